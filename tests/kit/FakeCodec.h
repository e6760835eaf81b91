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
    [[nodiscard]] std::string encode(const engine::Body&) const override;
    [[nodiscard]] std::string encode(const floor::Floor&) const override;
    [[nodiscard]] std::string encode(const engine::ContactEnd&) const override;
    [[nodiscard]] std::string encode(const domain::LedgerLine&) const override;
    [[nodiscard]] std::string encode(const engine::HistoryEntries&) const override;
    [[nodiscard]] std::string encode(const domain::WrapUpCorrection&) const override;
    [[nodiscard]] std::string encode(const domain::Look&) const override;
    [[nodiscard]] Expected<engine::Body, std::string> decodeBody(std::string_view name) const override;
    [[nodiscard]] Expected<floor::Floor, std::string> decodeFloor(std::string_view name) const override;
    [[nodiscard]] Expected<engine::ContactEnd, std::string> decodeEnd(std::string_view name) const override;
    [[nodiscard]] Expected<domain::LedgerLine, std::string> decodeLine(std::string_view name) const override;
    [[nodiscard]] Expected<engine::HistoryEntries, std::string> decodeHistory(std::string_view name) const override;
    [[nodiscard]] Expected<domain::WrapUpCorrection, std::string> decodeCorrection(
        std::string_view name) const override;
    [[nodiscard]] Expected<domain::Look, std::string> decodeLook(std::string_view name) const override;

    bool isBroken = false;
    std::function<bool(const engine::Body&)> spoils; // what is written so that it cannot be read
    bool spoilsFloors = false;

private:
    mutable std::deque<engine::Body> m_bodies;
    mutable std::deque<floor::Floor> m_floors;
    mutable std::deque<engine::ContactEnd> m_ends;
    mutable std::deque<domain::LedgerLine> m_lines;
    mutable std::deque<engine::HistoryEntries> m_histories;
    mutable std::deque<domain::WrapUpCorrection> m_corrections;
    mutable std::deque<domain::Look> m_looks;
};

} // namespace readyline::kit
