// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// The ledger as CSV by RFC 4180: UTF-8, a line of heads, times as ISO 8601 in UTC, the oldest line first. The server's
// and the desktop's are the same bytes. No text in it is taken for a formula by a spreadsheet.
#pragma once

#include "core/domain/LedgerLine.h"

#include <string>
#include <string_view>
#include <vector>

namespace readyline::wire {

// One field: quoted where it must be or a spreadsheet may split it at a semicolon, and with an apostrophe before what
// would be a formula.
[[nodiscard]] std::string csvField(std::string_view text);
// Lines as the ledger gives them, newest first.
[[nodiscard]] std::string toCsv(const std::vector<domain::LedgerLine>& lines);

} // namespace readyline::wire
