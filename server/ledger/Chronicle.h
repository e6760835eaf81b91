// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Chronicle: what one record adds to the histories of agents: contacts and requests that are over for them, and corrections of
// what they had noted. Sees each event before it is true, because the floor forgets with it.
#pragma once

#include "core/domain/HistoryEntry.h"
#include "server/floor/Event.h"

#include <map>

namespace readyline::ledger {

class Chronicle {
public:
    // Of the record that is in the making.
    Chronicle(std::int64_t seq, WallTime at) : m_seq(seq), m_at(at) {}

    void see(const floor::Floor& before, const floor::Event&);

    [[nodiscard]] const std::map<domain::PersonId, std::vector<domain::HistoryEntry>>& entries() const {
        return m_entries;
    }
    [[nodiscard]] const std::map<domain::AssignmentId, domain::WrapUpCorrection>& corrections() const {
        return m_corrections;
    }

private:
    void see(const floor::Floor&, const floor::AssignmentOver&);
    void see(const floor::Floor&, const floor::OfferOver&);
    void see(const floor::Floor&, const floor::WrapUpCorrected&);
    [[nodiscard]] domain::HistoryEnd beforeHeJoined(const domain::ContactId&) const;
    [[nodiscard]] std::optional<domain::HistoryEnd> endOf(
        const floor::Assignment&, const floor::Contact&, const floor::AssignmentOver&) const;
    [[nodiscard]] domain::HistoryEntry about(const floor::Floor&, const floor::Contact&, const domain::QueueId&) const;
    [[nodiscard]] std::chrono::seconds since(WallTime, WallTime until) const;

    std::int64_t m_seq;
    WallTime m_at;
    std::map<domain::ContactId, domain::ContactOutcome> m_outcomes; // of those that are over with this record
    std::map<domain::PersonId, std::vector<domain::HistoryEntry>> m_entries;
    std::map<domain::AssignmentId, domain::WrapUpCorrection> m_corrections;
};

} // namespace readyline::ledger
