// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Nobody at this computer for as long as the site allows (Z21, W113): the server is told, and while it asks whether he
// is there the question stands on top of everything with the time that is left. Any touch of the computer answers it.

#include "core/desk/Desk.h"
#include "core/ports/IdleWatch.h"
#include "core/ports/Notifier.h"
#include "ui/shell/Ticker.h"

namespace readyline::shell {

class InactivityPrompt;

class Inactivity : public QObject {
    Q_OBJECT
public:
    Inactivity(
        desk::Desk& desk, ports::IdleWatch& watch, ports::Notifier& notifier, Clock clock, QObject* parent = nullptr);
    ~Inactivity() override;

    [[nodiscard]] InactivityPrompt& prompt() const { return *m_prompt; }

private:
    void refreshRule();
    void refreshPrompt();
    void onContinued();

    desk::Desk& m_desk;
    ports::IdleWatch& m_watch;
    ports::Notifier& m_notifier;
    std::unique_ptr<InactivityPrompt> m_prompt;
    Duration m_after{0};
};

} // namespace readyline::shell
