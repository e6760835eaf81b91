// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/record/EventFields.h"
#include "server/record/Versioned.h"

namespace readyline::record {

namespace {

struct EndText {
    int version = kVersion;
    domain::PersonId source;
    domain::ContactOutcome outcome = domain::ContactOutcome::Handled;
};
template <class Io, wire::Is<EndText> V>
void members(Io& io, V& v) {
    io("version", v.version);
    io.defaulted("source", v.source, domain::PersonId{});
    io("outcome", v.outcome);
}

} // namespace

std::string JournalCodec::encode(const engine::ContactEnd& end) const {
    return wire::writeAll(EndText{kVersion, end.source, end.outcome});
}

Expected<engine::ContactEnd, std::string> JournalCodec::decodeEnd(std::string_view text) const {
    auto read = readVersioned<EndText>(text);
    if (!read) return unexpected(std::move(read.error()));
    return engine::ContactEnd{std::move(read->source), read->outcome};
}

} // namespace readyline::record
