// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "sim/Phones.h"

namespace readyline::sim {

using namespace domain;

namespace {

Behaviour outside(const PlannedLeg& leg, const PhoneManner& manner, Chance& chance) {
    if (manner.outsideByHand) return {Reaction::RingsOn, leg.ringsFor};
    const Duration after = chance.between(manner.answerMin, manner.answerMax);
    return {chance.happens(manner.customerMisses) ? Reaction::RingsOut : Reaction::Answers, after};
}

} // namespace

bool lifts(const PlannedLeg& leg) { return leg.kind == PartyKind::Agent && !leg.answersItself; }

Behaviour behaviourOf(const PlannedLeg& leg, const PhoneManner& manner, Chance& chance) {
    if (leg.person.empty()) return outside(leg, manner, chance);
    if (lifts(leg) && manner.byHand.contains(leg.person.value)) return {Reaction::RingsOn, Duration{0}};
    const Duration after = lifts(leg) ? chance.between(manner.liftMin, manner.liftMax)
                                      : chance.between(manner.pickUpMin, manner.pickUpMax);
    const bool reliable = leg.kind == PartyKind::Supervisor || manner.reliable.contains(leg.person.value);
    if (reliable || !chance.happens(manner.ringsOut + manner.refused)) return {Reaction::Answers, after};
    if (chance.happens(manner.refused / (manner.ringsOut + manner.refused))) return {Reaction::Declines, after};
    // A telephone that accepts by being lifted rings on: its agent misses the call.
    return {lifts(leg) ? Reaction::RingsOn : Reaction::RingsOut, lifts(leg) ? Duration{0} : after};
}

} // namespace readyline::sim
