// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/journal/Sqlite.h"

namespace readyline::journal::sqlite {

Fault faultOf(sqlite3* handle, int result) {
    const std::string words = handle != nullptr ? sqlite3_errmsg(handle) : sqlite3_errstr(result);
    switch (result & 0xff) {
    case SQLITE_FULL: return {FaultKind::DiskFull, words};
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT: return {FaultKind::Corrupt, words};
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return {FaultKind::Locked, words};
    case SQLITE_CONSTRAINT: return {FaultKind::DuplicateCommand, words};
    default: return {FaultKind::Io, words};
    }
}

void Statement::bind(int index, std::int64_t value) { sqlite3_bind_int64(m_handle.get(), index, value); }

void Statement::bindBlob(int index, std::string_view bytes) {
    sqlite3_bind_blob64(
        m_handle.get(), index, bytes.data() == nullptr ? "" : bytes.data(), bytes.size(), SQLITE_STATIC);
}

void Statement::bindTextOrNull(int index, std::string_view text) {
    if (text.empty()) {
        sqlite3_bind_null(m_handle.get(), index);
    } else {
        sqlite3_bind_text64(m_handle.get(), index, text.data(), text.size(), SQLITE_STATIC, SQLITE_UTF8);
    }
}

Expected<bool, Fault> Statement::step() {
    const int result = sqlite3_step(m_handle.get());
    if (result == SQLITE_ROW) return true;
    if (result == SQLITE_DONE) return false;
    const Fault fault = faultOf(sqlite3_db_handle(m_handle.get()), result);
    reset();
    return unexpected(fault);
}

Expected<void, Fault> Statement::run() {
    for (;;) {
        const auto row = step();
        if (!row) return unexpected(row.error());
        if (!*row) break;
    }
    reset();
    return {};
}

void Statement::reset() {
    sqlite3_reset(m_handle.get());
    sqlite3_clear_bindings(m_handle.get());
}

std::int64_t Statement::integer(int column) const { return sqlite3_column_int64(m_handle.get(), column); }

std::string Statement::bytes(int column) const {
    const auto* data = static_cast<const char*>(sqlite3_column_blob(m_handle.get(), column));
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(m_handle.get(), column));
    return data == nullptr ? std::string() : std::string(data, size);
}

Expected<Connection, Fault> Connection::open(const std::string& file, Mode mode) {
    const int access = mode == Mode::ReadOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    sqlite3* handle = nullptr;
    const int result = sqlite3_open_v2(file.c_str(), &handle, access | SQLITE_OPEN_NOMUTEX, nullptr);
    Connection connection(handle);
    if (result != SQLITE_OK) return unexpected(faultOf(handle, result));
    sqlite3_extended_result_codes(handle, 1);
    sqlite3_busy_timeout(handle, 5000); // somebody looking at or copying the file holds it for moments
    return connection;
}

Expected<void, Fault> Connection::execute(const char* sql) {
    const int result = sqlite3_exec(m_handle.get(), sql, nullptr, nullptr, nullptr);
    if (result != SQLITE_OK) return unexpected(faultOf(m_handle.get(), result));
    return {};
}

Expected<Statement, Fault> Connection::prepare(std::string_view sql) {
    sqlite3_stmt* statement = nullptr;
    const int result = sqlite3_prepare_v3(
        m_handle.get(), sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    if (result != SQLITE_OK) return unexpected(faultOf(m_handle.get(), result));
    return Statement(statement);
}

Expected<std::int64_t, Fault> Connection::integer(std::string_view sql) {
    auto statement = prepare(sql);
    if (!statement) return unexpected(statement.error());
    const auto row = statement->step();
    if (!row) return unexpected(row.error());
    return *row ? statement->integer(0) : 0;
}

bool Connection::isInTransaction() const { return sqlite3_get_autocommit(m_handle.get()) == 0; }

std::int64_t Connection::changes() const { return sqlite3_changes64(m_handle.get()); }

} // namespace readyline::journal::sqlite
