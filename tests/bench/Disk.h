// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// How long this disk takes to make 4 KiB durable, measured beside every durable figure: without it they mean nothing.
#pragma once

#include <string>
#include <vector>

namespace readyline::bench {

// Milliseconds of each of `count` writes of 4 KiB with fdatasync to a file in `folder`.
[[nodiscard]] std::vector<double> fdatasyncTimes(const std::string& folder, int count);

} // namespace readyline::bench
