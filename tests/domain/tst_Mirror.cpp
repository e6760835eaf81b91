// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// The presence mirror: twelve rows, and what follows from them.
#include "core/domain/Mirror.h"

#include <gtest/gtest.h>

#include <string>
#include <tuple>
#include <vector>

namespace readyline::domain {
namespace {

using M = MirrorStatus;
using V = MirrorValue;

ChannelSet on(std::initializer_list<Channel> channels) {
    ChannelSet set;
    for (const Channel each : channels) set.set(index(each));
    return set;
}

struct Row {
    const char* name;
    M status;
    ChannelSet engagedOn;
    V value;
};
class EveryRow : public testing::TestWithParam<Row> {};
TEST_P(EveryRow, mirrored_isAsTheTableSays) {
    EXPECT_TRUE(mirrored(GetParam().status, GetParam().engagedOn) == GetParam().value);
}
INSTANTIATE_TEST_SUITE_P(Mirror, EveryRow,
    testing::Values(Row{"Z_M1_ready", M::Ready, {}, V::Unchanged}, Row{"Z_M2_notReady", M::NotReady, {}, V::Unchanged},
        Row{"Z_M3_chat", M::NotReady, on({Channel::Chat}), V::Unchanged},
        Row{"Z_M4_video", M::NotReady, on({Channel::Video}), V::InAMeeting},
        Row{"Z_M5_voice", M::NotReady, on({Channel::Voice}), V::OnACall},
        Row{"Z_M6_sms", M::NotReady, on({Channel::Sms}), V::Unchanged},
        Row{"Z_M7_reason", M::NotReadyWithReason, {}, V::Unchanged},
        Row{"Z_M8_chat", M::Occupied, on({Channel::Chat}), V::Unchanged},
        Row{"Z_M9_video", M::Occupied, on({Channel::Video}), V::InAMeeting},
        Row{"Z_M10_voice", M::Occupied, on({Channel::Voice}), V::OnACall},
        Row{"Z_M11_sms", M::Occupied, on({Channel::Sms}), V::Unchanged},
        Row{"Z_M12_offline", M::Offline, {}, V::Unchanged}),
    [](const auto& each) { return std::string{each.param.name}; });

// Rows that say "unchanged" could be left out without a difference; they are agreed all the same.
TEST(Mirror, Z_M1_Z_M2_Z_M3_Z_M6_Z_M7_Z_M8_Z_M11_Z_M12_table_hasEveryRow) {
    using Key = std::tuple<std::string, M, std::optional<Channel>, V>;
    std::vector<Key> rows;
    for (const MirrorRow& each : kMirrorTable) rows.emplace_back(each.rule, each.status, each.engagedOn, each.mirrored);
    const std::vector<Key> expected{{"Z-M1", M::Ready, {}, V::Unchanged}, {"Z-M2", M::NotReady, {}, V::Unchanged},
        {"Z-M3", M::NotReady, Channel::Chat, V::Unchanged}, {"Z-M4", M::NotReady, Channel::Video, V::InAMeeting},
        {"Z-M5", M::NotReady, Channel::Voice, V::OnACall}, {"Z-M6", M::NotReady, Channel::Sms, V::Unchanged},
        {"Z-M7", M::NotReadyWithReason, {}, V::Unchanged}, {"Z-M8", M::Occupied, Channel::Chat, V::Unchanged},
        {"Z-M9", M::Occupied, Channel::Video, V::InAMeeting}, {"Z-M10", M::Occupied, Channel::Voice, V::OnACall},
        {"Z-M11", M::Occupied, Channel::Sms, V::Unchanged}, {"Z-M12", M::Offline, {}, V::Unchanged}};
    EXPECT_TRUE(rows == expected);
}

TEST(Mirror, Z_M4_Z_M9_videoAndVoice_meetingWins) {
    for (const M each : {M::NotReady, M::Occupied, M::Ready})
        EXPECT_TRUE(mirrored(each, on({Channel::Voice, Channel::Video, Channel::Chat})) == V::InAMeeting);
}

TEST(Mirror, Z_M10_liveMedia_decidesWhateverTheStatus) {
    for (const M each : {M::Ready, M::NotReady, M::NotReadyWithReason, M::Occupied, M::Offline}) {
        EXPECT_TRUE(mirrored(each, on({Channel::Voice})) == V::OnACall);
        EXPECT_TRUE(mirrored(each, on({Channel::Social, Channel::Email, Channel::Task})) == V::Unchanged);
        EXPECT_TRUE(mirrored(each, {}) == V::Unchanged);
    }
}

} // namespace
} // namespace readyline::domain
