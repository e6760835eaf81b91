// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/identity/PasswordPool.h"

#include "server/identity/Token.h"

namespace readyline::identity {

PasswordPool::PasswordPool(const Options& options)
    : m_options(options),
      m_decoy(Passwords::hash(makeToken(), options.cost).value_or(std::string())) {
    for (std::size_t thread = 0; thread < m_options.threads; ++thread) m_threads.emplace_back([this] { work(); });
}

PasswordPool::~PasswordPool() {
    {
        const std::scoped_lock lock(m_mutex);
        m_isClosing = true;
    }
    m_wake.notify_all();
    for (std::thread& thread : m_threads) thread.join();
}

Expected<void, PasswordFault> PasswordPool::verify(std::optional<std::string> hash, Secret password, Verified done) {
    return post([this, hash = std::move(hash), password = std::move(password), done = std::move(done)](bool isClosing) {
        if (isClosing) return done(unexpected(PasswordFault::Closed));
        auto matches = Passwords::verify(hash.value_or(m_decoy), password);
        if (matches && !hash) matches = false;
        done(matches);
    });
}

Expected<void, PasswordFault> PasswordPool::hash(Secret password, Hashed done) {
    return post([this, password = std::move(password), done = std::move(done)](bool isClosing) {
        if (isClosing) return done(unexpected(PasswordFault::Closed));
        done(Passwords::hash(password, m_options.cost));
    });
}

std::size_t PasswordPool::waiting() const {
    const std::scoped_lock lock(m_mutex);
    return m_queue.size();
}

Expected<void, PasswordFault> PasswordPool::post(Job job) {
    {
        const std::scoped_lock lock(m_mutex);
        if (m_isClosing) return unexpected(PasswordFault::Closed);
        if (m_queue.size() >= m_options.queue) return unexpected(PasswordFault::Busy);
        m_queue.push_back(std::move(job));
    }
    m_wake.notify_one();
    return {};
}

void PasswordPool::work() {
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_wake.wait(lock, [this] { return m_isClosing || !m_queue.empty(); });
        if (m_queue.empty()) return;
        {
            const Job job = std::move(m_queue.front());
            m_queue.pop_front();
            const bool isClosing = m_isClosing;
            lock.unlock();
            job(isClosing);
        } // the password is wiped before the next wait
        lock.lock();
    }
}

} // namespace readyline::identity
