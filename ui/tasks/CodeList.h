// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The wrap-up reasons of a queue with a search (W80, W82): exactly one can be chosen, by mouse or keyboard.

#include "ui/models/CodeModel.h"
#include "ui/widgets/Card.h"

#include <QStyledItemDelegate>

class QLabel;
class QLineEdit;
class QListView;

namespace readyline::tasks {

class CodeDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void setChosen(const domain::CodeId& code) { m_chosen = code; }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    // Of the item's rectangle: what stands above the code, empty without a heading.
    [[nodiscard]] static QRect headingOf(const QRect& item, const QModelIndex& index);

private:
    [[nodiscard]] static QString headingWords(models::CodeHeading heading);

    domain::CodeId m_chosen;
};

class CodeList : public widgets::Card {
    Q_OBJECT
public:
    explicit CodeList(QWidget* parent = nullptr);

    void setQueue(const domain::SiteRules& site, const domain::QueueId& queue);
    void setLast(const std::vector<domain::CodeId>& newestFirst); // that I chose, for any queue
    void setChosen(const domain::CodeId& code);                   // empty: none
    [[nodiscard]] const domain::CodeId& chosen() const { return m_chosen; }
    void focusSearch();
    void clearSearch(); // what was searched for one contact is not for the next

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void choose(const QModelIndex& index);
    void onSearch(const QString& typed);
    void showFound();
    [[nodiscard]] bool isOnHeading(const QPoint& at) const;

    models::CodeModel m_model;
    CodeDelegate* m_delegate;
    QLineEdit* m_search;
    QLabel* m_count;
    QListView* m_list;
    domain::CodeId m_chosen;
};

} // namespace readyline::tasks
