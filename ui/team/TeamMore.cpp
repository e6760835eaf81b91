// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/team/TeamMore.h"

#include "ui/models/WaysOn.h"
#include "ui/team/SignOutCard.h"
#include "ui/text/Strings.h"
#include "ui/widgets/ToastHost.h"

#include <algorithm>

namespace readyline::team {

using namespace widgets;

TeamMore::TeamMore(desk::Desk& desk, ToastHost& toasts, QWidget* parent)
    : QObject(parent),
      m_desk(desk),
      m_toasts(toasts),
      m_card(new SignOutCard(new QWidget(parent))) { // a parent of its own: screen readers find one popup in each
    m_card->parentWidget()->resize(0, 0);
    connect(m_card, &SignOutCard::confirmed, this, [this](const QString& note) {
        const domain::PersonId person = m_person;
        m_asked[m_desk.endOthersSessions(person, text::toUtf8(note))] = person;
    });
    connect(&desk, &desk::Desk::teamChanged, this, &TeamMore::onTeamChanged);
    connect(&desk, &desk::Desk::commandRefused, this, &TeamMore::forget);
    connect(&desk, &desk::Desk::commandUnconfirmed, this, &TeamMore::forget);
}

// Why he cannot be signed out now; the server would refuse it.
QString TeamMore::held(const desk::AgentItem& agent) const {
    if (!m_desk.connection().isLive()) return tr("Reconnecting. This has to wait.");
    if (agent.layers.presence.connection == domain::Connection::None) return tr("Nobody is signed in.");
    if (std::ranges::all_of(agent.layers.work, domain::isParked)) return {};
    const auto away = models::waysOn(m_desk.site()).away;
    //: %1 is a status: "Not Ready".
    return away ? tr("The work has to end first. Set %1, so that no new work comes.").arg(text::toQt(away->text))
                : tr("The work has to end first.");
}

void TeamMore::open(const domain::PersonId& person, const QRect& globalAnchor) {
    const auto agent = m_desk.agent(person);
    if (!agent) return;
    m_person = person;
    m_card->popup(globalAnchor, text::toQt(agent->layers.name), held(*agent));
}

void TeamMore::onTeamChanged() {
    for (auto each = m_asked.begin(); each != m_asked.end();) {
        const auto agent = m_desk.agent(each->second);
        if (!agent || agent->layers.presence.connection != domain::Connection::None) {
            ++each;
            continue;
        }
        m_toasts.show({.family = StatusFamily::Available,
            .icon = Icon::Check,
            .what = tr("%1 is signed out").arg(text::toQt(agent->layers.name))});
        each = m_asked.erase(each);
    }
}

// What went wrong is said in the corner.
void TeamMore::forget(const domain::CommandId& command) { m_asked.erase(command); }

} // namespace readyline::team
