// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/kit/Samples.h"
#include "ui/text/Plans.h"
#include "ui/text/SiteTime.h"

#include <QDateTime>
#include <QTest>

using namespace readyline;
using namespace readyline::kit;
using namespace Qt::StringLiterals;

namespace {

WallTime utc(const QString& iso) {
    return WallTime{Duration{QDateTime::fromString(iso, Qt::ISODate).toMSecsSinceEpoch()}};
}

QString iso(WallTime at) {
    return QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count(), Qt::UTC).toString(Qt::ISODate);
}

const Actor kIlse{ActorKind::Person, PersonId{"ilse"}, "Ilse Vermeulen"};
const Actor kMargriet{ActorKind::Person, PersonId{"margriet"}, "Margriet Adeyemi"};

} // namespace

class PlansTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // Rules 5: the site's zone; a time in a gap moves to the next instant, in an overlap the first is meant.
    void idea6_nextAt_data() {
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>("now");
        QTest::addColumn<QTime>("time");
        QTest::addColumn<QString>("at");
        const QString brussels = u"Europe/Brussels"_s, zulu = u"UTC"_s, newYork = u"America/New_York"_s;
        const auto row = [](const char* name, const QString& zone, const char* now, QTime time, const char* at) {
            QTest::newRow(name) << zone << QString::fromLatin1(now) << time << QString::fromLatin1(at);
        };
        row("later today", zulu, "2026-11-21T10:00:00Z", {12, 30}, "2026-11-21T12:30:00Z");
        row("past, so tomorrow", zulu, "2026-11-21T13:00:00Z", {12, 30}, "2026-11-22T12:30:00Z");
        row("this very minute is past", zulu, "2026-11-21T12:30:00Z", {12, 30}, "2026-11-22T12:30:00Z");
        row("winter", brussels, "2026-11-21T10:00:00Z", {12, 30}, "2026-11-21T11:30:00Z");
        row("summer", brussels, "2026-07-01T08:00:00Z", {12, 30}, "2026-07-01T10:30:00Z");
        row("it is tomorrow there already", brussels, "2026-11-21T23:30:00Z", {0, 15}, "2026-11-22T23:15:00Z");
        row("it is still yesterday there", newYork, "2026-11-21T02:00:00Z", {22, 0}, "2026-11-21T03:00:00Z");
        row("gap moves to its end", brussels, "2026-03-29T00:10:00Z", {2, 30}, "2026-03-29T01:00:00Z");
        row("start of the gap", brussels, "2026-03-29T00:10:00Z", {2, 0}, "2026-03-29T01:00:00Z");
        row("just after the gap", brussels, "2026-03-29T00:10:00Z", {3, 0}, "2026-03-29T01:00:00Z");
        row("just before the gap", brussels, "2026-03-29T00:10:00Z", {1, 59}, "2026-03-29T00:59:00Z");
        row("overlap means the first", brussels, "2026-10-24T23:10:00Z", {2, 30}, "2026-10-25T00:30:00Z");
        row("end of the overlap", brussels, "2026-10-24T23:10:00Z", {3, 0}, "2026-10-25T02:00:00Z");
        row("gap the other side of the sea", newYork, "2026-03-08T06:10:00Z", {2, 15}, "2026-03-08T07:00:00Z");
        row("unknown zone is UTC", u"Moon/Tycho"_s, "2026-11-21T10:00:00Z", {12, 30}, "2026-11-21T12:30:00Z");
    }
    void idea6_nextAt() {
        QFETCH(QString, zone);
        QFETCH(QString, now);
        QFETCH(QTime, time);
        QFETCH(QString, at);
        QCOMPARE(iso(text::nextAt(time, utc(now), text::zoneNamed(zone.toStdString()))), at);
    }
    void idea6_quarters_followTheSitesClock() {
        QStringList shown;
        const QTimeZone nepal = text::zoneNamed("Asia/Kathmandu"); // 5:45 ahead
        for (const WallTime each : text::nextQuarters(utc(u"2026-11-21T10:15:00Z"_s), nepal, 4))
            shown << text::siteClock(each, nepal);
        QCOMPARE(shown, (QStringList{u"16:15"_s, u"16:30"_s, u"16:45"_s, u"17:00"_s}));
    }
    void readTime_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QTime>("time"); // invalid: refused
        const auto row
            = [](const char* typed, QTime time) { QTest::newRow(typed) << QString::fromLatin1(typed) << time; };
        row("12:30", {12, 30});
        row("9:05", {9, 5});
        row("930", {9, 30});
        row("1230", {12, 30});
        row("12.30", {12, 30});
        row(" 8 ", {8, 0});
        row("24:00", {});
        row("12:60", {});
        row("noon", {});
        row("", {});
        row("12:3", {});
    }
    void readTime() {
        QFETCH(QString, typed);
        QFETCH(QTime, time);
        QCOMPARE(text::readTime(typed).value_or(QTime()), time);
    }
    void idea6_whenWords_data() {
        QTest::addColumn<int>("which");
        QTest::addColumn<bool>("armed");
        QTest::addColumn<QString>("words");
        QTest::newRow("all done") << 0 << true << u"after this contact"_s;
        QTest::newRow("at a time") << 1 << false << u"at 12:30"_s;
        QTest::newRow("the time has come") << 1 << true << u"after this contact"_s;
        QTest::newRow("after contacts") << 2 << false << u"after 2 more contact(s)"_s;
        QTest::newRow("they are done") << 2 << true << u"after this contact"_s;
    }
    void idea6_whenWords() {
        QFETCH(int, which);
        QFETCH(bool, armed);
        const PendingWhen whens[] = {WhenDone{}, AtTime{utc(u"2026-11-21T11:30:00Z"_s)}, AfterContacts{2}};
        SiteRules site = sampleSite();
        site.timeZone = "Europe/Brussels";
        const Pending pending{kLunch, kIlse, at(0), whens[which], armed};
        QTEST(text::whenWords(pending, site), "words");
        QCOMPARE(text::planSentence(pending, site).startsWith(u"From now on no new work"), armed);
    }
    void K9_setByOther_data() {
        QTest::addColumn<bool>("byMe");
        QTest::addColumn<int>("role");
        QTest::addColumn<QString>("by");
        QTest::addColumn<bool>("outOfReach");
        const QString margriet = u"Set by Margriet Adeyemi"_s;
        QTest::newRow("by himself") << true << int(Role::Agent) << QString() << false;
        QTest::newRow("by his supervisor") << false << int(Role::Agent) << margriet << true;
        QTest::newRow("a supervisor by another") << false << int(Role::Supervisor) << margriet << false;
        QTest::newRow("an administrator by another") << false << int(Role::Admin) << margriet << false;
    }
    void K9_setByOther() {
        QFETCH(bool, byMe);
        QFETCH(int, role);
        const Pending pending{kLunch, byMe ? kIlse : kMargriet, at(0)};
        const wire::Me me{PersonId{"ilse"}, "Ilse Vermeulen", static_cast<Role>(role), {TeamId{"a"}}, {}};
        QTEST(text::setByOther(pending, me), "by");
        QTEST(text::isOutOfReach(pending, me), "outOfReach");
    }
};

QTEST_GUILESS_MAIN(PlansTest)
#include "tst_Plans.moc"
