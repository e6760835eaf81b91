// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Clocks on the wall of a place: IANA time zones by their names. What is decided from them is kept as an instant, so that
// a replay never asks again.
#pragma once

#include "core/base/Time.h"
#include "core/domain/Policy.h"

#include <optional>
#include <string>

namespace readyline::zone {

[[nodiscard]] bool isKnown(const std::string& name);

// The first instant after `after` at which it is that time there. Of a time that comes twice, when the clocks go back, the
// first is meant; one that does not come, when they go forward, is the moment of the change (rules 5). A zone that this
// machine does not know counts as UTC.
[[nodiscard]] WallTime nextAt(const std::string& zone, domain::TimeOfDay, WallTime after);

// The instant of that time of that date there; times that come twice or not at all are meant as above. Nothing: this machine
// does not know the zone.
[[nodiscard]] std::optional<WallTime> instantAt(
    const std::string& zone, std::chrono::year_month_day, domain::TimeOfDay);

// "2026-11-21 10:30:05 CET (Europe/Brussels)"; "… UTC" there, and where the zone is not known.
[[nodiscard]] std::string inWords(const std::string& zone, WallTime);

} // namespace readyline::zone
