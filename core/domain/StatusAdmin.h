// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// What an administrator may change of the statuses and reasons that the site offers (D1-D11, Z13). Values in, values out: a
// fault changes nothing. Whether somebody has chosen a thing is for the caller to know.
#pragma once

#include "core/base/Expected.h"
#include "core/domain/Site.h"

namespace readyline::domain {

enum class AdminFault : std::uint8_t {
    BuiltIn,        // cannot be changed or removed (D8)
    NoSuchThing,    // nothing of this id to remove
    NeededByPolicy, // a policy or the default at sign-in needs it as it is
    ReasonsLeft,    // there are reasons that no status would offer then
    EmptyText,      // what agents read
    BadMaximum,     // a second to a day
    NoReasons,      // a reason is required, and its group would have none
    UnknownGroup,   // no status offers reasons of this group
    TooMany,        // entries 100, reasons 250
    NotSelectable,  // cannot be what a sign-in begins with
    DeceptiveText, // what agents read holds a line's end, or a character that nobody sees and that turns the text around
    BadId,         // a new one's holds a control character or a slash, which no address could name
    UnknownQueue   // a reason is for a queue that the site does not have
};

// Of a status or a reason, wherever it is said.
[[nodiscard]] bool isBadMaximum(const std::optional<seconds>&);
[[nodiscard]] Expected<SiteRules, AdminFault> withEntry(SiteRules, PresenceEntry);
[[nodiscard]] Expected<SiteRules, AdminFault> withoutEntry(SiteRules, const EntryId&);
[[nodiscard]] Expected<SiteRules, AdminFault> withReason(SiteRules, Reason);
[[nodiscard]] Expected<SiteRules, AdminFault> withoutReason(SiteRules, const ReasonId&);
[[nodiscard]] Expected<SiteRules, AdminFault> withSignInPresence(SiteRules, Choice);

// D11: allowed but dangerous: the text speaks of one base, and another one, which alone routes, stands behind it.
struct Misleading {
    std::string words;       // of the text, as they stand there
    BaseStatus says;         // what people will take it for
    bool saysNoWork = false; // only that no work comes ("Not available"): any base that takes none would do
    friend bool operator==(const Misleading&, const Misleading&) = default;
};
[[nodiscard]] std::optional<Misleading> misleads(const SiteRules&, const PresenceEntry&);

// What administration changed, kept apart from the file that it came over.
void remember(Administered&, const PresenceEntry&);
void rememberRemoved(Administered&, const EntryId&);
void remember(Administered&, const Reason&);
void rememberRemoved(Administered&, const ReasonId&);
// The rules of a site file with all that put over them. What cannot hold there (a built-in entry has the id now, no status
// offers the reason's group, none of its queues is left) waits for a file where it can.
[[nodiscard]] SiteRules withAdministered(SiteRules file, const Administered&);

} // namespace readyline::domain
