// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Report: what the simulator did and saw, counted while it runs and printed as one JSON object at the end.
#pragma once

#include <cstdint>
#include <map>
#include <string>

namespace readyline::sim {

struct Report {
    double seconds = 0;
    std::uint64_t posted = 0, postFailed = 0, left = 0, wrote = 0; // customers
    std::uint64_t asked = 0, askFailed = 0;                        // callbacks
    std::uint64_t reached = 0, unreached = 0;                      // phones outside: of customers, or asked by agents
    std::uint64_t rung = 0, joined = 0, legFailed = 0, callsEnded = 0; // phones of agents
    std::uint64_t settled = 0, keys = 0;                               // what agents asked of their calls; tones
    std::uint64_t held = 0, consulted = 0, handedOn = 0, exited = 0;   // by robots
    std::uint64_t signedIn = 0, presented = 0, accepted = 0, declined = 0, ignored = 0, wrappedUp = 0, breaks = 0,
                  parked = 0; // robots
    std::uint64_t reconnects = 0, endedForGood = 0;
    std::map<std::string, std::uint64_t> refused; // by name: races lose, that is normal; anything else is not
};

[[nodiscard]] std::string toJson(const Report&);

} // namespace readyline::sim
