// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// LedgerReader: the ledger of a person's status for who may read it: his own, and of those whose reasons he may see.
#pragma once

#include "server/hub/Link.h"
#include "server/hub/Room.h"

namespace readyline::hub {

// Why not, or nothing.
[[nodiscard]] std::optional<domain::Refusal> ledgerRefusal(
    const floor::Floor&, const domain::PersonId& reader, const domain::PersonId& about);

class LedgerReader {
public:
    explicit LedgerReader(Room& room) : m_room(room) {}
    void read(Link&, std::int64_t request, const wire::LedgerRead&);

private:
    [[nodiscard]] wire::Answer answer(
        const floor::Floor&, const domain::PersonId& reader, std::int64_t request, const wire::LedgerRead&) const;

    Room& m_room;
};

} // namespace readyline::hub
