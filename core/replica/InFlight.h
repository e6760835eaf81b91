// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// InFlight: my commands under way, in the order in which they were made. Rolling one back is forgetting its entry: what is
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
using Entries = std::vector<Entry>;

class InFlight {
public:
    // `request` must be a command. Older entries of the same target are superseded.
    const Entry& submit(wire::Request request, Instant now);
    // The command under way that this one would only repeat (see CommandRow::once).
    [[nodiscard]] std::optional<domain::CommandId> underWay(const wire::Request&) const;
    void sent(const domain::CommandId&, std::int64_t frame);
    [[nodiscard]] bool has(const domain::CommandId&) const;
    // The command that went out under this frame id on this connection.
    [[nodiscard]] std::optional<domain::CommandId> commandOf(std::int64_t frame) const;

    // All that follow give the entries that they forgot, for whoever shows them. Unknown ids and repeats: none.
    // The server has it: stays until the replica reaches `seq`, goes now if it is there.
    [[nodiscard]] Entries acked(const domain::CommandId&, std::int64_t seq, std::int64_t replicaSeq);
    // Refused: what is shown falls back by itself.
    [[nodiscard]] Entries dropped(const domain::CommandId&);
    // The replica is at `seq` now: every entry acked at or below.
    [[nodiscard]] Entries confirmed(std::int64_t seq);
    // An event that it caused is in the replica.
    [[nodiscard]] Entries caused(const domain::CommandId&);
    // Those whose time is over. To be called at nextDeadline().
    [[nodiscard]] Entries expire(Instant now);
    [[nodiscard]] std::optional<Instant> nextDeadline() const;

    // The connection is gone: those that must not be replayed.
    [[nodiscard]] Entries disconnected();
    // After the resync: what has to be sent (again), in order. Superseded ones are not.
    [[nodiscard]] Entries unsent() const;
    void clear() { m_entries.clear(); }

    [[nodiscard]] const Entries& entries() const { return m_entries; }

private:
    template <class Predicate>
    Entries take(Predicate);

    Entries m_entries;
};

} // namespace readyline::replica
