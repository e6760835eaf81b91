// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Ledger: the commands under way, in the order in which they were made. Rolling one back is forgetting its entry: what is
// shown is always the replica with these laid over it (see Fold.h), so nothing is ever undone.
#pragma once

#include "core/replica/CommandTable.h"

#include <vector>

namespace readyline::replica {

struct Entry {
    domain::CommandId id;
    CommandKind kind = CommandKind::SetPresence;
    wire::Request request;
    Instant deadline;                    // then not confirmed
    std::optional<std::int64_t> frame;   // sent on this connection under this id
    std::optional<std::int64_t> ackedAt; // the server has it; gone once the replica is there
    bool superseded = false;             // a newer one of its target stands: no longer shown
};

class Ledger {
public:
    // `request` must be a command. Older entries of the same target are superseded.
    const Entry& submit(wire::Request request, Instant now);
    void sent(const domain::CommandId&, std::int64_t frame);
    // The command that went out under this frame id on this connection.
    [[nodiscard]] std::optional<domain::CommandId> commandOf(std::int64_t frame) const;

    // Stays until the replica reaches `seq`; goes now if it is there. Unknown or repeated: nothing.
    void acked(const domain::CommandId&, std::int64_t seq, std::int64_t replicaSeq);
    // Refused or superseded: the view falls back by itself. The entry, if it was still there.
    std::optional<Entry> dropped(const domain::CommandId&);
    // The replica is at `seq` now: forgets every entry acked at or below.
    void confirmed(std::int64_t seq);
    // The event that it caused is in the replica.
    void caused(const domain::CommandId&);

    // The entries whose time is over; they are forgotten. To be called at nextDeadline().
    [[nodiscard]] std::vector<Entry> expire(Instant now);
    [[nodiscard]] std::optional<Instant> nextDeadline() const;

    // The connection is gone: frames are forgotten. Gives the entries that must not be replayed; they are forgotten.
    [[nodiscard]] std::vector<Entry> disconnected();
    // After the resync: what has to be sent (again), in order. Superseded ones are not.
    [[nodiscard]] std::vector<Entry> unsent() const;
    void clear() { m_entries.clear(); }

    [[nodiscard]] const std::vector<Entry>& entries() const { return m_entries; }

private:
    std::vector<Entry> m_entries;
};

} // namespace readyline::replica
