// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What can be done with those who are ticked: how many they are, a status for all of them, and why, which they read.

#include "core/domain/Site.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace readyline::status {
class StatusMenu;
}

namespace readyline::team {

class SelectionBar : public QWidget {
    Q_OBJECT
public:
    explicit SelectionBar(QWidget* parent = nullptr);

    // Hidden at none; what was typed and chosen goes with it.
    void setCount(int count);
    // What was chosen already and is not among them goes.
    void setChoices(const domain::SiteRules& site, const domain::Chooser& chooser);
    // Why nothing can be done now; empty: it can.
    void setHeld(const QString& why);

Q_SIGNALS:
    void applied(const domain::Choice& choice, const QString& note);
    void closeAsked();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void openMenu();
    void choose(const domain::Choice& choice);
    void dropChoice();
    void apply();

    QLabel* m_count;
    QPushButton* m_status;
    QLineEdit* m_note;
    QPushButton* m_apply;
    status::StatusMenu* m_menu;
    domain::SiteRules m_site;
    std::optional<domain::Choice> m_choice;
};

} // namespace readyline::team
