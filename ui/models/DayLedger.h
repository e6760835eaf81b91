// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// DayLedger: somebody's ledger of one time, read page by page, and while that time goes on kept up with his status.
#pragma once

#include "core/desk/Desk.h"

#include <QObject>

namespace readyline::models {

class DayLedger final : public QObject {
    Q_OBJECT
public:
    enum class State : std::uint8_t { Idle, Reading, Read, Failed };
    static constexpr std::size_t kMostLines = 5000; // then the oldest are left out

    explicit DayLedger(desk::Desk&, QObject* parent = nullptr); // the desk outlives it

    // Reads anew. Nothing is known of it until changed().
    void show(const domain::PersonId&, WallTime from, WallTime to);
    void stop(); // nobody looks

    [[nodiscard]] const domain::PersonId& person() const { return m_person; }
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const std::vector<domain::LedgerLine>& lines() const { return m_lines; } // newest first
    [[nodiscard]] bool isCut() const { return m_isCut; }                                   // older ones are left out
    [[nodiscard]] const wire::Refused& refused() const { return m_refused; }               // Failed: why
    // What he shows now, if it can be seen from here.
    [[nodiscard]] std::optional<domain::LedgerStatus> current() const;

Q_SIGNALS:
    void changed();

private:
    void read();
    void ask(WallTime to);
    void follow();
    void onConnection();
    void onRead(const domain::PersonId&, const wire::LedgerLines&);
    void onUnread(const domain::PersonId&, const wire::Refused&);
    [[nodiscard]] bool take(const std::vector<domain::LedgerLine>&);
    void settle(State);

    desk::Desk& m_desk;
    domain::PersonId m_person; // empty: nobody looks
    WallTime m_from, m_to;
    WallTime m_asksFrom; // of the reading under way
    State m_state = State::Idle;
    bool m_isWhole = false; // read to the beginning once: only what is newer is asked for
    bool m_again = false;   // his status changed during a reading
    bool m_isCut = false;
    bool m_wasLive = false;
    std::optional<domain::LedgerStatus> m_seen;
    std::vector<domain::LedgerLine> m_lines;
    wire::Refused m_refused;
};

} // namespace readyline::models
