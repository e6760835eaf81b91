// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/identity/Token.h"

#include "server/identity/Sodium.h"

#include <array>
#include <sodium.h>

namespace readyline::identity {

namespace {

constexpr std::size_t kTokenBytes = 32;

} // namespace

Secret makeToken() {
    readySodium();
    constexpr int kVariant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
    std::array<unsigned char, kTokenBytes> bytes{};
    std::array<char, sodium_base64_ENCODED_LEN(kTokenBytes, kVariant)> text{};
    randombytes_buf(bytes.data(), bytes.size());
    sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(), kVariant);
    Secret token(text.data());
    sodium_memzero(bytes.data(), bytes.size());
    sodium_memzero(text.data(), text.size());
    return token;
}

std::string digestOf(std::string_view token) {
    readySodium();
    std::array<unsigned char, crypto_generichash_BYTES> digest{};
    crypto_generichash(
        digest.data(), digest.size(), reinterpret_cast<const unsigned char*>(token.data()), token.size(), nullptr, 0);
    std::array<char, 2 * crypto_generichash_BYTES + 1> text{};
    sodium_bin2hex(text.data(), text.size(), digest.data(), digest.size());
    return text.data();
}

} // namespace readyline::identity
