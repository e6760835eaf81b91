// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// What an administrator may change of the statuses and reasons that the site offers (D1-D11, Z13). Values in, values out: a
// fault changes nothing. Whether somebody has chosen a thing is for the caller to know.
#pragma once

#include "core/base/Expected.h"
#include "core/domain/Site.h"

namespace readyline::domain {

enum class AdminFault : std::uint8_t {
    BuiltIn,      // cannot be changed or removed (D8)
    NoSuchThing,  // nothing of this id to remove
    InUse,        // a policy, the default at sign-in, or a reason's group needs it
    EmptyText,    // what agents read
    NoReasons,    // a reason is required, and its group has none
    UnknownGroup, // no status offers reasons of this group
    TooMany,      // entries 100, reasons 250 (rules 2.12)
    NotSelectable // cannot be what a sign-in begins with
};

[[nodiscard]] Expected<SiteRules, AdminFault> withEntry(SiteRules, PresenceEntry);
[[nodiscard]] Expected<SiteRules, AdminFault> withoutEntry(SiteRules, const EntryId&);
[[nodiscard]] Expected<SiteRules, AdminFault> withReason(SiteRules, Reason);
[[nodiscard]] Expected<SiteRules, AdminFault> withoutReason(SiteRules, const ReasonId&);
[[nodiscard]] Expected<SiteRules, AdminFault> withSignInPresence(SiteRules, Choice);

// D11: allowed but dangerous: the text says one thing and the base, which alone routes, another. The built-in entry whose
// words it uses, or none.
[[nodiscard]] const PresenceEntry* misleads(const SiteRules&, const PresenceEntry&);

} // namespace readyline::domain
