// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Samples: a small site, people, offers and tasks as the server would describe them. Times are seconds after kStart.
#pragma once

#include "core/wire/Answers.h"

namespace readyline::kit {

using namespace domain;

inline constexpr WallTime kStart{std::chrono::sys_days{std::chrono::year{2026} / 11 / 21}};
inline WallTime at(int seconds) { return kStart + std::chrono::seconds{seconds}; }

inline const Choice kReady{EntryId{"ready"}, {}};
inline const Choice kNotReady{EntryId{"not-ready"}, {}};
inline const Choice kLunch{EntryId{"not-ready"}, ReasonId{"lunch"}};

[[nodiscard]] SiteRules sampleSite();
[[nodiscard]] AgentLayers sampleAgent(
    const std::string& id, const std::string& name, const Choice& choice = kReady, int since = 0);
[[nodiscard]] wire::OfferView sampleOffer(
    const std::string& id, Channel channel, int since = 0, OfferState state = OfferState::Ringing);
[[nodiscard]] wire::TaskView sampleTask(
    const std::string& id, Channel channel, int accepted = 0, AssignmentState state = AssignmentState::Active);
// Of a customer and Ilse, who leads it or was asked.
[[nodiscard]] wire::CallStand sampleCall(CallState state = CallState::Active, Part part = Part::Primary);
[[nodiscard]] wire::SessionOpened sampleOpened(std::int64_t seq = 10);
[[nodiscard]] wire::Envelope sampleEvent(wire::Event event, std::int64_t seq, std::optional<CommandId> cause = {});

} // namespace readyline::kit
