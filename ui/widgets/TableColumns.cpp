// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/TableColumns.h"

#include <QEvent>
#include <QHeaderView>
#include <QHelpEvent>
#include <QTableView>
#include <QToolTip>

#include <algorithm>
#include <utility>

namespace readyline::widgets {

TableColumns::TableColumns(
    QTableView* table, const std::vector<int>& widths, int stretched, const std::vector<int>& yielding)
    : QObject(table),
      m_table(table),
      m_stretched{stretched, widths[static_cast<std::size_t>(stretched)]} {
    QHeaderView* head = table->horizontalHeader();
    for (std::size_t i = 0; i < widths.size(); ++i) {
        const int column = static_cast<int>(i);
        table->setColumnWidth(column, std::max(widths[i], least(column)));
    }
    for (const int each : yielding) m_yielding.push_back({each, table->columnWidth(each)});
    connect(head, &QHeaderView::sectionResized, this, &TableColumns::setByHand);
    table->viewport()->installEventFilter(this);
    head->viewport()->installEventFilter(this);
}

int TableColumns::least(int column) const {
    const QHeaderView* head = m_table->horizontalHeader();
    return std::max(head->minimumSectionSize(), head->sectionSizeHint(column));
}

int TableColumns::narrowest(const Asked& asked) const { return std::max(least(asked.column), asked.width / 2); }

int TableColumns::leftOver() const {
    const int others = m_table->horizontalHeader()->length() - m_table->columnWidth(m_stretched.column);
    return m_table->viewport()->width() - others;
}

void TableColumns::setByHand(int column) {
    if (m_fitting || column == m_stretched.column) return;
    std::erase_if(m_yielding, [column](const Asked& each) { return each.column == column; });
    fit();
}

void TableColumns::fit() {
    if (std::exchange(m_fitting, true)) return; // a scroll bar that comes or goes with it
    yield();
    m_table->setColumnWidth(m_stretched.column, std::max(narrowest(m_stretched), leftOver()));
    m_fitting = false;
}

// Each gives the same share of what it can.
void TableColumns::yield() {
    int given = 0, most = 0;
    for (const Asked& each : m_yielding) {
        given += each.width - m_table->columnWidth(each.column);
        most += each.width - narrowest(each);
    }
    if (most <= 0) return;
    const int missing = std::clamp(m_stretched.width - (leftOver() - given), 0, most);
    for (const Asked& each : m_yielding)
        m_table->setColumnWidth(each.column, each.width - missing * (each.width - narrowest(each)) / most);
}

// Its last events come while the table is no longer one: the kind of event is asked first.
bool TableColumns::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize && watched == m_table->viewport()) fit();
    if (event->type() == QEvent::ToolTip && watched == m_table->horizontalHeader()->viewport()) {
        QHeaderView* head = m_table->horizontalHeader();
        const auto* help = static_cast<QHelpEvent*>(event);
        const int column = head->logicalIndexAt(help->pos());
        if (column >= 0 && head->sectionSize(column) < head->sectionSizeHint(column))
            QToolTip::showText(
                help->globalPos(), m_table->model()->headerData(column, Qt::Horizontal).toString(), head->viewport());
        else
            QToolTip::hideText();
        return true;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace readyline::widgets
