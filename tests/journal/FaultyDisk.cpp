// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/journal/FaultyDisk.h"

namespace readyline::journal::test {

sqlite3_vfs* FaultyDisk::s_real = nullptr;
std::deque<FaultyDisk::Methods> FaultyDisk::s_methods;
std::mutex FaultyDisk::s_mutex;
std::atomic<bool> FaultyDisk::s_isFull{false};
std::atomic<bool> FaultyDisk::s_syncFails{false};
std::atomic<int> FaultyDisk::s_syncs{0};

FaultyDisk::FaultyDisk() {
    s_real = sqlite3_vfs_find(nullptr);
    s_isFull = false;
    s_syncFails = false;
    s_syncs = 0;
    m_vfs = *s_real;
    m_vfs.zName = "faulty";
    m_vfs.pNext = nullptr;
    m_vfs.xOpen = &FaultyDisk::open;
    sqlite3_vfs_register(&m_vfs, 1);
}

FaultyDisk::~FaultyDisk() {
    sqlite3_vfs_unregister(&m_vfs);
    sqlite3_vfs_register(s_real, 1);
}

int FaultyDisk::open(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* outFlags) {
    const int result = s_real->xOpen(s_real, name, file, flags, outFlags);
    if (result != SQLITE_OK || file->pMethods == nullptr) return result;
    file->pMethods = methodsFor(file->pMethods);
    return result;
}

int FaultyDisk::write(sqlite3_file* file, const void* bytes, int count, sqlite3_int64 offset) {
    return s_isFull ? SQLITE_FULL : realOf(file).xWrite(file, bytes, count, offset);
}

int FaultyDisk::sync(sqlite3_file* file, int flags) {
    ++s_syncs;
    return s_syncFails ? SQLITE_IOERR_FSYNC : realOf(file).xSync(file, flags);
}

const sqlite3_io_methods* FaultyDisk::methodsFor(const sqlite3_io_methods* real) {
    const std::scoped_lock lock(s_mutex);
    for (const Methods& known : s_methods) {
        if (known.real == real) return &known.faulty;
    }
    Methods& made = s_methods.emplace_back(Methods{*real, real});
    made.faulty.xWrite = &FaultyDisk::write;
    made.faulty.xSync = &FaultyDisk::sync;
    return &made.faulty;
}

const sqlite3_io_methods& FaultyDisk::realOf(const sqlite3_file* file) {
    return *reinterpret_cast<const Methods*>(file->pMethods)->real;
}

} // namespace readyline::journal::test
