// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// FaultyDisk: while it lives, files that SQLite opens can be told to have no space left or to fail to reach the disk.
#pragma once

#include <atomic>
#include <deque>
#include <mutex>
#include <sqlite3.h>

namespace readyline::journal::test {

class FaultyDisk {
public:
    FaultyDisk();
    FaultyDisk(const FaultyDisk&) = delete;
    FaultyDisk& operator=(const FaultyDisk&) = delete;
    ~FaultyDisk();

    void setFull(bool isFull) { s_isFull = isFull; } // writes fail as with ENOSPC
    void setSyncFails(bool fails) { s_syncFails = fails; }
    [[nodiscard]] int syncs() const { return s_syncs; } // so far

private:
    static int open(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* outFlags);
    static int write(sqlite3_file* file, const void* bytes, int count, sqlite3_int64 offset);
    static int sync(sqlite3_file* file, int flags);

    // SQLite uses one table of functions for the database and another for its log.
    struct Methods {
        sqlite3_io_methods faulty; // first: what a file points to
        const sqlite3_io_methods* real;
    };
    static const sqlite3_io_methods* methodsFor(const sqlite3_io_methods* real);
    static const sqlite3_io_methods& realOf(const sqlite3_file* file);

    static sqlite3_vfs* s_real;
    static std::deque<Methods> s_methods;
    static std::mutex s_mutex;
    static std::atomic<bool> s_isFull;
    static std::atomic<bool> s_syncFails;
    static std::atomic<int> s_syncs;
    sqlite3_vfs m_vfs{};
};

} // namespace readyline::journal::test
