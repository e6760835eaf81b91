// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Paints the team table: status as shape and word with the arrow that opens its menu, times with tabular figures, load
// as boxes, the device as a dot and a word. Rows are tinted where they are ticked, and for exceptions: missed, and
// wrap-up or a status over its time.

#include "ui/shell/Ticker.h"
#include "ui/team/TeamLook.h"

#include "ui/widgets/Tokens.h"

#include <QStyledItemDelegate>

namespace readyline::team {

class TeamDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    TeamDelegate(const shell::Ticker& ticker, const SpokenTeam& model, const TeamChecks& checks, QObject* parent);

    // Whether a status has the arrow of its menu.
    void setOpening(bool opens) { m_opens = opens; }
    // The row whose status menu is open, or -1.
    void setMenuRow(int row) { m_menuRow = row; }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
        const QModelIndex& index) override;

private:
    void paintBackground(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintStatusCell(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintCheck(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintDevice(
        QPainter& painter, const QRect& rect, const QModelIndex& index, const widgets::Tokens& theme) const;

    const shell::Ticker& m_ticker;
    const SpokenTeam& m_model;
    const TeamChecks& m_checks;
    int m_menuRow = -1;
    bool m_opens = true;
};

} // namespace readyline::team
