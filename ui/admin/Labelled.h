// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Any input with its label above and a line below that says what is wrong with it: next to the field that caused it.

#include <QWidget>

class QLabel;

namespace readyline::admin {

class Labelled : public QWidget {
    Q_OBJECT
public:
    Labelled(const QString& label, QWidget* input, QWidget* parent = nullptr);

    void setFault(const QString& words); // empty: none
    [[nodiscard]] QString fault() const;

private:
    QWidget* m_input;
    QLabel* m_fault;
};

} // namespace readyline::admin
