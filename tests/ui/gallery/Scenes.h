// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Scenes: a busy afternoon as the server would describe it, for pictures.
#pragma once

#include "tests/kit/Samples.h"

namespace readyline::gallery {

using namespace domain;

[[nodiscard]] SiteRules site();
[[nodiscard]] SiteRules administered(); // with statuses of its own, one of them a trap
[[nodiscard]] wire::SessionOpened opened(Role role);
[[nodiscard]] wire::OfferView offer(const std::string& id, Channel channel, const std::string& customer,
    const std::string& queue, const std::string& topic, int secondsLeft);
[[nodiscard]] wire::TaskView task(const std::string& id, Channel channel, const std::string& customer,
    const std::string& topic, AssignmentState state, int secondsAgo);
[[nodiscard]] std::vector<AgentLayers> team();
[[nodiscard]] std::vector<LedgerLine> day(); // of Ilse, newest first
[[nodiscard]] WorkItem working(const wire::TaskView& task);
[[nodiscard]] WallTime ago(int seconds);

} // namespace readyline::gallery
