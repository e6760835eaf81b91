// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/call/CallPanel.h"

#include "ui/call/CallBar.h"
#include "ui/call/CallLook.h"
#include "ui/call/Keypad.h"
#include "ui/call/Participants.h"
#include "ui/call/QualitySign.h"
#include "ui/call/RecordingSign.h"
#include "ui/call/SideCard.h"
#include "ui/call/SignLabel.h"
#include "ui/call/TargetPicker.h"
#include "ui/text/Calls.h"
#include "ui/text/Faults.h"
#include "ui/text/Strings.h"
#include "ui/widgets/Accessible.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/Sentence.h"
#include "ui/widgets/Themed.h"

#include <QHideEvent>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <initializer_list>

namespace readyline::call {

using namespace Qt::StringLiterals;
using namespace widgets;
using domain::CallSide;
using domain::CallState;
using models::CallAct;
using models::CallPlace;
using models::CallWait;
using models::TargetsFor;
using models::TaskPhase;

CallPanel::CallPanel(desk::Desk& desk, shell::Ticker& ticker, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_ticker(ticker) {
    setObjectName(u"callPanel"_s);
    build();
    layOut();
    follow();
}

void CallPanel::build() {
    m_bar = new CallBar(this);
    m_line = new Sentence(this);
    m_line->setObjectName(u"callLine"_s);
    m_line->setMinimumHeight(fontMetrics().height()); // what went wrong is said larger, and moves nothing
    m_why = new Sentence(this);
    m_why->setObjectName(u"callWhyNoEnd"_s);
    m_why->setForegroundRole(QPalette::PlaceholderText);
    setTextRole(m_why, TextRole::Small);
    m_signs = new QWidget(this);
    m_recording = new RecordingSign(m_signs);
    m_monitor = new SignLabel(TextRole::Strong, m_signs);
    m_monitor->setObjectName(u"monitorSign"_s);
    m_noise = new SignLabel(TextRole::Small, m_signs);
    m_noise->setObjectName(u"noiseSign"_s);
    m_quality = new QualitySign(m_signs);
    m_sides = new QWidget(this);
    m_customer = new SideCard(CallSide::Customer, m_sides);
    m_consult = new SideCard(CallSide::Consult, m_sides);
    m_people = new Participants(this);
    m_keypad = new Keypad(this);
    m_picker = new TargetPicker(m_desk, m_ticker, m_recent, this);
}

void CallPanel::layOut() {
    auto* line = new FlowLayout(kGap16, kGap4);
    line->addWidget(m_line);
    line->addAtEnd(m_why);
    auto* signs = new FlowLayout(kGap16, kGap4, m_signs);
    for (QWidget* each : std::initializer_list<QWidget*>{m_recording, m_monitor}) signs->addWidget(each);
    for (QWidget* each : std::initializer_list<QWidget*>{m_quality, m_noise}) signs->addAtEnd(each);
    m_pair = new QBoxLayout(QBoxLayout::LeftToRight, m_sides);
    m_pair->setContentsMargins({});
    m_pair->setSpacing(kGap16);
    m_pair->addWidget(m_customer, 1);
    m_pair->addWidget(m_consult, 1);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins({});
    all->setSpacing(kGap8);
    all->addWidget(m_bar);
    all->addLayout(line);
    all->addWidget(m_signs);
    all->addWidget(m_sides);
    all->addWidget(m_people);
}

void CallPanel::follow() {
    connect(m_bar, &CallBar::acted, this, &CallPanel::act);
    connect(m_bar, &CallBar::moreAsked, this, &CallPanel::moreAsked);
    connect(m_recording, &RecordingSign::acted, this, &CallPanel::act);
    for (SideCard* each : {m_customer, m_consult}) {
        connect(
            each, &SideCard::holdAsked, this, [this](CallSide side) { sent(m_desk.holdCall(m_row.contact, side)); });
        connect(each, &SideCard::resumeAsked, this,
            [this](CallSide side) { sent(m_desk.resumeCall(m_row.contact, side)); });
    }
    connect(m_people, &Participants::dropAsked, this,
        [this](const std::string& party) { sent(m_desk.dropParty(m_row.contact, party)); });
    connect(
        m_keypad, &Keypad::pressed, this, [this](QChar key) { m_desk.pressKeys(m_row.contact, text::toUtf8(key)); });
    connect(&m_desk, &desk::Desk::callNotice, this, &CallPanel::onNotice);
    connect(&m_desk, &desk::Desk::keysRefused, this, [this](const domain::ContactId& contact, const auto& refused) {
        if (contact != m_row.contact) return;
        fail(refused ? text::describe(refused->refusal) : tr("The keys were not sent. Press them again."));
    });
    connect(
        &m_desk, &desk::Desk::commandRefused, this, [this](const auto& command, auto, const wire::Refused& refused) {
            if (m_command == command) fail(text::describe(refused.refusal));
        });
    connect(&m_desk, &desk::Desk::commandUnconfirmed, this, [this](const auto& command, auto) {
        if (m_command == command) fail(tr("The server did not confirm it. Try again."));
    });
    connect(&m_desk, &desk::Desk::linesChanged, this, [this](const auto& contacts) {
        if (contacts.contains(m_row.contact)) m_quality->show(m_desk.line(m_row.contact));
    });
    connect(&m_desk, &desk::Desk::connectionChanged, this, [this] {
        if (m_row.call) update();
    });
    connect(&m_ticker, &shell::Ticker::ticked, this, &CallPanel::onTicked);
}

void CallPanel::show(const models::TaskListRow& row) {
    if (row.contact != m_row.contact) {
        m_fault.clear();
        m_command.reset();
        m_keypad->hide();
        m_picker->reject();
    }
    m_row = row;
    if (m_row.call) update();
}

void CallPanel::setMore(bool isThere) { m_bar->setMore(isThere); }

bool CallPanel::isLive() const { return m_desk.connection().isLive(); }

// While the call is being ended, or is not there yet, nothing can be pressed.
models::CallButtons CallPanel::buttons() const {
    models::CallButtons all = models::callButtons(*m_row.call, m_row.asked, isLive());
    if (m_row.phase == TaskPhase::Ending)
        for (models::CallButton& each : all) each.canPress = false;
    return all;
}

void CallPanel::update() {
    const models::CallButtons all = buttons();
    m_bar->show(all);
    updateSigns(all);
    updateSides();
    updatePeople();
    updateLine(all);
    if (!all[index(CallPlace::Keypad)].canPress) m_keypad->hide();
    if (!m_picker->isVisible()) return;
    const bool isConsult = m_picker->purpose() == TargetsFor::Consult;
    const models::CallButton& opened = all[index(isConsult ? CallPlace::Consult : CallPlace::Transfer)];
    const bool isAdding = isConsult && all[index(CallPlace::Conference)].canPress;
    const bool can = opened.canPress || isAdding || opened.wait == CallWait::UnderWay;
    m_picker->holdBack(can ? QString() : tr("The call has changed: this is not possible now."));
}

void CallPanel::updateSigns(const models::CallButtons& all) {
    const wire::CallStand& stand = *m_row.call;
    m_recording->show(stand.recording, all[index(CallPlace::Recording)], m_ticker.now());
    if (stand.monitor)
        m_monitor->show(
            Icon::MonitorListen, text::monitorWords(*stand.monitor), [](const Tokens& theme) { return theme.text; });
    else
        m_monitor->hide();
    if (m_desk.site().noiseRemoval)
        m_noise->show(Icon::Sound, tr("Noise removal: phone system"), [](const Tokens& theme) { return theme.text2; });
    else
        m_noise->hide();
    m_quality->show(m_desk.line(m_row.contact));
}

void CallPanel::updateSides() {
    const auto sides = models::callSides(*m_row.call, m_row.asked, isLive());
    m_sides->setVisible(sides.has_value());
    if (!sides) return;
    m_customer->show(sides->customer, sides->consult, m_ticker.now());
    m_consult->show(sides->consult, sides->customer, m_ticker.now());
}

// Two are said by the head of the panel, and a consult by its sides.
void CallPanel::updatePeople() {
    const wire::CallStand& stand = *m_row.call;
    const auto rows = models::partyRows(stand, m_desk.me().person);
    const int enough = stand.consult ? 3 : 2;
    const bool isMany = models::peopleIn(stand) > enough || stand.state == CallState::PostCall;
    m_people->setVisible(isMany && stand.part == domain::Part::Primary);
    if (!m_people->isVisibleTo(this)) return;
    m_people->show(rows, m_desk.me().person, isLive() && !m_row.asked, m_ticker.now());
}

void CallPanel::updateLine(const models::CallButtons& all) {
    const models::CallButton& end = all[index(CallPlace::End)];
    const bool isFault = !m_fault.isEmpty();
    setTextRole(m_line, isFault ? TextRole::Body : TextRole::Small);
    m_line->say(isFault ? m_fault : hint());
    setInk(
        m_line, [isFault](const Tokens& theme) { return isFault ? theme.of(StatusFamily::Missed).text : theme.text2; });
    const bool isMissed = !isFault && end.isThere && !end.canPress;
    m_why->say(isMissed ? waitSentence(end.wait) : QString());
    m_why->setVisible(!m_why->text().isEmpty());
}

// What he would wonder about first.
QString CallPanel::hint() const {
    if (!isLive()) return tr("The call itself goes on: your phone does not need this connection.");
    if (m_row.phase == TaskPhase::Ending) return tr("Ending. The telephone system confirms it.");
    if (m_row.phase == TaskPhase::Accepting) return tr("Your phone rings: lift it to be connected.");
    if (m_row.asked) return waitSentence(CallWait::UnderWay);
    if (m_row.call->phoneHeld) return waitSentence(CallWait::HeldOnPhone);
    if (m_row.phase == TaskPhase::Active && models::callsCustomer(m_row))
        return tr("The customer's telephone rings. Ending now leads to the wrap-up.");
    return stateHint();
}

QString CallPanel::stateHint() const {
    const wire::CallStand& stand = *m_row.call;
    const bool leads = stand.part == domain::Part::Primary;
    switch (stand.state) {
    case CallState::Active:
    case CallState::Held: return leads ? waitSentence(CallWait::NeedsConsult) : QString();
    case CallState::ConsultRequested:
        return leads && !stand.facts.targetRings ? waitSentence(CallWait::MustRing) : QString();
    case CallState::Consulting:
        if (leads && stand.customerHeld && stand.consult && stand.consult->held)
            return waitSentence(CallWait::BothHeld);
        return leads ? tr("Conference lets all of you talk.") : tr("You assist: the call goes on when you exit.");
    case CallState::Conference: return leads ? whoLeadsNext() : QString();
    case CallState::PostCall: return tr("The customer has left. You may talk on; nobody can be added.");
    case CallState::Ringing:
    case CallState::WrapUp: break;
    }
    return {};
}

// W48: the server decides it; this is what it will say.
QString CallPanel::whoLeadsNext() const {
    const wire::PartyView* next = nullptr;
    for (const wire::PartyView& each : m_row.call->parties) {
        const bool isCandidate = each.kind == domain::PartyKind::Agent && each.person != m_desk.me().person
            && each.state == domain::PartyState::Up;
        if (isCandidate && (!next || each.since < next->since)) next = &each;
    }
    if (!next) return tr("If you exit, the others talk on without an agent.");
    //: %1 is a colleague in the conference.
    return tr("If you exit, %1 leads: longest in the call.").arg(text::toQt(next->name));
}

void CallPanel::act(CallAct act) {
    const domain::ContactId& contact = m_row.contact;
    switch (act) {
    case CallAct::Hold: return sent(m_desk.holdCall(contact, CallSide::Customer));
    case CallAct::Resume: return sent(m_desk.resumeCall(contact, CallSide::Customer));
    case CallAct::Swap: return sent(m_desk.resumeCall(contact, models::swapTo(*m_row.call)));
    case CallAct::Consult:
    case CallAct::AddParty: return openPicker(TargetsFor::Consult);
    case CallAct::EndConsult: return sent(m_desk.endConsult(contact));
    case CallAct::Transfer: return openPicker(TargetsFor::Transfer);
    case CallAct::HandOver: return sent(m_desk.transferCall(contact, std::nullopt));
    case CallAct::ExitConsult:
    case CallAct::ExitConference: return sent(m_desk.exitCall(contact));
    case CallAct::StartConference: return sent(m_desk.startConference(contact));
    case CallAct::PauseRecording: return sent(m_desk.pauseRecording(contact));
    case CallAct::ResumeRecording: return sent(m_desk.resumeRecording(contact));
    case CallAct::End: return sent(m_desk.endContact(contact));
    case CallAct::Keypad: break;
    }
    const QPushButton* button = m_bar->button(CallPlace::Keypad);
    m_keypad->openAt(button->mapToGlobal(QPoint(button->width(), button->height())));
}

void CallPanel::sent(const domain::CommandId& command) {
    m_command = command;
    m_fault.clear();
    if (m_row.call) updateLine(buttons());
}

void CallPanel::openPicker(TargetsFor purpose) {
    m_fault.clear();
    m_picker->openFor(m_row.contact, purpose, models::peopleIn(*m_row.call) > 2);
}

void CallPanel::onNotice(const wire::CallNotice& notice) {
    if (notice.contact != m_row.contact) return;
    if (notice.monitor) return announce(m_line, text::describe(notice)); // no fault: its sign has gone, that says it
    fail(text::describe(notice));
}

// Stays until something else is pressed: it may be read late, and nothing else says it.
void CallPanel::fail(const QString& words) {
    m_command.reset();
    m_fault = words;
    if (!m_row.call) return;
    updateLine(buttons());
    announce(m_line, words);
}

void CallPanel::onTicked() {
    if (!isVisible()) return;
    const WallTime now = m_ticker.now();
    if (m_recording->isVisible()) m_recording->tick(now);
    if (m_people->isVisible()) m_people->tick(now);
    if (!m_sides->isVisible()) return;
    m_customer->tick(now);
    m_consult->tick(now);
}

// Two sides that have no room beside each other stand one below the other: a name is not cut off for it.
void CallPanel::resizeEvent(QResizeEvent* event) {
    const bool isWide = width() >= 2 * m_customer->narrowest() + kGap16;
    const auto direction = isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom;
    if (m_pair->direction() != direction) {
        m_pair->setDirection(direction);
        m_pair->setSpacing(isWide ? kGap16 : kGap8);
        for (SideCard* each : {m_customer, m_consult}) each->setFlat(!isWide);
    }
    m_people->setNarrow(!isWide);
    QWidget::resizeEvent(event);
}

void CallPanel::hideEvent(QHideEvent* event) {
    m_keypad->hide();
    if (!event->spontaneous()) m_picker->reject(); // another task is shown, or the call is over
    QWidget::hideEvent(event);
}

} // namespace readyline::call
