// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// What leaves the engine, when, and together with what.
#include "tests/kit/ServerRig.h"

namespace readyline {
namespace {

using namespace kit;

struct EngineCommit : testing::Test {
    void SetUp() override {
        rig.startWithSite();
        rig.engine->observe([this](const floor::Floor& floor, const std::vector<engine::Applied>& records) {
            for (const engine::Applied& each : records) seen.push_back(each.seq);
            batches.push_back(records.size());
            floorSeq = floor.seq;
        });
    }
    ServerRig rig;
    std::vector<std::int64_t> seen;
    std::vector<std::size_t> batches;
    std::int64_t floorSeq = 0;
};

floor::Command open(const std::string& id) { return floor::OpenSession{domain::DeviceId{id}, "PC", true}; }

TEST_F(EngineCommit, command_committed_settlesWithItsSeq) {
    const auto told = rig.tell(open("pc"), person("ilse"));
    ASSERT_TRUE(told->isSettled());
    EXPECT_EQ(told->seq(), 2);
    EXPECT_EQ(told->made(), rig.floor().sessions.begin()->first.value);
    EXPECT_EQ(seen, std::vector<std::int64_t>{2});
    EXPECT_EQ(rig.engine->committed(), 2);
}

TEST_F(EngineCommit, answerEventAndPicture_beforeTheCommit_stayInside) {
    rig.journal->hold();
    const auto told = rig.tell(open("pc"), person("ilse"));
    bool wasRead = false;
    rig.engine->read([&](const floor::Floor&) { wasRead = true; });
    rig.drain();
    EXPECT_FALSE(told->outcome.has_value());
    EXPECT_TRUE(seen.empty());
    EXPECT_FALSE(wasRead);
    EXPECT_EQ(rig.engine->committed(), 1);

    rig.journal->release();
    rig.drain();
    EXPECT_TRUE(told->isSettled());
    EXPECT_EQ(seen.size(), 1U);
    EXPECT_TRUE(wasRead);
}

TEST_F(EngineCommit, refusalThatBuildsOnAnUncommittedCommand_waitsForItsCommit) {
    rig.journal->hold();
    const auto first = rig.tell(open("pc"), person("ilse"));
    rig.journal->release();
    rig.journal->hold();
    const auto second = rig.submit(open("pc"), person("jonas"));
    const auto third = rig.submit(floor::AcceptOffer{domain::OfferId{"o-0"}}, person("jonas"));
    rig.drain(); // the first is through; the two are decided and under way
    EXPECT_TRUE(first->isSettled());
    EXPECT_FALSE(third->outcome.has_value());
    rig.journal->release();
    rig.drain();
    EXPECT_TRUE(second->isSettled());
    EXPECT_TRUE(third->refusal().has_value());
}

TEST_F(EngineCommit, commandsDuringACommit_shareTheNextOne) {
    rig.journal->hold();
    std::vector<std::shared_ptr<ServerRig::Told>> all{rig.submit(open("pc"), person("ilse"))};
    for (const char* each : {"jonas", "nuria", "ondrej", "siobhan"})
        all.push_back(rig.submit(open("pc"), person(each)));
    EXPECT_EQ(rig.journal->stats().commits, 1U); // the site
    rig.journal->release();
    rig.drain();
    for (const auto& each : all) EXPECT_TRUE(each->isSettled());
    EXPECT_EQ(batches, (std::vector<std::size_t>{1, 4}));
    EXPECT_EQ(seen, (std::vector<std::int64_t>{2, 3, 4, 5, 6}));
    EXPECT_EQ(floorSeq, 6);
    EXPECT_EQ(rig.engine->figures().commits, 3U);
}

TEST_F(EngineCommit, moreCommandsThanMayWait_areRefusedAtOnceAndTheOthersServed) {
    rig.journal->hold();
    (void)rig.submit(open("pc"), person("ilse"));
    std::size_t settled = 0, overloaded = 0;
    for (std::size_t i = 0; i < engine::kMostWaiting + 5; ++i)
        rig.engine->submit({{}, {}, person("ilse"), floor::CancelPending{}}, [&](const engine::Outcome& outcome) {
            const bool isOverloaded = !outcome && outcome.error().refusal == domain::Refusal::Overloaded;
            ++(isOverloaded ? overloaded : settled);
        });
    EXPECT_EQ(overloaded, 5U);
    EXPECT_EQ(settled, 0U);
    rig.journal->release();
    rig.drain();
    EXPECT_EQ(settled, engine::kMostWaiting);
}

TEST_F(EngineCommit, eventsOfABatch_comeBeforeItsAnswers) {
    std::vector<std::string> order;
    rig.engine->observe([&](const floor::Floor&, const std::vector<engine::Applied>&) { order.push_back("events"); });
    rig.engine->submit(
        {{}, {}, person("ilse"), open("pc")}, [&](const engine::Outcome&) { order.push_back("answer"); });
    rig.engine->read([&](const floor::Floor&) { order.push_back("read"); });
    rig.drain();
    EXPECT_EQ(order, (std::vector<std::string>{"events", "answer", "read"}));
}

TEST_F(EngineCommit, commandGivenInsideAnAnswer_isDecidedAfterIt) {
    std::optional<engine::Outcome> inner;
    rig.engine->submit({{}, {}, person("ilse"), open("pc")}, [&](const engine::Outcome&) {
        rig.engine->submit({{}, {}, person("ilse"), floor::SetPresence{kReady}},
            [&](const engine::Outcome& outcome) { inner = outcome; });
    });
    rig.drain();
    ASSERT_TRUE(inner && *inner);
    EXPECT_EQ((*inner)->seq, 3);
}

TEST_F(EngineCommit, commandThatChangesNothing_settlesWithoutARecord) {
    rig.ready("ilse");
    const std::int64_t before = rig.engine->committed();
    const domain::SessionId session = rig.floor().sessions.begin()->first;
    const auto told = rig.tell(floor::ShowOnDevice{session, true}, person("ilse"));
    EXPECT_EQ(told->seq(), before);
    EXPECT_EQ(rig.engine->committed(), before);
}

TEST_F(EngineCommit, deadline_due_isMadeTrueByItself) {
    rig.ready("ilse");
    ASSERT_TRUE(rig.must(floor::LoseSession{rig.floor().sessions.begin()->first}, {}));
    rig.advance(59s);
    EXPECT_EQ(rig.floor().sessions.size(), 1U);
    rig.advance(2s);
    EXPECT_TRUE(rig.floor().sessions.empty());
}

TEST_F(EngineCommit, W23_acceptThatCameInTime_countsHoweverSlowTheDisk) {
    rig.ready("ilse");
    ASSERT_TRUE(rig.must(
        floor::PostContact{domain::Channel::Chat, domain::QueueId{"sales"}, {"Ada", ""}, {}, 0, {}}, person("pbx")));
    const floor::Offer offer = rig.floor().offers.begin()->second;
    ASSERT_TRUE(rig.must(floor::PresentOffer{rig.floor().sessions.begin()->first, offer.id}, person("ilse")));
    rig.advance(119s);

    rig.journal->hold();
    (void)rig.submit(open("pc"), person("jonas")); // the disk is busy with this one
    const auto accepted = rig.submit(floor::AcceptOffer{offer.id}, person("ilse"));
    rig.advance(10s);
    rig.journal->release();
    rig.drain();
    EXPECT_TRUE(accepted->isSettled());
}

TEST_F(EngineCommit, recordThatCouldNotBeRead_isNotWritten_andTheOthersOfItsBatchStand) {
    rig.codec.spoils = [](const engine::Body& body) { return body.by.person.value == "nuria"; };
    rig.journal->hold();
    (void)rig.submit(open("pc"), person("ilse"));
    const auto before = rig.submit(open("pc"), person("jonas"));
    const auto bad = rig.submit(open("pc"), person("nuria"));
    const auto after = rig.submit(open("pc"), person("siobhan"));
    rig.journal->release();
    rig.drain();
    EXPECT_TRUE(before->isSettled());
    EXPECT_EQ(bad->refusal(), domain::Refusal::StorageFailed);
    EXPECT_TRUE(after->isSettled());
    EXPECT_EQ(seen, (std::vector<std::int64_t>{2, 3, 4}));
    ASSERT_EQ(rig.troubles.size(), 1U);
    EXPECT_NE(rig.troubles[0].detail.find("record 4 was not written"), std::string::npos) << rig.troubles[0].detail;
    EXPECT_EQ(rig.floor().sessions.size(), 3U);
    EXPECT_EQ(rig.replayed().sessions, rig.floor().sessions);
    rig.kill();
    EXPECT_TRUE(rig.start()) << "the server starts again";
    EXPECT_EQ(rig.floor().sessions.size(), 3U);
}

TEST_F(EngineCommit, recordThatCouldNotBeRead_andNothingElseEither_stopsWritingUntilItCan) {
    rig.codec.isBroken = true;
    EXPECT_EQ(rig.tell(open("pc"), person("ilse"))->refusal(), domain::Refusal::StorageFailed);
    EXPECT_EQ(rig.tell(open("pc"), person("jonas"))->refusal(), domain::Refusal::StorageFailed);
    rig.codec.isBroken = false;
    rig.advance(1min);
    EXPECT_TRUE(rig.tell(open("pc"), person("ilse"))->isSettled());
    EXPECT_EQ(rig.floor().sessions.size(), 1U);
    EXPECT_EQ(rig.replayed().sessions, rig.floor().sessions);
}

TEST_F(EngineCommit, wallClockThatJumps_movesNoDeadline) {
    rig.ready("ilse");
    ASSERT_TRUE(rig.must(floor::LoseSession{rig.floor().sessions.begin()->first}, {}));
    rig.time.jumpWall(24h);
    rig.advance(30s);
    EXPECT_EQ(rig.floor().sessions.size(), 1U);
}

} // namespace
} // namespace readyline
