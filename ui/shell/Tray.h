// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The icon in the tray: my status as shape and badge, its word as tooltip, every selectable status in its menu. Made only
// when told to, because Qt chooses the kind of tray at the first call.

#include "core/desk/Desk.h"

#include <QObject>

#include <memory>

class QMenu;
class QSystemTrayIcon;

namespace readyline::shell {

class Tray : public QObject {
    Q_OBJECT
public:
    explicit Tray(desk::Desk& desk, QObject* parent = nullptr);
    ~Tray() override;

    void create();
    // Whether closing the window leaves something to come back by.
    [[nodiscard]] bool isThere() const;
    [[nodiscard]] QString toolTip() const;
    [[nodiscard]] QMenu* menu() const { return m_menu.get(); }

Q_SIGNALS:
    void activated();
    void chosen(const domain::Choice& choice);
    void answerAsked(bool accept);
    void quitAsked();

private:
    void refresh();
    void refreshMenu();

    desk::Desk& m_desk;
    std::unique_ptr<QMenu> m_menu;
    std::unique_ptr<QSystemTrayIcon> m_icon;
    QString m_look; // what the icon was last drawn from
};

} // namespace readyline::shell
