// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Liveness: when the server was last known to run, so that an outage is measured from its true begin (rules 2.6). A stamp
// survives the death of the process; after a power cut it may be some seconds old, which only gives people more time.
#pragma once

#include "core/base/Time.h"

#include <filesystem>
#include <optional>

namespace readyline::engine {

class Liveness {
public:
    virtual ~Liveness() = default;
    [[nodiscard]] virtual std::optional<WallTime> last() const = 0;
    virtual void stamp(WallTime now) = 0;
};

// In a file of one line, overwritten in place and left to the system to write out: no fsync, no new blocks.
class FileLiveness final : public Liveness {
public:
    explicit FileLiveness(std::filesystem::path file);
    FileLiveness(const FileLiveness&) = delete;
    FileLiveness& operator=(const FileLiveness&) = delete;
    ~FileLiveness() override;
    [[nodiscard]] std::optional<WallTime> last() const override;
    void stamp(WallTime now) override;

private:
    int m_descriptor;
};

} // namespace readyline::engine
