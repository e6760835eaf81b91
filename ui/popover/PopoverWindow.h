// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The window of all that appears without being asked for, at the bottom right of the screen that the person is at: above
// everything, never taking the keyboard focus, deaf to clicks in its first 300 ms. It stays on that screen while it shows,
// and finds another one when that is unplugged. It says when it has really been painted on a screen.

#include "ui/shell/Ticker.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/ClickShield.h"

#include <QPointer>

#include <functional>

class QScreen;
class QVBoxLayout;

namespace readyline::popover {

class PopoverWindow : public widgets::PopupFrame {
    Q_OBJECT
public:
    explicit PopoverWindow(const Time& time);

    // One content at a time; the window owns them all.
    void addContent(QWidget* content);
    void present(QWidget* content, int width, const QMargins& padding);
    [[nodiscard]] bool hasPointer() const;
    [[nodiscard]] widgets::ClickShield& shield() { return *m_shield; }
    // The screen that the person is at is asked for through this; a test can say it.
    void setScreenProbe(std::function<QScreen*()> probe) { m_findScreen = std::move(probe); }

Q_SIGNALS:
    void painted(); // on an exposed window; after the paint, never within it
    void pointerLeft();

protected:
    void paintEvent(QPaintEvent* event) override;
    void leaveEvent(QEvent* event) override;
    bool event(QEvent* event) override;

private:
    void follow(QScreen* screen);
    void onScreensChanged();
    void anchor();

    std::function<QScreen*()> m_findScreen;
    QPointer<QScreen> m_screen; // on which it shows
    QVBoxLayout* m_layout;
    QWidget* m_content = nullptr;
    widgets::ClickShield* m_shield;
    int m_width = 0;
};

} // namespace readyline::popover
