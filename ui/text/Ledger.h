// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The lines of a ledger in words: the same for the agent and for who supervises him.

#include "core/domain/LedgerLine.h"
#include "core/domain/Site.h"

#include <QString>

namespace readyline::text {

// "Not Ready: Lunch"; while the connection was away "Ready, reconnecting", in the site's word for it.
[[nodiscard]] QString statusWord(const domain::LedgerStatus& status, const domain::SiteRules& site);
// "accepted: Voice call to Billing"
[[nodiscard]] QString why(const domain::LedgerLine& line);
// "At 14:31:07 from Ready to Not Ready: Lunch, by You, chosen": for screen readers and tooltips.
[[nodiscard]] QString lineSentence(
    const domain::LedgerLine& line, const domain::PersonId& me, const domain::SiteRules& site);

} // namespace readyline::text
