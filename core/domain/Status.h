// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// shownStatus(): the one pure function from an agent's layers to what every screen shows (rules 2.4).
#pragma once

#include "core/domain/Agent.h"
#include "core/domain/Site.h"

#include <string>

namespace readyline::domain {

// The rows of rules 2.4, first match wins. Shape and colour follow the row (and for NotReady the base).
enum class ShownRow : std::uint8_t {
    SignedOut = 1,
    Reconnecting,
    Ringing,
    Engaged,
    Acknowledge,
    TimedOverlay,
    WrapUp,
    NotReady,
    Full,
    Written,
    Ready
};

struct Shown {
    ShownRow row = ShownRow::SignedOut;
    BaseStatus base = BaseStatus::Offline; // of the entry behind it; decides the shape of NotReady (D11)
    std::string word;                      // "Ready", "On contact", "Not Ready"
    std::string reason;                    // "Lunch", or empty
    WallTime since;                        // time in status counts from here
    std::optional<WallTime> deadline;      // what ends by itself, ends here
    int written = 0;                       // P15: written contacts in progress
    std::string next; // what comes by itself, short: the pending choice's reason or entry, the log-off; or empty
    std::string key;  // the same status has the same key; what a supervisor says he saw
    // From then on it is longer than its reason, or else its entry, is meant to last; or a wrap-up without a countdown (K29).
    std::optional<WallTime> overAt{};
    friend bool operator==(const Shown&, const Shown&) = default;
};

[[nodiscard]] Shown shownStatus(const AgentLayers&, const SiteRules&);

// Units in use and reserved, from the work items (P8, Z15).
[[nodiscard]] Load loadOf(const AgentLayers&, const SiteRules&);
// The choice in force: the intent's, or auto where one that is not sticky gave way to it (C8, D14).
[[nodiscard]] const Choice& effectiveChoice(const AgentLayers&, const SiteRules&);
// Base of that choice's entry, or for auto a function of the load (D13).
[[nodiscard]] BaseStatus effectiveBase(const AgentLayers&, const SiteRules&);
// The same on one channel, where something else may have been chosen (W21).
[[nodiscard]] const ChannelOverride* overrideOn(const AgentLayers&, Channel);
// May this choice be made for that channel alone? Where the policy lets a channel only be closed, none that brings work
// which the status keeps away (P12).
[[nodiscard]] bool mayOverride(const AgentLayers&, const SiteRules&, Channel, const Choice&);
// What was chosen there, unless that opens what the policy keeps closed: made before, it has no effect.
[[nodiscard]] const ChannelOverride* overrideInForce(const AgentLayers&, const SiteRules&, Channel);
[[nodiscard]] BaseStatus effectiveBase(const AgentLayers&, const SiteRules&, Channel);
// What one channel shows on hover (W21): its own work, its override, or what the status says of it. Of the agent's queues'
// channels only; `written` counts that channel alone.
[[nodiscard]] Shown shownOnChannel(const AgentLayers&, const SiteRules&, Channel);
// "Not Ready: Lunch": the words for a choice.
[[nodiscard]] std::string describe(const Choice&, const SiteRules&);
// Auto has the text of an entry: among others to choose from the two have to be told apart (D4, D13).
[[nodiscard]] bool readsAsEntry(const Choice&, const SiteRules&);

} // namespace readyline::domain
