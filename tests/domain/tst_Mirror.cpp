// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// The presence mirror: twelve rows, and what follows from them.
#include "core/domain/Mirror.h"

#include <gtest/gtest.h>

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
