// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// What the types cannot say of a preset or a site file: ids are unique and name something that exists.
#pragma once

#include "core/wire/SiteFile.h"

namespace readyline::wire {

[[nodiscard]] std::optional<ParseError> faultOf(const Preset&);
// Paths are those of the site file.
[[nodiscard]] std::optional<ParseError> faultOf(const domain::Site&);

} // namespace readyline::wire
