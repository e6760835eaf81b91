// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// HistoryLog: the contacts that are over for somebody, read page by page, and kept up while he ends others.
#pragma once

#include "core/desk/Desk.h"

#include <QObject>

#include <set>

namespace readyline::models {

class HistoryLog final : public QObject {
    Q_OBJECT
public:
    enum class State : std::uint8_t { Idle, Reading, Read, Failed };
    static constexpr std::size_t kMostEntries = 5000; // older ones are not asked for then

    explicit HistoryLog(desk::Desk&, QObject* parent = nullptr); // the desk outlives it

    // Reads the newest page anew. Nothing is known until changed().
    void show(const domain::PersonId&);
    void readOlder(); // one page, where there is one
    void stop();      // nobody looks

    [[nodiscard]] const domain::PersonId& person() const { return m_person; }
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const std::vector<domain::HistoryEntry>& entries() const { return m_entries; } // newest first
    [[nodiscard]] bool hasOlder() const;
    [[nodiscard]] const wire::Refused& refused() const { return m_refused; } // Failed: why

Q_SIGNALS:
    void changed();

private:
    void readNewest();
    void ask(std::optional<std::int64_t> before);
    void follow();
    void onConnection();
    void onRead(const domain::PersonId&, const wire::HistoryEntries&);
    void onUnread(const domain::PersonId&, const wire::Refused&);
    [[nodiscard]] bool take(const std::vector<domain::HistoryEntry>&);
    [[nodiscard]] std::set<std::string> inHand() const;
    void settle(State);

    desk::Desk& m_desk;
    domain::PersonId m_person; // empty: nobody looks
    State m_state = State::Idle;
    bool m_asksOlder = false; // of the reading under way
    bool m_again = false;     // something ended during a reading
    bool m_wasLive = false;
    std::set<std::string> m_inHand; // what he had in hand when it was looked at last
    std::vector<domain::HistoryEntry> m_entries;
    std::optional<std::int64_t> m_next; // where the next older page begins
    wire::Refused m_refused;
};

} // namespace readyline::models
