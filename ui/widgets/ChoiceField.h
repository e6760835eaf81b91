// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A labelled choice of a few that says what becomes of it, as a Field does of a text. The label stands beside it.

#include "ui/widgets/FieldState.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;

namespace readyline::widgets {

class ChoiceField : public QWidget {
    Q_OBJECT
public:
    ChoiceField(const QString& label, const QStringList& choices, QWidget* parent = nullptr);

    [[nodiscard]] QComboBox* box() const { return m_box; }
    [[nodiscard]] int chosen() const;
    void choose(int index); // says nothing of it
    void setState(FieldState state, const QString& note = QString(), const QString& action = QString());
    [[nodiscard]] FieldState state() const;
    [[nodiscard]] QString note() const;

Q_SIGNALS:
    void changed(int index); // by the person
    void actionPressed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QComboBox* m_box;
    QLabel* m_note;
    QPushButton* m_action;
};

} // namespace readyline::widgets
