// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/replica/Fold.h"
#include "tests/kit/Samples.h"

#include <QTest>

#include <vector>

using namespace readyline;
using namespace readyline::replica;
using namespace std::chrono_literals;
using domain::CommandId;

class tst_InFlight : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void table_rows_standAtTheirKinds();
    void K4_K18_lostConnection_givesBackOnlyWhatIsOverByThen();
    void K9_newestOfItsTarget_replacesTheOlder();
    void W84_askedTwice_isOneCommand_butForMoreTime();
    void K12_whatIsUnderWay_isShownAsRequested_butForWhatTheDeviceReports();
    void table_kinds_followFromRequests();
    void D20_D21_contacts_areAskedOnce_andAgainAfterALoss();
    void command_refused_givesExactlyThePreviousView();
    void command_ackBeforeEvent_doesNotFlicker();
    void command_eventBeforeAck_isConfirmedByItsCause();
    void command_ackedTwice_isTheSame();
    void command_ackedBelowTheReplica_isForgottenAtOnce();
    void command_reconnectWithOnePending_isReplayedUnderItsId();
    void command_ackedBeforeTheLoss_isNotReplayed();
    void command_lostAndNotToBeReplayed_isGivenBack();
    void command_unansweredForTwentySeconds_expires();
    void K9_presence_newestChoice_wins();
    void presence_cancelled_isNoLongerShown();
    void superseded_neverSent_isNotReplayed();
    void accept_twice_isOneCommand();
    void extend_twice_isTwoCommands();
    void others_twoPeople_doNotSupersedeEachOther();
};

namespace {

CommandId id(int n) { return CommandId{"command-" + std::to_string(n)}; }
wire::PresenceSet setTo(int n, const domain::Choice& choice) { return {id(n), choice, false}; }
Instant after(Duration time) { return Instant{time}; }

struct Fixture {
    Replica replica;
    InFlight inFlight;
    Fixture() {
        auto opened = kit::sampleOpened();
        opened.offers = {kit::sampleOffer("o1", domain::Channel::Chat)};
        replica.apply(opened, false);
    }
    [[nodiscard]] SelfView self() const { return foldSelf(replica, inFlight); }
    [[nodiscard]] std::vector<OfferItem> offers() const { return foldOffers(replica, inFlight); }
    void confirm(const domain::Choice& choice, std::int64_t seq, std::optional<CommandId> cause = {}) {
        replica.apply(
            kit::sampleEvent(wire::SelfChanged{kit::sampleAgent("ilse", "Ilse Vermeulen", choice, 5)}, seq, cause));
    }
};

// The kinds of which this column says so.
template <class Says>
std::vector<CommandKind> kindsOf(Says says) {
    std::vector<CommandKind> out;
    for (const CommandRow& each : kCommandTable)
        if (says(each)) out.push_back(each.kind);
    return out;
}

} // namespace

void tst_InFlight::K4_K18_lostConnection_givesBackOnlyWhatIsOverByThen() {
    const auto dropped = kindsOf([](const CommandRow& each) { return each.lost == Lost::Drop; });
    QCOMPARE(dropped, (std::vector{CommandKind::SignOut, CommandKind::SetCanShow}));
}

void tst_InFlight::K9_newestOfItsTarget_replacesTheOlder() {
    const auto replaced = kindsOf([](const CommandRow& each) { return each.supersedes; });
    QCOMPARE(replaced,
        (std::vector{CommandKind::SetPresence, CommandKind::CancelPending, CommandKind::SetOthersPresence,
            CommandKind::UndoOthersPresence, CommandKind::SignOut, CommandKind::SetCanShow, CommandKind::SetIdle}));
}

void tst_InFlight::W84_askedTwice_isOneCommand_butForMoreTime() {
    const auto again = kindsOf([](const CommandRow& each) { return !each.once; });
    QCOMPARE(again, std::vector{CommandKind::ExtendWrapUp});
}

void tst_InFlight::K12_whatIsUnderWay_isShownAsRequested_butForWhatTheDeviceReports() {
    const auto silent = kindsOf([](const CommandRow& each) { return each.show == Show::Silent; });
    QCOMPARE(silent, (std::vector{CommandKind::Present, CommandKind::SetCanShow, CommandKind::SetIdle}));
}

void tst_InFlight::table_rows_standAtTheirKinds() {
    for (std::size_t i = 0; i < kCommandKindCount; ++i) {
        QCOMPARE(static_cast<std::size_t>(kCommandTable[i].kind), i);
        QCOMPARE(kCommandTable[i].timeout, Duration{20s});
    }
}

void tst_InFlight::table_kinds_followFromRequests() {
    QCOMPARE(kindOf(wire::PresenceSet{}), CommandKind::SetPresence);
    QCOMPARE(kindOf(wire::PendingCancel{}), CommandKind::CancelPending);
    QCOMPARE(kindOf(wire::SupervisorPresenceSet{}), CommandKind::SetOthersPresence);
    QCOMPARE(kindOf(wire::StatusAnswer{}), CommandKind::AnswerChange);
    QCOMPARE(kindOf(wire::OfferPresented{}), CommandKind::Present);
    QCOMPARE(kindOf(wire::OfferAccept{}), CommandKind::Accept);
    QCOMPARE(kindOf(wire::OffersAccept{}), CommandKind::Accept);
    QCOMPARE(kindOf(wire::OfferDecline{}), CommandKind::Decline);
    QCOMPARE(kindOf(wire::ContactEnd{}), CommandKind::EndContact);
    QCOMPARE(kindOf(wire::ContactPark{}), CommandKind::ParkContact);
    QCOMPARE(kindOf(wire::ContactResume{}), CommandKind::ResumeContact);
    QCOMPARE(kindOf(wire::SupervisorContactAssign{}), CommandKind::AssignContact);
    QCOMPARE(kindOf(wire::SupervisorContactClose{}), CommandKind::CloseContact);
    QCOMPARE(kindOf(wire::VariableSet{}), CommandKind::SetVariable);
    QCOMPARE(kindOf(wire::WrapUpSubmit{}), CommandKind::SubmitWrapUp);
    QCOMPARE(kindOf(wire::WrapUpExtend{}), CommandKind::ExtendWrapUp);
    QCOMPARE(kindOf(wire::WrapUpEnd{}), CommandKind::EndWrapUp);
    QCOMPARE(kindOf(wire::WrapUpStop{}), CommandKind::StopCountdown);
    QCOMPARE(kindOf(wire::SessionClose{}), CommandKind::SignOut);
    QCOMPARE(kindOf(wire::DeviceShow{}), CommandKind::SetCanShow);
    QCOMPARE(kindOf(wire::CallbackSchedule{}), CommandKind::PlanCallback);
    QCOMPARE(kindOf(wire::CallbackEdit{}), CommandKind::EditCallback);
    QCOMPARE(kindOf(wire::CallbackDelete{}), CommandKind::DeleteCallback);
    QCOMPARE(kindOf(wire::CallHold{}), CommandKind::HoldCall);
    QCOMPARE(kindOf(wire::CallResume{}), CommandKind::ResumeCall);
    QCOMPARE(kindOf(wire::CallConsult{}), CommandKind::StartConsult);
    QCOMPARE(kindOf(wire::CallConsultEnd{}), CommandKind::EndConsult);
    QCOMPARE(kindOf(wire::CallTransfer{}), CommandKind::TransferCall);
    QCOMPARE(kindOf(wire::CallConference{}), CommandKind::StartConference);
    QCOMPARE(kindOf(wire::CallExit{}), CommandKind::ExitCall);
    QCOMPARE(kindOf(wire::CallDrop{}), CommandKind::DropParty);
    QCOMPARE(kindOf(wire::CallDial{}), CommandKind::DialOut);
    QCOMPARE(kindOf(wire::RecordingPause{}), CommandKind::PauseRecording);
    QCOMPARE(kindOf(wire::RecordingResume{}), CommandKind::ResumeRecording);
    QCOMPARE(kindOf(wire::MonitorStart{}), CommandKind::StartMonitor);
    QCOMPARE(kindOf(wire::MonitorSet{}), CommandKind::SetMonitor);
    QCOMPARE(kindOf(wire::MonitorStop{}), CommandKind::EndMonitor);
    QVERIFY(!kindOf(wire::CallbacksViewOpen{}));
    QVERIFY(!kindOf(wire::Ping{}));
    QVERIFY(!kindOf(wire::TeamViewOpen{}));
    QVERIFY(!kindOf(wire::HistoryRead{}));
    QVERIFY(!kindOf(wire::LegChanged{}));
    QVERIFY(!kindOf(wire::CallKeys{}));
    QVERIFY(!kindOf(wire::TargetsRead{}));
    QVERIFY(!kindOf(wire::LegChanged{}));
    QVERIFY(!kindOf(wire::CallSettled{}));
    QVERIFY(!kindOf(wire::CallRefused{}));
    QVERIFY(!kindOf(wire::MonitorSettled{}));
    QVERIFY(!kindOf(wire::PhoneHeld{}));
    QVERIFY(!kindOf(wire::PhoneTransfers{}));
    QVERIFY(!kindOf(wire::RecordingChanged{}));
    QVERIFY(!kindOf(wire::CallQuality{}));
}

void tst_InFlight::D20_D21_contacts_areAskedOnce_andAgainAfterALoss() {
    for (const CommandKind kind :
        {CommandKind::ParkContact, CommandKind::ResumeContact, CommandKind::AssignContact, CommandKind::CloseContact}) {
        const CommandRow& each = row(kind);
        QCOMPARE(each.kind, kind);
        QCOMPARE(each.timeout, Duration{20s});
        QVERIFY(each.lost == Lost::Replay);
        QVERIFY(each.show == Show::Requested);
        QVERIFY(!each.supersedes);
        QVERIFY(each.once);
    }
}

void tst_InFlight::command_refused_givesExactlyThePreviousView() {
    Fixture f;
    const SelfView before = f.self();
    const auto offersBefore = f.offers();
    f.inFlight.submit(wire::PresenceSet{id(1), kit::kLunch, true}, after(0ms));
    QCOMPARE(f.self().requested, kit::kLunch);
    QCOMPARE(f.self().shown, before.shown); // as requested, never as a fact
    QCOMPARE(f.offers().front().answering, Answering::Declining);
    QCOMPARE(f.inFlight.dropped(id(1)).size(), 1U);
    QCOMPARE(f.self(), before);
    QCOMPARE(f.offers(), offersBefore);
    QVERIFY(f.inFlight.dropped(id(1)).empty());
}

void tst_InFlight::command_ackBeforeEvent_doesNotFlicker() {
    Fixture f;
    f.inFlight.submit(setTo(1, kit::kReady), after(0ms));
    QVERIFY(f.inFlight.acked(id(1), 12, f.replica.seq()).empty());
    QCOMPARE(f.self().requested, kit::kReady); // between ack and event it stays requested
    QCOMPARE(f.self().shown.word, std::string{"Not Ready"});
    f.confirm(kit::kReady, 12);
    QCOMPARE(f.inFlight.confirmed(f.replica.seq()).size(), 1U);
    QVERIFY(!f.self().requested);
    QCOMPARE(f.self().shown.word, std::string{"Ready"});
}

void tst_InFlight::command_eventBeforeAck_isConfirmedByItsCause() {
    Fixture f;
    f.inFlight.submit(setTo(1, kit::kReady), after(0ms));
    f.confirm(kit::kReady, 12, id(1));
    QCOMPARE(f.inFlight.caused(id(1)).size(), 1U);
    QVERIFY(!f.self().requested);
    QVERIFY(f.inFlight.acked(id(1), 12, f.replica.seq()).empty()); // the late ack finds nothing to do
    QVERIFY(f.inFlight.entries().empty());
}

void tst_InFlight::command_ackedTwice_isTheSame() {
    Fixture f;
    f.inFlight.submit(setTo(1, kit::kReady), after(0ms));
    QVERIFY(f.inFlight.acked(id(1), 12, 10).empty());
    QVERIFY(f.inFlight.acked(id(1), 12, 10).empty());
    QCOMPARE(f.inFlight.entries().size(), 1U);
    QCOMPARE(f.inFlight.confirmed(12).size(), 1U);
    QVERIFY(f.inFlight.acked(id(1), 12, 12).empty());
    QVERIFY(f.inFlight.entries().empty());
}

void tst_InFlight::command_ackedBelowTheReplica_isForgottenAtOnce() {
    Fixture f;
    f.inFlight.submit(setTo(1, kit::kNotReady), after(0ms));
    QCOMPARE(f.inFlight.acked(id(1), 10, f.replica.seq()).size(), 1U);
    QVERIFY(!f.self().requested);
}

void tst_InFlight::command_reconnectWithOnePending_isReplayedUnderItsId() {
    Fixture f;
    f.inFlight.submit(setTo(1, kit::kReady), after(0ms));
    f.inFlight.sent(id(1), 7);
    QCOMPARE(f.inFlight.commandOf(7), id(1));
    QVERIFY(f.inFlight.unsent().empty());
    QVERIFY(f.inFlight.disconnected().empty());
    QVERIFY(!f.inFlight.commandOf(7)); // ids of the old connection mean nothing on the new one
    QCOMPARE(f.self().requested, kit::kReady);
    f.replica.apply(kit::sampleOpened(11), true);
    const Entries again = f.inFlight.unsent();
    QCOMPARE(again.size(), 1U);
    QCOMPARE(wire::commandOf(again.front().request), id(1));
}

void tst_InFlight::command_ackedBeforeTheLoss_isNotReplayed() {
    Fixture f;
    f.inFlight.submit(setTo(1, kit::kReady), after(0ms));
    f.inFlight.sent(id(1), 7);
    QVERIFY(f.inFlight.acked(id(1), 12, 10).empty());
    QVERIFY(f.inFlight.disconnected().empty());
    QVERIFY(f.inFlight.unsent().empty());
    QCOMPARE(f.inFlight.confirmed(12).size(), 1U); // the snapshot of the resync has it
}

void tst_InFlight::command_lostAndNotToBeReplayed_isGivenBack() {
    Fixture f;
    f.inFlight.submit(wire::SessionClose{id(1)}, after(0ms));
    f.inFlight.submit(wire::OfferAccept{id(2), domain::OfferId{"o1"}}, after(0ms));
    const Entries gone = f.inFlight.disconnected();
    QCOMPARE(gone.size(), 1U);
    QCOMPARE(gone.front().id, id(1));
    QCOMPARE(f.inFlight.unsent().front().id, id(2));
}

void tst_InFlight::command_unansweredForTwentySeconds_expires() {
    Fixture f;
    const SelfView before = f.self();
    QVERIFY(!f.inFlight.nextDeadline());
    f.inFlight.submit(setTo(1, kit::kReady), after(5s));
    QCOMPARE(f.inFlight.nextDeadline(), after(25s));
    QVERIFY(f.inFlight.expire(after(24'999ms)).empty());
    QCOMPARE(f.inFlight.expire(after(25s)).size(), 1U);
    QCOMPARE(f.self(), before);
}

void tst_InFlight::K9_presence_newestChoice_wins() {
    Fixture f;
    f.inFlight.submit(setTo(1, kit::kReady), after(0ms));
    f.inFlight.submit(setTo(2, kit::kLunch), after(1s));
    QCOMPARE(f.self().requested, kit::kLunch);
    QCOMPARE(f.inFlight.dropped(id(2)).size(), 1U); // refused: the older one does not come back
    QVERIFY(!f.self().requested);
}

void tst_InFlight::presence_cancelled_isNoLongerShown() {
    Fixture f;
    auto waiting = kit::sampleAgent("ilse", "Ilse Vermeulen");
    waiting.pending = domain::Pending{kit::kLunch, {}, kit::at(3)};
    f.replica.apply(kit::sampleEvent(wire::SelfChanged{waiting}, 11));
    f.inFlight.submit(setTo(1, kit::kNotReady), after(0ms));
    f.inFlight.submit(wire::PendingCancel{id(2)}, after(0ms));
    QVERIFY(!f.self().requested);
    QVERIFY(f.self().cancelling);
    QCOMPARE(f.self().shown.next, std::string{"Lunch"}); // a fact until its event
}

void tst_InFlight::superseded_neverSent_isNotReplayed() {
    Fixture f;
    f.inFlight.submit(setTo(1, kit::kReady), after(0ms));
    f.inFlight.submit(setTo(2, kit::kLunch), after(0ms));
    const Entries unsent = f.inFlight.unsent();
    QCOMPARE(unsent.size(), 1U);
    QCOMPARE(unsent.front().id, id(2));
}

void tst_InFlight::accept_twice_isOneCommand() {
    Fixture f;
    const wire::OfferAccept accept{id(1), domain::OfferId{"o1"}};
    f.inFlight.submit(accept, after(0ms));
    QCOMPARE(f.inFlight.underWay(wire::OfferAccept{id(2), domain::OfferId{"o1"}}), id(1));
    QVERIFY(!f.inFlight.underWay(wire::OfferAccept{id(2), domain::OfferId{"o2"}}));
    QVERIFY(!f.inFlight.underWay(wire::OfferDecline{id(2), domain::OfferId{"o1"}}));
    QCOMPARE(f.offers().front().answering, Answering::Accepting);
}

void tst_InFlight::extend_twice_isTwoCommands() {
    Fixture f;
    f.inFlight.submit(wire::WrapUpExtend{id(1), domain::AssignmentId{"a"}, 60}, after(0ms));
    QVERIFY(!f.inFlight.underWay(wire::WrapUpExtend{id(2), domain::AssignmentId{"a"}, 60}));
}

void tst_InFlight::others_twoPeople_doNotSupersedeEachOther() {
    Fixture f;
    const auto set = [&](int n, const char* person, const domain::Choice& choice) {
        f.inFlight.submit(wire::SupervisorPresenceSet{id(n), domain::PersonId{person}, choice, {}, {}}, after(0ms));
    };
    const auto requested = [&](const char* person) {
        return foldAgent(kit::sampleAgent(person, person), f.replica, f.inFlight).requested;
    };
    set(1, "tomasz", kit::kReady);
    set(2, "lucia", kit::kLunch);
    QCOMPARE(requested("tomasz"), kit::kReady);
    QCOMPARE(requested("lucia"), kit::kLunch);
    set(3, "tomasz", kit::kNotReady);
    QCOMPARE(requested("tomasz"), kit::kNotReady);
    QVERIFY(!f.self().requested);
}

QTEST_GUILESS_MAIN(tst_InFlight)
#include "tst_InFlight.moc"
