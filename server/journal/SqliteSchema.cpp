// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/journal/SqliteSchema.h"

#include "core/base/Uuid.h"

namespace readyline::journal::sqlite {

namespace {

// A row of log is a Record. command_id is unique among what is kept: nothing is done twice,
// whatever the caller forgot.
constexpr const char* kSchema = R"(
CREATE TABLE site(id INTEGER PRIMARY KEY CHECK(id = 1), log_id TEXT NOT NULL, epoch INTEGER NOT NULL);
CREATE TABLE log(
  seq INTEGER PRIMARY KEY, epoch INTEGER NOT NULL, version INTEGER NOT NULL, command_id TEXT,
  command_hash BLOB NOT NULL, at INTEGER NOT NULL, body BLOB NOT NULL, reply BLOB NOT NULL);
CREATE UNIQUE INDEX log_command ON log(command_id) WHERE command_id IS NOT NULL;
CREATE TABLE snapshot(id INTEGER PRIMARY KEY CHECK(id = 1), seq INTEGER NOT NULL, version INTEGER NOT NULL, body BLOB NOT NULL);
)";

// Came later: a store without it gets it, and an older server leaves it alone.
constexpr const char* kFacts = R"(
CREATE TABLE IF NOT EXISTS fact(key TEXT PRIMARY KEY, seq INTEGER NOT NULL, value BLOB NOT NULL) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS fact_seq ON fact(seq);
)";

// Came later still. Clustered by what a line is about, so that somebody's day lies together; in the order of the records for
// what is pruned.
constexpr const char* kLines = R"(
CREATE TABLE IF NOT EXISTS line(
  about TEXT NOT NULL, at INTEGER NOT NULL, seq INTEGER NOT NULL, text BLOB NOT NULL,
  PRIMARY KEY(about, at, seq)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS line_seq ON line(seq);
)";

Expected<void, Fault> create(Connection& connection, WallTime now) {
    SystemRandom random;
    const std::string logId = uuid7(now, random);
    const std::string sql = "BEGIN IMMEDIATE;" + std::string(kSchema) + "INSERT INTO site VALUES(1, '" + logId
        + "', 0);PRAGMA application_id = " + std::to_string(kApplicationId)
        + ";PRAGMA user_version = " + std::to_string(kStoreVersion) + ";COMMIT;";
    return connection.execute(sql.c_str());
}

// True if there is a store of ours, false if the file is new.
Expected<bool, Fault> recognise(Connection& connection) {
    const auto application = connection.integer("PRAGMA application_id");
    if (!application) return unexpected(application.error());
    const auto version = connection.integer("PRAGMA user_version");
    if (!version) return unexpected(version.error());
    const auto tables = connection.integer("SELECT count(*) FROM sqlite_master");
    if (!tables) return unexpected(tables.error());
    if (*application == 0 && *version == 0 && *tables == 0) return false;
    if (*application != kApplicationId) {
        return unexpected(Fault{FaultKind::Corrupt, "it is a database of another program"});
    }
    if (*version != kStoreVersion) {
        return unexpected(Fault{FaultKind::OtherVersion,
            "it is of version " + std::to_string(*version) + ", this server reads version "
                + std::to_string(kStoreVersion)});
    }
    return true;
}

} // namespace

Expected<void, Fault> prepareStore(Connection& connection, WallTime now) {
    const auto isKnown = recognise(connection);
    if (!isKnown) return unexpected(isKnown.error());
    // journal_size_limit: a WAL that grew once is cut back at the next checkpoint.
    const auto durable = connection.execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
                                            "PRAGMA journal_size_limit = 67108864;");
    if (!durable) return durable;
    if (!*isKnown)
        if (auto created = create(connection, now); !created) return created;
    if (auto facts = connection.execute(kFacts); !facts) return facts;
    return connection.execute(kLines);
}

} // namespace readyline::journal::sqlite
