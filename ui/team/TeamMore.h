// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What else a supervisor can do with somebody of his team, from the end of the row: signing him out (Z21, K20).

#include "core/desk/Desk.h"

#include <QObject>

#include <map>

namespace readyline::widgets {
class ToastHost;
}

namespace readyline::team {

class SignOutCard;

class TeamMore : public QObject {
    Q_OBJECT
public:
    TeamMore(desk::Desk& desk, widgets::ToastHost& toasts, QWidget* parent);

    void open(const domain::PersonId& person, const QRect& globalAnchor);

private:
    void onTeamChanged();
    void forget(const domain::CommandId& command);
    [[nodiscard]] QString held(const desk::AgentItem& agent) const;

    desk::Desk& m_desk;
    widgets::ToastHost& m_toasts;
    SignOutCard* m_card;
    domain::PersonId m_person;
    std::map<domain::CommandId, domain::PersonId> m_asked;
};

} // namespace readyline::team
