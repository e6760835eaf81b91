// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/identity/Tokens.h"

namespace readyline::identity {

IssuedToken Tokens::issue(Grant grant) {
    IssuedToken issued;
    issued.token = makeToken();
    issued.stored = {digestOf(issued.token.reveal()), std::move(grant)};
    m_grants.emplace(issued.stored.digest, issued.stored.grant);
    return issued;
}

void Tokens::restore(StoredToken token) { m_grants.insert_or_assign(std::move(token.digest), std::move(token.grant)); }

// Looked up by digest: how long the look-up takes says nothing about the token.
Expected<Grant, TokenFault> Tokens::check(std::string_view token, WallTime now) const {
    const auto found = m_grants.find(digestOf(token));
    if (found == m_grants.end()) return unexpected(TokenFault::Unknown);
    if (found->second.expires && *found->second.expires <= now) return unexpected(TokenFault::Expired);
    return found->second;
}

bool Tokens::revoke(const std::string& digest) { return m_grants.erase(digest) > 0; }

template <class Goes>
std::vector<std::string> Tokens::removeIf(Goes goes) {
    std::vector<std::string> gone;
    std::erase_if(m_grants, [&](const auto& entry) {
        const bool isGone = goes(entry.second);
        if (isGone) gone.push_back(entry.first);
        return isGone;
    });
    return gone;
}

std::vector<std::string> Tokens::revokeAll(const std::string& subject, std::optional<TokenKind> kind) {
    return removeIf([&](const Grant& grant) { return grant.subject == subject && (!kind || grant.kind == *kind); });
}

std::vector<std::string> Tokens::removeExpired(WallTime now) {
    return removeIf([&](const Grant& grant) { return grant.expires && *grant.expires <= now; });
}

std::vector<StoredToken> Tokens::all() const {
    std::vector<StoredToken> tokens;
    tokens.reserve(m_grants.size());
    for (const auto& [digest, grant] : m_grants) tokens.push_back({digest, grant});
    return tokens;
}

} // namespace readyline::identity
