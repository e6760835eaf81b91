// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The team as a table. Space ticks, with Shift from the last tick to here, Ctrl+A ticks all, Escape none; Enter, F4 and
// a click on a status open its menu; the end of a row, a right click or the menu key open what else can be done. For who
// may change nobody, none of that is there.

#include "ui/shell/Ticker.h"
#include "ui/team/TeamChecks.h"
#include "ui/team/TeamLook.h"

#include <QTableView>

namespace readyline::team {

class CheckHeader;
class TeamDelegate;

class TeamTable : public QTableView {
    Q_OBJECT
public:
    TeamTable(const shell::Ticker& ticker, SpokenTeam& rows, TeamChecks& checks);

    // Ticks, menus and contacts are there for who may change those whom he sees.
    void setChanging(bool may);
    // The row whose menu is open, or -1.
    void setMenuRow(int row);
    // Only the cells whose time goes on.
    void repaintTimes();

Q_SIGNALS:
    void menuAsked(const QModelIndex& index);
    void moreAsked(const QModelIndex& index);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void onClicked(const QModelIndex& index);
    void toggle(int row, bool fromLast);
    void toggleAll();
    void refreshChecks();
    // Those of these rows who may be changed.
    [[nodiscard]] std::vector<domain::PersonId> people(int first, int last) const;

    SpokenTeam& m_rows;
    TeamChecks& m_checks;
    TeamDelegate* m_delegate;
    CheckHeader* m_head;
    int m_lastToggled = -1;
    bool m_changing = true;
};

} // namespace readyline::team
