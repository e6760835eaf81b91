// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/mail/Worker.h"

namespace readyline::mail {

Worker::~Worker() {
    {
        const std::lock_guard lock{m_mutex};
        m_isEnding = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void Worker::post(std::function<void()> work) {
    {
        const std::lock_guard lock{m_mutex};
        m_work.push_back(std::move(work));
    }
    m_wake.notify_one();
}

void Worker::run() {
    for (;;) {
        std::function<void()> work;
        {
            std::unique_lock lock{m_mutex};
            m_wake.wait(lock, [this] { return m_isEnding || !m_work.empty(); });
            if (m_work.empty()) return;
            work = std::move(m_work.front());
            m_work.pop_front();
        }
        work();
    }
}

} // namespace readyline::mail
