// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// readLog: the records of a journal on disk, read beside the server that writes it.
#pragma once

#include "core/base/Expected.h"
#include "server/journal/Fault.h"
#include "server/journal/Record.h"

#include <functional>

namespace readyline::journal {

// Those after `since` that are still kept, in order, in their current version. Of each: seq, at and body.
[[nodiscard]] Expected<void, Fault> readLog(
    const std::string& directory, std::int64_t since, const std::function<void(const Record&)>& each);

} // namespace readyline::journal
