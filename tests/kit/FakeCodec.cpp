// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/kit/FakeCodec.h"

namespace readyline::kit {
namespace {

constexpr const char* kSpoilt = "spoilt";

template <class Things, class Thing>
std::string keep(Things& things, const Thing& thing) {
    things.push_back(thing);
    return std::to_string(things.size() - 1);
}

template <class Things>
const auto& kept(const Things& things, std::string_view name) {
    return things.at(std::stoul(std::string{name}));
}

} // namespace

std::string FakeCodec::encode(const engine::Body& body) const {
    return spoils && spoils(body) ? kSpoilt : keep(m_bodies, body);
}

std::string FakeCodec::encode(const floor::Floor& floor) const {
    return spoilsFloors ? kSpoilt : keep(m_floors, floor);
}

std::string FakeCodec::encode(const engine::ContactEnd& end) const { return keep(m_ends, end); }

std::string FakeCodec::encode(const domain::LedgerLine& line) const { return keep(m_lines, line); }

std::string FakeCodec::encode(const engine::HistoryEntries& entries) const { return keep(m_histories, entries); }

std::string FakeCodec::encode(const domain::WrapUpCorrection& correction) const {
    return keep(m_corrections, correction);
}

std::string FakeCodec::encode(const domain::Look& look) const { return keep(m_looks, look); }

Expected<domain::Look, std::string> FakeCodec::decodeLook(std::string_view name) const {
    if (isBroken) return unexpected(std::string{"broken on purpose"});
    return kept(m_looks, name);
}

Expected<engine::Body, std::string> FakeCodec::decodeBody(std::string_view name) const {
    if (isBroken || name == kSpoilt) return unexpected(std::string{"broken on purpose"});
    return kept(m_bodies, name);
}

Expected<floor::Floor, std::string> FakeCodec::decodeFloor(std::string_view name) const {
    if (name == kSpoilt) return unexpected(std::string{"broken on purpose"});
    return kept(m_floors, name);
}

Expected<engine::ContactEnd, std::string> FakeCodec::decodeEnd(std::string_view name) const {
    if (isBroken) return unexpected(std::string{"broken on purpose"});
    return kept(m_ends, name);
}

Expected<domain::LedgerLine, std::string> FakeCodec::decodeLine(std::string_view name) const {
    if (isBroken) return unexpected(std::string{"broken on purpose"});
    return kept(m_lines, name);
}

Expected<engine::HistoryEntries, std::string> FakeCodec::decodeHistory(std::string_view name) const {
    if (isBroken) return unexpected(std::string{"broken on purpose"});
    return kept(m_histories, name);
}

Expected<domain::WrapUpCorrection, std::string> FakeCodec::decodeCorrection(std::string_view name) const {
    if (isBroken) return unexpected(std::string{"broken on purpose"});
    return kept(m_corrections, name);
}

} // namespace readyline::kit
