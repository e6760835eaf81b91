// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The columns of a table: as wide as asked for and never narrower than their heads, in whatever language; one of them
// takes what is left over, and where that is too little, others may give way to it. Where a person made one narrower
// than its head, pointing at that says it whole.

#include <QObject>

#include <vector>

class QTableView;

namespace readyline::widgets {

class TableColumns : public QObject {
    Q_OBJECT
public:
    // The model is set already; the table keeps this. Those that yield shrink to half of what they asked for, until a
    // person sets their width.
    TableColumns(
        QTableView* table, const std::vector<int>& widths, int stretched, const std::vector<int>& yielding = {});

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Asked {
        int column, width;
    };
    void fit();
    void yield();
    void setByHand(int column);
    [[nodiscard]] int least(int column) const;
    [[nodiscard]] int narrowest(const Asked& asked) const;
    [[nodiscard]] int leftOver() const; // for the stretched one

    QTableView* m_table;
    Asked m_stretched;
    std::vector<Asked> m_yielding;
    bool m_fitting = false;
};

} // namespace readyline::widgets
