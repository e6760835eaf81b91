// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Fault: why the journal could not do what was asked, as a kind to act on and words for whoever
// runs the server.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace readyline::journal {

enum class FaultKind : std::uint8_t {
    Conflict,         // the records do not continue the log: drop what was decided ahead and load again
    Fenced,           // the records carry another epoch than this opening
    DuplicateCommand, // a record with this command id is already stored
    DiskFull,         // nothing was stored; works again when there is space
    Io,               // nothing is known to be stored; the disk should be looked at
    Locked,           // another process uses the data directory
    OtherVersion,     // written by a version that this one cannot read
    FromTheFuture,    // the last record is later than this machine's clock
    Corrupt,          // not a Readyline store, or a damaged one
    Closed            // close() was called
};

struct Fault {
    FaultKind kind;
    std::string detail; // what exactly, in words: file, version, process; may be empty

    bool operator==(const Fault&) const = default;
};

[[nodiscard]] std::string_view describe(FaultKind kind);
[[nodiscard]] std::string describe(const Fault& fault);

} // namespace readyline::journal
