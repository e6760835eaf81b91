// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// The presence mirror (Z-M1 … Z-M12): live media decides, never the chosen status.
#pragma once

#include "core/domain/Agent.h"
#include "core/domain/Site.h"

#include <array>
#include <optional>

namespace readyline::domain {

enum class MirrorValue : std::uint8_t { Unchanged, OnACall, InAMeeting };

enum class MirrorStatus : std::uint8_t { Ready, NotReady, NotReadyWithReason, Occupied, Offline };

struct MirrorRow {
    const char* rule;
    MirrorStatus status;
    std::optional<Channel> engagedOn; // live engagement while that status shows
    MirrorValue mirrored;
};
inline constexpr std::array<MirrorRow, 12> kMirrorTable{{
    // mutate:begin mirror
    {"Z-M1", MirrorStatus::Ready, std::nullopt, MirrorValue::Unchanged},
    {"Z-M2", MirrorStatus::NotReady, std::nullopt, MirrorValue::Unchanged},
    {"Z-M3", MirrorStatus::NotReady, Channel::Chat, MirrorValue::Unchanged},
    {"Z-M4", MirrorStatus::NotReady, Channel::Video, MirrorValue::InAMeeting},
    {"Z-M5", MirrorStatus::NotReady, Channel::Voice, MirrorValue::OnACall},
    {"Z-M6", MirrorStatus::NotReady, Channel::Sms, MirrorValue::Unchanged},
    {"Z-M7", MirrorStatus::NotReadyWithReason, std::nullopt, MirrorValue::Unchanged},
    {"Z-M8", MirrorStatus::Occupied, Channel::Chat, MirrorValue::Unchanged},
    {"Z-M9", MirrorStatus::Occupied, Channel::Video, MirrorValue::InAMeeting},
    {"Z-M10", MirrorStatus::Occupied, Channel::Voice, MirrorValue::OnACall},
    {"Z-M11", MirrorStatus::Occupied, Channel::Sms, MirrorValue::Unchanged},
    {"Z-M12", MirrorStatus::Offline, std::nullopt, MirrorValue::Unchanged},
    // mutate:end
}};

// The value for a set of live engagements: the strongest row wins, In a meeting over On a call (rules 5).
[[nodiscard]] MirrorValue mirrored(MirrorStatus, const ChannelSet& engagedOn);

// Which rows are an agent's: what he chose, or has chosen for after the work, and what he is engaged on.
[[nodiscard]] MirrorStatus mirrorStatus(const AgentLayers&, const SiteRules&);
[[nodiscard]] MirrorValue mirrored(const AgentLayers&, const SiteRules&);

} // namespace readyline::domain
