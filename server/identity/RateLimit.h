// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// RateLimit: a token bucket per key: `burst` tries at once, then one every `interval`. A key that is left alone costs no
// memory; at `keys` keys the one that is nearest to being full again is forgotten. The moment is passed in.
#pragma once

#include "core/base/Time.h"

#include <optional>
#include <string>
#include <unordered_map>

namespace readyline::identity {

class RateLimit {
public:
    struct Options {
        int burst;
        Duration interval;
        std::size_t keys{10'000};
    };
    explicit RateLimit(Options options) : m_options(options) {}

    // How long to wait before another try; nothing if one may be made now.
    [[nodiscard]] std::optional<Duration> wait(const std::string& key, Instant now) const;
    void take(const std::string& key, Instant now);
    void giveBack(const std::string& key);

    [[nodiscard]] std::size_t size() const { return m_fullAt.size(); }

private:
    void makeRoom(Instant now);
    Options m_options;
    std::unordered_map<std::string, Instant> m_fullAt; // when the bucket will be full again
};

// Failed sign-ins, by the name that was tried and by where it came from. A try is taken before the password is checked,
// so that many at once cannot slip through, and given back when it was right or nothing was checked: a whole shift behind
// one address may sign in, a guesser may not.
class SignInLimit {
public:
    // The wait until another try is allowed, or nothing: then this try is taken.
    [[nodiscard]] std::optional<Duration> refuse(const std::string& user, const std::string& address, Instant now);
    void giveBack(const std::string& user, const std::string& address);

private:
    RateLimit m_users{{10, std::chrono::seconds{15}}};
    // As many as may wait for their check at once (PasswordPool), so that they cannot be refused for each other.
    RateLimit m_addresses{{600, std::chrono::seconds{2}}};
};

} // namespace readyline::identity
