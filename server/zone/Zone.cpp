// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/zone/Zone.h"

#include <date/tz.h>

#include <stdexcept>

namespace readyline::zone {
namespace {

using std::chrono::seconds;

constexpr const char* kUtc = "UTC"; // needs no table

// None: UTC, or unknown.
const date::time_zone* find(const std::string& name) {
    if (name == kUtc) return nullptr;
    try {
        return date::locate_zone(name);
    } catch (const std::runtime_error&) { // of this name, or no tables at all
        return nullptr;
    }
}

date::sys_seconds instantOf(const date::time_zone* zone, date::local_seconds local) {
    if (!zone) return date::sys_seconds{local.time_since_epoch()};
    const date::local_info there = zone->get_info(local);
    if (there.result == date::local_info::nonexistent) return there.first.end;
    return date::sys_seconds{local.time_since_epoch()} - there.first.offset;
}

date::local_seconds clockAt(const date::time_zone* zone, date::sys_seconds instant) {
    return zone ? zone->to_local(instant) : date::local_seconds{instant.time_since_epoch()};
}

} // namespace

bool isKnown(const std::string& name) { return name == kUtc || find(name); }

WallTime nextAt(const std::string& name, domain::TimeOfDay time, WallTime after) {
    const date::time_zone* zone = find(name);
    const auto ofDay = std::chrono::hours{time.hour} + std::chrono::minutes{time.minute};
    date::local_days day = date::floor<date::days>(clockAt(zone, date::floor<seconds>(after))) - date::days{1};
    while (true) { // yesterday's may come now where a day was left out; two days on it has come everywhere
        const date::sys_seconds instant = instantOf(zone, day + ofDay);
        if (instant > after) return instant;
        day += date::days{1};
    }
}

std::optional<WallTime> instantAt(const std::string& name, std::chrono::year_month_day date, domain::TimeOfDay time) {
    if (!isKnown(name)) return std::nullopt;
    const auto ofDay = std::chrono::hours{time.hour} + std::chrono::minutes{time.minute};
    const seconds local = std::chrono::sys_days{date}.time_since_epoch() + ofDay;
    return WallTime{instantOf(find(name), date::local_seconds{local}).time_since_epoch()};
}

std::string inWords(const std::string& name, WallTime at) {
    const date::time_zone* zone = find(name);
    const date::sys_seconds instant = date::floor<seconds>(at);
    const std::string time = date::format("%F %T", clockAt(zone, instant));
    return zone ? time + ' ' + zone->get_info(instant).abbrev + " (" + name + ')' : time + " UTC";
}

} // namespace readyline::zone
