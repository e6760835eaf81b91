// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A task as a card of two lines, three while it rings; above the first of each kind stands its heading. The time is
// computed when painted, so a second repaints only its place.

#include "core/desk/Desk.h"
#include "ui/models/TaskModel.h"
#include "ui/shell/Ticker.h"
#include "ui/widgets/Tokens.h"

#include <QIdentityProxyModel>
#include <QStyledItemDelegate>

namespace readyline::tasks {

class SpokenTasks : public QIdentityProxyModel {
    Q_OBJECT
public:
    explicit SpokenTasks(const desk::Desk& desk, QObject* parent = nullptr)
        : QIdentityProxyModel(parent),
          m_desk(desk) {}
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    const desk::Desk& m_desk; // whose site has the zone
};

class TaskDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    TaskDelegate(const shell::Ticker& ticker, const models::TaskModel& model, QObject* parent);

    void setHeld(bool held) { m_held = held; } // no connection: the answers are greyed
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    // What a second changes, within the item's rectangle.
    [[nodiscard]] QRect timeRect(const QRect& item, const QModelIndex& index) const;

Q_SIGNALS:
    void accepted(const domain::OfferId& offer);
    void declined(const domain::OfferId& offer);

protected:
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
        const QModelIndex& index) override;

private:
    struct Parts {
        QRect heading, card, box, name, time, topic, state, accept, decline;
    };
    [[nodiscard]] Parts parts(const QRect& item, const QModelIndex& index) const;
    [[nodiscard]] const models::TaskListRow& row(const QModelIndex& index) const;
    [[nodiscard]] bool startsGroup(const QModelIndex& index) const;
    [[nodiscard]] bool canAnswer(const models::TaskListRow& row) const;
    void paintCard(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintAnswers(QPainter& painter, const QStyleOptionViewItem& option, const Parts& parts,
        const models::TaskListRow& row) const;
    static void paintAccept(
        QPainter& painter, const QRect& rect, domain::Channel channel, bool can, const widgets::Tokens& theme);

    const shell::Ticker& m_ticker;
    const models::TaskModel& m_model;
    bool m_held = false;
    QPoint m_pressed;
    domain::OfferId m_pressedOffer;
};

} // namespace readyline::tasks
