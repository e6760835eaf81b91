// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/engine/Replay.h"

#include "server/journal/Upcaster.h"

namespace readyline::engine {

namespace {

using journal::Fault;
using journal::FaultKind;

Fault unreadable(const std::string& what, std::int64_t seq, const std::string& why) {
    return {FaultKind::Corrupt, what + " " + std::to_string(seq) + ": " + why};
}

Expected<floor::Floor, Fault> startOf(const journal::Loaded& loaded, const Codec& codec) {
    if (!loaded.snapshot) return floor::Floor{};
    auto floor = codec.decodeFloor(loaded.snapshot->body);
    if (!floor) return unexpected(unreadable("snapshot", loaded.snapshot->seq, floor.error()));
    if (floor->seq != loaded.snapshot->seq)
        return unexpected(unreadable("snapshot", loaded.snapshot->seq, "it is of another place"));
    return std::move(*floor);
}

} // namespace

Expected<Replayed, Fault> replay(journal::Journal& journal, const Codec& codec) {
    auto raw = journal.load();
    if (!raw) return unexpected(raw.error());
    auto loaded = lift(std::move(*raw), journal::recordUpcaster(), journal::snapshotUpcaster());
    if (!loaded) return unexpected(loaded.error());
    auto floor = startOf(*loaded, codec);
    if (!floor) return unexpected(floor.error());

    Replayed out{loaded->logId, loaded->epoch, loaded->lastAt, std::move(*floor), {}};
    for (const journal::Record& record : loaded->records) {
        auto body = codec.decodeBody(record.body);
        if (!body) return unexpected(unreadable("record", record.seq, body.error()));
        for (const floor::Event& event : body->events) floor::apply(out.floor, event, record.seq, record.at);
        out.records.push_back(
            {record.seq, record.at, std::move(body->by), domain::CommandId{record.commandId}, std::move(body->events)});
    }
    return out;
}

} // namespace readyline::engine
