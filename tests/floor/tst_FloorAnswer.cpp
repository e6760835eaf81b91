// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// What an agent says to a supervisor's change of his status (idea 8): once for each change, to him who made it.
#include "tests/floor/Stage.h"

using namespace readyline;
using namespace readyline::floor;
using namespace readyline::floor::test;

namespace {

struct FloorAnswer : testing::Test {
    Stage stage;
    void SetUp() override { stage.ready("ann"); }
    // The record that told her.
    std::int64_t changedBy(const char* who, const Choice& choice = kLunch) {
        stage.setOther(who, "ann", choice);
        return stage.floor.seq;
    }
    [[nodiscard]] AnswerChange answer(std::int64_t change) const { return {change, "I am on a side task"}; }
};

} // namespace

TEST_F(FloorAnswer, I8_answer_goesToWhoSetItAndChangesNoStatus) {
    const std::int64_t change = changedBy("sue");
    const auto before = stage.seen("ann");
    stage.must(answer(change), stage.as("ann"));
    const auto said = stage.happened<ChangeAnswered>();
    ASSERT_EQ(said.size(), 1U);
    EXPECT_EQ(said[0].to, PersonId{"sue"});
    EXPECT_EQ(said[0].text, "I am on a side task");
    AgentLayers after = stage.seen("ann");
    after.seq = before.seq;
    EXPECT_EQ(after, before);
    EXPECT_EQ(stage.replayed(), stage.floor);
}

TEST_F(FloorAnswer, I8_onceForEachChange) {
    EXPECT_EQ(stage.refused(answer(1), stage.as("ann")), Refusal::NotInState) << "nobody has changed anything";
    const std::int64_t first = changedBy("sue");
    stage.must(answer(first), stage.as("ann"));
    EXPECT_EQ(stage.refused(answer(first), stage.as("ann")), Refusal::NotInState) << "a second time";
    const std::int64_t second = changedBy("adm", kTraining);
    EXPECT_EQ(stage.refused(answer(first), stage.as("ann")), Refusal::ChangedMeanwhile);
    stage.must(answer(second), stage.as("ann"));
    EXPECT_EQ(stage.happened<ChangeAnswered>().at(0).to, PersonId{"adm"});
}

TEST_F(FloorAnswer, I8_alsoWhenItWasTakenBackOrSheChoseSince) {
    const std::int64_t undone = changedBy("sue");
    stage.must(UndoOthersPresence{PersonId{"ann"}}, stage.as("sue"));
    stage.must(answer(undone), stage.as("ann"));
    const std::int64_t replaced = changedBy("sue");
    stage.choose("ann", kReady);
    stage.must(answer(replaced), stage.as("ann"));
}

TEST_F(FloorAnswer, I8_onlyWhoseStatusItWas) {
    const std::int64_t change = changedBy("sue");
    for (const char* who : {"bob", "sue", "adm"})
        EXPECT_EQ(stage.refused(answer(change), stage.as(who)), Refusal::NotInState) << who;
    EXPECT_EQ(stage.refused(answer(change), stage.as("pbx")), Refusal::Forbidden);
    EXPECT_EQ(stage.refused(answer(change), stage.as("nobody")), Refusal::Unauthorized);
    EXPECT_EQ(stage.refused(AnswerChange{change, " \n\t"}, stage.as("ann")), Refusal::NotInState) << "says nothing";
    EXPECT_EQ(stage.refused(AnswerChange{change, std::string(20'000, 'x')}, stage.as("ann")), Refusal::TooLong);
}

TEST_F(FloorAnswer, I8_whoSetHimself_answersNobody) {
    Site site = smallSite();
    std::ranges::find(site.people, PersonId{"sue"}, &Person::id)->teams = {TeamId{"red"}};
    stage.must(SetSite{site}, Stage::server());
    stage.open("sue");
    stage.setOther("sue", "sue", kLunch);
    EXPECT_EQ(stage.refused(answer(stage.floor.seq), stage.as("sue")), Refusal::NotInState);
}
