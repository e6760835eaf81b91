// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/journal/Fault.h"

namespace readyline::journal {

std::string_view describe(FaultKind kind) {
    switch (kind) {
    case FaultKind::Conflict: return "the records do not continue the journal";
    case FaultKind::Fenced: return "the records belong to another epoch of the journal";
    case FaultKind::DuplicateCommand: return "this command is already in the journal";
    case FaultKind::DiskFull: return "the disk is full";
    case FaultKind::Io: return "the disk cannot be read or written";
    case FaultKind::Locked: return "the data directory is used by another process";
    case FaultKind::OtherVersion: return "the data directory was written by another version";
    case FaultKind::FromTheFuture: return "the journal is later than this machine's clock";
    case FaultKind::Corrupt: return "the data directory holds no intact Readyline journal";
    case FaultKind::Closed: return "the journal is closed";
    }
    return "unknown fault";
}

std::string describe(const Fault& fault) {
    std::string text(describe(fault.kind));
    return fault.detail.empty() ? text : text + ": " + fault.detail;
}

} // namespace readyline::journal
