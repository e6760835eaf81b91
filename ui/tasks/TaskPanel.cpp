// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/tasks/TaskPanel.h"

#include "core/domain/Permission.h"
#include "ui/call/CallPanel.h"
#include "ui/tasks/TaskLook.h"
#include "ui/tasks/VariablesForm.h"
#include "ui/tasks/WrapUpPanel.h"
#include "ui/text/Callbacks.h"
#include "ui/text/Calls.h"
#include "ui/text/Channels.h"
#include "ui/text/Durations.h"
#include "ui/text/Faults.h"
#include "ui/text/SiteTime.h"
#include "ui/text/Strings.h"
#include "ui/widgets/ButtonKind.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/StatusChip.h"
#include "ui/widgets/TabularLabel.h"
#include "ui/widgets/Themed.h"

#include <QGridLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>

#include <algorithm>

namespace readyline::tasks {

using namespace Qt::StringLiterals;
using namespace widgets;
using models::TaskPhase;

TaskPanel::TaskPanel(desk::Desk& desk, shell::Ticker& ticker, Drafts& drafts, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_ticker(ticker) {
    setObjectName(u"taskPanel"_s);
    m_call = new call::CallPanel(desk, ticker, this); // in the order of reading: Tab goes by it
    m_wrapUp = new WrapUpPanel(desk, ticker, drafts, this);
    m_variables = new VariablesForm(desk, ticker, drafts, this);
    build();
    m_wrapUp->setBefore([this] {
        return m_variables->save() ? QString() : tr("One of the variables is not right yet. Correct or revert it.");
    });
    connect(m_accept, &QPushButton::clicked, this, [this] { m_command = m_desk.accept(m_row.offer); });
    connect(m_decline, &QPushButton::clicked, this, [this] { m_command = m_desk.decline(m_row.offer); });
    connect(m_park, &QPushButton::clicked, this, [this] { m_command = m_desk.parkContact(m_row.contact); });
    connect(m_resume, &QPushButton::clicked, this, [this] { m_command = m_desk.resumeContact(m_row.contact); });
    connect(m_end, &QPushButton::clicked, this, [this] { m_command = m_desk.endContact(m_row.contact); });
    connect(m_call, &call::CallPanel::moreAsked, m_menu, [this](const QPoint& below) { m_menu->popup(below); });
    connect(&ticker, &shell::Ticker::ticked, this, &TaskPanel::onTicked);
    connect(&desk, &desk::Desk::commandRefused, this, [this](const auto& command, auto, const wire::Refused& refused) {
        if (m_command == command) say(text::describe(refused.refusal), true);
    });
    connect(&desk, &desk::Desk::commandUnconfirmed, this, [this](const auto& command, auto) {
        if (m_command == command) say(tr("The server did not confirm it. Try again."), true);
    });
}

void TaskPanel::build() {
    m_name = new ElidedLabel({}, this);
    m_name->setObjectName(u"taskCustomer"_s);
    setTextRole(m_name, TextRole::Head);
    m_facts = new QLabel(this);
    m_facts->setObjectName(u"taskFacts"_s);
    m_facts->setWordWrap(true);
    m_facts->setTextFormat(Qt::PlainText); // the address is the customer's
    m_facts->setForegroundRole(QPalette::PlaceholderText);
    m_chip = new StatusChip(StatusShape::Busy, {}, this);
    m_chip->setObjectName(u"taskState"_s);
    m_time = new TabularLabel(this);
    m_time->setObjectName(u"taskTimer"_s);
    setTextRole(m_time, TextRole::Timer);
    m_beside = new TabularLabel(this);
    m_beside->setObjectName(u"taskTimes"_s);
    m_beside->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setTextRole(m_beside, TextRole::Small);
    setInk(m_beside, [](const Tokens& theme) { return theme.text2; });

    m_buttons = new QWidget(this);
    m_accept = makeButton(Icon::Check, tr("Accept"), ButtonKind::Plain, m_buttons); // the card and the popover lead
    m_accept->setObjectName(u"taskAcceptButton"_s);
    m_decline = makeButton(tr("Decline"), ButtonKind::Plain, m_buttons);
    m_decline->setObjectName(u"taskDeclineButton"_s);
    m_park = makeButton(tr("Park"), ButtonKind::Plain, m_buttons);
    m_park->setObjectName(u"parkButton"_s);
    m_park->setToolTip(tr("Sets it aside until the customer writes again. It takes none of your capacity meanwhile."));
    m_resume = makeButton(tr("Resume"), ButtonKind::Plain, m_buttons);
    m_resume->setObjectName(u"resumeButton"_s);
    m_end = makeButton(Icon::CallEnd, {}, ButtonKind::Danger, m_buttons);
    m_end->setObjectName(u"endButton"_s);
    m_more = makeIconButton(Icon::More, tr("More"), ButtonKind::Flat, m_buttons);
    m_more->setObjectName(u"taskMoreButton"_s);
    buildMenu();
    m_note = new QLabel(m_buttons);
    m_note->setObjectName(u"taskNote"_s);
    m_note->setWordWrap(true);
    setTextRole(m_note, TextRole::Small);
    auto* line = new QFrame(m_buttons);
    line->setFrameShape(QFrame::HLine);

    auto* times = new QHBoxLayout;
    times->setSpacing(10);
    times->addStretch();
    times->addWidget(m_chip, 0, Qt::AlignVCenter);
    times->addWidget(m_time);
    auto* right = new QVBoxLayout;
    right->setSpacing(0);
    right->addLayout(times);
    right->addWidget(m_beside, 0, Qt::AlignRight);
    auto* who = new QVBoxLayout;
    who->setSpacing(3);
    who->addWidget(m_name);
    who->addWidget(m_facts);
    auto* head = new QHBoxLayout;
    head->setSpacing(kGap16);
    head->addLayout(who, 1);
    head->addLayout(right);
    auto* row = new QHBoxLayout;
    row->setSpacing(kGap8);
    row->addWidget(m_accept);
    row->addWidget(m_decline);
    row->addWidget(m_resume);
    row->addStretch();
    row->addWidget(m_park);
    row->addWidget(m_end);
    row->addWidget(m_more);
    auto* buttons = new QVBoxLayout(m_buttons);
    buttons->setContentsMargins({});
    buttons->setSpacing(kGap8);
    buttons->addLayout(row);
    buttons->addWidget(m_note);
    buttons->addSpacing(kGap4);
    buttons->addWidget(line);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(24, 20, 24, 20);
    all->setSpacing(kGap16);
    all->addLayout(head);
    all->addWidget(m_buttons);
    all->addWidget(m_call);
    all->addWidget(m_wrapUp, 1);
    all->addWidget(m_variables, 1);
}

void TaskPanel::buildMenu() {
    m_menu = new QMenu(this);
    m_menu->setObjectName(u"taskMore"_s);
    QAction* callbacks = m_menu->addAction(tr("Schedule and manage callbacks …"));
    callbacks->setObjectName(u"taskCallbacks"_s);
    connect(callbacks, &QAction::triggered, this, [this] { Q_EMIT callbacksAsked(about()); });
    connect(m_more, &QPushButton::clicked, this,
        [this] { m_menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height()))); });
}

// What a callback is about stands there also where the queue has no variable for it (W87).
std::vector<wire::ShownVariable> TaskPanel::shownVariables() const {
    std::vector<wire::ShownVariable> all = m_row.variables;
    const bool isThere = std::ranges::count(all, domain::kCallbackReason, &wire::ShownVariable::name) > 0;
    if (m_row.callback && !m_row.callback->reason.empty() && !isThere)
        all.insert(all.begin(),
            {domain::kCallbackReason, text::toUtf8(tr("Reason for the call")), m_row.callback->reason, false});
    return all;
}

// Of a written contact the address is no number to call.
callback::About TaskPanel::about() const {
    const bool isCall = isLive(m_row.channel);
    const QString name = m_row.customer == m_row.address ? QString() : m_row.customer;
    return {m_row.contact, name, isCall ? m_row.address : QString(), m_row.queue};
}

void TaskPanel::show(const models::TaskListRow& row) {
    const bool another = row.contact != m_row.contact;
    const bool moved = another || row.phase != m_row.phase;
    m_row = row;
    if (moved) m_command.reset();
    update();
    onTicked();
}

void TaskPanel::update() {
    const bool live = m_desk.connection().isLive();
    const bool wrapUp = m_row.phase == TaskPhase::WrapUp;
    const bool offered = m_row.phase == TaskPhase::Ringing || m_row.phase == TaskPhase::Connecting;
    m_name->setText(m_row.customer);
    QStringList facts;
    if (m_row.address != m_row.customer && !m_row.address.isEmpty()) facts << m_row.address;
    facts << m_row.queueName
          << (m_row.callback ? text::callbackKind(m_row.callback->kind) : text::channelWord(m_row.channel));
    if (const QString why = text::whyAsked(m_row.why, m_row.callback.has_value()); offered && !why.isEmpty())
        facts << why;
    m_facts->setText(facts.join(u"  ·  "_s));
    const bool working = m_row.phase == TaskPhase::Active || m_row.phase == TaskPhase::Ending;
    updateHead(working);
    m_buttons->setVisible(!wrapUp && !isInCall());
    m_call->setVisible(isInCall());
    if (isInCall()) m_call->show(m_row);
    m_call->setMore(working && m_desk.may(domain::Action::PlanCallbacks));
    models::TaskListRow known = m_row;
    known.variables = shownVariables();
    m_variables->show(known, wrapUp);
    m_variables->setVisible(!wrapUp || !m_variables->isEmpty());
    m_wrapUp->setVisible(wrapUp);
    if (wrapUp) m_wrapUp->show(m_row);
    m_more->setVisible(working && m_desk.may(domain::Action::PlanCallbacks));
    m_accept->setVisible(offered && !m_row.onPhone);
    m_decline->setVisible(offered);
    const bool can = live && m_row.phase == TaskPhase::Ringing && m_row.answering == replica::Answering::Not;
    m_accept->setEnabled(can);
    m_decline->setEnabled(can);
    m_end->setVisible(!offered);
    m_end->setText(text::endVerb(m_row.channel));
    m_end->setIcon(icon(isLive(m_row.channel) ? Icon::CallEnd : Icon::Close));
    const bool canEnd = m_row.phase == TaskPhase::Active || (m_row.phase == TaskPhase::Parked && !m_row.returned);
    m_end->setEnabled(live && canEnd && !m_row.busy);
    updateParking(live);
    if (!live && isLive(m_row.channel))
        say(tr("The call itself goes on: your phone does not need this connection."), false);
    else if (!live)
        say(tr("Reconnecting. Grey buttons wait."), false);
    else if (m_row.phase == TaskPhase::Accepting)
        say(tr("Your phone rings: lift it to be connected."), false);
    else if (m_row.phase == TaskPhase::Parked && !m_command)
        say(m_row.returned ? tr("The customer has written again. Somebody is asked soon, you first.")
                           : tr("Comes back to you when the customer writes again."),
            false);
    else if (m_row.phase == TaskPhase::Ending)
        say(tr("Ending. The telephone system confirms it."), false);
    else if (m_row.phase == TaskPhase::Active && m_row.callback && !m_row.callback->answered && !m_command)
        say(tr("The customer's telephone rings. Ending now leads to the wrap-up."), false);
    else if (!m_command || m_row.busy)
        say(can && m_row.onPhone ? tr("Your phone rings: lift it to accept the call.") : QString(), false);
}

bool TaskPanel::isInCall() const {
    const bool isOpen
        = m_row.phase == TaskPhase::Active || m_row.phase == TaskPhase::Ending || m_row.phase == TaskPhase::Accepting;
    return isOpen && m_row.call.has_value();
}

// State and time of the call, where it is one: "Call on Hold" beside how long (W28, W37).
void TaskPanel::updateHead(bool working) {
    const StatusShape shape = working && isWritten(m_row.channel) ? StatusShape::Written : shapeOf(m_row);
    const bool saysCall = isInCall() && m_row.phase == TaskPhase::Active && !models::callsCustomer(m_row);
    m_chip->setStatus(shape, saysCall ? text::callLabel(*m_row.call) : phaseWord(m_row));
    const bool isPlain = working && shape != StatusShape::Away;
    setInk(
        m_time, [isPlain, shape](const Tokens& theme) { return isPlain ? theme.text : theme.of(family(shape)).text; });
}

// D20: what is written can wait for its customer; a call cannot.
void TaskPanel::updateParking(bool live) {
    m_park->setVisible(m_row.phase == TaskPhase::Active && isWritten(m_row.channel));
    m_park->setEnabled(live && !m_row.busy);
    m_resume->setVisible(m_row.phase == TaskPhase::Parked);
    m_resume->setEnabled(live && !m_row.busy);
}

void TaskPanel::onTicked() {
    const WallTime now = m_ticker.now();
    if (m_row.phase == TaskPhase::Ringing && m_row.deadline)
        m_time->setText(text::left(*m_row.deadline - now));
    else
        m_time->setText(panelTime(m_row, now));
    const QString since = tr("since %1").arg(text::timeOfDay(m_row.since, text::zoneNamed(m_desk.site().timeZone)));
    if (m_row.deadline && m_row.seconds > 0)
        m_beside->setText(tr("of %1 · %2").arg(text::left(std::chrono::seconds(m_row.seconds)), since));
    else if (showsPart(m_row))
        //: Below the time of a hold or a consult: how long the whole call has lasted.
        m_beside->setText(tr("in call %1").arg(text::clock(now - m_row.started)));
    else
        m_beside->setText(since);
}

void TaskPanel::say(const QString& words, bool isFault) {
    m_note->setText(words.isEmpty() ? u" "_s : words);
    setInk(
        m_note, [isFault](const Tokens& theme) { return isFault ? theme.of(StatusFamily::Missed).text : theme.text2; });
}

} // namespace readyline::tasks
