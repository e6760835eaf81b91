// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/record/EventFields.h"
#include "server/record/Versioned.h"

namespace readyline::record {

namespace {

struct LineText {
    int version = kVersion;
    domain::LedgerLine line;
};
template <class Io, wire::Is<LineText> V>
void members(Io& io, V& v) {
    io("version", v.version);
    io("by", v.line.by);
    io("cause", v.line.cause);
    io("before", v.line.before);
    io("after", v.line.after);
    io.defaulted("note", v.line.note, "");
    io("channel", v.line.channel);
    io.defaulted("queue", v.line.queue, "");
}

} // namespace

std::string JournalCodec::encode(const domain::LedgerLine& line) const {
    return wire::writeAll(LineText{kVersion, line});
}

Expected<domain::LedgerLine, std::string> JournalCodec::decodeLine(std::string_view text) const {
    auto read = readVersioned<LineText>(text);
    if (!read) return unexpected(std::move(read.error()));
    return std::move(read->line);
}

} // namespace readyline::record
