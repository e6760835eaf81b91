// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// A site and an agent who can be offered anything; tests change one thing of them.
#pragma once

#include "core/domain/Agent.h"
#include "core/domain/Site.h"

namespace readyline::domain::samples {

[[nodiscard]] WallTime at(int seconds);
[[nodiscard]] SiteRules rules();   // queue "all" carries every channel; entries of every base
[[nodiscard]] AgentLayers agent(); // online, Ready since 0, in queue "all", phone idle
[[nodiscard]] WorkItem offered(Channel, OfferState = OfferState::Ringing);
[[nodiscard]] WorkItem working(Channel, AssignmentState = AssignmentState::Active);
[[nodiscard]] Overlay overlay(OverlayKind, const char* entry, OverlayEnd = UntilAcknowledged{});
[[nodiscard]] Choice choose(const char* entry, const char* reason = nullptr);
[[nodiscard]] Pending pending(const Choice&);

} // namespace readyline::domain::samples
