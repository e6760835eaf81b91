// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Makes libsodium ready. Everything in this folder that calls it asks for this first; any thread, any number of times.
#pragma once

namespace readyline::identity {

void readySodium();

} // namespace readyline::identity
