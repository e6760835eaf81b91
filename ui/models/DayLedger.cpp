// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/models/DayLedger.h"

#include <algorithm>

namespace readyline::models {

using domain::LedgerLine;

DayLedger::DayLedger(desk::Desk& desk, QObject* parent) : QObject(parent), m_desk(desk) {
    connect(&desk, &desk::Desk::ledgerRead, this, &DayLedger::onRead);
    connect(&desk, &desk::Desk::ledgerUnread, this, &DayLedger::onUnread);
    connect(&desk, &desk::Desk::selfChanged, this, &DayLedger::follow);
    connect(&desk, &desk::Desk::teamChanged, this, &DayLedger::follow);
    connect(&desk, &desk::Desk::connectionChanged, this, &DayLedger::onConnection);
}

void DayLedger::show(const domain::PersonId& person, WallTime from, WallTime to) {
    m_person = person;
    m_from = from;
    m_to = to;
    m_lines.clear();
    m_isWhole = m_isCut = m_again = false;
    m_seen = current();
    m_state = State::Idle;
    m_wasLive = m_desk.connection().isLive();
    read();
    Q_EMIT changed();
}

void DayLedger::stop() {
    m_person = {};
    m_state = State::Idle;
}

std::optional<domain::LedgerStatus> DayLedger::current() const {
    const auto brief = [](const domain::Shown& shown) {
        return domain::LedgerStatus{shown.row, shown.base, shown.word, shown.reason, shown.next, {}};
    };
    if (m_person == m_desk.me().person) return brief(m_desk.self().shown);
    const auto agent = m_desk.agent(m_person);
    return agent ? std::optional{brief(agent->shown)} : std::nullopt;
}

void DayLedger::read() {
    if (m_person.empty() || !m_desk.connection().isLive()) return;
    m_again = false;
    m_asksFrom = m_isWhole && !m_lines.empty() ? m_lines.front().at : m_from;
    ask(m_to);
}

void DayLedger::ask(WallTime to) {
    m_state = State::Reading;
    m_desk.readLedger(m_person, m_asksFrom, to);
}

// Every line comes with a change of his status: what is shown of him says when to look.
void DayLedger::follow() {
    if (m_person.empty() || m_state == State::Idle) return;
    auto now = current();
    if (!now || now == m_seen) return;
    m_seen = std::move(now);
    if (m_state == State::Reading)
        m_again = true;
    else
        read();
}

// What was asked for went with the connection.
void DayLedger::onConnection() {
    const bool isLive = m_desk.connection().isLive();
    const bool wasLive = std::exchange(m_wasLive, isLive);
    if (m_person.empty()) return;
    if (!isLive && m_state == State::Reading) m_state = State::Idle;
    if (isLive && !wasLive) read();
}

void DayLedger::onRead(const domain::PersonId& person, const wire::LedgerLines& page) {
    if (person != m_person || m_state != State::Reading) return;
    const bool grew = take(page.lines);
    if (page.more && grew && !m_isCut) return ask(page.lines.back().at + Duration{1});
    m_isWhole = true;
    settle(State::Read);
}

void DayLedger::onUnread(const domain::PersonId& person, const wire::Refused& refused) {
    if (person != m_person || m_state != State::Reading) return;
    m_refused = refused;
    settle(State::Failed);
}

// True if there was one that was not there before.
bool DayLedger::take(const std::vector<LedgerLine>& page) {
    const std::size_t before = m_lines.size();
    m_lines.insert(m_lines.end(), page.begin(), page.end());
    std::ranges::sort(m_lines, std::ranges::greater{}, &LedgerLine::seq);
    const auto twice = std::ranges::unique(m_lines, {}, &LedgerLine::seq);
    m_lines.erase(twice.begin(), twice.end());
    const bool grew = m_lines.size() > before;
    m_isCut = m_isCut || m_lines.size() > kMostLines;
    if (m_lines.size() > kMostLines) m_lines.resize(kMostLines);
    return grew;
}

void DayLedger::settle(State state) {
    m_state = state;
    Q_EMIT changed();
    if (std::exchange(m_again, false)) read();
}

} // namespace readyline::models
