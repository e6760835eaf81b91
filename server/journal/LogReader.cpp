// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/journal/LogReader.h"

#include "server/journal/Sqlite.h"
#include "server/journal/Upcaster.h"

#include <filesystem>

namespace readyline::journal {

Expected<void, Fault> readLog(
    const std::string& directory, std::int64_t since, const std::function<void(const Record&)>& each) {
    using sqlite::Connection;
    const auto file = std::filesystem::path(directory) / "readyline.db";
    auto connection = Connection::open(file.string(), Connection::Mode::ReadOnly);
    if (!connection) return unexpected(connection.error());
    auto rows = connection->prepare("SELECT seq, version, at, body FROM log WHERE seq > ? ORDER BY seq");
    if (!rows) return unexpected(rows.error());
    rows->bind(1, since);
    for (;;) {
        const auto row = rows->step();
        if (!row) return unexpected(row.error());
        if (!*row) return {};
        auto body = recordUpcaster().lift(static_cast<int>(rows->integer(1)), rows->bytes(3));
        if (!body) return unexpected(body.error());
        Record record;
        record.seq = rows->integer(0);
        record.at = WallTime{Duration{rows->integer(2)}};
        record.body = std::move(*body);
        each(record);
    }
}

} // namespace readyline::journal
