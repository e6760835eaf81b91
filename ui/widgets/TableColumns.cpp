// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/TableColumns.h"

#include <QEvent>
#include <QHeaderView>
#include <QHelpEvent>
#include <QTableView>
#include <QToolTip>

#include <algorithm>

namespace readyline::widgets {

TableColumns::TableColumns(QTableView* table, const std::vector<int>& widths, int stretched)
    : QObject(table),
      m_table(table),
      m_stretched(stretched),
      m_asked(widths[static_cast<std::size_t>(stretched)]) {
    QHeaderView* head = table->horizontalHeader();
    for (std::size_t i = 0; i < widths.size(); ++i) {
        const int column = static_cast<int>(i);
        table->setColumnWidth(column, std::max(widths[i], least(column)));
    }
    connect(head, &QHeaderView::sectionResized, this, [this](int column) {
        if (column != m_stretched) stretch();
    });
    table->viewport()->installEventFilter(this);
    head->viewport()->installEventFilter(this);
}

int TableColumns::least(int column) const {
    const QHeaderView* head = m_table->horizontalHeader();
    return std::max(head->minimumSectionSize(), head->sectionSizeHint(column));
}

void TableColumns::stretch() {
    if (std::exchange(m_stretching, true)) return;
    const int others = m_table->horizontalHeader()->length() - m_table->columnWidth(m_stretched);
    const int narrowest = std::max(least(m_stretched), m_asked / 2);
    m_table->setColumnWidth(m_stretched, std::max(narrowest, m_table->viewport()->width() - others));
    m_stretching = false;
}

// Its last events come while the table is no longer one: the kind of event is asked first.
bool TableColumns::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize && watched == m_table->viewport()) stretch();
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
