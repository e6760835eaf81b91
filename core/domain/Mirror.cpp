// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/domain/Mirror.h"

#include "core/domain/Status.h"

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

ChannelSet engagedOn(const AgentLayers& agent) {
    ChannelSet channels;
    for (const WorkItem& each : agent.work)
        if (isEngaged(each)) channels.set(index(each.channel));
    return channels;
}

BaseStatus baseOf(const Choice& choice, const SiteRules& rules) {
    if (!choice.entry) return BaseStatus::Available;
    const PresenceEntry* entry = find(rules, *choice.entry);
    return entry ? entry->base : BaseStatus::Away;
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

MirrorStatus mirrorStatus(const AgentLayers& agent, const SiteRules& rules) {
    const bool engaged = engagedOn(agent).any();
    const Choice& choice = agent.pending ? agent.pending->choice : effectiveChoice(agent, rules);
    if (agent.presence.connection == Connection::None && !engaged) return MirrorStatus::Offline;
    switch (baseOf(choice, rules)) {
    case BaseStatus::Available: return engaged ? MirrorStatus::Occupied : MirrorStatus::Ready;
    case BaseStatus::Offline: return engaged ? MirrorStatus::Occupied : MirrorStatus::Offline;
    case BaseStatus::Busy:
    case BaseStatus::BusyDnd:
    case BaseStatus::Away: break;
    }
    return choice.reason ? MirrorStatus::NotReadyWithReason : MirrorStatus::NotReady;
}

MirrorValue mirrored(const AgentLayers& agent, const SiteRules& rules) {
    return mirrored(mirrorStatus(agent, rules), engagedOn(agent));
}

} // namespace readyline::domain
