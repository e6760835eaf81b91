// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The window of all that appears without being asked for, at the bottom right of the screen: above everything, never
// taking the keyboard focus, deaf to clicks in its first 300 ms. It says when it has really been painted on a screen.

#include "ui/shell/Ticker.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/ClickShield.h"

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

Q_SIGNALS:
    void painted(); // on an exposed window; after the paint, never within it
    void pointerLeft();

protected:
    void paintEvent(QPaintEvent* event) override;
    void leaveEvent(QEvent* event) override;
    bool event(QEvent* event) override;

private:
    void anchor();

    QVBoxLayout* m_layout;
    QWidget* m_content = nullptr;
    widgets::ClickShield* m_shield;
    int m_width = 0;
};

} // namespace readyline::popover
