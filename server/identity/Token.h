// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Bearer tokens: 256 random bits that mean nothing by themselves. The server keeps only the digest, so that neither the
// store nor a backup can be used to sign in.
#pragma once

#include "core/base/Time.h"
#include "server/identity/Secret.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace readyline::identity {

enum class TokenKind : std::uint8_t {
    SignIn, // from a password; expires
    Minted, // made by an administrator for a robot; acts as its subject
    Ingress // may post contacts and nothing else
};
[[nodiscard]] std::string_view toText(TokenKind kind);
[[nodiscard]] std::optional<TokenKind> parseTokenKind(std::string_view text);

struct Grant {
    TokenKind kind{TokenKind::SignIn};
    std::string subject;             // the person's id; for Ingress the name of the source
    std::optional<WallTime> expires; // none: until it is revoked

    bool operator==(const Grant&) const = default;
};

// 43 characters of base64url.
[[nodiscard]] Secret makeToken();
// 64 hexadecimal characters: BLAKE2b of the token, what is stored and compared.
[[nodiscard]] std::string digestOf(std::string_view token);

// For logs: kind, subject and the first characters of the digest, enough to revoke by and useless to sign in with.
[[nodiscard]] std::string describe(const Grant& grant, std::string_view digest);

} // namespace readyline::identity
