// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Histories in the engine: stored with what ended a contact, read in pages, and there after every start.
#include "tests/kit/ServerRig.h"

namespace readyline {
namespace {

using namespace kit;

struct EngineHistory : testing::Test {
    void SetUp() override {
        rig.startWithSite();
        rig.ready("ilse");
    }
    // A chat of ilse's that she is at.
    floor::Assignment engages() {
        floor::PostContact post{
            domain::Channel::Chat, domain::QueueId{"billing"}, {"Zoë", "zoe@example.org"}, {}, 0, {}};
        EXPECT_TRUE(rig.must(post, person("pbx")));
        const domain::OfferId offer = rig.floor().offers.begin()->first;
        EXPECT_TRUE(rig.must(floor::PresentOffer{rig.floor().sessions.begin()->first, offer}, person("ilse")));
        EXPECT_TRUE(rig.must(floor::AcceptOffer{offer}, person("ilse")));
        for (const auto& [id, each] : rig.floor().assignments)
            if (each.offer == offer) return each;
        ADD_FAILURE() << "nothing was accepted";
        return {};
    }
    domain::AssignmentId wrapsUp() {
        const floor::Assignment work = engages();
        EXPECT_TRUE(rig.must(floor::EndContact{work.contact}, person("ilse")));
        return work.id;
    }
    bool submit(const domain::AssignmentId& work, const std::string& notes) {
        return rig.must(floor::SubmitWrapUp{work, domain::CodeId{"refund"}, notes}, person("ilse"));
    }
    engine::HistoryPage read(std::size_t most = 100, std::optional<std::int64_t> before = {}) {
        auto page = rig.engine->history({domain::PersonId{"ilse"}, before, most});
        EXPECT_TRUE(page);
        return page.value_or(engine::HistoryPage{});
    }
    ServerRig rig;
};

TEST_F(EngineHistory, W82_wrappedUp_isThereOnceItIsOnDisk) {
    const domain::AssignmentId work = wrapsUp();
    EXPECT_TRUE(read().entries.empty()) << "it is not over yet";
    ASSERT_TRUE(submit(work, "two chairs"));
    const engine::HistoryPage page = read();
    ASSERT_EQ(page.entries.size(), 1U);
    EXPECT_EQ(page.entries[0].assignment, work);
    EXPECT_EQ(page.entries[0].seq, rig.engine->committed());
    EXPECT_EQ(page.entries[0].notes, "two chairs");
    EXPECT_FALSE(page.entries[0].corrected);
    EXPECT_EQ(page.next, std::nullopt);
}

TEST_F(EngineHistory, killed_itIsTheSameAndTheCorrectionToo) {
    const domain::AssignmentId work = wrapsUp();
    ASSERT_TRUE(submit(work, "two chairs"));
    ASSERT_TRUE(submit(work, "three chairs"));
    const engine::HistoryPage before = read();
    ASSERT_EQ(before.entries.size(), 1U);
    EXPECT_EQ(before.entries[0].notes, "three chairs");
    EXPECT_TRUE(before.entries[0].corrected);
    rig.kill();
    rig.time.advance(5s);
    ASSERT_TRUE(rig.start());
    EXPECT_EQ(read().entries, before.entries);
    rig.advance(10min); // past correction, and forgotten by the floor
    ASSERT_TRUE(rig.floor().assignments.empty());
    EXPECT_EQ(read().entries, before.entries);
}

TEST_F(EngineHistory, pages_goBackWithoutAGapAndNothingTwice) {
    for (int i = 0; i < 5; ++i) {
        ASSERT_TRUE(submit(wrapsUp(), std::to_string(i)));
        rig.advance(1s);
    }
    std::vector<std::string> notes;
    std::optional<std::int64_t> before;
    do {
        const engine::HistoryPage page = read(2, before);
        for (const domain::HistoryEntry& each : page.entries) notes.push_back(each.notes);
        before = page.next;
    } while (before && notes.size() < 20);
    EXPECT_EQ(notes, (std::vector<std::string>{"4", "3", "2", "1", "0"}));
}

TEST_F(EngineHistory, P5_severalEndAtOnce_allAreThere) {
    for (const floor::Assignment& each : {engages(), engages()})
        ASSERT_TRUE(rig.must(floor::EndContact{each.contact}, person("ilse")));
    ASSERT_TRUE(rig.must(floor::SetPresence{kReady, false}, person("ilse"))); // Ready ends both
    const engine::HistoryPage page = read();
    ASSERT_EQ(page.entries.size(), 2U);
    EXPECT_EQ(page.entries[0].seq, page.entries[1].seq);
    EXPECT_NE(page.entries[0].assignment, page.entries[1].assignment);
}

TEST_F(EngineHistory, lineThatCannotBeRead_isToldAndRefused) {
    ASSERT_TRUE(submit(wrapsUp(), {}));
    rig.codec.isBroken = true;
    const auto page = rig.engine->history({domain::PersonId{"ilse"}, {}, 10});
    ASSERT_FALSE(page);
    EXPECT_EQ(page.error().refusal, domain::Refusal::StorageFailed);
    EXPECT_FALSE(rig.troubles.empty());
}

} // namespace
} // namespace readyline
