// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/record/EventFields.h"
#include "server/record/Versioned.h"

namespace readyline::record {

namespace {

struct HistoryText {
    int version = kVersion;
    engine::HistoryEntries contacts;
};
template <class Io, wire::Is<HistoryText> V>
void members(Io& io, V& v) {
    io("version", v.version);
    io("contacts", v.contacts);
}

struct CorrectionText {
    int version = kVersion;
    domain::WrapUpCorrection correction;
};
template <class Io, wire::Is<CorrectionText> V>
void members(Io& io, V& v) {
    io("version", v.version);
    members(io, v.correction);
}

} // namespace

std::string JournalCodec::encode(const engine::HistoryEntries& entries) const {
    return wire::writeAll(HistoryText{kVersion, entries});
}

std::string JournalCodec::encode(const domain::WrapUpCorrection& correction) const {
    return wire::writeAll(CorrectionText{kVersion, correction});
}

Expected<engine::HistoryEntries, std::string> JournalCodec::decodeHistory(std::string_view text) const {
    auto read = readVersioned<HistoryText>(text);
    if (!read) return unexpected(std::move(read.error()));
    return std::move(read->contacts);
}

Expected<domain::WrapUpCorrection, std::string> JournalCodec::decodeCorrection(std::string_view text) const {
    auto read = readVersioned<CorrectionText>(text);
    if (!read) return unexpected(std::move(read.error()));
    return std::move(read->correction);
}

} // namespace readyline::record
