// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Callbacks on the floor (W85 to W111): who may plan what, when they are called and by whom, and what becomes of each call.
#include "server/floor/Callbacks.h"
#include "tests/floor/Stage.h"

using namespace readyline;
using namespace readyline::floor;
using namespace readyline::floor::test;

namespace {

Site siteWithCallbacks() {
    Site site = smallSite();
    for (Queue& each : site.rules.queues)
        if (each.channels[domain::index(Channel::Voice)])
            each.callbacks = CallbackEntry{PersonId{"pbx"}, "+49 30 000", true};
    CallbackPolicy& policy = site.rules.policy.callbacks;
    policy.attempts = 3;
    policy.pause = 600s;
    policy.growth = 2;
    policy.preferredFor = 300s;
    policy.longestWait = 3600s;
    return site;
}

// The stage's clock begins at midnight, UTC.
struct FloorCallbacks : testing::Test {
    Stage stage{siteWithCallbacks()};

    static CallbackForm form(const std::string& from = "10:00", const std::string& to = "10:30") {
        return {"Freya Lindqvist", "+46 70 555 018", "UTC", "2026-11-21", from, to, QueueId{"sales"}, {}, "The meter"};
    }
    static CallbackForm personal(const std::string& assignee) {
        CallbackForm out = form();
        out.assignee = PersonId{assignee};
        return out;
    }
    CallbackId plan(const CallbackForm& typed, const std::string& by = "ann") {
        stage.must(PlanCallback{CallbackKind::Scheduled, typed}, stage.as(by));
        const auto planned = stage.happened<CallbackPlanned>();
        return planned.empty() ? CallbackId{} : planned[0].callback.id;
    }
    CallbackId ask(CallbackKind kind, const ContactId& about = {}) {
        PlanCallback command{kind, {}, about};
        if (about.empty()) {
            command.form.name = "Matteo";
            command.form.phone = "0470 555 018";
            command.form.queue = QueueId{"sales"};
        }
        stage.must(command, Stage::customer());
        const auto planned = stage.happened<CallbackPlanned>();
        return planned.empty() ? CallbackId{} : planned[0].callback.id;
    }
    const Callback& callback(const CallbackId& id) { return stage.floor.callbacks.at(id); }
    void until(int hour, int minute) {
        const WallTime at = WallTime{std::chrono::sys_days{std::chrono::year{2026} / 11 / 21}}
            + std::chrono::hours{hour} + std::chrono::minutes{minute};
        stage.advance(std::chrono::duration_cast<Duration>(at - stage.now));
    }
    // Its agent is on the line, and the customer's telephone rings.
    ContactId dial(const std::string& agent) {
        const AssignmentId work = stage.accept(agent);
        stage.leg(work, LineState::Up);
        return stage.work(work).contact;
    }
    void miss(const std::string& agent, const std::string& cause = {}) {
        stage.leg(dial(agent), LineState::Gone, {}, cause);
    }
};

} // namespace

TEST_F(FloorCallbacks, W100_W106_scheduled_isNotOfferedBeforeItsTime_andThenOnce) {
    stage.ready("ann");
    stage.ready("bob");
    const CallbackId id = plan(form());
    EXPECT_EQ(callback(id).kind, CallbackKind::Scheduled);
    until(9, 59);
    EXPECT_TRUE(stage.floor.offers.empty());
    EXPECT_TRUE(stage.floor.contacts.empty());
    until(10, 0);
    EXPECT_EQ(stage.floor.offers.size(), 1U);
    ASSERT_EQ(stage.floor.contacts.size(), 1U);
    const Contact& call = stage.floor.contacts.begin()->second;
    EXPECT_EQ(call.callback, id);
    EXPECT_EQ(call.channel, Channel::Voice);
    EXPECT_EQ(call.customer, (Customer{"Freya Lindqvist", "+4670555018"}));
    EXPECT_EQ(callback(id).state, CallbackState::Waiting);
    EXPECT_EQ(callback(id).attempts, 1);
    stage.advance(1h);
    EXPECT_EQ(stage.everHappened<CallbackQueued>(), 1U);
}

TEST_F(FloorCallbacks, W89_reason_isAVariableOfTheCall) {
    plan(form());
    until(10, 0);
    const std::vector<Variable> expected{{kCallbackReason, "The meter"}};
    EXPECT_EQ(stage.floor.contacts.begin()->second.variables, expected);
}

TEST_F(FloorCallbacks, W85_W86_web_isRoutedLikeACallAtOnce) {
    stage.ready("ann");
    const CallbackId id = ask(CallbackKind::Web);
    EXPECT_EQ(callback(id).kind, CallbackKind::Web);
    EXPECT_EQ(callback(id).state, CallbackState::Waiting);
    EXPECT_EQ(stage.contact(stage.offer("ann").contact).callback, id);
}

TEST_F(FloorCallbacks, W85_courtesy_takesThePlaceOfTheWaitingCall) {
    const ContactId first = stage.post("sales", Channel::Voice);
    stage.advance(60s);
    const ContactId second = stage.post("sales", Channel::Voice);
    const WallTime since = stage.contact(first).createdAt;
    const CallbackId id = ask(CallbackKind::Courtesy, first);
    const auto over = stage.happened<ContactOver>();
    ASSERT_EQ(over.size(), 1U);
    EXPECT_EQ(over[0].contact, first);
    EXPECT_EQ(over[0].outcome, ContactOutcome::CalledBackLater);
    EXPECT_EQ(stage.contact(callback(id).contact).createdAt, since);
    EXPECT_EQ(stage.contact(callback(id).contact).customer.address, "+49301234567");
    stage.ready("ann");
    EXPECT_EQ(stage.offer("ann").contact, callback(id).contact) << "before " << second;
}

TEST_F(FloorCallbacks, W111_scheduledAndPersonal_goBeforeOthers_unlessThePolicySaysOtherwise) {
    const CallbackId id = plan(form());
    until(9, 50);
    const ContactId older = stage.post("sales", Channel::Voice);
    until(10, 0);
    stage.ready("ann");
    EXPECT_EQ(stage.offer("ann").contact, callback(id).contact);

    Site other = siteWithCallbacks();
    other.rules.policy.callbacks.priority = 0;
    Stage equal(other);
    equal.must(PlanCallback{CallbackKind::Scheduled, form()}, equal.as("ann"));
    equal.advance(9h + 50min);
    const ContactId first = equal.post("sales", Channel::Voice);
    equal.advance(10min);
    equal.ready("ann");
    EXPECT_EQ(equal.offer("ann").contact, first);
    EXPECT_TRUE(stage.floor.contacts.contains(older));
}

TEST_F(FloorCallbacks, W107_personal_waitsForItsAgent_thenAnybodyMayTakeIt) {
    stage.ready("bob");
    const CallbackId id = plan(personal("ann"));
    EXPECT_EQ(callback(id).kind, CallbackKind::Personal);
    until(10, 0);
    EXPECT_EQ(stage.offerOf("bob"), nullptr);
    until(10, 4);
    EXPECT_EQ(stage.offerOf("bob"), nullptr);
    until(10, 5);
    EXPECT_EQ(stage.offer("bob").contact, callback(id).contact);
}

TEST_F(FloorCallbacks, W107_personal_isOfferedToItsAgentThoughAnotherWasIdleLonger) {
    stage.ready("bob");
    stage.advance(60s);
    stage.ready("ann");
    const CallbackId id = plan(personal("ann"), "bob");
    until(10, 0);
    EXPECT_EQ(stage.offer("ann").contact, callback(id).contact);
}

TEST_F(FloorCallbacks, W107_personal_declinedByItsAgent_goesToOthersAtOnce) {
    stage.ready("ann");
    stage.ready("bob");
    const CallbackId id = plan(personal("ann"));
    until(10, 0);
    stage.must(DeclineOffer{stage.ring("ann")}, stage.as("ann"));
    EXPECT_EQ(stage.offer("bob").contact, callback(id).contact);
}

TEST_F(FloorCallbacks, W109_personal_ofAQueueThatIsNotItsAgents_isOfferedToHim) {
    Site site = siteWithCallbacks();
    site.people[1].queues = {QueueId{"vip"}}; // bob
    Stage narrow(site);
    narrow.ready("bob");
    CallbackForm typed = form();
    typed.assignee = PersonId{"bob"};
    narrow.must(PlanCallback{CallbackKind::Personal, typed}, narrow.as("ann"));
    narrow.advance(10h);
    ASSERT_NE(narrow.offerOf("bob"), nullptr);
    narrow.advance(1s);
    EXPECT_NE(narrow.offerOf("bob"), nullptr) << "and it is not taken back";
}

TEST_F(FloorCallbacks, W109_personal_ofAQueueThatDoesNotTakeHisStatus_isNotOfferedToHim) {
    Site site = siteWithCallbacks();
    site.people[1].queues = {QueueId{"vip"}}; // bob
    site.rules.queues[1].allowed = {BaseStatus::Available, BaseStatus::Away};
    Stage narrow(site);
    narrow.ready("bob");
    narrow.choose("bob", kNotReady);
    CallbackForm typed = form();
    typed.assignee = PersonId{"bob"};
    narrow.must(PlanCallback{CallbackKind::Personal, typed}, narrow.as("ann"));
    narrow.advance(10h);
    EXPECT_EQ(narrow.offerOf("bob"), nullptr);
    narrow.choose("bob", kReady);
    EXPECT_NE(narrow.offerOf("bob"), nullptr);
}

TEST_F(FloorCallbacks, W90_customerAnswers_thenTheEndIsReached) {
    stage.ready("ann");
    const CallbackId id = plan(form());
    until(10, 0);
    const ContactId call = dial("ann");
    stage.leg(call, LineState::Up);
    EXPECT_TRUE(stage.contact(call).answered);
    stage.leg(call, LineState::Up);
    EXPECT_TRUE(stage.last.empty()) << "said already";
    stage.must(EndCall{call}, stage.as("pbx"));
    EXPECT_EQ(callback(id).state, CallbackState::Ended);
    EXPECT_EQ(callback(id).outcome, CallbackEnd::Reached);
    EXPECT_EQ(stage.happened<WrapUpStarted>().size(), 1U);
}

TEST_F(FloorCallbacks, W91_endedBeforeTheCustomerAnswers_isWrappedUp) {
    stage.ready("ann");
    stage.open("pbx");
    const CallbackId id = plan(form());
    until(10, 0);
    const ContactId call = dial("ann");
    stage.must(EndContact{call}, stage.as("ann"));
    stage.must(EndCall{call}, stage.as("pbx"));
    EXPECT_EQ(stage.happened<WrapUpStarted>().size(), 1U);
    EXPECT_EQ(callback(id).outcome, CallbackEnd::Cancelled);
}

TEST_F(FloorCallbacks, W92_customerDoesNotAnswer_isTriedAgainWithGrowingPauses_thenEnds) {
    stage.ready("ann");
    const CallbackId id = plan(form());
    until(10, 0);
    const WallTime first = stage.now;
    miss("ann", "USER_BUSY");
    EXPECT_TRUE(stage.happened<WrapUpStarted>().empty());
    EXPECT_TRUE(stage.floor.contacts.empty());
    EXPECT_TRUE(stage.floor.assignments.empty());
    EXPECT_EQ(callback(id).state, CallbackState::Paused);
    EXPECT_EQ(callback(id).dueAt, first + 600s);
    EXPECT_EQ(callback(id).cause, "USER_BUSY");
    stage.advance(599s);
    EXPECT_TRUE(stage.floor.offers.empty());
    stage.advance(1s);
    const WallTime second = stage.now;
    miss("ann");
    EXPECT_EQ(callback(id).dueAt, second + 1200s);
    stage.advance(1200s);
    miss("ann");
    EXPECT_EQ(callback(id).attempts, 3);
    EXPECT_EQ(callback(id).state, CallbackState::Ended);
    EXPECT_EQ(callback(id).outcome, CallbackEnd::NotReached);
    stage.advance(24h);
    EXPECT_EQ(stage.everHappened<CallbackQueued>(), 3U);
}

TEST_F(FloorCallbacks, W92_callThatTheExchangeLost_countsAsNotAnswered) {
    stage.ready("ann");
    const CallbackId id = plan(form());
    until(10, 0);
    stage.must(EndCall{dial("ann")}, stage.as("pbx"));
    EXPECT_EQ(callback(id).state, CallbackState::Paused);
}

TEST_F(FloorCallbacks, W92_agentWhoseTelephoneFails_leavesTheTryToAnother) {
    stage.ready("ann");
    stage.ready("bob");
    const CallbackId id = plan(form());
    until(10, 0);
    const std::string who = stage.offerOf("ann") ? "ann" : "bob";
    const AssignmentId work = stage.accept(who);
    stage.leg(work, LineState::Gone, OfferFault::StationNoAnswer);
    EXPECT_EQ(callback(id).state, CallbackState::Waiting);
    EXPECT_EQ(callback(id).attempts, 1);
    EXPECT_EQ(stage.offer(who == "ann" ? "bob" : "ann").contact, callback(id).contact);
}

TEST_F(FloorCallbacks, W105_W106_edit_untilTheStart_decidedByTheServersClock) {
    const CallbackId id = plan(form());
    CallbackPatch later;
    later.from = "11:00";
    later.to = "12:00";
    until(9, 59);
    stage.must(EditCallback{id, later}, stage.as("ann"));
    EXPECT_EQ(callback(id).form.from, "11:00");
    until(10, 59);
    EXPECT_TRUE(stage.floor.contacts.empty()) << "the old time holds no more";
    CallbackPatch reason;
    reason.reason = "Another one";
    stage.must(EditCallback{id, reason}, stage.as("ann")); // what stands is not too soon
    until(11, 0);
    EXPECT_EQ(stage.refused(EditCallback{id, reason}, stage.as("ann")), Refusal::CallbackStarted);
    EXPECT_EQ(stage.refused(DeleteCallback{id}, stage.as("ann")), Refusal::CallbackStarted);
}

TEST_F(FloorCallbacks, W106_editAtTheVeryStart_isTooLate_thoughNothingWasCalledYet) {
    const CallbackId id = plan(form());
    stage.now += 10h;
    CallbackPatch reason;
    reason.reason = "Late";
    const auto result = stage.tell(EditCallback{id, reason}, stage.as("ann"));
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().refusal, Refusal::CallbackStarted);
}

TEST_F(FloorCallbacks, W105_delete_endsItAndNobodyIsCalled) {
    stage.ready("ann");
    const CallbackId id = plan(form());
    stage.must(DeleteCallback{id}, stage.as("ann"));
    EXPECT_EQ(callback(id).outcome, CallbackEnd::Deleted);
    EXPECT_EQ(stage.refused(DeleteCallback{id}, stage.as("ann")), Refusal::NotInState);
    until(11, 0);
    EXPECT_EQ(stage.everHappened<CallbackQueued>(), 0U);
    stage.advance(48h);
    EXPECT_FALSE(stage.floor.callbacks.contains(id)) << "forgotten after two days";
}

TEST_F(FloorCallbacks, W88_web_isCancelledByWhomItIsOfferedTo_whereThePolicyLets) {
    for (const bool may : {false, true}) {
        Site site = siteWithCallbacks();
        site.rules.policy.callbacks.mayCancelWeb = may;
        Stage each(site);
        each.ready("ann");
        PlanCallback command{CallbackKind::Web, {}};
        command.form = {"Matteo", "0470 555 018", "", "", "", "", QueueId{"sales"}, {}, ""};
        each.must(command, Stage::customer());
        const CallbackId id = each.floor.callbacks.begin()->first;
        const ContactId call = each.floor.callbacks.at(id).contact;
        EXPECT_EQ(mayCancel(each.floor, each.contact(call)), may);
        each.ring("ann");
        if (!may) {
            EXPECT_EQ(each.refused(DeleteCallback{id}, each.as("ann")), Refusal::CallbackStarted);
            continue;
        }
        EXPECT_EQ(each.refused(DeleteCallback{id}, each.as("bob")), Refusal::CallbackStarted) << "it rings elsewhere";
        each.must(DeleteCallback{id}, each.as("ann"));
        EXPECT_EQ(each.floor.callbacks.at(id).outcome, CallbackEnd::Cancelled);
        EXPECT_TRUE(each.floor.offers.empty());
        EXPECT_EQ(each.happened<OfferOver>().at(0).reason, WithdrawReason::Cancelled) << "not the customer's doing";
    }
}

TEST_F(FloorCallbacks, W88_customer_takesBackHisOwn_whileNobodyHasReachedHim) {
    stage.ready("ann");
    const CallbackId id = ask(CallbackKind::Web);
    stage.must(DeleteCallback{id}, Stage::customer());
    EXPECT_EQ(callback(id).outcome, CallbackEnd::Deleted);
    EXPECT_TRUE(stage.floor.offers.empty());
    const CallbackId other = ask(CallbackKind::Web);
    EXPECT_EQ(stage.refused(DeleteCallback{other}, {ActorKind::Customer, PersonId{"adm"}, {}}), Refusal::NotFound);
}

TEST_F(FloorCallbacks, W98_W104_badInput_isRefusedInWordsAndChangesNothing) {
    const auto words = [&](const CallbackForm& typed) {
        const Floor before = stage.floor;
        const auto result = stage.tell(PlanCallback{CallbackKind::Scheduled, typed}, stage.as("ann"));
        EXPECT_EQ(stage.floor, before);
        return result ? std::string{"granted"} : result.error().detail;
    };
    CallbackForm typed = form();
    typed.phone = "12";
    EXPECT_EQ(words(typed), "phone: The phone number needs 7 to 15 characters, three digits at least.");
    typed = form();
    typed.name = "W";
    EXPECT_EQ(words(typed), "name: The name needs 3 to 250 characters.");
    EXPECT_EQ(words(form("00:29", "01:00")), "from: The call must begin 30 minutes from now or later.");
    EXPECT_EQ(words(form("10:00", "10:20")), "to: The window needs at least 30 minutes.");
    typed = form();
    typed.zone = "Europe/Atlantis";
    EXPECT_EQ(words(typed), "zone: The customer's time zone is missing or not known.");
    typed = form();
    typed.queue = QueueId{"help"};
    EXPECT_EQ(words(typed), "queue: The queue has no active entry point for callbacks.");
}

TEST_F(FloorCallbacks, W102_zone_decidesWhenItIsCalled_acrossBothChangesOfTheYear) {
    const auto startOf = [&](const char* zone, const char* date, const char* from, const char* to) {
        CallbackForm typed = form(from, to);
        typed.zone = zone;
        typed.date = date;
        return *callback(plan(typed)).start;
    };
    const auto utc = [](int month, int day, int hour, int minute) {
        return WallTime{std::chrono::sys_days{std::chrono::year{2027} / month / day}} + std::chrono::hours{hour}
        + std::chrono::minutes{minute};
    };
    stage.now = utc(3, 20, 0, 0);
    EXPECT_EQ(startOf("Europe/Brussels", "2027-03-27", "10:00", "11:00"), utc(3, 27, 9, 0));
    EXPECT_EQ(startOf("Europe/Brussels", "2027-03-28", "10:00", "11:00"), utc(3, 28, 8, 0));
    EXPECT_EQ(startOf("Europe/Brussels", "2027-03-28", "02:30", "04:00"), utc(3, 28, 1, 0)) << "the clocks skip it";
    EXPECT_EQ(startOf("Asia/Kolkata", "2027-03-28", "10:00", "11:00"), utc(3, 28, 4, 30));
    EXPECT_EQ(startOf("Pacific/Kiritimati", "2027-03-28", "10:00", "11:00"), utc(3, 27, 20, 0));
    EXPECT_EQ(startOf("Pacific/Pago_Pago", "2027-03-28", "10:00", "11:00"), utc(3, 28, 21, 0));
    stage.now = utc(10, 20, 0, 0);
    EXPECT_EQ(startOf("Europe/Brussels", "2027-10-31", "02:30", "03:00"), utc(10, 31, 0, 30)) << "the first of two";
    EXPECT_EQ(startOf("Europe/Brussels", "2027-11-01", "10:00", "11:00"), utc(11, 1, 9, 0));
}

TEST_F(FloorCallbacks, W101_windowThatTheClocksSkip_isTooShort) {
    stage.now = WallTime{std::chrono::sys_days{std::chrono::year{2027} / 3 / 20}};
    CallbackForm typed = form("02:10", "02:50");
    typed.zone = "Europe/Brussels";
    typed.date = "2027-03-28";
    EXPECT_EQ(stage.refused(PlanCallback{CallbackKind::Scheduled, typed}, stage.as("ann")), Refusal::InvalidCallback);
}

TEST_F(FloorCallbacks, W103_W107_W109_queuesAndColleagues_areWithinReach) {
    CallbackForm typed = form();
    EXPECT_EQ(stage.refused(PlanCallback{CallbackKind::Scheduled, typed}, stage.as("cid")), Refusal::InvalidCallback);
    typed.assignee = PersonId{"ann"}; // his queue is enough
    stage.must(PlanCallback{CallbackKind::Personal, typed}, stage.as("cid"));
    typed.assignee = PersonId{"sam"}; // of no team of his
    EXPECT_EQ(stage.refused(PlanCallback{CallbackKind::Personal, typed}, stage.as("cid")), Refusal::InvalidCallback);
    typed.assignee = {};
    stage.must(PlanCallback{CallbackKind::Scheduled, typed}, stage.as("sue")); // her people have the queue
    EXPECT_EQ(stage.refused(PlanCallback{CallbackKind::Scheduled, typed}, stage.as("sam")), Refusal::InvalidCallback);
    stage.must(PlanCallback{CallbackKind::Scheduled, typed}, stage.as("adm"));
    EXPECT_EQ(
        stage.refused(PlanCallback{CallbackKind::Personal, personal("ann")}, Stage::customer()), Refusal::Forbidden);
    EXPECT_EQ(stage.refused(PlanCallback{CallbackKind::Web, typed}, stage.as("ann")), Refusal::Forbidden);
}

TEST_F(FloorCallbacks, W105_W110_whoSeesThem) {
    const CallbackId shared = plan(form()), own = plan(personal("ann"));
    const auto sees = [&](const char* who, const CallbackId& id) {
        return maySee(stage.floor, *person(stage.floor, PersonId{who}), callback(id));
    };
    for (const char* who : {"ann", "bob", "sue", "adm"}) EXPECT_TRUE(sees(who, shared)) << who;
    for (const char* who : {"cid", "sam", "pbx"}) EXPECT_FALSE(sees(who, shared)) << who;
    for (const char* who : {"ann", "sue", "adm"}) EXPECT_TRUE(sees(who, own)) << who;
    for (const char* who : {"bob", "cid", "sam", "pbx"}) EXPECT_FALSE(sees(who, own)) << who;
    for (const Person& each : stage.floor.site.people) {
        std::vector<CallbackId> all, one;
        for (const Callback* seen : callbacksSeenBy(stage.floor, each)) all.push_back(seen->id);
        for (const auto& [id, seen] : stage.floor.callbacks)
            if (maySee(stage.floor, each, seen)) one.push_back(id);
        EXPECT_EQ(all, one) << each.name;
    }
    EXPECT_EQ(stage.refused(DeleteCallback{own}, stage.as("bob")), Refusal::NotFound);
}

TEST_F(FloorCallbacks, W108_theConversationThatItComesFrom_isRemembered) {
    stage.ready("ann");
    const AssignmentId chat = stage.engage("ann", Channel::Chat);
    const ContactId about = stage.work(chat).contact;
    stage.must(PlanCallback{CallbackKind::Scheduled, form(), about}, stage.as("ann"));
    EXPECT_EQ(stage.happened<CallbackPlanned>().at(0).callback.about, about);
    EXPECT_EQ(
        stage.refused(PlanCallback{CallbackKind::Scheduled, form(), about}, stage.as("bob")), Refusal::NotYourContact);
    stage.must(PlanCallback{CallbackKind::Scheduled, form(), ContactId{"c-gone"}}, stage.as("ann"));
}

TEST_F(FloorCallbacks, W95_queueWithoutEntryPointByThen_endsWithItsReason) {
    stage.ready("ann");
    const CallbackId id = plan(form());
    Site site = siteWithCallbacks();
    site.rules.queues[0].callbacks->active = false;
    stage.must(SetSite{site}, stage.as("adm"));
    until(10, 0);
    EXPECT_EQ(callback(id).outcome, CallbackEnd::NoEntryPoint);
    EXPECT_TRUE(stage.floor.contacts.empty());
}

TEST_F(FloorCallbacks, nobodyFree_untilTheWindowIsOver_endsWithItsReason) {
    const CallbackId id = plan(form("10:00", "12:00"));
    until(11, 59);
    EXPECT_EQ(callback(id).state, CallbackState::Waiting);
    until(12, 0);
    EXPECT_EQ(callback(id).outcome, CallbackEnd::WaitedTooLong);
}

// The customer's clock did not stand still with the server's: what is due was due.
TEST_F(FloorCallbacks, K18_serverGap_callsWhatIsDueAtOnceAndOnce_andNothingEarly) {
    const CallbackId due = plan(form()), later = plan(form("14:00", "15:00"));
    stage.now += 10h + 15min;
    stage.must(Resume{10h}, Stage::server());
    EXPECT_EQ(callback(due).state, CallbackState::Waiting);
    EXPECT_EQ(callback(later).state, CallbackState::Planned);
    EXPECT_EQ(callback(later).dueAt, callback(later).start);
    stage.must(Resume{1min}, Stage::server());
    EXPECT_EQ(stage.everHappened<CallbackQueued>(), 1U);
    EXPECT_EQ(stage.replayed(), stage.floor);
}

TEST_F(FloorCallbacks, K36_onlyTheExchangeOfTheCall_saysWhatBecameOfIt) {
    stage.ready("ann");
    plan(form());
    until(10, 0);
    const ContactId call = dial("ann");
    EXPECT_EQ(stage.refused(stage.report(call, LineState::Up), stage.as("ann")), Refusal::Forbidden);
    EXPECT_EQ(stage.refused(stage.report(call, LineState::Gone), stage.as("sue")), Refusal::Forbidden);
    const ContactId inbound = stage.post("sales", Channel::Voice);
    stage.leg(inbound, LineState::Up);
    EXPECT_TRUE(stage.last.empty()) << "nobody has called him: he has been there all the while";
    EXPECT_EQ(stage.refused(stage.report(ContactId{"none"}, LineState::Gone), stage.as("pbx")), Refusal::NotFound);
}
