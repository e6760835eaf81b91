// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/team/TeamTable.h"

#include "ui/team/CheckHeader.h"
#include "ui/team/TeamDelegate.h"
#include "ui/widgets/Metrics.h"
#include "ui/widgets/TableColumns.h"

#include <QGuiApplication>
#include <QKeyEvent>

namespace readyline::team {

using namespace Qt::StringLiterals;
using namespace widgets;
using models::TeamModel;

namespace {

// Check, agent, status, time, next, voice, written, queues, team, device, contact, more.
const std::vector<int> kWidths{kCheckWidth, 142, 206, 82, 112, 58, 68, 170, 84, 104, 124, 34};

bool isOpening(int key) { return key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_F4; }

} // namespace

TeamTable::TeamTable(const shell::Ticker& ticker, SpokenTeam& rows, TeamChecks& checks)
    : m_rows(rows),
      m_checks(checks),
      m_delegate(new TeamDelegate(ticker, rows, checks, this)),
      m_head(new CheckHeader(this)) {
    setObjectName(u"teamTable"_s);
    setAccessibleName(tr("Team"));
    setHorizontalHeader(m_head);
    setItemDelegate(m_delegate);
    setModel(&rows);
    setShowGrid(false);
    setMouseTracking(true);
    setSelectionMode(QAbstractItemView::NoSelection); // ticks are what is acted upon
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setTabKeyNavigation(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(heightFor(kRowComfortable, fontMetrics()));
    m_head->setSectionResizeMode(TeamModel::CheckColumn, QHeaderView::Fixed);
    m_head->setSectionResizeMode(TeamModel::MoreColumn, QHeaderView::Fixed);
    setSortingEnabled(true);
    new TableColumns(this, kWidths, TeamModel::QueuesColumn);
    sortByColumn(TeamModel::AgentColumn, Qt::AscendingOrder);
    connect(this, &QTableView::clicked, this, &TeamTable::onClicked);
    connect(m_head, &CheckHeader::toggled, this, &TeamTable::toggleAll);
    connect(&checks, &TeamChecks::changed, this, &TeamTable::refreshChecks);
    for (const auto moved : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&rows, moved, this, &TeamTable::refreshChecks);
}

void TeamTable::setChanging(bool may) {
    m_changing = may;
    m_delegate->setOpening(may);
    for (const int column : {TeamModel::CheckColumn, TeamModel::ContactColumn, TeamModel::MoreColumn})
        setColumnHidden(column, !may);
    viewport()->update();
}

void TeamTable::setMenuRow(int row) {
    m_delegate->setMenuRow(row);
    viewport()->update();
}

void TeamTable::repaintTimes() {
    const int first = std::max(0, rowAt(0));
    const int bottom = rowAt(viewport()->height() - 1);
    const int last = bottom < 0 ? m_rows.rowCount() - 1 : bottom;
    for (int row = first; row <= last; ++row) {
        viewport()->update(visualRect(m_rows.index(row, TeamModel::TimeColumn)));
        const domain::Shown& shown = m_rows.row(m_rows.index(row, 0)).agent.shown;
        if (shown.row == domain::ShownRow::WrapUp || shown.overAt) // over its time the whole row is tinted
            viewport()->update(0, rowViewportPosition(row), viewport()->width(), rowHeight(row));
    }
}

std::vector<domain::PersonId> TeamTable::people(int first, int last) const {
    std::vector<domain::PersonId> found;
    for (int row = std::max(0, first); row <= last && row < m_rows.rowCount(); ++row)
        if (const QModelIndex at = m_rows.index(row, 0); m_rows.mayChange(at)) found.push_back(m_rows.row(at).key());
    return found;
}

void TeamTable::toggle(int row, bool fromLast) {
    const std::vector<domain::PersonId> here = people(row, row);
    if (here.empty()) return; // of another team
    const bool on = !m_checks.has(here.front());
    const int from = fromLast && m_lastToggled >= 0 ? m_lastToggled : row;
    m_checks.set(people(std::min(from, row), std::max(from, row)), on || fromLast);
    m_lastToggled = row;
}

void TeamTable::toggleAll() {
    const std::vector<domain::PersonId> all = people(0, m_rows.rowCount() - 1);
    m_checks.set(all, m_checks.count() < static_cast<int>(all.size()));
}

void TeamTable::refreshChecks() {
    const int checked = m_checks.count();
    const bool all = checked > 0 && checked == static_cast<int>(people(0, m_rows.rowCount() - 1).size());
    m_head->setState(checked == 0 ? Qt::Unchecked : all ? Qt::Checked : Qt::PartiallyChecked);
    viewport()->update();
}

void TeamTable::onClicked(const QModelIndex& index) {
    if (!m_changing || !m_rows.mayChange(index)) return;
    if (index.column() == TeamModel::StatusColumn) Q_EMIT menuAsked(index);
    if (index.column() == TeamModel::MoreColumn) Q_EMIT moreAsked(index);
    if (index.column() == TeamModel::CheckColumn)
        toggle(index.row(), QGuiApplication::keyboardModifiers() & Qt::ShiftModifier);
}

void TeamTable::keyPressEvent(QKeyEvent* event) {
    if (!m_changing) return QTableView::keyPressEvent(event);
    const QModelIndex current = currentIndex();
    if (event->matches(QKeySequence::SelectAll)) return m_checks.set(people(0, m_rows.rowCount() - 1), true);
    if (event->key() == Qt::Key_Escape && m_checks.count() > 0) return m_checks.clear();
    if (current.isValid() && event->key() == Qt::Key_Space)
        return toggle(current.row(), event->modifiers() & Qt::ShiftModifier);
    if (current.isValid() && m_rows.mayChange(current) && isOpening(event->key())) {
        if (current.column() == TeamModel::MoreColumn)
            Q_EMIT moreAsked(current);
        else
            Q_EMIT menuAsked(current);
        return;
    }
    QTableView::keyPressEvent(event);
}

} // namespace readyline::team
