// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// The SQLite C API as values: a connection and a prepared statement that close themselves. One
// thread at a time each.
#pragma once

#include "core/base/Expected.h"
#include "server/journal/Fault.h"

#include <memory>
#include <sqlite3.h>
#include <string>
#include <string_view>

namespace readyline::journal::sqlite {

class Statement {
public:
    explicit Statement(sqlite3_stmt* handle) : m_handle(handle) {}

    void bind(int index, std::int64_t value);
    void bindBlob(int index, std::string_view bytes); // not copied: must live until reset()
    void bindTextOrNull(int index, std::string_view text);

    // True while there is a row.
    [[nodiscard]] Expected<bool, Fault> step();
    // Runs to the end and is ready for the next values.
    [[nodiscard]] Expected<void, Fault> run();
    void reset();

    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] std::string bytes(int column) const;

private:
    struct Finalize {
        void operator()(sqlite3_stmt* handle) const { sqlite3_finalize(handle); }
    };
    std::unique_ptr<sqlite3_stmt, Finalize> m_handle;
};

class Connection {
public:
    enum class Mode : std::uint8_t { ReadWrite, ReadOnly };
    [[nodiscard]] static Expected<Connection, Fault> open(const std::string& file, Mode mode);

    [[nodiscard]] Expected<void, Fault> execute(const char* sql);
    [[nodiscard]] Expected<Statement, Fault> prepare(std::string_view sql);
    [[nodiscard]] Expected<std::int64_t, Fault> integer(std::string_view sql); // the first column of the first row
    [[nodiscard]] bool isInTransaction() const;
    [[nodiscard]] std::int64_t changes() const;

private:
    struct Close {
        void operator()(sqlite3* handle) const { sqlite3_close(handle); }
    };
    explicit Connection(sqlite3* handle) : m_handle(handle) {}
    std::unique_ptr<sqlite3, Close> m_handle;
};

[[nodiscard]] Fault faultOf(sqlite3* handle, int result);

} // namespace readyline::journal::sqlite
