// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a sign-in begins with where nothing was chosen before (Z14, D4).

#include "core/desk/Desk.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace readyline::widgets {
class Banner;
class StatusLabel;
} // namespace readyline::widgets

namespace readyline::admin {

class FormFrame;
class Labelled;

class SignInPage : public QWidget {
    Q_OBJECT
public:
    explicit SignInPage(desk::Desk& desk, QWidget* parent = nullptr);

private:
    [[nodiscard]] static QString laterWords(const domain::SiteRules& site);
    void build();
    void fill(const domain::Choice& choice);
    void fillReasons(const std::optional<domain::ReasonId>& chosen);
    [[nodiscard]] domain::Choice read() const;
    void onEdited();
    void onSiteChanged();
    void preview();
    void save();

    desk::Desk& m_desk;
    FormFrame* m_form;
    QComboBox *m_status, *m_reason;
    Labelled *m_statusRow, *m_reasonRow;
    widgets::Banner* m_works;
    widgets::StatusLabel* m_looks;
    QLabel *m_later, *m_teams;
    std::vector<domain::Choice> m_statuses;                 // as in the box
    std::vector<std::optional<domain::ReasonId>> m_reasons; // as in the box
    domain::Choice m_shown;                                 // what the site had when it was filled
    domain::CommandId m_asked;
    bool m_filling = false;
};

} // namespace readyline::admin
