// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// HistoryReader: the contacts that are over for a person, for who may read of him: numbers masked as everywhere (W17), and
// until when he may still correct code and notes.
#pragma once

#include "server/hub/Link.h"
#include "server/hub/Room.h"

namespace readyline::hub {

// As the reader may see them; the reader's right to it is checked before.
[[nodiscard]] Expected<engine::HistoryPage, floor::Refused> historyOf(
    const Room&, const floor::Floor&, const domain::PersonId& reader, const engine::HistoryQuery&);

class HistoryReader {
public:
    explicit HistoryReader(Room& room) : m_room(room) {}
    void read(Link&, std::int64_t request, const wire::HistoryRead&);

private:
    [[nodiscard]] wire::Answer answer(
        const floor::Floor&, const domain::PersonId& reader, std::int64_t request, const wire::HistoryRead&) const;

    Room& m_room;
};

} // namespace readyline::hub
