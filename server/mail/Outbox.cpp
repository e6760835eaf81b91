// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/mail/Outbox.h"

namespace readyline::mail {

namespace {

using journal::Fault;
using journal::sqlite::Connection;
using journal::sqlite::Statement;

constexpr const char* kSchema = R"(
PRAGMA journal_mode = WAL;
PRAGMA synchronous = FULL;
CREATE TABLE IF NOT EXISTS reading(id INTEGER PRIMARY KEY CHECK(id = 1), log BLOB NOT NULL, cursor INTEGER);
CREATE TABLE IF NOT EXISTS letter(
  seq INTEGER NOT NULL, part INTEGER NOT NULL, at INTEGER NOT NULL, recipient BLOB NOT NULL, subject BLOB NOT NULL,
  text BLOB NOT NULL, PRIMARY KEY(seq, part));
)";

std::int64_t stamp(WallTime at) { return at.time_since_epoch().count(); }
WallTime moment(std::int64_t stamped) { return WallTime{Duration{stamped}}; }

// Another journal counts its records anew: its ids would be taken for those of the letters that wait.
constexpr const char* kForeign = "DELETE FROM letter; DELETE FROM reading;";

Expected<void, Fault> run(Connection& connection, const char* sql, std::initializer_list<std::int64_t> values) {
    auto statement = connection.prepare(sql);
    if (!statement) return unexpected(statement.error());
    int index = 0;
    for (const std::int64_t each : values) statement->bind(++index, each);
    return statement->run();
}

} // namespace

Expected<Outbox, Fault> Outbox::open(const std::string& file) {
    auto connection = Connection::open(file, Connection::Mode::ReadWrite);
    if (!connection) return unexpected(connection.error());
    if (auto made = connection->execute(kSchema); !made) return unexpected(made.error());
    return Outbox{std::move(*connection)};
}

Expected<Outbox::Content, Fault> Outbox::load(const std::string& log) {
    Content content;
    auto reading = m_connection.prepare("SELECT cursor FROM reading WHERE log = ? AND cursor IS NOT NULL");
    if (!reading) return unexpected(reading.error());
    reading->bindBlob(1, log);
    const auto known = reading->step();
    if (!known) return unexpected(known.error());
    if (*known) content.cursor = reading->integer(0);
    reading->reset();
    if (!content.cursor) {
        if (auto cleared = m_connection.execute(kForeign); !cleared) return unexpected(cleared.error());
        auto fresh = m_connection.prepare("INSERT INTO reading(id, log) VALUES(1, ?)");
        if (!fresh) return unexpected(fresh.error());
        fresh->bindBlob(1, log);
        if (auto made = fresh->run(); !made) return unexpected(made.error());
        return content;
    }
    auto letters
        = m_connection.prepare("SELECT seq, part, at, recipient, subject, text FROM letter ORDER BY seq, part");
    if (!letters) return unexpected(letters.error());
    for (;;) {
        const auto row = letters->step();
        if (!row) return unexpected(row.error());
        if (!*row) return content;
        content.letters.push_back({{letters->integer(0), letters->integer(1)}, moment(letters->integer(2)),
            letters->bytes(3), letters->bytes(4), letters->bytes(5)});
    }
}

Expected<void, Fault> Outbox::add(const std::vector<Letter>& letters, std::int64_t cursor) {
    if (auto begun = m_connection.execute("BEGIN IMMEDIATE"); !begun) return begun;
    auto done = addAll(letters, cursor);
    if (done) done = m_connection.execute("COMMIT");
    if (!done && m_connection.isInTransaction()) static_cast<void>(m_connection.execute("ROLLBACK"));
    return done;
}

Expected<void, Fault> Outbox::addAll(const std::vector<Letter>& letters, std::int64_t cursor) {
    for (const Letter& each : letters)
        if (auto added = insert(each); !added) return added;
    return run(m_connection, "UPDATE reading SET cursor = ?", {cursor});
}

Expected<void, Fault> Outbox::insert(const Letter& letter) {
    auto statement = m_connection.prepare("INSERT OR IGNORE INTO letter(seq, part, at, recipient, subject, text) "
                                          "VALUES(?,?,?,?,?,?)");
    if (!statement) return unexpected(statement.error());
    statement->bind(1, letter.id.seq);
    statement->bind(2, letter.id.part);
    statement->bind(3, stamp(letter.at));
    statement->bindBlob(4, letter.to);
    statement->bindBlob(5, letter.subject);
    statement->bindBlob(6, letter.text);
    return statement->run();
}

Expected<void, Fault> Outbox::remove(const LetterId& id) {
    return run(m_connection, "DELETE FROM letter WHERE seq = ? AND part = ?", {id.seq, id.part});
}

} // namespace readyline::mail
