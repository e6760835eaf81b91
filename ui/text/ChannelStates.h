// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The status on each channel of one's own queues, and what of it does not lead (W21, rules 2.4).

#include "core/domain/Status.h"

#include <QString>

#include <vector>

class QTimeZone;

namespace readyline::text {

struct ChannelState {
    domain::Channel channel = domain::Channel::Voice;
    domain::Shown shown;
    bool chosen = false; // for this channel alone
};

// In the order of the task list.
[[nodiscard]] std::vector<ChannelState> channelStates(const domain::AgentLayers& self, const domain::SiteRules& site);
// "Chats: Not Ready: Lunch" where something of a single channel does not lead; else empty.
[[nodiscard]] QString secondLine(
    const domain::AgentLayers& self, const domain::SiteRules& site, const domain::Shown& lead);
// "Calls: Ready, since 14:31:07. Chats: …" for screen readers.
[[nodiscard]] QString channelSentence(const std::vector<ChannelState>& states, const QTimeZone& zone);

} // namespace readyline::text
