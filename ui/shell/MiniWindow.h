// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Where a desktop has no tray: a small window that stays when the large one is closed. My status, and the way back.

#include "core/desk/Desk.h"
#include "ui/shell/Ticker.h"

#include <QWidget>

namespace readyline::shell {

class MiniWindow : public QWidget {
    Q_OBJECT
public:
    MiniWindow(desk::Desk& desk, Clock clock);

Q_SIGNALS:
    void openAsked();

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    Ticker m_ticker;
};

} // namespace readyline::shell
