// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/replica/Fold.h"
#include "tests/kit/Samples.h"

#include <QTest>

using namespace readyline;
using namespace readyline::replica;
using namespace std::chrono_literals;
using domain::CommandId;

class tst_Ledger : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void table_rows_standAtTheirKinds();
    void table_kinds_followFromRequests();
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
    Ledger ledger;
    Fixture() {
        auto opened = kit::sampleOpened();
        opened.offers = {kit::sampleOffer("o1", domain::Channel::Chat)};
        replica.apply(opened, false);
    }
    [[nodiscard]] SelfView self() const { return foldSelf(replica, ledger); }
    [[nodiscard]] std::vector<OfferItem> offers() const { return foldOffers(replica, ledger); }
    void confirm(const domain::Choice& choice, std::int64_t seq, std::optional<CommandId> cause = {}) {
        replica.apply(
            kit::sampleEvent(wire::SelfChanged{kit::sampleAgent("ilse", "Ilse Vermeulen", choice, 5)}, seq, cause));
    }
};

} // namespace

void tst_Ledger::table_rows_standAtTheirKinds() {
    for (std::size_t i = 0; i < kCommandKindCount; ++i) {
        QCOMPARE(static_cast<std::size_t>(kCommandTable[i].kind), i);
        QCOMPARE(kCommandTable[i].timeout, Duration{20s});
    }
}

void tst_Ledger::table_kinds_followFromRequests() {
    QCOMPARE(kindOf(wire::PresenceSet{}), CommandKind::SetPresence);
    QCOMPARE(kindOf(wire::PendingCancel{}), CommandKind::CancelPending);
    QCOMPARE(kindOf(wire::SupervisorPresenceSet{}), CommandKind::SetOthersPresence);
    QCOMPARE(kindOf(wire::OfferPresented{}), CommandKind::Present);
    QCOMPARE(kindOf(wire::OfferAccept{}), CommandKind::Accept);
    QCOMPARE(kindOf(wire::OfferDecline{}), CommandKind::Decline);
    QCOMPARE(kindOf(wire::ContactEnd{}), CommandKind::EndContact);
    QCOMPARE(kindOf(wire::WrapUpSubmit{}), CommandKind::SubmitWrapUp);
    QCOMPARE(kindOf(wire::WrapUpExtend{}), CommandKind::ExtendWrapUp);
    QCOMPARE(kindOf(wire::SessionClose{}), CommandKind::SignOut);
    QCOMPARE(kindOf(wire::DeviceShow{}), CommandKind::SetCanShow);
    QVERIFY(!kindOf(wire::Ping{}));
    QVERIFY(!kindOf(wire::TeamViewOpen{}));
    QVERIFY(!kindOf(wire::CallEnded{}));
}

void tst_Ledger::command_refused_givesExactlyThePreviousView() {
    Fixture f;
    const SelfView before = f.self();
    const auto offersBefore = f.offers();
    f.ledger.submit(wire::PresenceSet{id(1), kit::kLunch, true}, after(0ms));
    QCOMPARE(f.self().requested, kit::kLunch);
    QCOMPARE(f.self().shown, before.shown); // as requested, never as a fact
    QCOMPARE(f.offers().front().answering, Answering::Declining);
    QCOMPARE(f.ledger.dropped(id(1)).size(), 1U);
    QCOMPARE(f.self(), before);
    QCOMPARE(f.offers(), offersBefore);
    QVERIFY(f.ledger.dropped(id(1)).empty());
}

void tst_Ledger::command_ackBeforeEvent_doesNotFlicker() {
    Fixture f;
    f.ledger.submit(setTo(1, kit::kReady), after(0ms));
    QVERIFY(f.ledger.acked(id(1), 12, f.replica.seq()).empty());
    QCOMPARE(f.self().requested, kit::kReady); // between ack and event it stays requested
    QCOMPARE(f.self().shown.word, std::string{"Not Ready"});
    f.confirm(kit::kReady, 12);
    QCOMPARE(f.ledger.confirmed(f.replica.seq()).size(), 1U);
    QVERIFY(!f.self().requested);
    QCOMPARE(f.self().shown.word, std::string{"Ready"});
}

void tst_Ledger::command_eventBeforeAck_isConfirmedByItsCause() {
    Fixture f;
    f.ledger.submit(setTo(1, kit::kReady), after(0ms));
    f.confirm(kit::kReady, 12, id(1));
    QCOMPARE(f.ledger.caused(id(1)).size(), 1U);
    QVERIFY(!f.self().requested);
    QVERIFY(f.ledger.acked(id(1), 12, f.replica.seq()).empty()); // the late ack finds nothing to do
    QVERIFY(f.ledger.entries().empty());
}

void tst_Ledger::command_ackedTwice_isTheSame() {
    Fixture f;
    f.ledger.submit(setTo(1, kit::kReady), after(0ms));
    QVERIFY(f.ledger.acked(id(1), 12, 10).empty());
    QVERIFY(f.ledger.acked(id(1), 12, 10).empty());
    QCOMPARE(f.ledger.entries().size(), 1U);
    QCOMPARE(f.ledger.confirmed(12).size(), 1U);
    QVERIFY(f.ledger.acked(id(1), 12, 12).empty());
    QVERIFY(f.ledger.entries().empty());
}

void tst_Ledger::command_ackedBelowTheReplica_isForgottenAtOnce() {
    Fixture f;
    f.ledger.submit(setTo(1, kit::kNotReady), after(0ms));
    QCOMPARE(f.ledger.acked(id(1), 10, f.replica.seq()).size(), 1U);
    QVERIFY(!f.self().requested);
}

void tst_Ledger::command_reconnectWithOnePending_isReplayedUnderItsId() {
    Fixture f;
    f.ledger.submit(setTo(1, kit::kReady), after(0ms));
    f.ledger.sent(id(1), 7);
    QCOMPARE(f.ledger.commandOf(7), id(1));
    QVERIFY(f.ledger.unsent().empty());
    QVERIFY(f.ledger.disconnected().empty());
    QVERIFY(!f.ledger.commandOf(7)); // ids of the old connection mean nothing on the new one
    QCOMPARE(f.self().requested, kit::kReady);
    f.replica.apply(kit::sampleOpened(11), true);
    const Entries again = f.ledger.unsent();
    QCOMPARE(again.size(), 1U);
    QCOMPARE(wire::commandOf(again.front().request), id(1));
}

void tst_Ledger::command_ackedBeforeTheLoss_isNotReplayed() {
    Fixture f;
    f.ledger.submit(setTo(1, kit::kReady), after(0ms));
    f.ledger.sent(id(1), 7);
    QVERIFY(f.ledger.acked(id(1), 12, 10).empty());
    QVERIFY(f.ledger.disconnected().empty());
    QVERIFY(f.ledger.unsent().empty());
    QCOMPARE(f.ledger.confirmed(12).size(), 1U); // the snapshot of the resync has it
}

void tst_Ledger::command_lostAndNotToBeReplayed_isGivenBack() {
    Fixture f;
    f.ledger.submit(wire::SessionClose{id(1)}, after(0ms));
    f.ledger.submit(wire::OfferAccept{id(2), domain::OfferId{"o1"}}, after(0ms));
    const Entries gone = f.ledger.disconnected();
    QCOMPARE(gone.size(), 1U);
    QCOMPARE(gone.front().id, id(1));
    QCOMPARE(f.ledger.unsent().front().id, id(2));
}

void tst_Ledger::command_unansweredForTwentySeconds_expires() {
    Fixture f;
    const SelfView before = f.self();
    QVERIFY(!f.ledger.nextDeadline());
    f.ledger.submit(setTo(1, kit::kReady), after(5s));
    QCOMPARE(f.ledger.nextDeadline(), after(25s));
    QVERIFY(f.ledger.expire(after(24'999ms)).empty());
    QCOMPARE(f.ledger.expire(after(25s)).size(), 1U);
    QCOMPARE(f.self(), before);
}

void tst_Ledger::K9_presence_newestChoice_wins() {
    Fixture f;
    f.ledger.submit(setTo(1, kit::kReady), after(0ms));
    f.ledger.submit(setTo(2, kit::kLunch), after(1s));
    QCOMPARE(f.self().requested, kit::kLunch);
    QCOMPARE(f.ledger.dropped(id(2)).size(), 1U); // refused: the older one does not come back
    QVERIFY(!f.self().requested);
}

void tst_Ledger::presence_cancelled_isNoLongerShown() {
    Fixture f;
    auto waiting = kit::sampleAgent("ilse", "Ilse Vermeulen");
    waiting.pending = domain::Pending{kit::kLunch, {}, kit::at(3)};
    f.replica.apply(kit::sampleEvent(wire::SelfChanged{waiting}, 11));
    f.ledger.submit(setTo(1, kit::kNotReady), after(0ms));
    f.ledger.submit(wire::PendingCancel{id(2)}, after(0ms));
    QVERIFY(!f.self().requested);
    QVERIFY(f.self().cancelling);
    QCOMPARE(f.self().shown.next, std::string{"Lunch"}); // a fact until its event
}

void tst_Ledger::superseded_neverSent_isNotReplayed() {
    Fixture f;
    f.ledger.submit(setTo(1, kit::kReady), after(0ms));
    f.ledger.submit(setTo(2, kit::kLunch), after(0ms));
    const Entries unsent = f.ledger.unsent();
    QCOMPARE(unsent.size(), 1U);
    QCOMPARE(unsent.front().id, id(2));
}

void tst_Ledger::accept_twice_isOneCommand() {
    Fixture f;
    const wire::OfferAccept accept{id(1), domain::OfferId{"o1"}};
    f.ledger.submit(accept, after(0ms));
    QCOMPARE(f.ledger.underWay(wire::OfferAccept{id(2), domain::OfferId{"o1"}}), id(1));
    QVERIFY(!f.ledger.underWay(wire::OfferAccept{id(2), domain::OfferId{"o2"}}));
    QVERIFY(!f.ledger.underWay(wire::OfferDecline{id(2), domain::OfferId{"o1"}}));
    QCOMPARE(f.offers().front().answering, Answering::Accepting);
}

void tst_Ledger::extend_twice_isTwoCommands() {
    Fixture f;
    f.ledger.submit(wire::WrapUpExtend{id(1), domain::AssignmentId{"a"}, 60}, after(0ms));
    QVERIFY(!f.ledger.underWay(wire::WrapUpExtend{id(2), domain::AssignmentId{"a"}, 60}));
}

void tst_Ledger::others_twoPeople_doNotSupersedeEachOther() {
    Fixture f;
    const auto set = [&](int n, const char* person, const domain::Choice& choice) {
        f.ledger.submit(wire::SupervisorPresenceSet{id(n), domain::PersonId{person}, choice, {}, {}}, after(0ms));
    };
    const auto requested = [&](const char* person) {
        return foldAgent(kit::sampleAgent(person, person), f.replica, f.ledger).requested;
    };
    set(1, "tomasz", kit::kReady);
    set(2, "lucia", kit::kLunch);
    QCOMPARE(requested("tomasz"), kit::kReady);
    QCOMPARE(requested("lucia"), kit::kLunch);
    set(3, "tomasz", kit::kNotReady);
    QCOMPARE(requested("tomasz"), kit::kNotReady);
    QVERIFY(!f.self().requested);
}

QTEST_GUILESS_MAIN(tst_Ledger)
#include "tst_Ledger.moc"
