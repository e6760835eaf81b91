// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/identity/RateLimit.h"

#include <algorithm>

namespace readyline::identity {

std::optional<Duration> RateLimit::wait(const std::string& key, Instant now) const {
    const auto found = m_fullAt.find(key);
    if (found == m_fullAt.end()) return std::nullopt;
    const Duration over = found->second - now - m_options.interval * (m_options.burst - 1);
    return over > Duration::zero() ? std::optional(over) : std::nullopt;
}

void RateLimit::take(const std::string& key, Instant now) {
    if (m_fullAt.size() >= m_options.keys && !m_fullAt.contains(key)) makeRoom(now);
    Instant& fullAt = m_fullAt.try_emplace(key, now).first->second;
    fullAt = std::max(fullAt, now) + m_options.interval;
}

void RateLimit::giveBack(const std::string& key) {
    const auto found = m_fullAt.find(key);
    if (found != m_fullAt.end()) found->second -= m_options.interval;
}

void RateLimit::makeRoom(Instant now) {
    std::erase_if(m_fullAt, [now](const auto& entry) { return entry.second <= now; });
    if (m_fullAt.size() < m_options.keys) return;
    m_fullAt.erase(std::ranges::min_element(m_fullAt, {}, [](const auto& entry) { return entry.second; }));
}

std::optional<Duration> SignInLimit::refuse(const std::string& user, const std::string& address, Instant now) {
    const auto forUser = m_users.wait(user, now);
    const auto forAddress = m_addresses.wait(address, now);
    if (forUser || forAddress) return std::max(forUser.value_or(Duration{}), forAddress.value_or(Duration{}));
    m_users.take(user, now);
    m_addresses.take(address, now);
    return std::nullopt;
}

void SignInLimit::giveBack(const std::string& user, const std::string& address) {
    m_users.giveBack(user);
    m_addresses.giveBack(address);
}

} // namespace readyline::identity
