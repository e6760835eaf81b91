// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Certificates as a test needs them: made in its own process, good for a day.
#pragma once

#include <openssl/x509.h>

#include <memory>
#include <string>

namespace readyline::voice::test {

struct Identity {
    std::shared_ptr<X509> certificate;
    std::shared_ptr<EVP_PKEY> key;
};
[[nodiscard]] Identity makeAuthority(const std::string& name);
// Of a server: for the host that it names.
[[nodiscard]] Identity issue(const Identity& authority, const std::string& host);
[[nodiscard]] std::string pemOf(const Identity&); // the certificate alone

} // namespace readyline::voice::test
