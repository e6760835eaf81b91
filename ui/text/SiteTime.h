// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Times of day as the site's clocks show them (rules 5), whatever zone this computer is in: planned statuses, and when
// something was, so that all who speak of a moment name the same hour. Where this computer shows another, the zone is said.

#include "core/base/Time.h"

#include <QDate>
#include <QString>
#include <QTime>
#include <QTimeZone>

#include <optional>
#include <vector>

namespace readyline::text {

// UTC where this computer does not know the zone.
[[nodiscard]] QTimeZone zoneNamed(const std::string& iana);
// A time that the clocks skip moves to the next instant; of one that they show twice the first is meant.
[[nodiscard]] WallTime instantOf(QDate date, QTime time, const QTimeZone& zone);
// The next instant after `now` at which the clocks show it, today or tomorrow.
[[nodiscard]] WallTime nextAt(QTime time, WallTime now, const QTimeZone& zone);
// The next quarter hours after `now`.
[[nodiscard]] std::vector<WallTime> nextQuarters(WallTime now, const QTimeZone& zone, int count);
// The day that the site's calendar shows, and its midnight.
[[nodiscard]] QDate siteDate(WallTime at, const QTimeZone& zone);
[[nodiscard]] WallTime startOf(QDate day, const QTimeZone& zone);
// "14:31:07", and "14:31:07 (Europe/Brussels time)" where this computer's clock shows another time: the words for every
// time of day that stands by itself.
[[nodiscard]] QString timeOfDay(WallTime at, const QTimeZone& zone);
// "14:31:07", below something that has said the zone.
[[nodiscard]] QString siteTime(WallTime at, const QTimeZone& zone);
// The full hour that its clocks showed last.
[[nodiscard]] WallTime hourBefore(WallTime at, const QTimeZone& zone);
// "12:30"
[[nodiscard]] QString siteClock(WallTime at, const QTimeZone& zone);
// "12:30", "9:05", "930", "12.30"; nothing: it is no time of day.
[[nodiscard]] std::optional<QTime> readTime(const QString& typed);
// "Europe/Brussels time", where this computer's clock shows another time; else empty.
[[nodiscard]] QString zoneHint(WallTime at, const QTimeZone& zone);

} // namespace readyline::text
