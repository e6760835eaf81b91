// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What somebody else did to my status, in words (Z5, idea 8).

#include "core/domain/Agent.h"
#include "core/domain/Site.h"
#include "core/wire/Answers.h"

#include <QString>

#include <optional>

namespace readyline::text {

// "Margriet Adeyemi set you to Not Ready: Lunch after this contact". With the plan that waits now, which may be what
// was meant: then it says when that begins.
[[nodiscard]] QString toldSentence(const wire::StatusSetByOther& what, const domain::Actor& by,
    const domain::SiteRules& site, const std::optional<domain::Pending>& plan = {});

} // namespace readyline::text
