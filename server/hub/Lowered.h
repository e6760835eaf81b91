// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Lowered: small letters, for a search that asks for no case: Latin with its accents, Greek and Cyrillic. Others stay.
#pragma once

#include <string>
#include <string_view>

namespace readyline::hub {

[[nodiscard]] std::string lowered(std::string_view utf8);

} // namespace readyline::hub
