// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// CallbackPolicy: what a site or queue decides about callbacks (W88, W92, W111), and where a queue's are called from (W95).
#pragma once

#include "core/domain/Ids.h"

#include <chrono>
#include <string>

namespace readyline::domain {

struct CallbackPolicy {
    int attempts = 3;                         // calls at most, until the customer answers one (W92)
    std::chrono::seconds pause{600};          // from the first that was not answered to the second
    int growth = 2;                           // each further pause is so many times as long
    int priority = 9;                         // of scheduled and personal ones (W111)
    std::chrono::seconds preferredFor{600};   // a personal one waits so long for its agent, then anybody may take it
    std::chrono::seconds longestWait{86'400}; // courtesy and web ones: then nobody calls any more
    bool mayCancelWeb = false;                // W88: the agent to whom a web callback is offered may end it
    friend bool operator==(const CallbackPolicy&, const CallbackPolicy&) = default;
};

inline constexpr std::chrono::seconds kLongestCallbackPause{86'400};
// The pause after so many calls that were not answered; 1 is the first.
[[nodiscard]] std::chrono::seconds pauseAfter(const CallbackPolicy&, int attempts);

// W95: the exchange that calls out for a queue, and with which number.
struct CallbackEntry {
    PersonId connector;
    std::string number{}; // that the customer sees (W87)
    bool active = true;   // only such queues are offered for callbacks
    friend bool operator==(const CallbackEntry&, const CallbackEntry&) = default;
};

} // namespace readyline::domain
