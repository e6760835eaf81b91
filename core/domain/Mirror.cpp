// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/domain/Mirror.h"

#include <algorithm>

namespace readyline::domain {
namespace {

// Strength is the order of the enumerators: In a meeting over On a call.
static_assert(MirrorValue::Unchanged < MirrorValue::OnACall && MirrorValue::OnACall < MirrorValue::InAMeeting);

std::optional<MirrorValue> valueOf(MirrorStatus status, std::optional<Channel> engagedOn) {
    for (const MirrorRow& each : kMirrorTable)
        if (each.status == status && each.engagedOn == engagedOn) return each.mirrored;
    return std::nullopt;
}

} // namespace

MirrorValue mirrored(MirrorStatus status, const ChannelSet& engagedOn) {
    if (engagedOn.none()) return valueOf(status, std::nullopt).value_or(MirrorValue::Unchanged);
    MirrorValue strongest = MirrorValue::Unchanged;
    for (const Channel each : kChannels) {
        if (!engagedOn[index(each)]) continue;
        // A status without a row for this channel mirrors as Occupied does: live media decides.
        const auto own = valueOf(status, each);
        const auto value = own ? own : valueOf(MirrorStatus::Occupied, each);
        strongest = std::max(strongest, value.value_or(MirrorValue::Unchanged));
    }
    return strongest;
}

} // namespace readyline::domain
