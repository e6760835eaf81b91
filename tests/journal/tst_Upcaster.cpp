// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/journal/Upcaster.h"

#include <fstream>
#include <gtest/gtest.h>
#include <sstream>

namespace readyline::journal::test {

namespace {

std::string golden(const std::string& name) {
    std::ostringstream text;
    text << std::ifstream(READYLINE_SOURCE_DIR "/tests/golden/journal/" + name, std::ios::binary).rdbuf();
    return text.str();
}

Upcaster::Step appending(const std::string& mark) {
    return [mark](const std::string& body) { return Expected<std::string, Fault>(body + mark); };
}

} // namespace

TEST(Upcaster, lift_fromEachVersion_runsTheStepsThatAreLeft) {
    const Upcaster upcaster({appending("-2"), appending("-3")});
    EXPECT_EQ(upcaster.current(), 3);
    EXPECT_EQ(upcaster.lift(1, "b").value(), "b-2-3");
    EXPECT_EQ(upcaster.lift(2, "b").value(), "b-3");
    EXPECT_EQ(upcaster.lift(3, "b").value(), "b");
}

TEST(Upcaster, lift_versionThatIsNotKnown_isRefused) {
    const Upcaster upcaster({appending("-2")});
    EXPECT_EQ(upcaster.lift(3, "b").error().kind, FaultKind::OtherVersion);
    EXPECT_EQ(upcaster.lift(0, "b").error().kind, FaultKind::OtherVersion);
    EXPECT_EQ(upcaster.lift(-1, "b").error().kind, FaultKind::OtherVersion);
}

TEST(Upcaster, lift_stepThatFails_endsThere) {
    const Upcaster upcaster({[](const std::string&) -> Expected<std::string, Fault> {
                                 return unexpected(Fault{FaultKind::Corrupt, "no events"});
                             },
        appending("-3")});
    EXPECT_EQ(upcaster.lift(1, "b").error(), (Fault{FaultKind::Corrupt, "no events"}));
}

TEST(Upcaster, lift_ofWhatWasLoaded_liftsRecordsAndSnapshotAndTellsWhere) {
    Loaded loaded;
    loaded.snapshot = Snapshot{4, 1, "s"};
    loaded.records = {Record{5, 1, 1, {}, {}, {}, "old", {}}, Record{6, 1, 2, {}, {}, {}, "new", {}}};
    const Upcaster records({appending("-2")});
    const Upcaster snapshots({appending("-2"), appending("-3")});
    const Loaded lifted = lift(loaded, records, snapshots).value();
    EXPECT_EQ(lifted.snapshot, (Snapshot{4, 3, "s-2-3"}));
    EXPECT_EQ(lifted.records[0].body, "old-2");
    EXPECT_EQ(lifted.records[0].version, 2);
    EXPECT_EQ(lifted.records[1].body, "new");
    loaded.records[1].version = 9;
    EXPECT_EQ(lift(loaded, records, snapshots).error().detail, "at 6: body of version 9, this server reads up to 2");
}

// A step added to the shipped table must still lift what version 1 wrote: its result is then a golden file of its own.
TEST(Upcaster, lift_goldenRecordOfVersion1_givesTheCurrentVersion) {
    const std::string current = golden("record-v" + std::to_string(recordUpcaster().current()) + ".json");
    ASSERT_FALSE(current.empty()) << "no golden file for the current version";
    EXPECT_EQ(recordUpcaster().lift(1, golden("record-v1.json")).value(), current);
}

} // namespace readyline::journal::test
