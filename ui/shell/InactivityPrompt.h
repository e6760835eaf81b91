// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// "Are you still there?", on top of everything in the middle of the screen, with the time until the sign-out.

#include "ui/shell/Ticker.h"
#include "ui/widgets/Card.h"

class QLabel;
class QPushButton;

namespace readyline::widgets {
class CountdownRing;
}

namespace readyline::shell {

class InactivityPrompt : public widgets::PopupFrame {
    Q_OBJECT
public:
    explicit InactivityPrompt(Clock clock);

    // Nobody was there for so long; the sign-out is then.
    void ask(Duration idle, WallTime until);
    void setUntil(WallTime until);

Q_SIGNALS:
    void continued();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    void onTicked();

    Ticker m_ticker;
    WallTime m_until;
    Duration m_whole{};
    QLabel* m_what;
    QLabel* m_left;
    widgets::CountdownRing* m_ring;
    QPushButton* m_continue;
};

} // namespace readyline::shell
