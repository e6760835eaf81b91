// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// One variable of a contact (W68-W77): its value as text where it is not to be edited, else a field that says what becomes
// of it. A secure one shows asterisks until its agent asks to see it.

#include "ui/tasks/VariableLook.h"

#include <QWidget>

#include <vector>

namespace readyline::widgets {
class ChoiceField;
class Field;
} // namespace readyline::widgets

namespace readyline::tasks {

class VariableField : public QWidget {
    Q_OBJECT
public:
    explicit VariableField(const wire::ShownVariable& variable, QWidget* parent = nullptr);

    [[nodiscard]] const std::string& name() const { return m_name; }
    // Can show this one without being made anew.
    [[nodiscard]] bool fits(const wire::ShownVariable& variable) const;
    // What Tab reaches in it, in its order.
    [[nodiscard]] std::vector<QWidget*> tabStops() const;
    // `link` of a secure one; see lookLink().
    void show(const models::VariableEdit& edit, const VariableLook& look, const QString& link);

Q_SIGNALS:
    void typed(const QString& text);
    void saveAsked();   // Enter
    void linkPressed(); // see it, or hide it
    void actionPressed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildField();
    void buildChoice();
    void showText(const models::VariableEdit& edit);
    void count();

    std::string m_name;
    std::string m_label;
    bool m_secure;
    domain::VariableType m_type;
    bool m_canType = false;
    VariableLook m_look; // as it is shown
    widgets::Field* m_field = nullptr;
    widgets::ChoiceField* m_choice = nullptr; // of a Boolean
};

} // namespace readyline::tasks
