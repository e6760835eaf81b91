// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Tokens: which digests are valid, for whom and until when. Plain memory: whoever owns it stores what it issues and
// revokes, and gives it back with restore() after a start. Not for several threads at once.
#pragma once

#include "core/base/Expected.h"
#include "server/identity/Token.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace readyline::identity {

enum class TokenFault : std::uint8_t { Unknown, Expired };

struct StoredToken {
    std::string digest;
    Grant grant;

    bool operator==(const StoredToken&) const = default;
};

struct IssuedToken {
    Secret token; // goes to its owner once
    StoredToken stored;
};

class Tokens {
public:
    [[nodiscard]] IssuedToken issue(Grant grant);
    void restore(StoredToken token);

    [[nodiscard]] Expected<Grant, TokenFault> check(std::string_view token, WallTime now) const;
    // False if there was none.
    bool revoke(const std::string& digest);
    // Everything this subject holds, of one kind or of all. Returns the digests that went.
    std::vector<std::string> revokeAll(const std::string& subject, std::optional<TokenKind> kind = std::nullopt);
    // What ended by `now`. Returns the digests that went.
    std::vector<std::string> removeExpired(WallTime now);

    // In no particular order.
    [[nodiscard]] std::vector<StoredToken> all() const;
    [[nodiscard]] std::size_t size() const { return m_grants.size(); }

private:
    template <class Goes>
    std::vector<std::string> removeIf(Goes goes);
    std::unordered_map<std::string, Grant> m_grants; // by digest
};

} // namespace readyline::identity
