// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/Rail.h"

#include "ui/shell/RailButton.h"
#include "ui/widgets/Metrics.h"

#include <QPainter>
#include <QVBoxLayout>

namespace readyline::shell {

using namespace Qt::StringLiterals;
using namespace widgets;

Rail::Rail(QWidget* parent) : QWidget(parent) {
    setObjectName(u"rail"_s);
    setFixedWidth(kRailWidth);
    m_desk = new RailButton(Icon::NavDesk, tr("Desk"), this);
    m_desk->setObjectName(u"railDesk"_s);
    m_team = new RailButton(Icon::NavTeam, tr("Team"), this);
    m_team->setObjectName(u"railTeam"_s);
    m_callbacks = new RailButton(Icon::NavCallbacks, tr("Callbacks"), this);
    m_callbacks->setObjectName(u"railCallbacks"_s);
    m_day = new RailButton(Icon::NavDay, tr("My day"), this);
    m_day->setObjectName(u"railDay"_s);
    m_admin = new RailButton(Icon::NavAdmin, tr("Admin"), this);
    m_admin->setObjectName(u"railAdmin"_s);
    m_history = new RailButton(Icon::Clock, tr("History"), this);
    m_history->setObjectName(u"railHistory"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(6, 8, 6, 8);
    column->setSpacing(kGap4);
    column->addWidget(m_desk);
    column->addWidget(m_team);
    column->addWidget(m_history);
    column->addWidget(m_callbacks);
    column->addWidget(m_day);
    column->addWidget(m_admin);
    column->addStretch();
    connect(m_desk, &QAbstractButton::clicked, this, [this] { Q_EMIT chosen(Page::Desk); });
    connect(m_team, &QAbstractButton::clicked, this, [this] { Q_EMIT chosen(Page::Team); });
    connect(m_callbacks, &QAbstractButton::clicked, this, [this] { Q_EMIT chosen(Page::Callbacks); });
    connect(m_day, &QAbstractButton::clicked, this, [this] { Q_EMIT chosen(Page::Day); });
    connect(m_admin, &QAbstractButton::clicked, this, [this] { Q_EMIT chosen(Page::Admin); });
    connect(m_history, &QAbstractButton::clicked, this, [this] { Q_EMIT chosen(Page::History); });
    setCurrent(Page::Desk);
}

RailButton* Rail::button(Page page) const {
    switch (page) {
    case Page::Desk: return m_desk;
    case Page::Team: return m_team;
    case Page::Callbacks: return m_callbacks;
    case Page::Day: return m_day;
    case Page::Admin: return m_admin;
    case Page::History: return m_history;
    }
    return m_desk;
}

void Rail::setCurrent(Page page) {
    for (const Page each : {Page::Desk, Page::Team, Page::Callbacks, Page::Day, Page::Admin, Page::History})
        button(each)->setCurrent(each == page);
}

void Rail::setKeys(Page page, const QString& keys) {
    //: What a button shows, and the keys that do the same: "Desk (Ctrl+1)".
    button(page)->setToolTip(tr("%1 (%2)").arg(button(page)->text(), keys));
}

void Rail::setShown(Page page, bool shown) { button(page)->setVisible(shown); }

bool Rail::isShown(Page page) const { return !button(page)->isHidden(); }

void Rail::setBadge(Page page, int number) { button(page)->setBadge(number); }

void Rail::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(width() - 1, 0, 1, height(), tokens(palette()).line);
}

} // namespace readyline::shell
