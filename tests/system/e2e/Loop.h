// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Loop: where a system test waits for the world: it runs the sockets until something is true, or gives up after a while.
#pragma once

#include "core/asio/AsioTime.h"
#include "sim/World.h"

#include <filesystem>

namespace readyline::e2e {

inline constexpr std::chrono::seconds kGiveUp{20};

struct Loop {
    boost::asio::io_context io{1};
    asio::AsioTime time{io};
    sim::Chance chance{1};

    // True as soon as `condition` holds; false if it does not within `most`.
    template <class Condition>
    [[nodiscard]] bool until(Condition condition, std::chrono::milliseconds most = kGiveUp) {
        const Instant end = time.now() + most;
        while (!condition()) {
            if (time.now() > end) return false;
            io.restart();
            io.run_one_for(std::chrono::milliseconds{20});
        }
        return true;
    }
};

// A folder for one test, removed with it.
class Folder {
public:
    Folder();
    ~Folder();
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    [[nodiscard]] std::string file(const std::string& name) const { return (m_path / name).string(); }

private:
    std::filesystem::path m_path;
};

} // namespace readyline::e2e
