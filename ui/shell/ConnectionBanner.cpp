// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/ConnectionBanner.h"

#include "ui/text/Connections.h"

namespace readyline::shell {

using namespace Qt::StringLiterals;
using namespace widgets;
using session::State;

ConnectionBanner::ConnectionBanner(const desk::Desk& desk, Ticker& ticker, QWidget* parent)
    : Banner(StatusFamily::Away, Icon::PlugOff, parent),
      m_desk(desk),
      m_ticker(ticker) {
    setObjectName(u"connectionBanner"_s);
    setButton(tr("Try now"));
    connect(&desk, &desk::Desk::connectionChanged, this, &ConnectionBanner::refresh);
    connect(&ticker, &Ticker::ticked, this, [this] {
        if (!isHidden()) refresh();
    });
    refresh();
}

void ConnectionBanner::refresh() {
    const session::Connection& connection = m_desk.connection();
    const bool away
        = connection.state != State::SignedOut && connection.state != State::SigningIn && !connection.isLive();
    setVisible(away && connection.everLive);
    if (isHidden()) return;
    const WallTime now = m_ticker.now();
    setText(tr("Reconnecting to the server."),
        tr("%1 (%2)").arg(text::keptWords(connection, now), text::tryWords(connection, now)));
}

} // namespace readyline::shell
