// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Codec: records, floors, ends of contacts, lines of the ledger and of histories as the journal's bytes. The engine knows no
// encoding.
#pragma once

#include "core/base/Expected.h"
#include "core/domain/HistoryEntry.h"
#include "core/domain/LedgerLine.h"
#include "core/domain/Look.h"
#include "server/floor/Event.h"

#include <string>
#include <string_view>

namespace readyline::engine {

struct Body { // of one record
    domain::Actor by;
    floor::Events events;
};

struct ContactEnd { // what is kept of a contact that the floor has forgotten
    domain::PersonId source;
    domain::ContactOutcome outcome = domain::ContactOutcome::Handled;
    friend bool operator==(const ContactEnd&, const ContactEnd&) = default;
};

using HistoryEntries = std::vector<domain::HistoryEntry>; // that one record added to somebody's history

class Codec {
public:
    virtual ~Codec() = default;
    [[nodiscard]] virtual std::string encode(const Body&) const = 0;
    [[nodiscard]] virtual std::string encode(const floor::Floor&) const = 0;
    [[nodiscard]] virtual std::string encode(const ContactEnd&) const = 0;
    [[nodiscard]] virtual std::string encode(const domain::LedgerLine&) const = 0; // but seq, at and person
    [[nodiscard]] virtual std::string encode(const HistoryEntries&) const = 0;
    [[nodiscard]] virtual std::string encode(const domain::WrapUpCorrection&) const = 0;
    [[nodiscard]] virtual std::string encode(const domain::Look&) const = 0; // but seq and at
    // The error is in words: what could not be read.
    [[nodiscard]] virtual Expected<Body, std::string> decodeBody(std::string_view) const = 0;
    [[nodiscard]] virtual Expected<floor::Floor, std::string> decodeFloor(std::string_view) const = 0;
    [[nodiscard]] virtual Expected<ContactEnd, std::string> decodeEnd(std::string_view) const = 0;
    [[nodiscard]] virtual Expected<domain::LedgerLine, std::string> decodeLine(std::string_view) const = 0;
    [[nodiscard]] virtual Expected<HistoryEntries, std::string> decodeHistory(std::string_view) const = 0;
    [[nodiscard]] virtual Expected<domain::WrapUpCorrection, std::string> decodeCorrection(std::string_view) const = 0;
    [[nodiscard]] virtual Expected<domain::Look, std::string> decodeLook(std::string_view) const = 0;
};

} // namespace readyline::engine
