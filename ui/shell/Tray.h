// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The icon in the tray: my status as shape and badge, its word as tooltip, every selectable status in its menu. It
// blinks while a request rings. Made only when told to, because Qt chooses the kind of tray at the first call.

#include "core/desk/Desk.h"
#include "ui/widgets/TrayIcon.h"

#include <QObject>

#include <memory>

class QMenu;
class QSystemTrayIcon;

namespace readyline::shell {

class Tray : public QObject {
    Q_OBJECT
public:
    Tray(desk::Desk& desk, Time& time, QObject* parent = nullptr);
    ~Tray() override;

    void create();
    // Whether closing the window leaves something to come back by.
    [[nodiscard]] bool isThere() const;
    [[nodiscard]] QString toolTip() const;
    // The ringing shape stays steady.
    void setReducedMotion(bool reduced);
    // What is in the tray now.
    struct Look {
        widgets::StatusShape shape = widgets::StatusShape::Offline;
        int written = 0;
        bool dark = false;
        widgets::Blink half = widgets::Blink::Whole;
        friend bool operator==(const Look&, const Look&) = default;
    };
    [[nodiscard]] const Look& look() const { return m_look; }
    [[nodiscard]] QMenu* menu() const { return m_menu.get(); }

Q_SIGNALS:
    void activated();
    void chosen(const domain::Choice& choice);
    void answerAsked(bool accept);
    void quitAsked();

private:
    void refresh();
    void refreshMenu();
    void draw();
    void blink(widgets::Blink half);
    [[nodiscard]] bool rings() const;
    [[nodiscard]] bool canAccept() const; // something that rings is accepted on the screen

    desk::Desk& m_desk;
    std::unique_ptr<QMenu> m_menu;
    std::unique_ptr<QSystemTrayIcon> m_icon;
    Time& m_time;
    Look m_look;
    Timer m_blink;
    bool m_reducedMotion = false;
};

} // namespace readyline::shell
