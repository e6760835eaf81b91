// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/models/TeamFilter.h"

#include <QCollator>

#include <algorithm>

namespace readyline::models {

namespace {

using M = TeamModel;

// As people order names: "Agent 2" before "Agent 10", and letters with marks where the language has them.
int compare(const QString& a, const QString& b) {
    static const QCollator collator = [] {
        const QLocale own;
        QCollator made{own.language() == QLocale::C ? QLocale{QLocale::English} : own}; // C counts bytes
        made.setNumericMode(true);
        return made;
    }();
    return collator.compare(a, b);
}

template <class T>
int order(const T& a, const T& b) {
    return a < b ? -1 : b < a ? 1 : 0;
}

int freeUnits(const TeamRow& row) { return row.writtenLimit - row.agent.load.writtenTaken(); }

QString text(const TeamRow& row) { return QString::fromStdString(row.agent.layers.name); }

// Longest in its status first, as a supervisor looks for it.
int byTime(const TeamRow& a, const TeamRow& b) { return order(a.agent.shown.since, b.agent.shown.since); }

int byStatus(const TeamRow& a, const TeamRow& b) {
    const domain::Shown &left = a.agent.shown, &right = b.agent.shown;
    if (left.row != right.row) return order(left.row, right.row);
    if (const int reasons = order(left.reason, right.reason)) return reasons;
    return byTime(a, b);
}

int byColumn(int column, const TeamRow& a, const TeamRow& b) {
    switch (column) {
    case M::StatusColumn: return byStatus(a, b);
    case M::TimeColumn: return byTime(a, b);
    case M::NextColumn: return order(a.agent.shown.next, b.agent.shown.next);
    case M::VoiceColumn:
        return order(a.agent.load.taken(domain::Channel::Voice), b.agent.load.taken(domain::Channel::Voice));
    case M::WrittenColumn: return order(freeUnits(b), freeUnits(a));
    case M::QueuesColumn: return compare(a.queues.join(u' '), b.queues.join(u' '));
    case M::TeamColumn: return compare(a.teams.join(u' '), b.teams.join(u' '));
    case M::DeviceColumn: return order(a.agent.layers.presence.connection, b.agent.layers.presence.connection);
    case M::ContactColumn: return compare(a.customers.join(u' '), b.customers.join(u' '));
    default: return 0; // by name alone
    }
}

template <class Ids, class Wanted>
bool hasAny(const Ids& ids, const Wanted& wanted) {
    return wanted.empty() || std::ranges::any_of(ids, [&](const auto& each) { return wanted.contains(each); });
}

} // namespace

TeamFilter::TeamFilter(TeamModel& source, QObject* parent) : QSortFilterProxyModel(parent), m_team(source) {
    setSourceModel(&source);
    setDynamicSortFilter(true);
}

void TeamFilter::setText(const QString& typed) {
    m_text = typed.trimmed();
    invalidateFilter();
}

void TeamFilter::setStatuses(std::set<domain::ShownRow> statuses) {
    m_statuses = std::move(statuses);
    invalidateFilter();
}

void TeamFilter::setTeams(std::set<domain::TeamId> teams) {
    m_teams = std::move(teams);
    invalidateFilter();
}

void TeamFilter::setQueue(const domain::QueueId& queue) {
    m_queue = queue;
    invalidateFilter();
}

const TeamRow& TeamFilter::row(const QModelIndex& proxyIndex) const { return m_team.row(mapToSource(proxyIndex)); }

bool TeamFilter::lessThan(const QModelIndex& left, const QModelIndex& right) const {
    const TeamRow &a = m_team.row(left), &b = m_team.row(right);
    if (const int columns = byColumn(left.column(), a, b)) return columns < 0;
    if (const int names = compare(text(a), text(b))) return names < 0;
    return a.key() < b.key();
}

bool TeamFilter::filterAcceptsRow(int at, const QModelIndex&) const {
    const TeamRow& row = m_team.rows()[static_cast<std::size_t>(at)];
    const domain::Shown& shown = row.agent.shown;
    const auto holds = [this](const std::string& words) {
        return QString::fromStdString(words).contains(m_text, Qt::CaseInsensitive);
    };
    const auto& queues = row.agent.layers.queues;
    return (m_text.isEmpty() || holds(row.agent.layers.name) || holds(shown.word) || holds(shown.reason))
        && (m_statuses.empty() || m_statuses.contains(shown.row)) && hasAny(row.agent.layers.teams, m_teams)
        && (m_queue.empty() || std::ranges::find(queues, m_queue) != queues.end());
}

} // namespace readyline::models
