// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/Disk.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <chrono>

namespace readyline::bench {

std::vector<double> fdatasyncTimes(const std::string& folder, int count) {
    const std::string path = folder + "/fdatasync-probe";
    const int fd = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    std::vector<double> times;
    if (fd < 0) return times;
    std::array<char, 4096> block{};
    for (int i = 0; i < count; ++i) {
        const auto begin = std::chrono::steady_clock::now();
        if (::write(fd, block.data(), block.size()) != static_cast<ssize_t>(block.size()) || ::fdatasync(fd) != 0)
            break;
        times.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count());
    }
    ::close(fd);
    ::unlink(path.c_str());
    return times;
}

} // namespace readyline::bench
