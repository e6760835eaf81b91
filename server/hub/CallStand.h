// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// CallStand: a call as the agents in it and the supervisor who listens may see it: who is there, what is asked of the
// exchange and what holds. Numbers are masked where the queue says so (W17); those of agents are the site's own.
#pragma once

#include "core/wire/Objects.h"
#include "server/floor/State.h"

#include <optional>

namespace readyline::hub {

// For the agent of this assignment; none once he is no longer in the call.
[[nodiscard]] std::optional<wire::CallStand> callStand(const floor::Floor&, const floor::Assignment&);
// The session of whoever listens; nobody does: none.
[[nodiscard]] std::optional<wire::MonitorView> monitorView(const floor::Floor&, const floor::Contact&);
// His own one, wherever it is.
[[nodiscard]] std::optional<wire::MonitorView> monitorBy(const floor::Floor&, const domain::Person& supervisor);

} // namespace readyline::hub
