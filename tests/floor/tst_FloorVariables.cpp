// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// What is known of a contact: who may change it, whose change stands, and who looked at what is secure.
#include "tests/floor/Stage.h"

using namespace readyline;
using namespace readyline::floor;
using namespace readyline::floor::test;

namespace {

struct FloorVariables : testing::Test {
    Stage stage{withVariables()};

    void SetUp() override { stage.ready("ann"); }

    ContactId posted(Channel channel = Channel::Chat) {
        PostContact command;
        command.channel = channel;
        command.queue = QueueId{"sales"};
        command.customer = {"Carla", "+49301234567"};
        command.variables = {{"order", "4711"}, {"bank", "DE02 1203"}};
        stage.must(command, Stage::customer());
        return stage.happened<ContactPosted>().at(0).contact.id;
    }
    ContactId engaged(Channel channel = Channel::Chat) {
        const ContactId id = posted(channel);
        const AssignmentId work = stage.accept("ann");
        if (isLive(channel)) stage.leg(work, LineState::Up);
        return id;
    }
    static SaveVariables save(const ContactId& id, const char* name, std::string value, std::int64_t seen = 0) {
        return {id, {NewValue{name, std::move(value), seen}}};
    }
    // By somebody of the site: why not, and what stands.
    Refused refused(const Command& command, const Actor& by) {
        const Floor before = stage.floor;
        const auto result = stage.tell(command, by);
        EXPECT_EQ(stage.floor, before);
        EXPECT_FALSE(result);
        return result ? Refused{Refusal::Overloaded, {}} : result.error();
    }
    std::string value(const ContactId& id, const char* name) {
        const auto& all = stage.contact(id).variables;
        const auto found = std::ranges::find(all, name, &Variable::name);
        return found == all.end() ? std::string{"(none)"} : found->value;
    }
    std::int64_t savedAt(const ContactId& id, const char* name) {
        const auto& all = stage.contact(id).saves;
        const auto found = std::ranges::find(all, name, &VariableSave::name);
        return found == all.end() ? 0 : found->seq;
    }
};

} // namespace

TEST_F(FloorVariables, W68_W74_save_isWhatStandsAndWhoseItIs) {
    const ContactId id = engaged();
    stage.must(save(id, "order", "4712"), stage.as("ann"));
    EXPECT_EQ(value(id, "order"), "4712");
    EXPECT_EQ(stage.contact(id).saves.at(0).by, stage.as("ann"));
    EXPECT_EQ(stage.contact(id).saves.at(0).at, stage.now);
    EXPECT_EQ(savedAt(id, "order"), stage.floor.seq);
    EXPECT_EQ(stage.contact(id).seq, stage.floor.seq);
    stage.must(save(id, "due", "2026-12-01"), stage.as("ann")); // the contact came without it
    EXPECT_EQ(value(id, "due"), "2026-12-01");
    EXPECT_EQ(stage.replayed(), stage.floor);
}

TEST_F(FloorVariables, W70_concurrentSaves_theFirstStandsAndTheLaterIsToldWhatDoes) {
    const ContactId id = engaged();
    stage.must(save(id, "order", "4712"), Stage::customer()); // from elsewhere, as a colleague in the call would
    const Refused late = refused(save(id, "order", "4713", 0), stage.as("ann"));
    EXPECT_EQ(late.refusal, Refusal::SavedFirst);
    ASSERT_TRUE(late.standing);
    EXPECT_EQ(*late.standing, (StandingValue{"order", "4712", "", savedAt(id, "order")}));
    EXPECT_EQ(value(id, "order"), "4712");
    stage.must(save(id, "order", "4713", savedAt(id, "order")), stage.as("ann")); // he has seen it now
    const Refused source = refused(save(id, "order", "4714", 0), Stage::customer());
    ASSERT_TRUE(source.standing);
    EXPECT_EQ(source.standing->by, "The ann");
    EXPECT_EQ(source.standing->value, "4713");
}

TEST_F(FloorVariables, W70_otherVariable_isNoConflict) {
    const ContactId id = engaged();
    stage.must(save(id, "due", "2026-12-01"), Stage::customer());
    stage.must(save(id, "order", "4712"), stage.as("ann"));
    EXPECT_EQ(value(id, "order"), "4712");
}

TEST_F(FloorVariables, W70_sameValueOfBoth_isNoConflictAndNoChange) {
    const ContactId id = engaged();
    stage.must(save(id, "order", "4712"), Stage::customer());
    stage.must(save(id, "order", "4712", 0), stage.as("ann"));
    EXPECT_TRUE(stage.happened<VariableSaved>().empty());
    EXPECT_EQ(stage.contact(id).saves.at(0).by.kind, ActorKind::Customer);
}

// Or he could try one after the other, and no look would be on record.
TEST_F(FloorVariables, W70_W73_secure_noGuessIsAnswered) {
    const ContactId id = engaged();
    stage.must(save(id, "bank", "DE02 9999"), Stage::customer());
    const Refused wrong = refused(save(id, "bank", "DE02 0000", 0), stage.as("ann"));
    const Refused right = refused(save(id, "bank", "DE02 9999", 0), stage.as("ann"));
    EXPECT_EQ(wrong.refusal, Refusal::SavedFirst);
    EXPECT_EQ(right.refusal, Refusal::SavedFirst);
    EXPECT_EQ(right.standing, wrong.standing);
    stage.must(save(id, "bank", "DE02 9999", 0), Stage::customer()); // who brought it knows it
    stage.must(save(id, "bank", "DE02 7777", savedAt(id, "bank")), stage.as("ann"));
    stage.must(save(id, "bank", "DE02 7777", 0), stage.as("ann")); // so does who has saved it, as after a crash
}

TEST_F(FloorVariables, W70_agent_mustSayWhatHeHasSeen) {
    const ContactId id = engaged();
    const SaveVariables blind{id, {NewValue{"order", "1", {}}}};
    EXPECT_EQ(refused(blind, stage.as("ann")).refusal, Refusal::SavedFirst);
}

TEST_F(FloorVariables, W68_W75_onlyEditableOnesOfTheQueue) {
    const ContactId id = engaged();
    EXPECT_EQ(stage.refused(save(id, "segment", "gold"), stage.as("ann")), Refusal::NotEditable);
    EXPECT_EQ(stage.refused(save(id, "shoeSize", "43"), stage.as("ann")), Refusal::NotFound);
    EXPECT_EQ(stage.refused(save(id, "score", "7"), stage.as("ann")), Refusal::NotFound) << "he may not even see it";
    EXPECT_EQ(stage.refused(save(ContactId{"c-0"}, "order", "1"), stage.as("ann")), Refusal::NotFound);
}

TEST_F(FloorVariables, W77_onlyOnAnAcceptedContact) {
    const ContactId id = posted(Channel::Voice);
    EXPECT_EQ(stage.refused(save(id, "order", "1"), stage.as("ann")), Refusal::NotYourContact) << "it rings";
    const AssignmentId work = stage.accept("ann");
    EXPECT_EQ(stage.refused(save(id, "order", "1"), stage.as("ann")), Refusal::NotInState) << "his phone rings";
    EXPECT_EQ(stage.refused(LookAtVariable{id, "bank"}, stage.as("ann")), Refusal::NotInState);
    stage.leg(work, LineState::Up);
    stage.must(save(id, "order", "1"), stage.as("ann"));
    stage.must(EndCall{id}, stage.as("pbx"));
    stage.must(save(id, "order", "2", savedAt(id, "order")), stage.as("ann")); // wrapping it up
    stage.must(SubmitWrapUp{work, CodeId{"done"}, {}}, stage.as("ann"));
    EXPECT_EQ(stage.refused(save(id, "order", "3", savedAt(id, "order")), stage.as("ann")), Refusal::NotYourContact);
}

TEST_F(FloorVariables, W68_supervisorsAdministratorsAndColleagues_editNothing) {
    const ContactId id = engaged();
    stage.ready("bob");
    for (const char* each : {"bob", "sue", "adm"}) {
        EXPECT_EQ(stage.refused(save(id, "order", "1"), stage.as(each)), Refusal::NotYourContact) << each;
        EXPECT_EQ(stage.refused(LookAtVariable{id, "bank"}, stage.as(each)), Refusal::NotYourContact) << each;
    }
}

TEST_F(FloorVariables, W71_W72_value_isCheckedAgain) {
    const ContactId id = engaged();
    EXPECT_EQ(stage.refused(save(id, "order", std::string(257, 'x')), stage.as("ann")), Refusal::TooLong);
    const Refused bad = refused(save(id, "due", "14.03.2026"), stage.as("ann"));
    EXPECT_EQ(bad.refusal, Refusal::BadValue);
    EXPECT_NE(bad.detail.find("2026-03-14"), std::string::npos) << bad.detail;
    stage.must(save(id, "due", "2026-03-14T09:30+01:00"), stage.as("ann"));
    stage.must(save(id, "due", "", savedAt(id, "due")), stage.as("ann"));
    EXPECT_EQ(value(id, "due"), "");
}

TEST_F(FloorVariables, W72_posted_valuesMustFitToo) {
    PostContact post;
    post.queue = QueueId{"sales"};
    post.variables = {{"order", "4711"}, {"due", "next week"}};
    EXPECT_EQ(stage.refused(post, Stage::customer()), Refusal::BadValue);
}

TEST_F(FloorVariables, source_savesSeveralOrNone) {
    const ContactId id = engaged();
    const SaveVariables both{id, {NewValue{"segment", "gold", {}}, NewValue{"score", "7", {}}}};
    stage.must(both, Stage::customer());
    EXPECT_EQ(value(id, "segment"), "gold");
    EXPECT_EQ(value(id, "score"), "7");
    const SaveVariables torn{id, {NewValue{"segment", "iron", {}}, NewValue{"score", "many", {}}}};
    EXPECT_EQ(stage.refused(torn, Stage::customer()), Refusal::BadValue);
    const Actor other{ActorKind::Customer, PersonId{"web"}, {}};
    EXPECT_EQ(stage.refused(both, other), Refusal::NotYourContact) << "not the one who brought it";
    stage.must(LeaveContact{id}, Stage::customer());
    EXPECT_EQ(stage.refused(both, Stage::customer()), Refusal::NotInState) << "it is over";
}

TEST_F(FloorVariables, W69_W70_secure_conflictSaysNoValue) {
    const ContactId id = engaged();
    stage.must(save(id, "bank", "DE02 9999"), Stage::customer());
    const Refused late = refused(save(id, "bank", "DE02 0000", 0), stage.as("ann"));
    ASSERT_TRUE(late.standing);
    EXPECT_EQ(late.standing->value, "");
    EXPECT_EQ(late.standing->changed, savedAt(id, "bank"));
}

TEST_F(FloorVariables, W73_look_isOnRecordWithoutTheValue) {
    const ContactId id = engaged();
    const Floor before = stage.floor;
    stage.must(LookAtVariable{id, "bank"}, stage.as("ann"));
    const auto looks = stage.happened<VariableLooked>();
    ASSERT_EQ(looks.size(), 1U);
    EXPECT_EQ(looks[0].contact, id);
    EXPECT_EQ(looks[0].name, "bank");
    EXPECT_EQ(looks[0].person, PersonId{"ann"});
    EXPECT_EQ(stage.floor.contacts, before.contacts);
    stage.must(LookAtVariable{id, "bank"}, stage.as("ann"));
    EXPECT_EQ(stage.everHappened<VariableLooked>(), 2U) << "each look is one of its own";
    EXPECT_EQ(stage.refused(LookAtVariable{id, "order"}, stage.as("ann")), Refusal::NotInState);
    EXPECT_EQ(stage.refused(LookAtVariable{id, "score"}, stage.as("ann")), Refusal::NotFound);
}

TEST_F(FloorVariables, W75_variableThatTheSiteNoLongerHas_isNotThere) {
    const ContactId id = engaged();
    stage.must(SetSite{smallSite()}, stage.as("adm"));
    EXPECT_EQ(stage.refused(save(id, "order", "1"), stage.as("ann")), Refusal::NotFound);
}

TEST_F(FloorVariables, W70_touched_tasksAndOffersAreToldAgain_nobodysStatusIs) {
    const ContactId id = engaged();
    Touched touched;
    touch(touched, stage.floor, VariableSaved{id, {"order", "1"}, {}});
    EXPECT_EQ(touched.assignments.size(), 1U);
    EXPECT_TRUE(touched.people.empty());
    const ContactId ringing = posted();
    Touched offered;
    touch(offered, stage.floor, VariableSaved{ringing, {"order", "1"}, {}});
    EXPECT_EQ(offered.offers.size(), stage.offerOf("ann") ? 1U : 0U);
}

TEST_F(FloorVariables, W16_W81_consult_isACallAmongColleagues_andNoWrapUpFollows) {
    PostContact consult;
    consult.channel = Channel::Voice;
    consult.queue = QueueId{"sales"};
    consult.consult = Consult{PersonId{"bob"}, "2041"};
    stage.must(consult, Stage::customer());
    const AssignmentId work = stage.accept("ann");
    stage.leg(work, LineState::Up);
    const ContactId id = stage.work(work).contact;
    EXPECT_EQ(stage.contact(id).consult->by, PersonId{"bob"});
    stage.must(EndCall{id}, stage.as("pbx"));
    EXPECT_TRUE(stage.happened<WrapUpStarted>().empty());
    EXPECT_EQ(stage.happened<AssignmentOver>().size(), 1U);
    EXPECT_FALSE(stage.floor.assignments.contains(work));
    EXPECT_EQ(stage.shown("ann").row, ShownRow::Ready);
    EXPECT_EQ(stage.replayed(), stage.floor);

    consult.consult->by = PersonId{"nobody"};
    EXPECT_EQ(stage.refused(consult, Stage::customer()), Refusal::NotFound);
    consult.consult->by = PersonId{"bob"};
    consult.channel = Channel::Chat;
    EXPECT_EQ(stage.refused(consult, Stage::customer()), Refusal::ChannelNotInQueue);
}

// W81 has him only assist; where the preset says otherwise his part is wrapped up as any contact.
TEST_F(FloorVariables, W40_wrapUpAfterConsult_whoWasAskedWrapsUpWhereThePolicySaysSo) {
    const auto consulted = [](Site site) {
        site.rules.policy.wrapUpAfterConsult = true;
        Stage each{std::move(site)};
        each.ready("ann");
        PostContact consult;
        consult.channel = Channel::Voice;
        consult.queue = QueueId{"sales"};
        consult.consult = Consult{PersonId{"bob"}, "2041"};
        each.must(consult, Stage::customer());
        const AssignmentId work = each.accept("ann");
        each.leg(work, LineState::Up);
        each.must(EndCall{each.work(work).contact}, each.as("pbx"));
        return each;
    };
    Stage wraps = consulted(smallSite());
    ASSERT_EQ(wraps.happened<WrapUpStarted>().size(), 1U);
    EXPECT_TRUE(wraps.happened<AssignmentOver>().empty());
    EXPECT_EQ(wraps.shown("ann").row, ShownRow::WrapUp);
    const AssignmentId work = wraps.happened<WrapUpStarted>()[0].assignment;
    wraps.must(SubmitWrapUp{work, CodeId{"sold"}, "asked about the price"}, wraps.as("ann"));
    EXPECT_EQ(wraps.shown("ann").row, ShownRow::Ready);
    EXPECT_EQ(wraps.replayed(), wraps.floor);

    Site without = smallSite();
    without.rules.policy.wrapUp.mode = WrapUpMode::Off;
    const Stage off = consulted(without);
    EXPECT_TRUE(off.happened<WrapUpStarted>().empty()) << "there is none to be had";
    EXPECT_EQ(off.happened<AssignmentOver>().size(), 1U);
}

TEST_F(FloorVariables, W16_consult_asksAnotherThanWhoAsks) {
    stage.ready("bob");
    stage.advance(1min);
    PostContact consult;
    consult.channel = Channel::Voice;
    consult.queue = QueueId{"sales"};
    consult.consult = Consult{PersonId{"ann"}, {}};
    stage.must(consult, Stage::customer());
    EXPECT_EQ(stage.offerOf("ann"), nullptr);
    EXPECT_NE(stage.offerOf("bob"), nullptr);
}

TEST(FloorVariablesOfCallbacks, W72_whatDoesNotFit_isRefused) {
    Site site = withVariables();
    for (Queue& each : site.rules.queues)
        if (each.channels[domain::index(Channel::Voice)]) each.callbacks = CallbackEntry{PersonId{"pbx"}, "0900", true};
    Stage stage{site};
    PlanCallback command{CallbackKind::Web, {}};
    command.form = {"Matteo", "0470 555 018", "", "", "", "", QueueId{"sales"}, {}, ""};
    command.variables = {{"due", "tomorrow"}};
    EXPECT_EQ(stage.refused(command, Stage::customer()), Refusal::BadValue);
    command.variables = {{"due", "2026-03-14"}};
    stage.must(command, Stage::customer());
}
