// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/kit/Samples.h"
#include "ui/text/Connections.h"
#include "ui/text/Durations.h"
#include "ui/text/Faults.h"
#include "ui/text/Sentences.h"
#include "ui/text/SiteTime.h"
#include "ui/text/Terms.h"

#include <QTest>

using namespace readyline;
using namespace readyline::kit;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TextTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void durations_data() {
        QTest::addColumn<QString>("shown");
        QTest::addColumn<QString>("wanted");
        QTest::newRow("lasted") << text::clock(12min + 31s) << u"00:12:31"_s;
        QTest::newRow("lasted over a day") << text::clock(26h + 5s) << u"26:00:05"_s;
        QTest::newRow("never negative") << text::clock(-5s) << u"00:00:00"_s;
        QTest::newRow("left rounds up") << text::left(17'001ms) << u"0:18"_s;
        QTest::newRow("left with hours") << text::left(1h + 2min + 5s) << u"1:02:05"_s;
        QTest::newRow("nothing left") << text::left(-1s) << u"0:00"_s;
        QTest::newRow("over") << text::over(2min + 21s) << u"+2:21"_s;
    }
    void durations() {
        QFETCH(QString, shown);
        QTEST(shown, "wanted");
    }

    void refusals_all_haveWordsOfTheirOwn() {
        QSet<QString> words;
        for (const RefusalRow& row : kRefusalTable) {
            const QString said = text::describe(row.refusal);
            QVERIFY2(said.endsWith(u'.'), row.name.data());
            words << said;
        }
        QCOMPARE_GT(words.size(), qsizetype(kRefusalCount) - 3);
    }
    void terms_all_haveWords() {
        const AgentLayers self = sampleAgent("ilse", "Ilse", kLunch);
        for (int term = 0; term <= static_cast<int>(Term::DayFull); ++term)
            QVERIFY(
                !text::describe(static_cast<Term>(term), self, sampleSite(), Channel::Voice, {u"Billing"_s}).isEmpty());
    }
    void P15_statusWord_showsWrittenWork() {
        Shown shown;
        shown.word = "Ready";
        shown.written = 2;
        QCOMPARE(text::statusWithWork(shown), u"Ready (2)"_s);
        shown.written = 0;
        shown.word = "Not Ready";
        shown.reason = "Lunch";
        QCOMPARE(text::statusWithWork(shown), u"Not Ready: Lunch"_s);
    }
    void statusTime_wrapUp_countsDownThenOver() {
        Shown shown;
        shown.row = ShownRow::WrapUp;
        shown.since = at(0);
        shown.deadline = at(30);
        QCOMPARE(text::statusTime(shown, at(12)), u"0:18"_s);
        QCOMPARE(text::statusTime(shown, at(35)), u"+0:05"_s);
    }
    void neverSignedIn_hasNoTime() {
        Shown shown;
        shown.word = "Offline";
        QVERIFY(text::statusTime(shown, at(0)).isEmpty());
        QCOMPARE(text::statusSentence(shown, QTimeZone::utc()), u"Offline"_s);
    }
    // Rules 5: everybody names the hour that the site's clocks show, and the zone where another clock hangs beside him.
    void timesOfDay_areTheSites_withItsZoneWhereThisComputersDiffers() {
        const QByteArray before = qgetenv("TZ");
        const bool wasSet = qEnvironmentVariableIsSet("TZ");
        const QTimeZone brussels = text::zoneNamed("Europe/Brussels");
        Shown shown;
        shown.word = "Ready";
        shown.since = at(0); // midnight in UTC, in winter
        qputenv("TZ", "Europe/Paris");
        const QString alike = text::statusSentence(shown, brussels);
        qputenv("TZ", "America/New_York");
        const QString apart = text::statusSentence(shown, brussels);
        if (wasSet)
            qputenv("TZ", before);
        else
            qunsetenv("TZ");
        QCOMPARE(alike, u"Ready, since 01:00:00"_s);
        QCOMPARE(apart, u"Ready, since 01:00:00 (Europe/Brussels time)"_s);
    }
    void why_notReady_namesTheStatusPerChannel() {
        SiteRules site = sampleSite();
        for (Queue& queue : site.queues) queue.channels.set(index(Channel::Voice));
        const auto channels = text::why(sampleAgent("ilse", "Ilse", kLunch), site);
        QCOMPARE(channels.size(), 1U);
        QCOMPARE(channels[0].verdict, text::Verdict::HeldBack);
        QCOMPARE(channels[0].lines[0].words, u"Your status is Not Ready: Lunch"_s);
        QVERIFY(!channels[0].lines[0].fine);
    }
    void why_ready_canReach() {
        SiteRules site = sampleSite();
        site.queues[0].channels.set(index(Channel::Chat));
        const auto channels = text::why(sampleAgent("ilse", "Ilse"), site);
        QCOMPARE(channels[0].verdict, text::Verdict::CanReach);
        QVERIFY(std::ranges::all_of(channels[0].lines, &text::WhyLine::fine));
    }
    void K5_P6_why_stationFault_isAboutCallsAlone() {
        SiteRules site = sampleSite();
        for (Queue& queue : site.queues) queue.channels.reset().set(index(Channel::Voice)).set(index(Channel::Chat));
        AgentLayers self = sampleAgent("ilse", "Ilse");
        Overlay fault;
        fault.kind = OverlayKind::StationFault;
        fault.entry = EntryId{"station-fault"};
        fault.end = UntilCauseEnds{};
        self.overlays = {fault};
        auto channels = text::why(self, site);
        QCOMPARE(channels.size(), 2U);
        QCOMPARE(channels[0].verdict, text::Verdict::HeldBack);
        QCOMPARE(channels[1].verdict, text::Verdict::CanReach);
        Overlay missed;
        missed.entry = EntryId{"no-answer"};
        missed.end = UntilTime{at(50)};
        self.overlays.push_back(missed);
        channels = text::why(self, site);
        QCOMPARE(channels[1].verdict, text::Verdict::HeldBack);
        QCOMPARE(channels[1].lines[0].until, std::optional{at(50)}); // not the fault's, which keeps no chat away
    }
    void why_noQueueOfTheChannel_isNotYours() {
        SiteRules site = sampleSite();
        site.queues[1].channels.set(index(Channel::Email));
        QCOMPARE(text::why(sampleAgent("ilse", "Ilse"), site)[0].verdict, text::Verdict::NotYours);
    }
    void Z23_withdrawn_saysWhy() {
        wire::OfferEnded ended;
        ended.reason = WithdrawReason::AnsweredElsewhere;
        QCOMPARE(text::describe(ended), u"It was answered elsewhere."_s);
        ended.reason = WithdrawReason::NotReached;
        QCOMPARE(text::describe(ended), u"The customer did not answer."_s);
        ended.reason = WithdrawReason::Cancelled; // W88
        QCOMPARE(text::describe(ended), u"You have cancelled the callback."_s);
        ended.reason = WithdrawReason::Closed; // D21
        QCOMPARE(text::describe(ended), u"A supervisor has closed it."_s);
    }
    void P16_signedOutByTheSystem_saysWhatWasCounted_data() {
        using Kind = session::SessionEnd::Kind;
        QTest::addColumn<session::SessionEnd>("end");
        QTest::addColumn<QString>("said");
        QTest::newRow("misses") << session::SessionEnd{Kind::TooManyMisses, {}, {}}
                                << u"The system signed you out: too many requests were not answered."_s;
        QTest::newRow("errors") << session::SessionEnd{Kind::TooManyErrors, {},
            {}} << u"The system signed you out: too many requests could not be shown on your computer."_s;
        QTest::newRow("token revoked") << session::SessionEnd{Kind::LoggedOutByPolicy, {}, {}}
                                       << u"The site's rules or its administrator signed you out. Sign in again."_s;
    }
    void P16_signedOutByTheSystem_saysWhatWasCounted() {
        QFETCH(session::SessionEnd, end);
        QTEST(text::describe(end), "said");
    }
    void D15_reconnecting_saysWhatIsKept() {
        session::Connection connection;
        connection.keptUntil = at(47);
        QVERIFY(text::keptWords(connection, at(0)).contains(u"0:47"));
        connection.attempt = 3;
        connection.nextTry = at(2);
        QCOMPARE(text::tryWords(connection, at(0)), u"try 3, next in 2 s"_s);
    }
};

QTEST_GUILESS_MAIN(TextTest)
#include "tst_Text.moc"
