// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/record/EventFields.h"
#include "server/record/Versioned.h"

namespace readyline::record {

namespace {

struct LookText {
    int version = kVersion;
    domain::Look look;
};
template <class Io, wire::Is<LookText> V>
void members(Io& io, V& v) {
    io("version", v.version);
    io("person", v.look.person);
    io.defaulted("name", v.look.name, "");
    io("contact", v.look.contact);
    io("variable", v.look.variable);
}

} // namespace

std::string JournalCodec::encode(const domain::Look& look) const { return wire::writeAll(LookText{kVersion, look}); }

Expected<domain::Look, std::string> JournalCodec::decodeLook(std::string_view text) const {
    auto read = readVersioned<LookText>(text);
    if (!read) return unexpected(std::move(read.error()));
    return std::move(read->look);
}

} // namespace readyline::record
