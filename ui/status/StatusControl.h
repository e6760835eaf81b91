// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// My status in one place: the button, its menu, the pending chip, and the one way in which any of them, the tray and
// the shortcuts choose a status. If requests are open and the choice takes no work, it is asked first, in the menu
// (K7); so it is where it takes work and something would keep its requests from being noticed (idea 11).

#include "core/desk/Desk.h"
#include "ui/shell/Ticker.h"
#include "ui/status/StatusMenu.h"

namespace readyline::status {

class ChannelsHover;
class PendingChip;
class Readiness;
class StatusButton;

class StatusControl : public QObject {
    Q_OBJECT
public:
    StatusControl(desk::Desk& desk, shell::Ticker& ticker, QWidget* parent);

    [[nodiscard]] StatusButton* button() const { return m_button; }
    [[nodiscard]] PendingChip* chip() const { return m_chip; }
    [[nodiscard]] Readiness& readiness() const { return *m_readiness; }
    void openMenu();
    // Which keys open it in this window; said beside the status.
    void setKeys(const QString& keys);
    void choose(const domain::Choice& choice);

private:
    void refresh();
    void refreshChoices();
    void refreshPending(const desk::SelfView& self, const QString& held);
    [[nodiscard]] PlanOffer offer(const domain::Choice& choice) const;
    [[nodiscard]] StatusMenu::Question question(const domain::Choice& choice) const;
    [[nodiscard]] StatusMenu::Question asked(const domain::Choice& choice);
    [[nodiscard]] QRect anchor() const;

    desk::Desk& m_desk;
    StatusButton* m_button;
    PendingChip* m_chip;
    StatusMenu* m_menu;
    shell::Ticker& m_ticker;
    ChannelsHover* m_hover;
    Readiness* m_readiness;
};

} // namespace readyline::status
