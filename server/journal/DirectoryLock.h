// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// DirectoryLock: one process at a time for a data directory. The system takes the lock back when
// the process ends, however it ends.
#pragma once

#include "core/base/Expected.h"
#include "server/journal/Fault.h"

#include <filesystem>
#include <utility>

namespace readyline::journal {

class DirectoryLock {
public:
    // Makes the directory if it is missing, readable for its owner only.
    [[nodiscard]] static Expected<DirectoryLock, Fault> take(const std::filesystem::path& directory);

    DirectoryLock(DirectoryLock&& other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) {}
    DirectoryLock& operator=(DirectoryLock&& other) noexcept;
    ~DirectoryLock();

private:
    explicit DirectoryLock(int descriptor) : m_descriptor(descriptor) {}
    int m_descriptor;
};

} // namespace readyline::journal
