// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A call in words: its state, who is in it, what became of what was asked of it, and why a colleague cannot be asked.

#include "core/domain/Call.h"
#include "core/domain/Routable.h"
#include "core/wire/Answers.h"

#include <QString>

namespace readyline::text {

// "On call", "On hold", "Consulting", "Assisting": in a list.
[[nodiscard]] QString callWord(domain::CallState state, domain::Part part);
// The same beside the timer: "Call on Hold" (W28), "Consult Requested" (W37), "On hold at your phone".
[[nodiscard]] QString callLabel(const wire::CallStand& call);
// "customer", "agent, leads", "number, no controls" (W42)
[[nodiscard]] QString partyRole(const wire::PartyView& party);
// "Talking", "On hold", "Calling", "Ringing"
[[nodiscard]] QString partyState(const wire::PartyView& party);
// The name, or the number where there is none; "You" for my own.
[[nodiscard]] QString partyName(const wire::PartyView& party, const domain::PersonId& me);
// What was not done, or who did not come or has left, in one sentence, with the exchange's own cause (W93).
[[nodiscard]] QString describe(const wire::CallNotice& notice);
// "Margriet Adeyemi listens to this call" (Z22)
[[nodiscard]] QString monitorWords(const wire::MonitorTold& monitor);
// "Line: good", and the figures behind it.
enum class LineLevel : std::uint8_t { Good, Fair, Poor };
[[nodiscard]] LineLevel levelOf(const domain::LineQuality& quality);
[[nodiscard]] QString lineWord(LineLevel level);
[[nodiscard]] QString lineSentence(const domain::LineQuality& quality);
// Why this colleague cannot be asked now, in the few words that fit beside him.
[[nodiscard]] QString whyUnreachable(domain::Term term);
// "Agents", "Queues": the lists of those to whom a call may go.
[[nodiscard]] QString targetWord(domain::TargetKind kind);

} // namespace readyline::text
