// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// What a record adds to an agent's history: each way in which a contact or a request is over for him.
#include "server/ledger/Chronicle.h"
#include "tests/floor/RandomPlay.h"

using namespace readyline;
using namespace readyline::floor;
using namespace readyline::floor::test;

namespace {

using Entries = std::vector<HistoryEntry>;

// A stage whose every command is seen as the engine would have it.
struct Scene {
    Stage stage;
    std::map<AssignmentId, WrapUpCorrection> corrections;

    explicit Scene(Site site = smallSite()) : stage(std::move(site)) { stage.ready("ann"); }

    // What the command adds to ann's history.
    Entries after(const Command& command, const Actor& by) {
        Floor copy = stage.floor;
        const WallTime at = std::max(stage.now, copy.at);
        ledger::Chronicle chronicle{copy.seq + 1, at};
        const auto ran = run(copy, command, by, stage.now,
            [&](const Floor& before, const Event& event) { chronicle.see(before, event); });
        EXPECT_TRUE(ran.has_value());
        stage.must(command, by);
        EXPECT_EQ(copy, stage.floor) << "who looks changes nothing";
        for (const auto& [id, each] : chronicle.corrections()) corrections[id] = each;
        const auto found = chronicle.entries().find(PersonId{"ann"});
        return found == chronicle.entries().end() ? Entries{} : found->second;
    }
    HistoryEntry only(const Entries& entries) {
        EXPECT_EQ(entries.size(), 1U);
        return entries.empty() ? HistoryEntry{} : entries.front();
    }
};

PostContact post(Channel channel) {
    PostContact out;
    out.channel = channel;
    out.queue = QueueId{"sales"};
    out.customer = {"Zoë", "+32 9 555 01 34"};
    return out;
}

// Web callbacks of the queue, which their agents may cancel.
Site siteThatCallsBack() {
    Site site = smallSite();
    std::ranges::find(site.rules.queues, QueueId{"sales"}, &Queue::id)->callbacks
        = CallbackEntry{PersonId{"pbx"}, "+49 30 000", true};
    site.rules.policy.callbacks.mayCancelWeb = true;
    return site;
}

// A customer asks for a call, and ann is asked to make it.
ContactId askForCall(Scene& scene) {
    PlanCallback command{CallbackKind::Web, {}};
    command.form = {"Matteo", "0470 555 018", "", "", "", "", QueueId{"sales"}, {}, ""};
    scene.stage.must(command, Stage::customer());
    return scene.stage.offer("ann").contact;
}

// Bob asks ann about a call of his; they talk for 40 s.
ContactId consulted(Scene& scene) {
    PostContact consult = post(Channel::Voice);
    consult.consult = Consult{PersonId{"bob"}, "2041"};
    scene.stage.must(consult, Stage::customer());
    const AssignmentId work = scene.stage.accept("ann");
    scene.stage.leg(work, LineState::Up);
    scene.stage.advance(40s);
    return scene.stage.work(work).contact;
}

} // namespace

TEST(LedgerChronicle, W82_submitted_withWhomHowLongAndWhat) {
    Scene scene;
    Stage& stage = scene.stage;
    stage.must(post(Channel::Chat), Stage::customer());
    const WallTime began = stage.now;
    const AssignmentId work = stage.accept("ann");
    stage.advance(57s);
    EXPECT_TRUE(scene.after(EndContact{stage.work(work).contact}, stage.as("ann")).empty()) << "wrap-up is to come";
    stage.advance(12s);
    const HistoryEntry entry
        = scene.only(scene.after(SubmitWrapUp{work, CodeId{"sold"}, "two chairs"}, stage.as("ann")));
    EXPECT_EQ(entry.seq, stage.floor.seq);
    EXPECT_EQ(entry.at, stage.now);
    EXPECT_EQ(entry.contact, stage.work(work).contact);
    EXPECT_EQ(entry.assignment, work);
    EXPECT_EQ(entry.offer, stage.work(work).offer);
    EXPECT_EQ(entry.channel, Channel::Chat);
    EXPECT_EQ(entry.queueName, "sales");
    EXPECT_EQ(entry.customer.name, "Zoë");
    EXPECT_EQ(entry.end, HistoryEnd::EndedByAgent);
    EXPECT_EQ(entry.began, began);
    EXPECT_EQ(entry.talked, 57s);
    EXPECT_EQ(entry.wrappedUp, 12s);
    EXPECT_EQ(entry.code, CodeId{"sold"});
    EXPECT_EQ(entry.codeLabel, "Sold");
    EXPECT_EQ(entry.notes, "two chairs");
    EXPECT_FALSE(entry.byDefault);
}

TEST(LedgerChronicle, W84_atZero_theDefaultCodeIsSaidToBeTheServers) {
    Scene scene;
    const AssignmentId work = scene.stage.wrapUp("ann");
    scene.stage.now += 30s;
    const HistoryEntry entry = scene.only(scene.after(Tick{}, Stage::server()));
    EXPECT_EQ(entry.assignment, work);
    EXPECT_EQ(entry.code, CodeId{"done"});
    EXPECT_TRUE(entry.byDefault);
}

TEST(LedgerChronicle, P5_withoutAWrapUp_itIsOverWithTheContact) {
    Site site = smallSite();
    site.rules.policy.wrapUp.mode = WrapUpMode::Off;
    Scene scene(site);
    const AssignmentId work = scene.stage.engage("ann", Channel::Chat);
    const HistoryEntry entry = scene.only(scene.after(LeaveContact{scene.stage.work(work).contact}, Stage::customer()));
    EXPECT_EQ(entry.end, HistoryEnd::EndedByCustomer);
    EXPECT_EQ(entry.code, std::nullopt);
    EXPECT_EQ(entry.wrappedUp, 0s);
}

TEST(LedgerChronicle, K11_whoEndedTheCall_isNotTheConnectorThatSaysSo) {
    for (const bool asked : {true, false}) {
        Scene scene;
        Stage& stage = scene.stage;
        const AssignmentId work = stage.engage("ann", Channel::Voice);
        const ContactId contact = stage.work(work).contact;
        stage.open("pbx");
        if (asked) stage.must(EndContact{contact}, stage.as("ann"));
        stage.must(EndCall{contact}, stage.as("pbx"));
        const HistoryEntry entry = scene.only(scene.after(SubmitWrapUp{work, CodeId{"done"}, {}}, stage.as("ann")));
        EXPECT_EQ(entry.end, asked ? HistoryEnd::EndedByAgent : HistoryEnd::EndedByCustomer);
    }
}

TEST(LedgerChronicle, K11_requestsThatDidNotBecomeHis_sayWhy) {
    Scene declined;
    declined.stage.must(post(Channel::Voice), Stage::customer());
    const OfferId first = declined.stage.ring("ann");
    HistoryEntry entry = declined.only(declined.after(DeclineOffer{first}, declined.stage.as("ann")));
    EXPECT_EQ(entry.end, HistoryEnd::Declined);
    EXPECT_EQ(entry.offer, first);
    EXPECT_TRUE(entry.assignment.empty());
    EXPECT_FALSE(wasHandled(entry.end));

    Scene missed;
    missed.stage.must(post(Channel::Voice), Stage::customer());
    (void)missed.stage.ring("ann");
    missed.stage.now = missed.stage.offer("ann").deadline;
    EXPECT_EQ(missed.only(missed.after(Tick{}, Stage::server())).end, HistoryEnd::Missed);

    Scene unseen;
    unseen.stage.must(post(Channel::Voice), Stage::customer());
    unseen.stage.now = unseen.stage.offer("ann").deadline;
    EXPECT_EQ(unseen.after(Tick{}, Stage::server()).at(0).end, HistoryEnd::NotPresented);

    Scene gone;
    gone.stage.must(post(Channel::Voice), Stage::customer());
    (void)gone.stage.ring("ann");
    const ContactId contact = gone.stage.offer("ann").contact;
    EXPECT_EQ(gone.only(gone.after(LeaveContact{contact}, Stage::customer())).end, HistoryEnd::CustomerGone);
    EXPECT_FALSE(gone.stage.floor.contacts.contains(contact)) << "it is told although it is forgotten with that";
}

TEST(LedgerChronicle, W88_K11_callbackThatHeCancels_isHisDoingAndNotTheCustomers) {
    for (const bool isAccepted : {false, true}) {
        Scene scene(siteThatCallsBack());
        const ContactId call = askForCall(scene);
        const CallbackId callback = scene.stage.contact(call).callback;
        if (isAccepted)
            (void)scene.stage.accept("ann"); // her telephone has not joined yet
        else
            (void)scene.stage.ring("ann");
        const HistoryEntry entry = scene.only(scene.after(DeleteCallback{callback}, scene.stage.as("ann")));
        EXPECT_EQ(entry.end, HistoryEnd::Cancelled);
        EXPECT_EQ(entry.assignment.empty(), !isAccepted);
        EXPECT_FALSE(wasHandled(entry.end));
    }
}

TEST(LedgerChronicle, D21_K11_closedBeforeHeJoined_isTheSupervisorsDoing) {
    Scene scene;
    scene.stage.must(post(Channel::Voice), Stage::customer());
    const AssignmentId work = scene.stage.accept("ann"); // her telephone has not joined yet
    const ContactId contact = scene.stage.work(work).contact;
    const HistoryEntry entry = scene.only(scene.after(CloseContact{contact}, scene.stage.as("sue")));
    EXPECT_EQ(entry.end, HistoryEnd::EndedBySupervisor);
    EXPECT_EQ(entry.assignment, work);
}

TEST(LedgerChronicle, W92_K11_callbackThatIsNotAnswered_saysSoWhereverItWas) {
    for (const int steps : {0, 1, 2}) { // it rings at ann's, she has accepted it, she is on the line
        Scene scene(siteThatCallsBack());
        const ContactId call = askForCall(scene);
        if (steps == 0) (void)scene.stage.ring("ann");
        const AssignmentId work = steps > 0 ? scene.stage.accept("ann") : AssignmentId{};
        if (steps == 2) scene.stage.leg(work, LineState::Up);
        const ReportLeg missed = scene.stage.report(call, LineState::Gone, {}, "NO_ANSWER");
        const HistoryEntry entry = scene.only(scene.after(missed, scene.stage.as("pbx")));
        EXPECT_EQ(entry.end, HistoryEnd::NotReached) << steps;
        EXPECT_EQ(entry.assignment, work);
    }
}

TEST(LedgerChronicle, W81_W40_whoIsConsulted_hasAssistedUnlessHeWrapsUp) {
    Scene scene;
    const ContactId contact = consulted(scene);
    const HistoryEntry entry = scene.only(scene.after(EndCall{contact}, scene.stage.as("pbx")));
    EXPECT_EQ(entry.end, HistoryEnd::Assisted);
    EXPECT_EQ(entry.talked, 40s);
    EXPECT_FALSE(wasHandled(entry.end)) << "there is nothing to wrap up";

    Site site = smallSite();
    site.rules.policy.wrapUpAfterConsult = true;
    Scene wraps(site);
    const ContactId other = consulted(wraps);
    EXPECT_TRUE(wraps.after(EndCall{other}, wraps.stage.as("pbx")).empty()) << "wrap-up is to come";
    const AssignmentId work = wraps.stage.happened<WrapUpStarted>().at(0).assignment;
    const HistoryEntry kept = wraps.only(wraps.after(SubmitWrapUp{work, CodeId{"sold"}, {}}, wraps.stage.as("ann")));
    EXPECT_EQ(kept.end, HistoryEnd::EndedByCustomer);
    EXPECT_EQ(kept.code, CodeId{"sold"});
}

TEST(LedgerChronicle, K11_phoneThatFails_isNamedApart) {
    for (const auto& [fault, end] : {std::pair{OfferFault::StationUnreachable, HistoryEnd::PhoneFailed},
             std::pair{OfferFault::StationNoAnswer, HistoryEnd::PhoneFailed},
             std::pair{OfferFault::StationDeclined, HistoryEnd::Declined}}) {
        Scene scene;
        scene.stage.must(post(Channel::Voice), Stage::customer());
        const AssignmentId work = scene.stage.accept("ann");
        const ReportLeg failed = scene.stage.report(work, LineState::Gone, fault);
        EXPECT_EQ(scene.only(scene.after(failed, scene.stage.as("pbx"))).end, end);
    }
}

TEST(LedgerChronicle, D15_graceOver_theChatIsGivenBack) {
    Scene scene;
    const AssignmentId work = scene.stage.engage("ann", Channel::Chat);
    scene.stage.must(LoseSession{scene.stage.sessionsOf("ann").at(0)}, Stage::server());
    const auto due = nextDeadline(scene.stage.floor);
    ASSERT_TRUE(due);
    scene.stage.now = *due;
    const HistoryEntry entry = scene.only(scene.after(Tick{}, Stage::server()));
    EXPECT_EQ(entry.assignment, work);
    EXPECT_EQ(entry.end, HistoryEnd::GivenBack);
}

TEST(LedgerChronicle, W82_correction_isOneOnlyAfterTheEnd) {
    Site site = smallSite();
    site.rules.policy.wrapUp.mayEndEarly = false;
    Scene scene(site);
    const AssignmentId work = scene.stage.wrapUp("ann");
    EXPECT_TRUE(scene.after(SubmitWrapUp{work, CodeId{"done"}, "at first"}, scene.stage.as("ann")).empty());
    EXPECT_TRUE(scene.corrections.empty()) << "it is what its end submits";
    scene.stage.advance(30s);
    EXPECT_TRUE(scene.after(SubmitWrapUp{work, CodeId{"sold"}, "after all"}, scene.stage.as("ann")).empty());
    ASSERT_TRUE(scene.corrections.contains(work));
    EXPECT_EQ(scene.corrections.at(work), (WrapUpCorrection{CodeId{"sold"}, "Sold", "after all"}));
}

// What was set aside was no talking, and whoever goes on with it says so.
TEST(LedgerChronicle, D20_parked_isNoTalking) {
    Scene scene;
    Stage& stage = scene.stage;
    stage.must(post(Channel::Chat), Stage::customer());
    const AssignmentId work = stage.accept("ann");
    const ContactId contact = stage.work(work).contact;
    stage.advance(20s);
    stage.must(ParkContact{contact}, stage.as("ann"));
    stage.advance(300s);
    stage.must(ResumeContact{contact}, stage.as("ann"));
    stage.advance(10s);
    stage.must(EndContact{contact}, stage.as("ann"));
    stage.advance(5s);
    const HistoryEntry entry = scene.only(scene.after(SubmitWrapUp{work, CodeId{"sold"}, {}}, stage.as("ann")));
    EXPECT_EQ(entry.end, HistoryEnd::EndedByAgent);
    EXPECT_EQ(entry.talked, 30s);
    EXPECT_EQ(entry.wrappedUp, 5s);
}

TEST(LedgerChronicle, D20_D21_parked_endsAsWhatBecameOfIt) {
    const auto parked = [](Scene& scene) {
        scene.stage.must(post(Channel::Chat), Stage::customer());
        const AssignmentId work = scene.stage.accept("ann");
        const ContactId contact = scene.stage.work(work).contact;
        scene.stage.advance(20s);
        scene.stage.must(ParkContact{contact}, scene.stage.as("ann"));
        scene.stage.advance(60s);
        return contact;
    };
    Scene left;
    const ContactId gone = parked(left);
    const HistoryEntry entry = left.only(left.after(LeaveContact{gone}, Stage::customer()));
    EXPECT_EQ(entry.end, HistoryEnd::EndedByCustomer);
    EXPECT_EQ(entry.talked, 20s);
    EXPECT_EQ(entry.wrappedUp, 0s);
    EXPECT_TRUE(entry.byDefault);

    Scene closed;
    const ContactId shut = parked(closed);
    EXPECT_EQ(closed.only(closed.after(CloseContact{shut}, closed.stage.as("sue"))).end, HistoryEnd::EndedBySupervisor);

    Scene silent;
    const ContactId waits = parked(silent);
    silent.stage.now = silent.stage.floor.contacts.at(waits).waitDeadline.value();
    const Entries all = silent.after(Tick{}, Stage::server());
    ASSERT_FALSE(all.empty());
    EXPECT_EQ(all.front().end, HistoryEnd::NotReturned);
}

TEST(LedgerChronicle, D21_assignedToAColleague_isPassedOn) {
    Scene scene;
    scene.stage.ready("bob");
    const AssignmentId work = scene.stage.engage("ann", Channel::Chat);
    const ContactId contact = scene.stage.work(work).contact;
    const HistoryEntry entry = scene.only(scene.after(AssignContact{contact, PersonId{"bob"}}, scene.stage.as("sue")));
    EXPECT_EQ(entry.end, HistoryEnd::PassedOn);
    EXPECT_FALSE(wasHandled(entry.end));
}

// Whatever is asked, in whatever order: a request or the contact that came of it is over for an agent once.
TEST(LedgerChronicle, K11_anyCommands_eachEndIsOneEntry) {
    for (const unsigned seed : {1U, 2U, 3U}) {
        SCOPED_TRACE(seed);
        Site site = smallSite();
        if (seed == 2) site.rules.policy.wrapUp.mode = WrapUpMode::Optional;
        if (seed == 3) site.rules.policy.wrapUp.mayEndEarly = false;
        Stage stage(site);
        std::map<std::string, int> ends; // by offer; by assignment where he began the call, or took it over
        std::size_t ofWork = 0;
        stage.witness = [&](const Floor& before, const Event& event) {
            ledger::Chronicle chronicle{before.seq + 1, before.at};
            chronicle.see(before, event);
            for (const auto& [who, entries] : chronicle.entries())
                for (const HistoryEntry& each : entries) {
                    const std::string what = each.offer.empty() ? each.assignment.value : each.offer.value;
                    EXPECT_EQ(++ends[what], 1) << what;
                    EXPECT_FALSE(wasHandled(each.end) && each.assignment.empty());
                    EXPECT_TRUE(wasHandled(each.end) || !each.code);
                    ofWork += each.assignment.empty() ? 0U : 1U;
                }
        };
        Cast cast;
        cast.wakes = 50;
        RandomPlay play(stage, seed, cast);
        for (int step = 0; step < 1500 && !HasFailure(); ++step) play.step();
        EXPECT_EQ(ofWork, stage.everHappened<AssignmentOver>());
        EXPECT_GT(ofWork, 10U) << "the play was too quiet to prove anything";
    }
}

TEST(Chronicle, W81_adviceInAColleaguesCall_isSaidToBeThat) {
    Scene scene;
    Stage& stage = scene.stage;
    stage.open("pbx");
    stage.ready("bob");
    stage.choose("ann", kNotReady);
    const ContactId call = stage.work(stage.engage("bob", Channel::Voice)).contact;
    stage.must(StartConsult{call, {TargetKind::Agent, "ann"}}, stage.as("bob"));
    stage.must(SettleCall{call, stage.contact(call).call.ask->id}, stage.as("pbx"));
    const AssignmentId work = stage.accept("ann");
    stage.leg(work, LineState::Up);
    const HistoryEntry entry = scene.only(scene.after(stage.report(work, LineState::Gone), stage.as("pbx")));
    EXPECT_EQ(entry.end, HistoryEnd::Assisted);
    EXPECT_EQ(entry.assignment, work);
    EXPECT_EQ(entry.code, std::nullopt);
}

TEST(Chronicle, W60_callThatIsHandedOn_hasEndedByItsAgent) {
    Scene scene;
    Stage& stage = scene.stage;
    stage.open("pbx");
    const AssignmentId work = stage.engage("ann", Channel::Voice);
    stage.ready("bob");
    const CallTarget bob{TargetKind::Agent, "bob"};
    stage.must(TransferCall{stage.work(work).contact, bob}, stage.as("ann"));
    const HistoryEntry entry
        = scene.only(scene.after(SubmitWrapUp{work, CodeId{"done"}, "handed on"}, stage.as("ann")));
    EXPECT_EQ(entry.end, HistoryEnd::EndedByAgent);
    EXPECT_EQ(entry.code, CodeId{"done"});
}
