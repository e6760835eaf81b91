// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/engine/Liveness.h"

#include "core/base/Timestamp.h"

#include <array>
#include <fcntl.h>
#include <unistd.h>

namespace readyline::engine {

FileLiveness::FileLiveness(std::filesystem::path file)
    : m_descriptor(::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600)) {}

FileLiveness::~FileLiveness() {
    if (m_descriptor >= 0) ::close(m_descriptor);
}

std::optional<WallTime> FileLiveness::last() const {
    std::array<char, 64> buffer{};
    const auto length = ::pread(m_descriptor, buffer.data(), buffer.size(), 0);
    if (length <= 0) return std::nullopt;
    const std::string_view text{buffer.data(), static_cast<std::size_t>(length)};
    return parseIso(text.substr(0, text.find('\n')));
}

void FileLiveness::stamp(WallTime now) {
    const std::string line = toIso(now) + '\n';
    // Nothing to do if it fails: the last record's time then stands in for it.
    [[maybe_unused]] const auto written = ::pwrite(m_descriptor, line.data(), line.size(), 0);
}

} // namespace readyline::engine
