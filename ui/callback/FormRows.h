// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The rows of a form: label beside the input, and below it a reserved line that helps, or says in red what is wrong and how
// to put it right. Saying so moves nothing.

#include <QWidget>

#include <map>

class QGridLayout;
class QLabel;

namespace readyline::callback {

class FormRows : public QWidget {
    Q_OBJECT
public:
    explicit FormRows(QWidget* parent = nullptr);

    // A row of one input, or of several in a layout of their own; `first` is what the label belongs to.
    int addRow(const QString& label, QWidget* input, QWidget* first, const QString& name);
    void setHint(int row, const QString& words);
    // Empty words: nothing is wrong with this input of the row.
    void setFault(int row, QWidget* input, const QString& words);
    [[nodiscard]] QString note(int row) const;

private:
    struct Row {
        QLabel* note = nullptr;
        QString hint;
        std::map<QWidget*, QString> faults; // of its inputs
    };
    void refresh(const Row& row);

    QGridLayout* m_grid;
    std::map<int, Row> m_rows;
};

} // namespace readyline::callback
