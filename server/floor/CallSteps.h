// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// What the judges of calls share: whose call it is, whether a control is there for him now, and the smaller steps of which
// every change of a call is made.
#pragma once

#include "server/floor/Calls.h"
#include "server/floor/Judge.h"

namespace readyline::floor {

// --- asking
// A call and the part that the asker has in it.
struct OwnPart {
    const Contact* contact;
    const Assignment* work; // accepting or active
};
[[nodiscard]] Expected<OwnPart, Refused> ownPart(const Decision&, const ContactId&);
[[nodiscard]] bool allows(const Floor&, const OwnPart&, Control);
// Is the exchange there to be asked, and done with what was asked before?
[[nodiscard]] Verdict mayAsk(const Decision&, const Contact&);
// All of it: the specific reasons are the caller's to name first.
[[nodiscard]] Verdict mayUse(const Decision&, const OwnPart&, Control);
[[nodiscard]] CallAsk askFor(const OwnPart&, CallStep);
// A call that this connector carries; of others nothing is told.
[[nodiscard]] Expected<const Contact*, Refusal> carriedCall(const Decision&, const ContactId&);

// --- deciding
// What was asked has no sense any more. Nothing, if it has been settled or given up in the same decision.
void overtake(Decision&, const Contact&);
// Whoever is asked is asked no more, or has been; it is not said what becomes of the call.
void letConsultedGo(Decision&, const Contact&);
// The lead has left: the longest present leads (W48), else who was consulted, else who is being asked, else nobody of the
// site is left in it. He who was consulted comes first where the call is handed to him (W41).
enum class Heir : std::uint8_t { LongestPresent, Consulted };
void passLead(Decision&, const Contact&, Heir);
// Blind (W59): may the call go there now? By whoever leads it.
[[nodiscard]] Verdict mayHandOver(
    const Decision&, const Contact&, const Assignment& lead, const CallTarget&, const std::optional<Destination>&);

} // namespace readyline::floor
