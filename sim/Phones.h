// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Phones: what people do with a telephone that rings, by chance or by hand.
#pragma once

#include "core/domain/CallPlan.h"
#include "sim/Chance.h"

#include <set>

namespace readyline::sim {

struct PhoneManner {
    double ringsOut = 0.03;
    double refused = 0.01;
    Duration pickUpMin{600}, pickUpMax{2200};
    double customerMisses = 0.25; // of those outside who are called: customers (W92), and whom agents ask
    Duration answerMin{3000}, answerMax{15'000}; // how long their telephones ring
    Duration talkMin{20'000}, talkMax{110'000};  // until the customer hangs up
    Duration liftMin{3000}, liftMax{8000};       // where lifting is what accepts the call (W25): somebody reads first
    Duration settleMin{60}, settleMax{300};      // until the exchange has done what was asked of a call
    std::set<std::string> reliable;              // persons whose phones always answer
    std::set<std::string> byHand;                // persons who lift theirs themselves: lift(), decline()
    bool outsideByHand = false;                  // numbers ring until answer() or refuse(), or until they are given up
};

enum class Reaction : std::uint8_t { Answers, Declines, RingsOut, RingsOn };
struct Behaviour {
    Reaction reaction = Reaction::Answers; // RingsOn: until a hand lifts it, or it is given up
    Duration after{0};
    friend bool operator==(const Behaviour&, const Behaviour&) = default;
};

// Lifting it is what accepts the call.
[[nodiscard]] bool lifts(const domain::PlannedLeg&);
[[nodiscard]] Behaviour behaviourOf(const domain::PlannedLeg&, const PhoneManner&, Chance&);

} // namespace readyline::sim
