// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// WaysOn: the statuses that a button or a sentence names for "work comes" and "no work comes". Pure.
#pragma once

#include "core/domain/Site.h"

#include <optional>

namespace readyline::models {

// Each the first of its kind in the order of the menu: available, away without a reason, away at all.
struct WaysOn {
    std::optional<domain::PresenceEntry> ready, notReady, away;
};
[[nodiscard]] WaysOn waysOn(const domain::SiteRules& site);

} // namespace readyline::models
