// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// PasswordPool: checks passwords beside the server's thread, on few threads and with a short queue, because each check
// takes 64 MiB and tens of milliseconds. When the queue is full it refuses at once. `done` runs on one of its threads.
#pragma once

#include "server/identity/Passwords.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace readyline::identity {

class PasswordPool {
public:
    struct Options {
        std::size_t threads{2};
        std::size_t queue{512}; // a shift that signs in at once: some twenty seconds of work
        PasswordCost cost{kPasswordCost};
    };
    using Verified = std::function<void(Expected<bool, PasswordFault>)>;
    using Hashed = std::function<void(Expected<std::string, PasswordFault>)>;

    explicit PasswordPool(const Options& options);
    PasswordPool(const PasswordPool&) = delete;
    PasswordPool& operator=(const PasswordPool&) = delete;
    ~PasswordPool(); // what still waits is answered with Closed

    // Without a hash (nobody of that name) it does the same work and answers false: the time tells nothing. A refusal
    // here means that `done` is not called.
    [[nodiscard]] Expected<void, PasswordFault> verify(std::optional<std::string> hash, Secret password, Verified done);
    [[nodiscard]] Expected<void, PasswordFault> hash(Secret password, Hashed done);

    [[nodiscard]] std::size_t waiting() const;

private:
    using Job = std::function<void(bool isClosing)>;
    [[nodiscard]] Expected<void, PasswordFault> post(Job job);
    void work();

    const Options m_options;
    const std::string m_decoy; // the hash of a password that nobody knows
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Job> m_queue;
    bool m_isClosing{false};
    std::vector<std::thread> m_threads; // last: they start when all the rest is there
};

} // namespace readyline::identity
