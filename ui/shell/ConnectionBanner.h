// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// While the connection is away: what is kept and for how long, when it tries again, and a way to try now.

#include "core/desk/Desk.h"
#include "ui/shell/Ticker.h"
#include "ui/widgets/Banner.h"

namespace readyline::shell {

class ConnectionBanner : public widgets::Banner {
    Q_OBJECT
public:
    ConnectionBanner(const desk::Desk& desk, Ticker& ticker, QWidget* parent = nullptr);

private:
    void refresh();

    const desk::Desk& m_desk;
    Ticker& m_ticker;
};

} // namespace readyline::shell
