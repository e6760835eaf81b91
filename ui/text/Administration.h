// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Statuses and reasons as an administrator reads them: bases, rules, faults, longest times.

#include "core/domain/StatusAdmin.h"

#include <QString>

namespace readyline::text {

// "Busy – do not disturb"
[[nodiscard]] QString baseWord(domain::BaseStatus base);
// "never", "optional", "required"
[[nodiscard]] QString reasonRuleWord(domain::ReasonRule rule);
// What is wrong, and how to put it right.
[[nodiscard]] QString describe(domain::AdminFault fault);
// "The text says Available, the base says Offline." and what follows from it.
struct Trap {
    QString lead, text;
};
[[nodiscard]] Trap describe(const domain::Misleading& trap, domain::BaseStatus base, const domain::SiteRules& site);

// Longest times as they are typed: "30" minutes, "1:30" minutes and seconds; empty: none.
[[nodiscard]] QString minutes(std::optional<std::chrono::seconds> maximum);
struct Minutes {
    bool isRight = true;
    std::optional<std::chrono::seconds> value;
};
[[nodiscard]] Minutes readMinutes(const QString& typed);

} // namespace readyline::text
