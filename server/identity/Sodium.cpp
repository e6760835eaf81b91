// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/identity/Sodium.h"

#include <cstdlib>
#include <sodium.h>

namespace readyline::identity {

void readySodium() {
    // Without a source of randomness nothing here can be safe: better no server than guessable tokens.
    if (sodium_init() < 0) std::abort();
}

} // namespace readyline::identity
