// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The order in which the server made things of one kind, where their times are the same: it counts their ids up, c-9, c-10.

#include "core/base/Id.h"

namespace readyline::models {

template <class Tag>
[[nodiscard]] bool madeBefore(const Id<Tag>& a, const Id<Tag>& b) {
    return a.value.size() != b.value.size() ? a.value.size() < b.value.size() : a.value < b.value;
}

} // namespace readyline::models
