// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Expected<T, E>: a value or a typed error. std::expected is C++23; tl::expected is the same subset for C++20.
#pragma once

#include <tl/expected.hpp>

namespace readyline {

template <class T, class E>
using Expected = tl::expected<T, E>;

template <class E>
[[nodiscard]] constexpr auto unexpected(E error) {
    return tl::unexpected<E>(std::move(error));
}

} // namespace readyline
