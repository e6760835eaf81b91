// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// JournalCodec: records and floors as JSON text with a version. What was written reads back as the same value; text of
// another version, or that is damaged, is refused in words.
#pragma once

#include "server/engine/Codec.h"

namespace readyline::record {

inline constexpr int kVersion = 1; // of all bodies; a change of meaning raises it, an added member does not

class JournalCodec final : public engine::Codec {
public:
    [[nodiscard]] std::string encode(const engine::Body&) const override;
    [[nodiscard]] std::string encode(const floor::Floor&) const override;
    [[nodiscard]] std::string encode(const engine::ContactEnd&) const override;
    [[nodiscard]] std::string encode(const domain::LedgerLine&) const override;
    [[nodiscard]] std::string encode(const engine::HistoryEntries&) const override;
    [[nodiscard]] std::string encode(const domain::WrapUpCorrection&) const override;
    [[nodiscard]] std::string encode(const domain::Look&) const override;
    [[nodiscard]] Expected<engine::Body, std::string> decodeBody(std::string_view) const override;
    [[nodiscard]] Expected<floor::Floor, std::string> decodeFloor(std::string_view) const override;
    [[nodiscard]] Expected<engine::ContactEnd, std::string> decodeEnd(std::string_view) const override;
    [[nodiscard]] Expected<domain::LedgerLine, std::string> decodeLine(std::string_view) const override;
    [[nodiscard]] Expected<engine::HistoryEntries, std::string> decodeHistory(std::string_view) const override;
    [[nodiscard]] Expected<domain::WrapUpCorrection, std::string> decodeCorrection(std::string_view) const override;
    [[nodiscard]] Expected<domain::Look, std::string> decodeLook(std::string_view) const override;
};

} // namespace readyline::record
