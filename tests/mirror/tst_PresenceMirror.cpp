// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// The mirror over sinks of the test's: every row of the table, and what follows from it.
#include "core/mirror/PresenceMirror.h"
#include "tests/kit/FakePresence.h"
#include "tests/kit/ManualTime.h"
#include "tests/kit/Samples.h"

#include <QRegularExpression>
#include <QTest>

using namespace readyline;
using namespace std::chrono_literals;
using domain::Channel;
using domain::MirrorValue;
using kit::FakePresenceSink;

namespace {

const std::string kCall = "ours call 2026-11-21T00:00:00.000Z";
const std::string kMeeting = "ours meeting 2026-11-21T00:00:00.000Z";

struct Rig {
    kit::ManualTime time{kit::kStart};
    kit::Fuse fuse;
    kit::Place first, second;
    kit::MemoryValues store{fuse};
    mirror::PresenceMirror mirror = make();

    Rig() { first.value = second.value = "At my desk"; }
    // As after a start; the one before is gone without a word.
    mirror::PresenceMirror make() {
        std::vector<std::unique_ptr<ports::PresenceSink>> sinks;
        sinks.push_back(std::make_unique<FakePresenceSink>("first", first, fuse));
        sinks.push_back(std::make_unique<FakePresenceSink>("second", second, fuse));
        return {std::move(sinks), store, time};
    }
};

domain::AgentLayers agent(const domain::Choice& choice, std::initializer_list<Channel> engagedOn) {
    domain::AgentLayers layers = kit::sampleAgent("ilse", "Ilse", choice);
    for (const Channel each : engagedOn) {
        domain::WorkItem item;
        item.channel = each;
        item.assignment = domain::AssignmentState::Active;
        layers.work.push_back(item);
    }
    return layers;
}

// Chosen during the contact: it waits for its end.
domain::AgentLayers pending(const domain::Choice& choice, Channel channel) {
    domain::AgentLayers layers = agent(kit::kReady, {channel});
    layers.pending = domain::Pending{choice, {}, kit::kStart};
    return layers;
}

domain::AgentLayers offline() {
    domain::AgentLayers layers = agent(kit::kNotReady, {});
    layers.presence = {};
    return layers;
}

} // namespace

Q_DECLARE_METATYPE(readyline::domain::AgentLayers)
Q_DECLARE_METATYPE(readyline::domain::MirrorStatus)

class tst_PresenceMirror : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression{QStringLiteral(".")}); }

    void row_data();
    void row();
    void both_live_meetingWins();
    void offersAndWrapUp_areNotLive();
    void ownValue_isBackOnce();
    void ownValue_none_isNoneAgain();
    void voiceThenVideo_keepsTheFirstValue();
    void changedDuringTheCall_isLeftAlone();
    void changedDuringTheCall_nextCallMirrorsAgain();
    void crash_ownValueIsBackOnce();
    void crash_changedMeanwhile_isLeftAloneUntilTheCallEnds();
    void crash_unreadable_changedBackMeanwhile_isLeftAlone();
    void crash_twice_betweenWriteAndForget();
    void release_givesBack_andCoversAgainAfterAStart();
    void notKept_notCovered();
    void failing_saidOnce_othersFollow();
    void failing_restore_isTriedAgain();
};

void tst_PresenceMirror::row_data() {
    using S = domain::MirrorStatus;
    QTest::addColumn<domain::AgentLayers>("layers");
    QTest::addColumn<S>("status");
    QTest::addColumn<QByteArray>("shown");
    const QByteArray own = "At my desk", call = QByteArray::fromStdString(kCall),
                     meeting = QByteArray::fromStdString(kMeeting);
    QTest::newRow("Z-M1 Ready") << agent(kit::kReady, {}) << S::Ready << own;
    QTest::newRow("Z-M2 Not Ready") << agent(kit::kNotReady, {}) << S::NotReady << own;
    QTest::newRow("Z-M3 Not Ready during a chat") << pending(kit::kNotReady, Channel::Chat) << S::NotReady << own;
    QTest::newRow("Z-M4 Not Ready during video") << pending(kit::kNotReady, Channel::Video) << S::NotReady << meeting;
    QTest::newRow("Z-M5 Not Ready during voice") << pending(kit::kNotReady, Channel::Voice) << S::NotReady << call;
    QTest::newRow("Z-M6 Not Ready during SMS") << pending(kit::kNotReady, Channel::Sms) << S::NotReady << own;
    QTest::newRow("Z-M7 Not Ready with a reason") << agent(kit::kLunch, {}) << S::NotReadyWithReason << own;
    QTest::newRow("Z-M8 Occupied by a chat") << agent(kit::kReady, {Channel::Chat}) << S::Occupied << own;
    QTest::newRow("Z-M9 Occupied by video") << agent(kit::kReady, {Channel::Video}) << S::Occupied << meeting;
    QTest::newRow("Z-M10 Occupied by voice") << agent(kit::kReady, {Channel::Voice}) << S::Occupied << call;
    QTest::newRow("Z-M11 Occupied by SMS") << agent(kit::kReady, {Channel::Sms}) << S::Occupied << own;
    QTest::newRow("Z-M12 Offline") << offline() << S::Offline << own;
}

void tst_PresenceMirror::row() {
    QFETCH(domain::AgentLayers, layers);
    QFETCH(domain::MirrorStatus, status);
    QFETCH(QByteArray, shown);
    const domain::SiteRules site = kit::sampleSite();
    QCOMPARE(domain::mirrorStatus(layers, site), status);
    Rig rig;
    rig.mirror.follow(domain::mirrored(layers, site));
    QCOMPARE(QByteArray::fromStdString(*rig.first.value), shown);
    QCOMPARE(rig.first.written.size(), shown.startsWith("ours") ? 1U : 0U); // unchanged is never written
    rig.mirror.follow(domain::mirrored(agent(kit::kReady, {}), site));
    QCOMPARE(rig.first.value, std::string{"At my desk"});
}

void tst_PresenceMirror::both_live_meetingWins() {
    const auto layers = agent(kit::kLunch, {Channel::Voice, Channel::Chat, Channel::Video});
    QCOMPARE(domain::mirrored(layers, kit::sampleSite()), MirrorValue::InAMeeting);
}

void tst_PresenceMirror::offersAndWrapUp_areNotLive() {
    auto layers = agent(kit::kReady, {Channel::Voice, Channel::Video});
    layers.work[0].assignment = domain::AssignmentState::WrapUp;
    layers.work[1].assignment.reset();
    layers.work[1].offer = domain::OfferState::Ringing;
    QCOMPARE(domain::mirrored(layers, kit::sampleSite()), MirrorValue::Unchanged);
}

void tst_PresenceMirror::ownValue_isBackOnce() {
    Rig rig;
    rig.mirror.follow(MirrorValue::OnACall);
    rig.time.advance(1min);
    rig.mirror.follow(MirrorValue::OnACall); // any change of the picture says it again
    QCOMPARE(rig.first.value, kCall);
    rig.mirror.follow(MirrorValue::Unchanged);
    rig.first.value = "Gone home";
    rig.mirror.follow(MirrorValue::Unchanged);
    rig.mirror.release();
    QCOMPARE(rig.first.written, (std::vector<ports::SinkValue>{kCall, "At my desk"}));
    QCOMPARE(rig.first.value, std::string{"Gone home"});
    QVERIFY(rig.store.kept.empty());
}

void tst_PresenceMirror::ownValue_none_isNoneAgain() {
    Rig rig;
    rig.first.value.reset();
    rig.mirror.follow(MirrorValue::OnACall);
    QCOMPARE(rig.first.value, kCall);
    rig.mirror.follow(MirrorValue::Unchanged);
    QVERIFY(!rig.first.value);
}

void tst_PresenceMirror::voiceThenVideo_keepsTheFirstValue() {
    Rig rig;
    rig.mirror.follow(MirrorValue::OnACall);
    rig.time.advance(1min);
    rig.mirror.follow(MirrorValue::InAMeeting);
    QCOMPARE(rig.first.value, std::string{"ours meeting 2026-11-21T00:01:00.000Z"});
    QCOMPARE(rig.store.kept.at("first").own, std::string{"At my desk"});
    rig.mirror.follow(MirrorValue::Unchanged);
    QCOMPARE(rig.first.value, std::string{"At my desk"});
}

void tst_PresenceMirror::changedDuringTheCall_isLeftAlone() {
    Rig rig;
    rig.mirror.follow(MirrorValue::OnACall);
    rig.first.value = "At my desk"; // even if it is what was there before
    rig.mirror.follow(MirrorValue::InAMeeting);
    rig.mirror.follow(MirrorValue::OnACall);
    QCOMPARE(rig.first.value, std::string{"At my desk"});
    QVERIFY(FakePresenceSink::isOurs(rig.second.value)); // each on its own
    rig.first.value = "Do not disturb";
    rig.mirror.follow(MirrorValue::Unchanged);
    QCOMPARE(rig.first.value, std::string{"Do not disturb"});
    QCOMPARE(rig.second.value, std::string{"At my desk"});
    QCOMPARE(rig.first.written.size(), 1U);
}

void tst_PresenceMirror::changedDuringTheCall_nextCallMirrorsAgain() {
    Rig rig;
    rig.mirror.follow(MirrorValue::OnACall);
    rig.first.value = "Do not disturb";
    rig.mirror.follow(MirrorValue::Unchanged);
    rig.mirror.follow(MirrorValue::OnACall);
    QCOMPARE(rig.first.value, kCall);
    rig.mirror.follow(MirrorValue::Unchanged);
    QCOMPARE(rig.first.value, std::string{"Do not disturb"});
}

void tst_PresenceMirror::crash_ownValueIsBackOnce() {
    Rig rig;
    rig.mirror.follow(MirrorValue::InAMeeting);
    auto second = rig.make();
    second.start();
    QCOMPARE(rig.first.value, std::string{"At my desk"});
    auto third = rig.make();
    third.start();
    QCOMPARE(rig.first.written.size(), 2U);
    QVERIFY(rig.store.kept.empty());
    third.follow(MirrorValue::InAMeeting); // the call goes on
    third.follow(MirrorValue::Unchanged);
    QCOMPARE(rig.first.value, std::string{"At my desk"});
}

void tst_PresenceMirror::crash_changedMeanwhile_isLeftAloneUntilTheCallEnds() {
    Rig rig;
    rig.mirror.follow(MirrorValue::OnACall);
    rig.first.value = "Gone home";
    auto second = rig.make();
    second.start();
    auto third = rig.make(); // and again, before anybody signed in
    third.start();
    third.follow(MirrorValue::OnACall);
    QCOMPARE(rig.first.value, std::string{"Gone home"});
    third.follow(MirrorValue::Unchanged);
    QCOMPARE(rig.first.written.size(), 1U);
    QVERIFY(rig.store.kept.empty());
    third.follow(MirrorValue::OnACall);
    QCOMPARE(rig.first.value, kCall);
}

void tst_PresenceMirror::crash_unreadable_changedBackMeanwhile_isLeftAlone() {
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression{QStringLiteral("cannot be read.*first")});
    Rig rig;
    rig.mirror.follow(MirrorValue::OnACall);
    rig.first.value = "At my desk";
    rig.first.readFault = ports::SinkFault::Unreadable;
    auto second = rig.make();
    second.start();
    rig.first.readFault.reset();
    second.follow(MirrorValue::OnACall);
    QCOMPARE(rig.first.value, std::string{"At my desk"});
}

void tst_PresenceMirror::crash_twice_betweenWriteAndForget() {
    Rig rig;
    rig.mirror.follow(MirrorValue::OnACall);
    rig.fuse.left = 4; // load, read, write, and dead when it is written
    auto second = rig.make();
    QVERIFY_THROWS_EXCEPTION(kit::Crash, second.start());
    QCOMPARE(rig.first.value, std::string{"At my desk"});
    QCOMPARE(rig.store.kept.size(), 2U);
    rig.first.value = "Gone home";
    auto third = rig.make();
    third.start();
    QCOMPARE(rig.first.value, std::string{"Gone home"});
    QCOMPARE(rig.second.value, std::string{"At my desk"});
}

void tst_PresenceMirror::release_givesBack_andCoversAgainAfterAStart() {
    Rig rig;
    rig.mirror.follow(MirrorValue::OnACall);
    rig.mirror.release();
    QCOMPARE(rig.first.value, std::string{"At my desk"});
    auto second = rig.make();
    second.start();
    second.follow(MirrorValue::OnACall);
    QCOMPARE(rig.first.value, kCall);
}

void tst_PresenceMirror::notKept_notCovered() {
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression{QStringLiteral("cannot be kept.*first")});
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression{QStringLiteral("cannot be kept.*second")});
    Rig rig;
    rig.store.isFull = true;
    rig.mirror.follow(MirrorValue::OnACall);
    QCOMPARE(rig.first.value, std::string{"At my desk"});
    rig.store.isFull = false;
    rig.mirror.follow(MirrorValue::OnACall);
    QCOMPARE(rig.first.value, kCall);
}

void tst_PresenceMirror::failing_saidOnce_othersFollow() {
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression{QStringLiteral("cannot be read.*first")});
    Rig rig;
    rig.first.readFault = ports::SinkFault::Unreadable;
    for (int call = 0; call < 3; ++call) {
        rig.mirror.follow(MirrorValue::OnACall);
        QCOMPARE(rig.second.value, kCall);
        rig.mirror.follow(MirrorValue::Unchanged);
        QCOMPARE(rig.second.value, std::string{"At my desk"});
    }
    QCOMPARE(rig.first.value, std::string{"At my desk"});
    QVERIFY(rig.first.reads >= 0 && rig.first.written.empty());
}

void tst_PresenceMirror::failing_restore_isTriedAgain() {
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression{QStringLiteral("cannot be written.*first")});
    Rig rig;
    rig.mirror.follow(MirrorValue::OnACall);
    rig.first.writeFault = ports::SinkFault::Unwritable;
    rig.mirror.follow(MirrorValue::Unchanged);
    QCOMPARE(rig.first.value, kCall);
    QVERIFY(rig.store.kept.contains("first"));
    rig.first.writeFault.reset();
    rig.mirror.follow(MirrorValue::Unchanged);
    QCOMPARE(rig.first.value, std::string{"At my desk"});
    QVERIFY(rig.store.kept.empty());
}

QTEST_GUILESS_MAIN(tst_PresenceMirror)
#include "tst_PresenceMirror.moc"
