// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// What several samples of messages hold: callbacks, lines of the ledger, entries of a history.
#pragma once

#include "core/wire/Rest.h"

namespace readyline::wire::samples {

[[nodiscard]] CallbackForm promised();
[[nodiscard]] CallbackView planned();
[[nodiscard]] CallbackView paused();
[[nodiscard]] CallbackView reached();
[[nodiscard]] CallbackTag tag();

[[nodiscard]] LedgerLine chosen();
[[nodiscard]] LedgerLine answered();
[[nodiscard]] LedgerLine missed();

[[nodiscard]] HistoryEntry handled();
[[nodiscard]] HistoryEntry notAnswered();

} // namespace readyline::wire::samples
