// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/MiniWindow.h"

#include "ui/status/PendingChip.h"
#include "ui/status/StatusButton.h"
#include "ui/status/StatusControl.h"
#include "ui/widgets/ButtonKind.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QPushButton>

namespace readyline::shell {

using namespace Qt::StringLiterals;
using namespace widgets;

MiniWindow::MiniWindow(desk::Desk& desk, Clock clock)
    : QWidget(nullptr, Qt::Window | Qt::WindowStaysOnTopHint),
      m_ticker(clock) {
    setObjectName(u"miniWindow"_s);
    setWindowTitle(tr("Readyline"));
    m_ticker.follow(this);
    auto* control = new status::StatusControl(desk, m_ticker, this);
    auto* open = makeButton(tr("Open"), ButtonKind::Plain, this);
    open->setObjectName(u"miniOpenButton"_s);
    setControlSize(open, ControlSize::Large);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(8, 8, 8, 8);
    row->setSpacing(kGap8);
    row->addWidget(control->button());
    row->addWidget(control->chip());
    row->addWidget(open);
    row->setSizeConstraint(QLayout::SetFixedSize);
    connect(open, &QPushButton::clicked, this, &MiniWindow::openAsked);
}

// It is the only one left: closing it opens the large one again.
void MiniWindow::closeEvent(QCloseEvent* event) {
    event->ignore();
    Q_EMIT openAsked();
}

} // namespace readyline::shell
