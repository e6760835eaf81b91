// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Password hashes by argon2id. A hash carries its own salt and cost, so the cost can be raised later. Both functions are
// slow on purpose (about 40 ms and 64 MiB at the default cost): on a server thread use PasswordPool.
#pragma once

#include "core/base/Expected.h"
#include "server/identity/Secret.h"

#include <cstddef>
#include <cstdint>

namespace readyline::identity {

struct PasswordCost {
    std::uint64_t passes{2};
    std::size_t bytes{64U << 20U};
};
inline constexpr PasswordCost kPasswordCost{};
inline constexpr std::size_t kLongestPassword = 1024;

enum class PasswordFault : std::uint8_t {
    Empty,
    TooLong,
    OutOfMemory, // try again later
    Busy,        // too many wait already: try again later
    Closed       // the server is stopping
};
[[nodiscard]] std::string_view describe(PasswordFault fault);

class Passwords {
public:
    [[nodiscard]] static Expected<std::string, PasswordFault> hash(
        const Secret& password, PasswordCost cost = kPasswordCost);
    // False for a wrong password and for what is no hash.
    [[nodiscard]] static Expected<bool, PasswordFault> verify(const std::string& hash, const Secret& password);
};

} // namespace readyline::identity
