// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The frame of an administrator's list with the form of what is chosen in it: everything that does not depend on what
// is listed. ListPage.h has what is done there.

#include "core/desk/Desk.h"
#include "ui/widgets/Icons.h"

#include <QWidget>

class QAbstractItemModel;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace readyline::widgets {
class Banner;
class EmptyState;
class ToastHost;
} // namespace readyline::widgets

namespace readyline::admin {

class FormFrame;

class ListFrame : public QWidget {
    Q_OBJECT
public:
    struct Words {
        QString title, subtitle, add, note, noneTitle, none;
        widgets::Icon noneIcon;
    };
    ListFrame(const Words& words, const char* name, FormFrame* form, QWidget* parent);

    [[nodiscard]] QTableView* table() const { return m_table; }
    void setModel(QAbstractItemModel* model, const std::vector<int>& widths, int stretched);
    // Shows the form, or what it is for while nothing is chosen.
    void setChosen(bool chosen);
    void setMovable(bool up, bool down);
    void say(const QString& lead, const QString& why); // empty: nothing

Q_SIGNALS:
    void addAsked();
    void moveAsked(int by);
    void formAsked();
    void deleteAsked();

protected:
    // The words of what a page says, whatever it lists.
    struct Says {
        [[nodiscard]] static QString notSaved(const QString& name);
        [[nodiscard]] static QString notDeleted(const QString& name);
        [[nodiscard]] static QString notMoved(const QString& name);
        [[nodiscard]] static QString deleted(const QString& name);
        [[nodiscard]] static QString undo();
        [[nodiscard]] static QString unconfirmed();
        [[nodiscard]] static QString refused(const wire::Refused& refused, bool removing);
    };
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QTableView* m_table;
    QStackedWidget* m_side;
    QPushButton *m_up, *m_down;
    widgets::Banner* m_failed;
};

} // namespace readyline::admin
