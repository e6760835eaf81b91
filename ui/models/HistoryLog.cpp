// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/models/HistoryLog.h"

#include <algorithm>

namespace readyline::models {

using domain::HistoryEntry;

HistoryLog::HistoryLog(desk::Desk& desk, QObject* parent) : QObject(parent), m_desk(desk) {
    connect(&desk, &desk::Desk::historyRead, this, &HistoryLog::onRead);
    connect(&desk, &desk::Desk::historyUnread, this, &HistoryLog::onUnread);
    connect(&desk, &desk::Desk::connectionChanged, this, &HistoryLog::onConnection);
    connect(&desk, &desk::Desk::tasksChanged, this, &HistoryLog::follow);
    connect(&desk, &desk::Desk::offersChanged, this, &HistoryLog::follow);
    connect(&desk, &desk::Desk::teamChanged, this, &HistoryLog::follow);
    connect(&desk, &desk::Desk::commandConfirmed, this, [this](const auto&, desk::CommandKind kind) {
        if (kind == desk::CommandKind::SubmitWrapUp) readNewest(); // perhaps a correction
    });
}

void HistoryLog::show(const domain::PersonId& person) {
    m_person = person;
    m_entries.clear();
    m_next.reset();
    m_again = false;
    m_state = State::Idle;
    m_wasLive = m_desk.connection().isLive();
    m_inHand = inHand();
    readNewest();
    Q_EMIT changed();
}

void HistoryLog::stop() {
    m_person = {};
    m_state = State::Idle;
}

bool HistoryLog::hasOlder() const { return m_next && m_entries.size() < kMostEntries; }

void HistoryLog::readOlder() {
    if (m_person.empty() || m_state == State::Reading || !hasOlder() || !m_desk.connection().isLive()) return;
    m_asksOlder = true;
    ask(m_next);
}

void HistoryLog::readNewest() {
    if (m_person.empty() || !m_desk.connection().isLive()) return;
    if (m_state == State::Reading) {
        m_again = true;
        return;
    }
    m_again = m_asksOlder = false;
    ask(std::nullopt);
}

void HistoryLog::ask(std::optional<std::int64_t> before) {
    m_state = State::Reading;
    m_desk.readHistory(m_person, before);
}

// His requests and contacts, as far as they can be seen from here.
std::set<std::string> HistoryLog::inHand() const {
    std::set<std::string> out;
    if (m_person == m_desk.me().person) {
        for (const desk::OfferItem& each : m_desk.offers())
            if (!each.ended) out.insert(each.offer.offer.value);
        for (const desk::TaskItem& each : m_desk.tasks()) out.insert(each.task.assignment.value);
    } else if (const auto agent = m_desk.agent(m_person)) {
        for (const domain::WorkItem& each : agent->layers.work)
            out.insert(each.contact.value + (each.assignment ? "+" : "?"));
    }
    return out;
}

// What is no longer in hand has become history.
void HistoryLog::follow() {
    if (m_person.empty() || m_state == State::Idle) return;
    const std::set<std::string> before = std::exchange(m_inHand, inHand());
    if (!std::ranges::includes(m_inHand, before)) readNewest();
}

// What was asked for went with the connection.
void HistoryLog::onConnection() {
    const bool isLive = m_desk.connection().isLive();
    const bool wasLive = std::exchange(m_wasLive, isLive);
    if (m_person.empty()) return;
    if (!isLive && m_state == State::Reading) m_state = State::Idle;
    if (isLive && !wasLive) readNewest();
}

void HistoryLog::onRead(const domain::PersonId& person, const wire::HistoryEntries& page) {
    if (person != m_person || m_state != State::Reading) return;
    const bool isFirst = m_entries.empty();
    const bool meets = take(page.entries);
    if (!m_asksOlder && !isFirst && !meets && page.next) { // more came than a page holds: what is between is not known
        m_entries.clear();
        static_cast<void>(take(page.entries));
        m_next = page.next;
    } else if (m_asksOlder || isFirst) {
        m_next = page.next;
    }
    settle(State::Read);
}

void HistoryLog::onUnread(const domain::PersonId& person, const wire::Refused& refused) {
    if (person != m_person || m_state != State::Reading) return;
    m_refused = refused;
    settle(State::Failed);
}

// True if one of them was known: nothing is missing between. Of one that comes again the newer holds.
bool HistoryLog::take(const std::vector<HistoryEntry>& page) {
    bool meets = false;
    for (const HistoryEntry& each : page) {
        const auto known = std::ranges::find(m_entries, each.offer, &HistoryEntry::offer);
        meets = meets || known != m_entries.end();
        if (known == m_entries.end())
            m_entries.push_back(each);
        else
            *known = each;
    }
    std::ranges::stable_sort(m_entries, std::ranges::greater{}, &HistoryEntry::seq);
    return meets;
}

void HistoryLog::settle(State state) {
    m_state = state;
    Q_EMIT changed();
    if (std::exchange(m_again, false)) readNewest();
}

} // namespace readyline::models
