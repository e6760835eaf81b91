// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Where two parts of the floor meet: callbacks and who serves no calls, campaigns, agents who are gone, and many of them at once.
#include "server/floor/Callbacks.h"
#include "server/floor/Times.h"
#include "tests/floor/Stage.h"

using namespace readyline;
using namespace readyline::floor;
using namespace readyline::floor::test;

namespace {

Site callingSite() {
    Site site = smallSite();
    for (Queue& each : site.rules.queues)
        if (each.channels[domain::index(Channel::Voice)]) each.callbacks = CallbackEntry{PersonId{"pbx"}, "0900", true};
    return site;
}

// The stage's clock begins at midnight, UTC.
struct FloorSeams : testing::Test {
    Stage stage{callingSite()};

    static PlanCallback personal(const char* assignee) {
        PlanCallback out{CallbackKind::Personal, {}};
        out.form = {"Freya Lindqvist", "+46 70 555 018", "UTC", "2026-11-21", "10:00", "10:30", QueueId{"sales"},
            PersonId{assignee}, "The meter"};
        return out;
    }
    static PlanCallback web() {
        PlanCallback out{CallbackKind::Web, {}};
        out.form.name = "Matteo";
        out.form.phone = "0470 555 018";
        out.form.queue = QueueId{"sales"};
        return out;
    }
    ContactId planned(const PlanCallback& command) {
        stage.must(command, Stage::customer());
        const auto queued = stage.happened<CallbackQueued>();
        return queued.empty() ? ContactId{} : queued[0].contact;
    }
    const Callback& only() { return stage.floor.callbacks.begin()->second; }
};

// What is secure where it is promised.
CallbackId plannedWithABank(Stage& stage) {
    PlanCallback command{CallbackKind::Scheduled, FloorSeams::personal("").form};
    command.variables = {Variable{"bank", "DE02 1203"}};
    stage.must(command, Stage::customer());
    return stage.floor.callbacks.begin()->first;
}

} // namespace

TEST_F(FloorSeams, W107_W109_personal_ofAnAgentOfNoCalls_isOfferedToHim) {
    stage.ready("bob");
    stage.ready("cid"); // of Help, which takes no calls
    stage.must(personal("cid"), stage.as("ann"));
    stage.advance(10h);
    EXPECT_EQ(stage.offerOf("bob"), nullptr);
    ASSERT_NE(stage.offerOf("cid"), nullptr);
    const AssignmentId work = stage.accept("cid");
    stage.leg(work, LineState::Up);
    EXPECT_EQ(stage.work(work).state, AssignmentState::Active);
    EXPECT_EQ(stage.replayed(), stage.floor);
}

TEST_F(FloorSeams, W107_personal_ofASupervisorOfNoQueue_isOfferedToHer_whileSheIsReady) {
    stage.ready("sue");
    stage.choose("sue", kNotReady);
    stage.must(personal("sue"), stage.as("sue"));
    stage.advance(10h);
    EXPECT_EQ(stage.offerOf("sue"), nullptr);
    stage.choose("sue", kReady);
    EXPECT_NE(stage.offerOf("sue"), nullptr);
}

TEST_F(FloorSeams, W94_campaign_noCallbackComesFromIt) {
    stage.ready("ann");
    PostContact post;
    post.channel = Channel::Chat;
    post.queue = QueueId{"sales"};
    post.customer = {"Carla", ""};
    post.origin = Origin::Campaign;
    stage.must(post, Stage::customer());
    const ContactId campaign = stage.work(stage.accept("ann")).contact;
    const ContactId chat = stage.work(stage.engage("ann", Channel::Chat)).contact;
    PlanCallback command = personal("ann");
    command.about = campaign;
    EXPECT_EQ(stage.refused(command, stage.as("ann")), Refusal::NotInState);
    command.about = chat;
    stage.must(command, stage.as("ann"));
}

TEST(FloorSeamsOfVariables, W68_callback_bringsWhatItsPlannerMayEdit) {
    Stage stage(withVariables(callingSite()));
    PlanCallback command = FloorSeams::personal("ann");
    for (const char* each : {"segment", "score", "shoeSize"}) {
        command.variables = {Variable{each, "7"}};
        EXPECT_EQ(stage.refused(command, stage.as("ann")), Refusal::NotEditable) << each;
    }
    command.variables = {Variable{"order", "4711"}};
    stage.must(command, stage.as("ann"));
    PlanCallback web = FloorSeams::web();
    web.variables = {Variable{"segment", "gold"}};
    stage.must(web, Stage::customer());
}

TEST(FloorSeamsOfVariables, W69_callback_secureVariable_isNotMovedWhereItIsOpen) {
    Site site = withVariables(callingSite());
    for (VariableSpec& each : site.rules.queues[1].variables) each.secure = false; // vip
    Stage stage(site);
    const CallbackId id = plannedWithABank(stage);
    CallbackPatch toVip;
    toVip.queue = QueueId{"vip"};
    EXPECT_EQ(stage.refused(EditCallback{id, toVip}, stage.as("ann")), Refusal::InvalidCallback);
    CallbackPatch later;
    later.from = "11:00";
    later.to = "12:00";
    stage.must(EditCallback{id, later}, stage.as("ann"));
}

TEST(FloorSeamsOfVariables, W69_callback_secureVariable_isNotOpenedByWayOfAQueueWithoutIt) {
    Site site = withVariables(callingSite());
    site.rules.queues[1].variables.clear(); // vip
    Queue third = site.rules.queues[0];
    third.id = QueueId{"third"};
    for (VariableSpec& each : third.variables) each.secure = false;
    site.rules.queues.push_back(third);
    for (Person& each : site.people)
        if (each.id.value == "ann") each.queues.push_back(QueueId{"third"});
    Stage stage(site);
    const CallbackId id = plannedWithABank(stage);
    CallbackPatch patch;
    patch.queue = QueueId{"vip"};
    stage.must(EditCallback{id, patch}, stage.as("ann"));
    patch.queue = QueueId{"third"};
    EXPECT_EQ(stage.refused(EditCallback{id, patch}, stage.as("ann")), Refusal::InvalidCallback);
}

TEST(FloorSeamsOfVariables, W17_callback_maskedNumber_isNotMovedWhereItIsOpen) {
    Site site = callingSite();
    site.rules.queues[0].maskNumbers = true; // sales
    Stage stage(site);
    stage.must(FloorSeams::personal("ann"), stage.as("ann"));
    const CallbackId id = stage.floor.callbacks.begin()->first;
    CallbackPatch patch;
    patch.queue = QueueId{"vip"};
    EXPECT_EQ(stage.refused(EditCallback{id, patch}, stage.as("ann")), Refusal::InvalidCallback);
    site.rules.queues[1].maskNumbers = true;
    stage.must(SetSite{site}, stage.as("adm"));
    stage.must(EditCallback{id, patch}, stage.as("ann"));
}

TEST(FloorSeamsOfVariables, W69_W85_courtesy_secureVariable_isNotTakenWhereItIsOpen) {
    Site site = withVariables(callingSite());
    for (VariableSpec& each : site.rules.queues[1].variables) each.secure = false; // vip
    Stage stage(site);
    PostContact waiting;
    waiting.channel = Channel::Voice;
    waiting.queue = QueueId{"sales"};
    waiting.variables = {{"bank", "DE02 1203"}};
    stage.must(waiting, stage.as("pbx"));
    PlanCallback command{CallbackKind::Courtesy, {}};
    command.about = stage.floor.contacts.begin()->first;
    command.form.name = "Matteo";
    command.form.phone = "0470 555 018";
    command.form.queue = QueueId{"vip"};
    EXPECT_EQ(stage.refused(command, stage.as("pbx")), Refusal::InvalidCallback);
    command.form.queue = {};
    stage.must(command, stage.as("pbx"));
}

TEST_F(FloorSeams, W105_edit_ofOneThatIsOver_saysSo) {
    stage.must(personal("ann"), stage.as("ann"));
    const CallbackId id = only().id;
    stage.must(DeleteCallback{id}, stage.as("ann"));
    CallbackPatch patch;
    patch.from = "11:00";
    patch.to = "12:00";
    EXPECT_EQ(stage.refused(EditCallback{id, patch}, stage.as("ann")), Refusal::NotInState);
}

TEST_F(FloorSeams, W89_reasonAndAVariableOfItsName_areOne) {
    PlanCallback command = web();
    command.form.reason = "The meter";
    command.variables = {{kCallbackReason, "something else"}, {"order", "4711"}};
    const std::vector<Variable> expected{{"order", "4711"}, {kCallbackReason, "The meter"}};
    EXPECT_EQ(stage.contact(planned(command)).variables, expected);
}

TEST_F(FloorSeams, W90_answeredAndHisAgentGone_thenHeHangsUp_wasReached) {
    stage.ready("ann");
    const ContactId call = planned(web());
    stage.leg(stage.accept("ann"), LineState::Up);
    stage.leg(call, LineState::Up);
    Site site = stage.floor.site;
    std::erase_if(site.people, [](const Person& each) { return each.id.value == "ann"; });
    stage.must(SetSite{site}, stage.as("adm"));
    ASSERT_EQ(stage.contact(call).state, ContactState::Waiting);
    stage.must(EndCall{call}, stage.as("pbx"));
    EXPECT_EQ(only().outcome, CallbackEnd::Reached);
}

TEST_F(FloorSeams, W95_anotherExchangeTakesOver_whatWaitsIsCalledByIt) {
    const ContactId first = planned(web());
    Site site = stage.floor.site;
    std::ranges::find(site.people, PersonId{"pbx"}, &Person::id)->id = PersonId{"exchange"};
    for (Queue& each : site.rules.queues)
        if (each.callbacks) each.callbacks->connector = PersonId{"exchange"};
    stage.must(SetSite{site}, stage.as("adm"));
    EXPECT_FALSE(stage.floor.contacts.contains(first));
    ASSERT_EQ(only().state, CallbackState::Waiting);
    EXPECT_EQ(stage.contact(only().contact).source, PersonId{"exchange"});
    EXPECT_EQ(stage.replayed(), stage.floor);
}

TEST_F(FloorSeams, W85_courtesy_ofWhoHasAShortName_isGranted) {
    PostContact post;
    post.channel = Channel::Voice;
    post.queue = QueueId{"sales"};
    post.customer = {"Li", "+49301234567"};
    stage.must(post, Stage::customer());
    PlanCallback command{CallbackKind::Courtesy, {}};
    command.about = stage.happened<ContactPosted>().at(0).contact.id;
    stage.must(command, Stage::customer());
    EXPECT_EQ(only().form.name, "Li");
}

// Nobody reads them of one without a window, and nobody has checked them.
TEST_F(FloorSeams, W101_web_keepsNoTimes) {
    PlanCallback command = web();
    command.form.zone = "Europe/Atlantis";
    command.form.date = command.form.from = command.form.to = std::string(1000, 'x');
    (void)planned(command);
    EXPECT_EQ(only().form, web().form);
}

TEST_F(FloorSeams, W105_view_isAsLargeAsOneMessageHolds_whatGoesOnFirst) {
    Floor crowded = stage.floor;
    const auto many = static_cast<std::int64_t>(kMostCallbacksSeen) + 2;
    for (std::int64_t i = 1; i <= many; ++i) {
        Callback each;
        each.id = CallbackId{"cb-" + std::to_string(i)};
        each.seq = i;
        each.state = i == many ? CallbackState::Ended : CallbackState::Planned;
        crowded.callbacks.emplace(each.id, each);
    }
    const Person* admin = person(crowded, PersonId{"adm"});
    ASSERT_NE(admin, nullptr);
    const auto seen = callbacksSeenBy(crowded, *admin);
    EXPECT_EQ(seen.size(), kMostCallbacksSeen);
    const auto holds = [&](const char* id) {
        return std::ranges::any_of(seen, [&](const Callback* each) { return each->id.value == id; });
    };
    EXPECT_TRUE(holds("cb-2"));
    EXPECT_FALSE(holds("cb-1")) << "changed longest ago";
    EXPECT_FALSE(holds(("cb-" + std::to_string(many)).c_str())) << "over";
}

TEST_F(FloorSeams, W105_over_areForgottenSooner_whereThereAreTooMany) {
    for (std::size_t i = 1; i <= kMostCallbacksKept; ++i) {
        Callback each;
        each.id = CallbackId{"cb-over-" + std::to_string(i)};
        each.state = CallbackState::Ended;
        each.outcome = CallbackEnd::Deleted;
        each.dueAt = stage.now + 1h + std::chrono::milliseconds(static_cast<std::int64_t>(i));
        stage.floor.callbacks.emplace(each.id, each);
    }
    reindex(stage.floor);
    stage.checksEvery = 1000; // it would take long
    EXPECT_FALSE(planned(web()).empty());
    EXPECT_EQ(stage.floor.callbacks.size(), kMostCallbacksKept);
    EXPECT_FALSE(stage.floor.callbacks.contains(CallbackId{"cb-over-1"}));
    EXPECT_TRUE(stage.floor.callbacks.contains(CallbackId{"cb-over-2"}));
}

TEST(FloorSeamsOfWork, D19_perDay_aCallThatHisTelephoneDidNotTake_isNoneOfThem) {
    Site site = smallSite();
    site.rules.capacity.perDay[domain::index(Channel::Voice)] = 1;
    Stage stage(site);
    stage.ready("ann");
    const ContactId call = stage.post("sales", Channel::Voice);
    const auto callsToday = [&] { return stage.seen("ann").today[domain::index(Channel::Voice)]; };
    const AssignmentId first = stage.accept("ann");
    EXPECT_EQ(callsToday(), 1);
    stage.leg(first, LineState::Gone, OfferFault::StationUnreachable);
    EXPECT_EQ(callsToday(), 0);
    stage.must(SetStation{PersonId{"ann"}, StationState::Idle}, stage.as("pbx"));
    EXPECT_EQ(stage.offer("ann").contact, call);
    stage.accept("ann");
    EXPECT_EQ(callsToday(), 1);
    EXPECT_EQ(stage.replayed(), stage.floor);
}
