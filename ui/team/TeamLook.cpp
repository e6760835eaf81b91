// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/team/TeamLook.h"

#include "ui/text/Durations.h"
#include "ui/text/Sentences.h"
#include "ui/text/Strings.h"

#include <QCoreApplication>

#include <algorithm>

namespace readyline::team {

using namespace Qt::StringLiterals;
using models::TeamModel;
using models::TeamRow;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(readyline::team::TeamLook)
};

QString device(const TeamRow& row) {
    const domain::Presence& presence = row.agent.layers.presence;
    if (presence.connection == domain::Connection::None) return Words::tr("none");
    if (presence.station == domain::StationState::Unreachable) return Words::tr("Phone away");
    if (!presence.canShow) return Words::tr("Cannot show");
    return presence.station == domain::StationState::None ? Words::tr("Desktop") : Words::tr("Desk phone");
}

QString contact(const TeamRow& row, WallTime now) {
    const domain::Shown& shown = row.agent.shown;
    if (shown.row == domain::ShownRow::WrapUp && shown.deadline)
        return *shown.deadline >= now ? Words::tr("%1 left").arg(text::left(*shown.deadline - now))
                                      : Words::tr("over by %1").arg(text::left(now - *shown.deadline));
    if (const QString over = text::overBy(shown, now); !over.isEmpty()) return over;
    if (row.customers.size() > 1) return Words::tr("%n contact(s)", nullptr, int(row.customers.size()));
    return row.customers.value(0);
}

// A status and what else is true of it: "Not Ready, reconnecting".
QString withAside(const TeamRow& row, const QString& status) {
    if (!row.reconnecting.isEmpty()) return Words::tr("%1, %2").arg(status, row.reconnecting);
    //: A status: "Offline, on a call".
    return row.onCall ? Words::tr("%1, on a call").arg(status) : status;
}

QString head(int column) {
    switch (column) {
    case TeamModel::AgentColumn: return Words::tr("Agent");
    case TeamModel::StatusColumn: return Words::tr("Status");
    case TeamModel::TimeColumn: return Words::tr("Time");
    case TeamModel::NextColumn: return Words::tr("Next");
    case TeamModel::VoiceColumn: return Words::tr("Voice");
    case TeamModel::WrittenColumn: return Words::tr("Written");
    case TeamModel::QueuesColumn: return Words::tr("Queues");
    case TeamModel::TeamColumn: return Words::tr("Team");
    case TeamModel::DeviceColumn: return Words::tr("Device");
    case TeamModel::ContactColumn: return Words::tr("Contact");
    default: return {};
    }
}

QString withOver(const QString& status, const domain::Shown& shown, WallTime now) {
    const QString over = text::overBy(shown, now);
    //: A status that lasts longer than it is meant to: "Not Ready: Lunch, over by 2:21".
    return over.isEmpty() ? status : Words::tr("%1, %2").arg(status, over);
}

QString spoken(const TeamRow& row, int column, WallTime now, const QTimeZone& zone) {
    const domain::Shown& shown = row.agent.shown;
    const QString name = text::toQt(row.agent.layers.name);
    switch (column) {
    case TeamModel::CheckColumn: return Words::tr("Choose %1").arg(name);
    case TeamModel::AgentColumn: return Words::tr("%1, %2").arg(name, text::statusSentence(shown, zone));
    case TeamModel::MoreColumn: return Words::tr("Menu of %1").arg(name);
    case TeamModel::StatusColumn:
        return row.requested.isEmpty()
            ? Words::tr("%1: %2").arg(name, withOver(withAside(row, text::statusWord(shown)), shown, now))
            : Words::tr("%1: %2, %3 requested").arg(name, text::statusWord(shown), row.requested);
    case TeamModel::VoiceColumn:
        return Words::tr("%1 of %2 calls").arg(row.agent.load.taken(domain::Channel::Voice)).arg(row.voiceLimit);
    case TeamModel::WrittenColumn:
        return Words::tr("%1 of %2 written").arg(row.agent.load.writtenTaken()).arg(row.writtenLimit);
    default: return cellText(row, column, now);
    }
}

QString tip(const TeamRow& row, int column, WallTime now, const QTimeZone& zone) {
    const domain::Shown& shown = row.agent.shown;
    if (column == TeamModel::QueuesColumn) return row.queues.join(u", "_s);
    if (column != TeamModel::StatusColumn) return {};
    const QString by = text::toQt(row.agent.layers.intent.by.name);
    const QString status = withOver(text::statusSentence(shown, zone), shown, now);
    return by.isEmpty() ? status : Words::tr("%1, chosen by %2").arg(status, by);
}

} // namespace

QString cellText(const TeamRow& row, int column, WallTime now) {
    const domain::Shown& shown = row.agent.shown;
    switch (column) {
    case TeamModel::AgentColumn: return text::toQt(row.agent.layers.name);
    case TeamModel::StatusColumn: {
        if (!row.requested.isEmpty()) return Words::tr("%1 … requested").arg(row.requested);
        return withAside(row, text::statusWithWork(shown));
    }
    case TeamModel::TimeColumn: return text::neverWas(shown) ? QString() : text::clock(now - shown.since);
    case TeamModel::NextColumn: return shown.next.empty() ? QString() : u"→ "_s + text::toQt(shown.next);
    case TeamModel::QueuesColumn: return row.queues.isEmpty() ? Words::tr("not logged in") : row.queues.join(u", "_s);
    case TeamModel::TeamColumn: return row.teams.join(u", "_s);
    case TeamModel::DeviceColumn: return device(row);
    case TeamModel::ContactColumn: return contact(row, now);
    default: return {};
    }
}

bool isOver(const domain::Shown& shown, WallTime now) {
    if (shown.row == domain::ShownRow::WrapUp && shown.deadline) return *shown.deadline < now;
    return shown.overAt && *shown.overAt <= now;
}

SpokenTeam::SpokenTeam(
    models::TeamFilter& filter, const TeamChecks& checks, std::function<WallTime()> now, QObject* parent)
    : QIdentityProxyModel(parent),
      m_filter(filter),
      m_checks(checks),
      m_now(std::move(now)) {
    setSourceModel(&filter);
    connect(&checks, &TeamChecks::changed, this, [this] {
        if (rowCount() > 0)
            Q_EMIT dataChanged(
                index(0, TeamModel::CheckColumn), index(rowCount() - 1, TeamModel::CheckColumn), {Qt::CheckStateRole});
    });
}

Qt::ItemFlags SpokenTeam::flags(const QModelIndex& index) const {
    const Qt::ItemFlags flags = QIdentityProxyModel::flags(index);
    return index.column() == TeamModel::CheckColumn && mayChange(index) ? flags | Qt::ItemIsUserCheckable : flags;
}

bool SpokenTeam::mayChange(const QModelIndex& index) const {
    return !m_own || std::ranges::any_of(row(index).agent.layers.teams, [this](const domain::TeamId& each) {
        return m_own->contains(each);
    });
}

const TeamRow& SpokenTeam::row(const QModelIndex& index) const { return m_filter.row(mapToSource(index)); }

QVariant SpokenTeam::data(const QModelIndex& index, int role) const {
    const bool isAction = index.column() == TeamModel::CheckColumn || index.column() == TeamModel::MoreColumn;
    if (isAction && (role == Qt::AccessibleTextRole || role == Qt::CheckStateRole) && !mayChange(index)) return {};
    if (role == Qt::AccessibleTextRole) return spoken(row(index), index.column(), m_now(), m_zone);
    if (role == Qt::DisplayRole) return cellText(row(index), index.column(), m_now());
    if (role == Qt::ToolTipRole) return tip(row(index), index.column(), m_now(), m_zone);
    if (role == Qt::CheckStateRole && index.column() == TeamModel::CheckColumn)
        return m_checks.has(row(index).key()) ? Qt::Checked : Qt::Unchecked;
    return QIdentityProxyModel::data(index, role);
}

QVariant SpokenTeam::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Horizontal && role == Qt::DisplayRole) return head(section);
    if (role == Qt::AccessibleTextRole && section == TeamModel::CheckColumn) return Words::tr("Choose all");
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && section == TeamModel::TimeColumn)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    return QIdentityProxyModel::headerData(section, orientation, role);
}

} // namespace readyline::team
