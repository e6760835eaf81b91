// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/models/WaysOn.h"

namespace readyline::models {

WaysOn waysOn(const domain::SiteRules& site) {
    WaysOn ways;
    if (const domain::PresenceEntry* ready = domain::readyEntry(site)) ways.ready = *ready;
    const auto consider = [](std::optional<domain::PresenceEntry>& best, const domain::PresenceEntry& entry) {
        if (!best || entry.order < best->order) best = entry;
    };
    for (const domain::PresenceEntry& entry : site.entries) {
        if (!entry.selectable || entry.base != domain::BaseStatus::Away) continue;
        consider(ways.away, entry);
        if (entry.needsReason != domain::ReasonRule::Required) consider(ways.notReady, entry);
    }
    return ways;
}

} // namespace readyline::models
