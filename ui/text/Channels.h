// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The channels and the states of work in words.

#include "core/domain/Channel.h"
#include "core/domain/Work.h"
#include "core/wire/Objects.h"

#include <QString>

namespace readyline::text {

// "Voice call"
[[nodiscard]] QString channelWord(domain::Channel channel);
// "Calls"
[[nodiscard]] QString channelGroup(domain::Channel channel);
// "Voice call to Outages"
[[nodiscard]] QString requestTo(domain::Channel channel, const QString& queue);
// The same of an offer, which may have come to be otherwise: "Campaign call to Outages" (W18, W19)
[[nodiscard]] QString requestTo(const wire::OfferView& offer, const QString& queue);
// Why it is I who am asked, where that is worth a word; else empty. A callback is meant for somebody, and was nobody's before.
[[nodiscard]] QString whyAsked(domain::RouteReason why, bool isCallback);
// "You missed a call"
[[nodiscard]] QString youMissed(domain::Channel channel);
// "End call", "End chat", "Close"
[[nodiscard]] QString endVerb(domain::Channel channel);
// "In call", "In chat"
[[nodiscard]] QString inContact(domain::Channel channel);
// "Connecting", "Active", "Wrap-up"
[[nodiscard]] QString taskState(domain::AssignmentState state, domain::Channel channel);
// The name, or the address where there is none.
[[nodiscard]] QString customerName(const domain::Customer& customer);

} // namespace readyline::text
