// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/Inactivity.h"

#include "core/domain/PolicyFor.h"
#include "ui/shell/InactivityPrompt.h"

namespace readyline::shell {

using namespace Qt::StringLiterals;

namespace {
const QString kNotice = u"inactive"_s;
}

Inactivity::Inactivity(
    desk::Desk& desk, ports::IdleWatch& watch, ports::Notifier& notifier, Clock clock, QObject* parent)
    : QObject(parent),
      m_desk(desk),
      m_watch(watch),
      m_notifier(notifier),
      m_prompt(std::make_unique<InactivityPrompt>(clock)) {
    connect(m_prompt.get(), &InactivityPrompt::continued, this, &Inactivity::onContinued);
    connect(&watch, &ports::IdleWatch::idleChanged, this, [this](bool idle) { m_desk.setIdle(idle); });
    connect(&desk, &desk::Desk::siteChanged, this, &Inactivity::refreshRule);
    connect(&desk, &desk::Desk::selfChanged, this, &Inactivity::refreshPrompt);
    connect(&desk, &desk::Desk::ended, this, &Inactivity::refreshRule);
    refreshRule();
    refreshPrompt();
}

Inactivity::~Inactivity() = default;

// On a fresh connection, too: the server may not have heard of it.
void Inactivity::refreshRule() {
    m_after = Duration{0};
    if (!m_desk.me().person.empty()) {
        const std::vector<domain::TeamId> teams = m_desk.me().teams;
        m_after = domain::PolicyFor(m_desk.site(), teams).inactivity().after;
    }
    const bool wasIdle = m_watch.isIdle();
    m_watch.setAfter(m_after);
    if (wasIdle && m_watch.isIdle()) m_desk.setIdle(true);
}

void Inactivity::refreshPrompt() {
    const auto until = m_desk.self().layers.signOutAt;
    if (!until || m_desk.me().person.empty()) {
        if (m_prompt->isVisible()) m_notifier.close(kNotice);
        m_prompt->hide();
        return;
    }
    if (m_prompt->isVisible()) return m_prompt->setUntil(*until);
    m_prompt->ask(m_after, *until);
    m_notifier.show({.key = kNotice,
        .title = tr("Are you still there?"),
        .text = tr("Touch the mouse or a key, or you will be signed out."),
        .urgent = true,
        .actions = {}});
}

void Inactivity::onContinued() {
    m_desk.setIdle(false);
    m_prompt->hide();
    m_notifier.close(kNotice);
}

} // namespace readyline::shell
