// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/floor/Floor.h"
#include "server/record/StateFields.h"
#include "server/record/Versioned.h"

#include <algorithm>

namespace readyline::record {

namespace {

struct AgentRow {
    domain::PersonId person;
    floor::AgentState state;
};
template <class Io, wire::Is<AgentRow> V>
void members(Io& io, V& v) {
    io("person", v.person);
    io("state", v.state);
}

// The floor without its index, its maps as lists: each value knows its key.
struct FloorText {
    int version = kVersion;
    std::int64_t seq = 0, siteSeq = 0, made = 0;
    WallTime at;
    domain::Site site;
    std::vector<AgentRow> agents;
    std::vector<floor::Session> sessions;
    std::vector<floor::Contact> contacts;
    std::vector<floor::Offer> offers;
    std::vector<floor::Assignment> assignments;
    std::vector<floor::TokenInfo> tokens;
    std::vector<floor::Callback> callbacks;
};
template <class Io, wire::Is<FloorText> V>
void members(Io& io, V& v) {
    io("version", v.version);
    io("seq", v.seq);
    io("siteSeq", v.siteSeq);
    io("made", v.made);
    io("at", v.at);
    io("site", v.site);
    io("agents", v.agents);
    io("sessions", v.sessions);
    io("contacts", v.contacts);
    io("offers", v.offers);
    io("assignments", v.assignments);
    io("tokens", v.tokens);
    io.defaulted("callbacks", v.callbacks, {});
}

template <class Map>
auto values(const Map& map) {
    std::vector<typename Map::mapped_type> out;
    out.reserve(map.size());
    for (const auto& [key, value] : map) out.push_back(value);
    return out;
}

template <class Map, class Values>
void fill(Map& map, Values& values) {
    for (auto& each : values) {
        auto id = each.id;
        map.emplace(std::move(id), std::move(each));
    }
}

// What others point at is there: the rest of the server relies on it.
bool isWhole(const floor::Floor& floor) {
    const auto known = [&](const auto& each) { return floor.contacts.contains(each.second.contact); };
    return std::ranges::all_of(floor.offers, known) && std::ranges::all_of(floor.assignments, known);
}

} // namespace

std::string JournalCodec::encode(const floor::Floor& floor) const {
    FloorText text;
    text.seq = floor.seq;
    text.siteSeq = floor.siteSeq;
    text.made = floor.made;
    text.at = floor.at;
    text.site = floor.site;
    for (const auto& [id, state] : floor.agents) text.agents.push_back({id, state});
    text.sessions = values(floor.sessions);
    text.contacts = values(floor.contacts);
    text.offers = values(floor.offers);
    text.assignments = values(floor.assignments);
    text.tokens = values(floor.tokens);
    text.callbacks = values(floor.callbacks);
    return wire::writeAll(text);
}

Expected<floor::Floor, std::string> JournalCodec::decodeFloor(std::string_view text) const {
    auto read = readVersioned<FloorText>(text);
    if (!read) return unexpected(std::move(read.error()));
    floor::Floor floor;
    floor.seq = read->seq;
    floor.siteSeq = read->siteSeq;
    floor.made = read->made;
    floor.at = read->at;
    floor.site = std::move(read->site);
    for (AgentRow& each : read->agents) floor.agents.emplace(std::move(each.person), std::move(each.state));
    fill(floor.sessions, read->sessions);
    fill(floor.contacts, read->contacts);
    fill(floor.offers, read->offers);
    fill(floor.assignments, read->assignments);
    fill(floor.callbacks, read->callbacks);
    for (floor::TokenInfo& each : read->tokens) {
        std::string digest = each.digest;
        floor.tokens.emplace(std::move(digest), std::move(each));
    }
    if (!isWhole(floor)) return unexpected("an offer or an assignment is about a contact that is not there");
    reindex(floor);
    return floor;
}

} // namespace readyline::record
