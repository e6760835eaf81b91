// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// FakeCodec: keeps what it encodes and gives back a name for it, so that tests of the engine need no encoding.
#pragma once

#include "server/engine/Codec.h"

#include <deque>
#include <functional>

namespace readyline::kit {

class FakeCodec final : public engine::Codec {
public:
    [[nodiscard]] std::string encode(const engine::Body& body) const override {
        if (spoils && spoils(body)) return kSpoilt;
        m_bodies.push_back(body);
        return std::to_string(m_bodies.size() - 1);
    }
    [[nodiscard]] std::string encode(const floor::Floor& floor) const override {
        m_floors.push_back(floor);
        return std::to_string(m_floors.size() - 1);
    }
    [[nodiscard]] std::string encode(const engine::ContactEnd& end) const override {
        m_ends.push_back(end);
        return std::to_string(m_ends.size() - 1);
    }
    [[nodiscard]] std::string encode(const domain::LedgerLine& line) const override {
        m_lines.push_back(line);
        return std::to_string(m_lines.size() - 1);
    }
    [[nodiscard]] Expected<engine::Body, std::string> decodeBody(std::string_view name) const override {
        if (isBroken || name == kSpoilt) return unexpected(std::string{"broken on purpose"});
        return m_bodies.at(std::stoul(std::string{name}));
    }
    [[nodiscard]] Expected<floor::Floor, std::string> decodeFloor(std::string_view name) const override {
        return m_floors.at(std::stoul(std::string{name}));
    }

    [[nodiscard]] Expected<engine::ContactEnd, std::string> decodeEnd(std::string_view name) const override {
        if (isBroken) return unexpected(std::string{"broken on purpose"});
        return m_ends.at(std::stoul(std::string{name}));
    }

    [[nodiscard]] Expected<domain::LedgerLine, std::string> decodeLine(std::string_view name) const override {
        if (isBroken) return unexpected(std::string{"broken on purpose"});
        return m_lines.at(std::stoul(std::string{name}));
    }

    bool isBroken = false;
    std::function<bool(const engine::Body&)> spoils; // what is written so that it cannot be read

private:
    static constexpr const char* kSpoilt = "spoilt";
    mutable std::deque<engine::Body> m_bodies;
    mutable std::deque<floor::Floor> m_floors;
    mutable std::deque<engine::ContactEnd> m_ends;
    mutable std::deque<domain::LedgerLine> m_lines;
};

} // namespace readyline::kit
