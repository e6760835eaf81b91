// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/identity/Passwords.h"

#include "server/identity/Sodium.h"

#include <array>
#include <cerrno>
#include <optional>
#include <sodium.h>

namespace readyline::identity {

namespace {

std::optional<PasswordFault> faultOf(const Secret& password) {
    if (password.reveal().empty()) return PasswordFault::Empty;
    if (password.reveal().size() > kLongestPassword) return PasswordFault::TooLong;
    return std::nullopt;
}

} // namespace

std::string_view describe(PasswordFault fault) {
    switch (fault) {
    case PasswordFault::Empty: return "the password is empty";
    case PasswordFault::TooLong: return "the password is too long";
    case PasswordFault::OutOfMemory: return "not enough memory to check passwords";
    case PasswordFault::Busy: return "too many people are signing in at this moment";
    case PasswordFault::Closed: return "the server is stopping";
    }
    return "unknown fault";
}

Expected<std::string, PasswordFault> Passwords::hash(const Secret& password, PasswordCost cost) {
    if (const auto fault = faultOf(password)) return unexpected(*fault);
    readySodium();
    std::array<char, crypto_pwhash_STRBYTES> text{};
    const std::string_view plain = password.reveal();
    if (crypto_pwhash_str_alg(
            text.data(), plain.data(), plain.size(), cost.passes, cost.bytes, crypto_pwhash_ALG_ARGON2ID13)
        != 0) {
        return unexpected(PasswordFault::OutOfMemory);
    }
    return std::string(text.data());
}

Expected<bool, PasswordFault> Passwords::verify(const std::string& hash, const Secret& password) {
    if (const auto fault = faultOf(password)) return unexpected(*fault);
    if (hash.size() >= crypto_pwhash_STRBYTES) return false;
    readySodium();
    const std::string_view plain = password.reveal();
    errno = 0;
    if (crypto_pwhash_str_verify(hash.c_str(), plain.data(), plain.size()) == 0) return true;
    if (errno == ENOMEM) return unexpected(PasswordFault::OutOfMemory);
    return false;
}

} // namespace readyline::identity
