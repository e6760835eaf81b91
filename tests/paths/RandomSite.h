// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// RandomSite: two teams and three queues under one of the presets, and what they say otherwise at random.
#pragma once

#include "core/domain/Site.h"
#include "tests/paths/Dice.h"

#include <string_view>

namespace readyline::paths {

[[nodiscard]] domain::Site randomSite(std::string_view preset, Dice&);
// The same people under values that differ somewhere.
[[nodiscard]] domain::Site changed(domain::Site, Dice&);

} // namespace readyline::paths
