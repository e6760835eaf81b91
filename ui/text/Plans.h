// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A status that is chosen and holds later, in words (idea 6).

#include "core/domain/Agent.h"
#include "core/domain/Site.h"
#include "core/wire/Objects.h"

#include <QString>

namespace readyline::text {

// "after this contact", "at 12:30", "after 2 more contacts"
[[nodiscard]] QString whenWords(const domain::Pending& pending, const domain::SiteRules& site);
// What happens until then and what begins then.
[[nodiscard]] QString planSentence(const domain::Pending& pending, const domain::SiteRules& site);
// Who set it, if it was somebody else.
[[nodiscard]] QString setByOther(const domain::Pending& pending, const wire::Me& me);
// Set by somebody else, and only who may set the status of others can take it back (K9).
[[nodiscard]] bool isOutOfReach(const domain::Pending& pending, const wire::Me& me);

} // namespace readyline::text
