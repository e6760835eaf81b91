// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/journal/Upcaster.h"

namespace readyline::journal {

Expected<std::string, Fault> Upcaster::lift(int version, std::string body) const {
    if (version < 1 || version > current()) {
        return unexpected(Fault{FaultKind::OtherVersion,
            "body of version " + std::to_string(version) + ", this server reads up to " + std::to_string(current())});
    }
    for (auto step = static_cast<std::size_t>(version - 1); step < m_steps.size(); ++step) {
        auto lifted = m_steps[step](std::move(body));
        if (!lifted) return lifted;
        body = std::move(*lifted);
    }
    return body;
}

const Upcaster& recordUpcaster() {
    static const Upcaster upcaster;
    return upcaster;
}

const Upcaster& snapshotUpcaster() {
    static const Upcaster upcaster;
    return upcaster;
}

namespace {

std::optional<Fault> liftInPlace(int& version, std::string& body, std::int64_t seq, const Upcaster& upcaster) {
    auto lifted = upcaster.lift(version, std::move(body));
    if (!lifted) { return Fault{lifted.error().kind, "at " + std::to_string(seq) + ": " + lifted.error().detail}; }
    body = std::move(*lifted);
    version = upcaster.current();
    return std::nullopt;
}

} // namespace

Expected<Loaded, Fault> lift(Loaded loaded, const Upcaster& records, const Upcaster& snapshots) {
    if (loaded.snapshot) {
        Snapshot& snapshot = *loaded.snapshot;
        if (auto fault = liftInPlace(snapshot.version, snapshot.body, snapshot.seq, snapshots)) {
            return unexpected(*fault);
        }
    }
    for (Record& record : loaded.records) {
        if (auto fault = liftInPlace(record.version, record.body, record.seq, records)) { return unexpected(*fault); }
    }
    return loaded;
}

} // namespace readyline::journal
