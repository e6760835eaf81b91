// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/Random.h"

#include <random>

namespace readyline {

std::uint64_t SystemRandom::next() {
    thread_local std::random_device device;
    return (std::uint64_t{device()} << 32) | device();
}

} // namespace readyline
