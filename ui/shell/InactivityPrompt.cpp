// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/InactivityPrompt.h"

#include "ui/text/Durations.h"
#include "ui/widgets/ButtonKind.h"
#include "ui/widgets/CountdownRing.h"

#include <QCloseEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScreen>

#include <algorithm>

namespace readyline::shell {

using namespace Qt::StringLiterals;
using namespace widgets;

InactivityPrompt::InactivityPrompt(Clock clock)
    : PopupFrame(nullptr, Qt::Window | Qt::FramelessWindowHint | Qt::WindowStaysOnTopHint),
      m_ticker(clock) {
    setObjectName(u"inactivityPrompt"_s);
    setWindowTitle(tr("Are you still there?"));
    setAccessibleName(windowTitle());
    setAttribute(Qt::WA_QuitOnClose, false);
    setTopEdge(StatusFamily::Away);
    m_ring = new CountdownRing(RingSize::Popover, this);
    auto* title = new QLabel(windowTitle(), this);
    setTextRole(title, TextRole::Title);
    m_what = new QLabel(this);
    m_what->setObjectName(u"inactivityWhat"_s);
    m_what->setWordWrap(true);
    m_what->setForegroundRole(QPalette::PlaceholderText);
    m_left = new QLabel(this);
    m_left->setObjectName(u"inactivityLeft"_s);
    setTextRole(m_left, TextRole::Strong);
    m_continue = makeButton(tr("Continue"), ButtonKind::Filled, this);
    m_continue->setObjectName(u"inactivityContinue"_s);
    setControlSize(m_continue, ControlSize::Large);
    auto* words = new QVBoxLayout;
    words->setSpacing(kGap4);
    words->addWidget(title);
    words->addWidget(m_what);
    words->addWidget(m_left);
    auto* head = new QHBoxLayout;
    head->setSpacing(kGap12);
    head->addLayout(words, 1);
    head->addWidget(m_ring, 0, Qt::AlignTop);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins({});
    all->setSpacing(kGap12);
    all->addLayout(head);
    all->addWidget(m_continue);
    m_ticker.follow(this);
    connect(&m_ticker, &Ticker::ticked, this, &InactivityPrompt::onTicked);
    connect(m_continue, &QPushButton::clicked, this, &InactivityPrompt::continued);
}

void InactivityPrompt::ask(Duration idle, WallTime until) {
    m_until = until;
    m_whole = std::max(until - m_ticker.now(), Duration{1000});
    const auto minutes = static_cast<int>(std::chrono::round<std::chrono::minutes>(idle).count());
    m_what->setText(minutes > 0 ? tr("Nobody has touched this computer for %n minute(s).", nullptr, minutes)
                                : tr("Nobody has touched this computer for a while."));
    onTicked();
    setFixedWidth(kPopoverWidth + (width() - body().width()));
    setFixedHeight(layout()->totalHeightForWidth(width()));
    const QRect free = QGuiApplication::primaryScreen()->availableGeometry();
    moveBody(free.center() - QPoint(body().width() / 2, body().height() / 2));
    show();
    raise();
    activateWindow();
    m_continue->setFocus(Qt::OtherFocusReason);
}

void InactivityPrompt::setUntil(WallTime until) {
    m_until = until;
    onTicked();
}

void InactivityPrompt::onTicked() {
    const Duration remains = m_until - m_ticker.now();
    m_ring->setRemaining(remains, m_whole);
    //: %1 is a time: "2:59".
    m_left->setText(tr("You will be signed out in %1.").arg(text::left(remains)));
    setAccessibleDescription(m_what->text() + u' ' + m_left->text());
}

void InactivityPrompt::keyPressEvent(QKeyEvent*) { Q_EMIT continued(); }

void InactivityPrompt::closeEvent(QCloseEvent* event) {
    event->ignore();
    Q_EMIT continued();
}

} // namespace readyline::shell
