// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// A command that comes twice.
#include "tests/kit/ServerRig.h"

namespace readyline {
namespace {

using namespace kit;
using domain::Refusal;

floor::Command post(const std::string& name) {
    return floor::PostContact{domain::Channel::Chat, domain::QueueId{"sales"}, {name, ""}, {}, 0, {}};
}

struct EngineRepeat : testing::Test {
    void SetUp() override { rig.startWithSite(); }
    ServerRig rig;
};

TEST_F(EngineRepeat, committedCommand_again_getsItsFirstAnswerAndDoesNothing) {
    const auto first = rig.tell(post("Ada"), person("pbx"), "id-1", "body");
    const auto again = rig.tell(post("Ada"), person("pbx"), "id-1", "body");
    ASSERT_TRUE(first->isSettled());
    EXPECT_EQ(again->seq(), first->seq());
    EXPECT_EQ(again->made(), first->made());
    EXPECT_EQ(rig.floor().contacts.size(), 1U);
    EXPECT_EQ(rig.engine->figures().repeats, 1U);
}

TEST_F(EngineRepeat, committedCommand_againAfterARestart_getsItsFirstAnswer) {
    const auto first = rig.tell(post("Ada"), person("pbx"), "id-1", "body");
    rig.kill();
    ASSERT_TRUE(rig.start());
    const auto again = rig.tell(post("Ada"), person("pbx"), "id-1", "body");
    EXPECT_EQ(again->seq(), first->seq());
    EXPECT_EQ(again->made(), first->made());
    EXPECT_EQ(rig.floor().contacts.size(), 1U);
}

TEST_F(EngineRepeat, sameIdWithAnotherBody_isRefused) {
    (void)rig.tell(post("Ada"), person("pbx"), "id-1", "body");
    EXPECT_EQ(rig.tell(post("Eve"), person("pbx"), "id-1", "other")->refusal(), Refusal::CommandReused);
    EXPECT_EQ(rig.floor().contacts.size(), 1U);
}

TEST_F(EngineRepeat, twiceWhileACommitIsUnderWay_isDoneOnce) {
    rig.journal->hold();
    (void)rig.submit(post("Bob"), person("pbx"));
    const auto first = rig.submit(post("Ada"), person("pbx"), "id-1", "body");
    const auto again = rig.submit(post("Ada"), person("pbx"), "id-1", "body");
    const auto other = rig.submit(post("Ada"), person("pbx"), "id-1", "other");
    rig.journal->release();
    rig.drain();
    EXPECT_TRUE(first->isSettled());
    EXPECT_EQ(first->made(), again->made());
    EXPECT_EQ(other->refusal(), Refusal::CommandReused);
    EXPECT_EQ(rig.floor().contacts.size(), 2U);
}

TEST_F(EngineRepeat, refusedCommand_again_isRefusedTheSameWayAlthoughItCouldBeGrantedNow) {
    const floor::Command cancel = floor::SetPresence{kReady};
    const auto refused = rig.tell(floor::AcceptOffer{domain::OfferId{"o-9"}}, person("ilse"), "id-1", "body");
    ASSERT_TRUE(refused->refusal());
    rig.ready("ilse");
    const auto again = rig.tell(cancel, person("ilse"), "id-1", "body");
    EXPECT_EQ(again->refusal(), refused->refusal());
}

TEST_F(EngineRepeat, commandThatChangedNothing_again_getsItsFirstAnswer) {
    rig.ready("ilse");
    const floor::ShowOnDevice same{rig.floor().sessions.begin()->first, true};
    const auto first = rig.tell(same, person("ilse"), "id-1", "body");
    (void)rig.tell(post("Ada"), person("pbx"));
    EXPECT_EQ(rig.tell(same, person("ilse"), "id-1", "body")->seq(), first->seq());
}

TEST_F(EngineRepeat, refusalForTheDisk_isNotRemembered) {
    rig.journal->failNextAppend({journal::FaultKind::DiskFull, {}});
    EXPECT_EQ(rig.tell(post("Ada"), person("pbx"), "id-1", "body")->refusal(), Refusal::StorageFailed);
    rig.advance(1500ms);
    EXPECT_TRUE(rig.tell(post("Ada"), person("pbx"), "id-1", "body")->isSettled());
}

TEST(Recent, more_thanItHolds_forgetsTheOldest) {
    engine::Recent recent{2};
    const engine::Outcome outcome = engine::Settled{7, {}};
    for (const char* each : {"a", "b", "c"}) recent.remember(domain::CommandId{each}, "d", outcome);
    EXPECT_EQ(recent.find(domain::CommandId{"a"}), nullptr);
    ASSERT_NE(recent.find(domain::CommandId{"c"}), nullptr);
    EXPECT_EQ(recent.find(domain::CommandId{"c"})->digest, "d");
}

} // namespace
} // namespace readyline
