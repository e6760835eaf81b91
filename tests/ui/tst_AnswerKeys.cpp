// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/UiRig.h"
#include "ui/shell/AnswerKeys.h"

#include <QMap>
#include <QSignalSpy>

using namespace readyline;
using namespace readyline::kit;
using namespace Qt::StringLiterals;

class AnswerKeysTest : public QObject {
    Q_OBJECT

    struct Keys final : ports::GlobalShortcuts {
        QString globalKeys(const QString& id) const override { return global.value(id); }
        void setWanted(bool wants) override { wanted = wants; }
        QMap<QString, QString> global;
        bool wanted = false;
    };

private Q_SLOTS:
    void idea7_areTakenOnlyWhileARequestIsOpen() {
        UiRig rig(withOffers({}));
        Keys keys;
        shell::AnswerKeys answer(rig.desk, keys);
        QVERIFY(!keys.wanted);
        rig.rig.event(wire::OfferChanged{sampleOffer("1", Channel::Voice)}, 11);
        rig.settle();
        QVERIFY(keys.wanted);
        QSignalSpy asked(&answer, &shell::AnswerKeys::answerAsked);
        Q_EMIT keys.pressed(u"accept"_s);
        Q_EMIT keys.pressed(u"decline"_s);
        QCOMPARE(asked, (QList<QVariantList>{{true}, {false}}));
        rig.rig.event(wire::OfferEnded{OfferId{"1"}, OfferState::Withdrawn, WithdrawReason::CustomerGone, {}}, 12);
        rig.settle();
        QVERIFY(!keys.wanted);
    }
    void I7_openKey_leadsToTheRequestsAndAnswersNone() {
        UiRig rig(withOffers({sampleOffer("1", Channel::Voice)}));
        Keys keys;
        shell::AnswerKeys answer(rig.desk, keys);
        QSignalSpy asked(&answer, &shell::AnswerKeys::answerAsked), opened(&answer, &shell::AnswerKeys::openAsked);
        Q_EMIT keys.pressed(u"open"_s);
        QSignalSpy away(&answer, &shell::AnswerKeys::awayAsked);
        Q_EMIT keys.pressed(u"away"_s);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(away.size(), 1);
        QCOMPARE(asked.size(), 0);
        QStringList ids;
        for (const ports::GlobalKey& each : shell::AnswerKeys::keys()) ids << each.id;
        QCOMPARE(ids, QStringList({u"accept"_s, u"decline"_s, u"open"_s, u"away"_s}));
    }
    void idea7_sayWhereTheyWork() {
        UiRig rig;
        Keys keys;
        shell::AnswerKeys answer(rig.desk, keys);
        QVERIFY(answer.hint().words.startsWith(u"In Readyline: Ctrl+Alt+A accepts"));
        keys.global[u"accept"_s] = u"Ctrl+Alt+A"_s;
        QCOMPARE(answer.hint().words, u"Ctrl+Alt+A accepts; in Readyline Ctrl+Alt+D declines"_s);
        keys.global[u"decline"_s] = u"Meta+D"_s;
        QCOMPARE(answer.hint().words, u"From any program: Ctrl+Alt+A accepts, Meta+D declines"_s);
        QCOMPARE(answer.hint().declineWords, u"From any program: Meta+D declines"_s);
    }
};

int main(int argc, char* argv[]) {
    QApplication application(argc, argv);
    QApplication::setStyle(new widgets::Style);
    AnswerKeysTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_AnswerKeys.moc"
