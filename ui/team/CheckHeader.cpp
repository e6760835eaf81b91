// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/team/CheckHeader.h"

#include "ui/models/TeamModel.h"

#include <QMouseEvent>
#include <QPainter>

namespace readyline::team {

using models::TeamModel;

CheckHeader::CheckHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent) {
    setHighlightSections(false);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setSectionsClickable(true);
    setMinimumSectionSize(kCheckWidth);
}

void CheckHeader::setState(Qt::CheckState state) {
    if (state == m_state) return;
    m_state = state;
    viewport()->update();
}

void CheckHeader::paintSection(QPainter* painter, const QRect& rect, int section) const {
    painter->save();
    QHeaderView::paintSection(painter, rect, section);
    painter->restore();
    if (section != TeamModel::CheckColumn) return;
    QStyleOptionViewItem box;
    box.initFrom(this);
    box.rect = rect;
    box.state.setFlag(QStyle::State_On, m_state == Qt::Checked);
    box.state.setFlag(QStyle::State_NoChange, m_state == Qt::PartiallyChecked);
    box.state.setFlag(QStyle::State_MouseOver, false);
    style()->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &box, painter, this);
}

void CheckHeader::mousePressEvent(QMouseEvent* event) {
    if (logicalIndexAt(event->position().toPoint()) == TeamModel::CheckColumn)
        Q_EMIT toggled();
    else
        QHeaderView::mousePressEvent(event);
}

} // namespace readyline::team
