// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/record/EventFields.h"
#include "server/record/Versioned.h"

namespace readyline::record {

namespace {

struct BodyText {
    int version = kVersion;
    domain::ActorKind kind = domain::ActorKind::System;
    domain::PersonId person; // of a customer: whose key he came by
    std::string name;
    floor::Events events;
};
template <class Io, wire::Is<BodyText> V>
void members(Io& io, V& v) {
    io("version", v.version);
    io("by", v.kind);
    io.defaulted("person", v.person, domain::PersonId{});
    io.defaulted("name", v.name, "");
    io("events", v.events);
}

} // namespace

std::string JournalCodec::encode(const engine::Body& body) const {
    return wire::writeAll(BodyText{kVersion, body.by.kind, body.by.person, body.by.name, body.events});
}

Expected<engine::Body, std::string> JournalCodec::decodeBody(std::string_view text) const {
    auto read = readVersioned<BodyText>(text);
    if (!read) return unexpected(std::move(read.error()));
    return engine::Body{{read->kind, std::move(read->person), std::move(read->name)}, std::move(read->events)};
}

} // namespace readyline::record
