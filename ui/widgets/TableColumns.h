// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The columns of a table: as wide as asked for and never narrower than their heads, in whatever language; one of them takes
// what is left over. Where a person made one narrower than its head, pointing at that says it whole.

#include <QObject>

#include <vector>

class QTableView;

namespace readyline::widgets {

class TableColumns : public QObject {
    Q_OBJECT
public:
    // The model is set already; the table keeps this.
    TableColumns(QTableView* table, const std::vector<int>& widths, int stretched);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void stretch();
    [[nodiscard]] int least(int column) const;

    QTableView* m_table;
    int m_stretched, m_asked;
    bool m_stretching = false;
};

} // namespace readyline::widgets
