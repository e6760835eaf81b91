// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// TeamScene: a supervisor looks at his team of two, Anna Berg (Not Ready) above Jonas Keller (Ready).
#pragma once

#include "tests/ui/UiRig.h"
#include "ui/models/TeamModel.h"
#include "ui/status/StatusMenu.h"
#include "ui/team/TeamPage.h"

#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTableView>

namespace readyline::kit {

using models::TeamModel;

inline wire::SessionOpened supervisor() {
    wire::SessionOpened opened = sampleOpened();
    opened.me.role = Role::Supervisor;
    opened.me.supervises = {TeamId{"a"}};
    return opened;
}

struct TeamScene : UiRig {
    team::TeamPage page{desk, ticker, toasts};
    QTableView& table = *UiRig::find<QTableView>(page, "teamTable");
    status::StatusMenu& menu = *UiRig::find<status::StatusMenu>(page, "statusMenu");
    wire::ViewId view;
    std::vector<TeamId> teams; // of the view

    explicit TeamScene(const wire::SessionOpened& session = supervisor()) : UiRig(session) {
        page.resize(1200, 700);
        page.show();
        const auto opened = rig.takeOnly<wire::TeamViewOpen>();
        view = opened.at(0).view;
        teams = opened.at(0).teams;
        rig.answer(rig.lastId(),
            wire::Result{wire::ViewOpened{
                view, 10, true, {sampleAgent("jonas", "Jonas Keller"), sampleAgent("anna", "Anna Berg", kNotReady)}}});
        settle();
    }
    QModelIndex cell(int row, int column) { return table.model()->index(row, column); }
    QString spoken(int row, int column) { return cell(row, column).data(Qt::AccessibleTextRole).toString(); }
    void clickCheck(int row, Qt::KeyboardModifiers keys = {}) {
        const QRect at = table.visualRect(cell(row, TeamModel::CheckColumn));
        QTest::mouseClick(table.viewport(), Qt::LeftButton, keys, at.center());
        settle();
    }
    bool isChecked(int row) {
        return cell(row, TeamModel::CheckColumn).data(Qt::CheckStateRole) == QVariant(Qt::Checked);
    }
    QWidget& bar() { return *UiRig::find<QWidget>(page, "selectionBar"); }
    // The status of the bar, by its menu.
    void chooseForAll(Qt::Key key) {
        QTest::mouseClick(UiRig::find<QPushButton>(page, "selectionStatus"), Qt::LeftButton);
        auto* choices = UiRig::find<status::StatusMenu>(page, "selectionMenu");
        QTest::keyClick(UiRig::find<QLineEdit>(*choices, "statusSearch"), key);
        settle();
    }
    void apply() { QTest::mouseClick(UiRig::find<QPushButton>(page, "selectionApply"), Qt::LeftButton); }
    QMenu* openMore(int row) {
        table.setCurrentIndex(cell(row, TeamModel::MoreColumn));
        QTest::keyClick(&table, Qt::Key_Return);
        return UiRig::find<QMenu>(page, "teamContext");
    }
    void askSignOut(int row) {
        QMenu* more = openMore(row);
        auto* signOut = more->findChild<QAction*>(QStringLiteral("teamSignOut"));
        // The platform's news of the closed menu would close what is opened before they come.
        more->setAttribute(Qt::WA_DeleteOnClose, false);
        more->close();
        settle();
        signOut->trigger();
        more->deleteLater();
        settle();
    }
    void openMenu(int row) {
        table.setCurrentIndex(cell(row, TeamModel::StatusColumn));
        QTest::keyClick(&table, Qt::Key_Return);
        settle();
    }
};

} // namespace readyline::kit
