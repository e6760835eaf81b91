// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Process: a program that a test started. It ends with the test, by its own id, whatever happens.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include <sys/types.h>

namespace readyline::e2e {

class Process {
public:
    // Output goes to `outputFile`. Throws std::runtime_error where the program cannot be started.
    Process(const std::vector<std::string>& argv, const std::string& outputFile);
    ~Process();
    Process(Process&&) noexcept;
    Process& operator=(Process&&) = delete;

    void signal(int);
    // The exit code (128 + signal where it was killed), or nothing if it still runs after `most`.
    [[nodiscard]] std::optional<int> wait(std::chrono::milliseconds most);
    [[nodiscard]] bool isRunning() { return !wait(std::chrono::milliseconds{0}); }
    [[nodiscard]] pid_t id() const { return m_pid; }

private:
    pid_t m_pid = -1;
    std::optional<int> m_exit;
};

} // namespace readyline::e2e
