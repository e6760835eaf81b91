// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Bearer tokens: 256 random bits that mean nothing by themselves. The server keeps only the digest, so that neither the
// store nor a backup can be used to sign in.
#pragma once

#include "server/identity/Secret.h"

#include <string>

namespace readyline::identity {

// 43 characters of base64url.
[[nodiscard]] Secret makeToken();
// 64 hexadecimal characters: BLAKE2b of the token, what is stored and compared.
[[nodiscard]] std::string digestOf(std::string_view token);

} // namespace readyline::identity
