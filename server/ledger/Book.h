// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Book: the status that everybody shows as of the last record, kept beside the floor, and the ledger lines that the next
// record makes of it: one a person whose status it changed, or who answered.
#pragma once

#include "core/domain/LedgerLine.h"
#include "server/floor/Event.h"
#include "server/ledger/Causes.h"

#include <map>
#include <unordered_map>

namespace readyline::ledger {

// As a supervisor sees him: with reasons.
[[nodiscard]] domain::LedgerStatus statusOf(const floor::Floor&, const domain::PersonId&);

// The record whose events have just been applied.
struct Entry {
    std::int64_t seq = 0;
    WallTime at;
    const domain::Actor& by;
    const floor::Events& events;
};

class Book {
public:
    // As the floor is now: at start, and whenever the floor was read from the disk again.
    void rebuild(const floor::Floor&);
    [[nodiscard]] std::vector<domain::LedgerLine> enter(const floor::Floor& after, const Entry&);

    friend bool operator==(const Book&, const Book&) = default;

    // Who is listened to by whom, where the site has him told.
    struct Listened {
        domain::PersonId agent, by;
        friend bool operator==(const Listened&, const Listened&) = default;
    };

private:
    [[nodiscard]] std::map<domain::PersonId, Telling> listening(const floor::Floor& after, const floor::Events&);

    std::unordered_map<domain::PersonId, domain::LedgerStatus> m_last;
    std::map<domain::ContactId, Listened> m_listened;
};

} // namespace readyline::ledger
