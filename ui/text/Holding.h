// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Which overlay and which wrap-up it is that keeps a channel's work away: the one that is named is the one that is mended.

#include "core/domain/Agent.h"

namespace readyline::text {

// As in the status shown: what waits for a person before what waits for its cause, and last of the timed the one that ends
// last. Nothing: none.
[[nodiscard]] const domain::Overlay* overlayOn(const domain::AgentLayers& self, domain::Channel channel);
// The one that ends first; nothing: none keeps this channel away.
[[nodiscard]] const domain::WorkItem* wrapUpAgainst(const domain::AgentLayers& self, domain::Channel channel);

} // namespace readyline::text
