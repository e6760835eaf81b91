// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/callback/CallbacksPage.h"

#include "ui/widgets/ButtonKind.h"

#include <QButtonGroup>
#include <QLabel>
#include <QPushButton>
#include <QShowEvent>
#include <QVBoxLayout>

namespace readyline::callback {

using namespace Qt::StringLiterals;
using namespace widgets;
using models::CallbackScope;

CallbacksPage::CallbacksPage(desk::Desk& desk, QWidget* parent) : QWidget(parent), m_desk(desk) {
    setObjectName(u"callbacksPage"_s);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto* title = new QLabel(tr("Callbacks"), this);
    setTextRole(title, TextRole::Head);
    m_mine = makeButton(tr("Mine"), ButtonKind::Plain, this);
    m_mine->setObjectName(u"callbacksMine"_s);
    m_queues = makeButton(tr("My queues"), ButtonKind::Plain, this);
    m_queues->setObjectName(u"callbacksQueues"_s);
    auto* both = new QButtonGroup(this);
    for (QPushButton* each : {m_mine, m_queues}) {
        each->setCheckable(true);
        both->addButton(each);
    }
    m_mine->setChecked(true);
    QPushButton* schedule = makeButton(Icon::Plus, tr("Schedule"), ButtonKind::Plain, this);
    schedule->setObjectName(u"callbacksSchedule"_s);
    m_list = new CallbackList(desk, CallbackColumns::All, this);
    auto* head = new QHBoxLayout;
    head->setContentsMargins({});
    head->setSpacing(kGap8);
    head->addWidget(title, 1);
    head->addWidget(m_mine);
    head->addWidget(m_queues);
    head->addSpacing(kGap8);
    head->addWidget(schedule);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(kGap24, 20, kGap24, 20);
    all->setSpacing(kGap12);
    all->addLayout(head);
    all->addWidget(m_list, 1);
    connect(m_mine, &QPushButton::clicked, this, [this] { choose(CallbackScope::Mine); });
    connect(m_queues, &QPushButton::clicked, this, [this] { choose(CallbackScope::Queues); });
    connect(schedule, &QPushButton::clicked, this, &CallbacksPage::scheduleAsked);
    connect(m_list, &CallbackList::editAsked, this, &CallbacksPage::editAsked);
    connect(&desk, &desk::Desk::siteChanged, this, [this] {
        if (isVisible()) m_desk.openCallbacks();
        choose(m_scope);
    });
    choose(CallbackScope::Mine);
}

void CallbacksPage::choose(CallbackScope scope) {
    m_scope = scope;
    m_list->setFilter({scope, m_desk.me().person});
}

void CallbacksPage::showEvent(QShowEvent* event) {
    m_desk.openCallbacks();
    QWidget::showEvent(event);
}

} // namespace readyline::callback
