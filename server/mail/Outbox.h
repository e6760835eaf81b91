// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Outbox: the letters that wait, in a file of their own, and how far the journal has been read for them. What add() has
// stored survives kill -9. One thread at a time.
#pragma once

#include "server/journal/Sqlite.h"
#include "server/mail/Letter.h"

#include <optional>
#include <vector>

namespace readyline::mail {

class Outbox {
public:
    struct Content {
        std::optional<std::int64_t> cursor; // records up to it have been read; none: a new store, or of another journal
        std::vector<Letter> letters;
    };

    [[nodiscard]] static Expected<Outbox, journal::Fault> open(const std::string& file); // ":memory:" for none
    [[nodiscard]] Expected<Content, journal::Fault> load(const std::string& log);

    // Both or neither. A letter that is there already stays as it is.
    [[nodiscard]] Expected<void, journal::Fault> add(const std::vector<Letter>&, std::int64_t cursor);
    [[nodiscard]] Expected<void, journal::Fault> remove(const LetterId&);

private:
    explicit Outbox(journal::sqlite::Connection connection) : m_connection(std::move(connection)) {}
    [[nodiscard]] Expected<void, journal::Fault> insert(const Letter&);
    [[nodiscard]] Expected<void, journal::Fault> addAll(const std::vector<Letter>&, std::int64_t cursor);

    journal::sqlite::Connection m_connection;
};

} // namespace readyline::mail
