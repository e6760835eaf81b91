// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Worker: one thread that does one thing after the other.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace readyline::mail {

class Worker {
public:
    Worker() : m_thread([this] { run(); }) {}
    ~Worker(); // does what is still there first

    void post(std::function<void()> work);

private:
    void run();

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<std::function<void()>> m_work;
    bool m_isEnding = false;
    std::thread m_thread;
};

} // namespace readyline::mail
