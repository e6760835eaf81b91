// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/team/MonitorBar.h"

#include "ui/team/MonitorWords.h"
#include "ui/text/Durations.h"
#include "ui/text/Strings.h"
#include "ui/widgets/Accessible.h"
#include "ui/widgets/ButtonKind.h"
#include "ui/widgets/Sentence.h"
#include "ui/widgets/TabularLabel.h"
#include "ui/widgets/Themed.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

#include <algorithm>

namespace readyline::team {

using namespace Qt::StringLiterals;
using namespace widgets;
using namespace std::chrono_literals;
using domain::MonitorMode;

namespace {

constexpr int kHigh = 48, kSign = 20;
constexpr int kLetters = 56; // half of the longest sentence
constexpr Duration kOverStays = 15s;

QString nameOf(MonitorMode mode) {
    if (mode == MonitorMode::Whisper) return u"monitorBarWhisper"_s;
    return mode == MonitorMode::BargeIn ? u"monitorBarBargeIn"_s : u"monitorBarListen"_s;
}

} // namespace

MonitorBar::MonitorBar(desk::Desk& desk, shell::Ticker& ticker, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_ticker(ticker) {
    setObjectName(u"monitorBar"_s);
    setAccessibleRole(this, QAccessible::Grouping);
    build();
    connectParts();
    refresh();
}

QPushButton* MonitorBar::addButton(const QString& name, const QString& text) {
    QPushButton* button = makeButton(text, ButtonKind::Plain, this);
    button->setObjectName(name);
    button->setAutoDefault(false);
    m_buttons->addWidget(button);
    return button;
}

void MonitorBar::build() {
    m_sign = new QLabel(this);
    m_words = new Sentence(this);
    m_words->setObjectName(u"monitorWords"_s);
    m_time = new TabularLabel(this);
    m_time->setObjectName(u"monitorTime"_s);
    m_time->reserve(u"00:00:00"_s);
    m_time->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto* said = new QHBoxLayout;
    said->setSpacing(kGap8);
    said->addWidget(m_sign);
    said->addWidget(m_words, 1);
    said->addWidget(m_time);
    m_buttons = new QHBoxLayout;
    m_buttons->setSpacing(kGap8);
    m_buttons->addStretch();
    buildButtons();
    m_halves = new QBoxLayout(QBoxLayout::LeftToRight, this);
    m_halves->setContentsMargins(kGap16, kGap8, kGap12, kGap8);
    m_halves->setSpacing(kGap8);
    m_halves->addLayout(said, 1);
    m_halves->addLayout(m_buttons);
    setMinimumHeight(heightFor(kHigh, fontMetrics()));
}

void MonitorBar::buildButtons() {
    for (const MonitorMode mode : kMonitorModes) {
        if (mode == MonitorMode::TakeOver) continue;
        QPushButton* button = addButton(nameOf(mode), modeWord(mode));
        button->setIcon(icon(modeIcon(mode)));
        button->setCheckable(true);
        m_modes[mode] = button;
        connect(button, &QPushButton::clicked, this, [this, mode] { set(mode); });
    }
    m_buttons->addSpacing(kGap8);
    m_takeOver = addButton(u"monitorBarTakeOver"_s, modeWord(MonitorMode::TakeOver));
    m_takeOver->setIcon(icon(modeIcon(MonitorMode::TakeOver)));
    m_stop = addButton(u"monitorStop"_s, tr("Stop"));
    m_no = addButton(u"monitorTakeOverNo"_s, tr("Back"));
    m_yes = addButton(u"monitorTakeOverYes"_s, modeWord(MonitorMode::TakeOver));
    setButtonKind(m_yes, ButtonKind::Filled);
    m_close = addButton(u"monitorClose"_s, tr("Close"));
}

void MonitorBar::connectParts() {
    connect(m_takeOver, &QPushButton::clicked, this, [this] { askTakeOver(m_last.contact, m_last.agent); });
    connect(m_stop, &QPushButton::clicked, this, [this] { m_desk.endMonitor(m_last.contact); });
    connect(m_no, &QPushButton::clicked, this, &MonitorBar::stopAsking);
    connect(m_yes, &QPushButton::clicked, this, &MonitorBar::takeOver);
    connect(m_close, &QPushButton::clicked, this, [this] {
        m_over.clear();
        refresh();
    });
    connect(&m_desk, &desk::Desk::monitorChanged, this, &MonitorBar::refresh);
    connect(&m_desk, &desk::Desk::monitorEnded, this, &MonitorBar::onEnded);
    connect(&m_desk, &desk::Desk::connectionChanged, this, &MonitorBar::refresh);
    connect(&m_desk, &desk::Desk::siteChanged, this, &MonitorBar::refresh);
    connect(&m_desk, &desk::Desk::teamChanged, this, [this] {
        if (m_asking) refresh();
    });
    connect(&m_desk, &desk::Desk::ended, this, [this] {
        m_asking.reset();
        m_over.clear();
        refresh();
    });
    connect(&m_ticker, &shell::Ticker::ticked, this, &MonitorBar::onTicked);
}

void MonitorBar::askTakeOver(const domain::ContactId& contact, const domain::PersonId& agent) {
    const auto seen = m_desk.agent(agent);
    m_asking = Asking{contact, agent, text::toQt(seen ? seen->layers.name : m_last.agentName)};
    refresh();
    if (m_asking) m_no->setFocus(Qt::OtherFocusReason);
}

void MonitorBar::stopAsking() {
    m_asking.reset();
    refresh();
    if (m_takeOver->isVisible()) m_takeOver->setFocus(Qt::OtherFocusReason);
}

void MonitorBar::takeOver() {
    const Asking asked = *std::exchange(m_asking, std::nullopt);
    const auto now = m_desk.monitor();
    if (now && now->monitor.contact == asked.contact)
        m_desk.setMonitor(asked.contact, MonitorMode::TakeOver);
    else
        m_desk.startMonitor(asked.contact, asked.agent, MonitorMode::TakeOver);
    refresh();
    if (m_stop->isVisible()) m_stop->setFocus(Qt::OtherFocusReason);
}

// The button goes down once the server says that it is so.
void MonitorBar::set(MonitorMode mode) {
    if (mode != m_last.mode || m_last.wanted != m_last.mode) m_desk.setMonitor(m_last.contact, mode);
    refresh();
}

// A call that is over by then, or another's, can no longer be taken.
bool MonitorBar::isStillThere(const Asking& asking) const {
    const auto now = m_desk.monitor();
    if (now && now->monitor.contact == asking.contact) return !now->ending;
    const auto agent = m_desk.agent(asking.agent);
    return agent && std::ranges::any_of(agent->layers.work, [&](const domain::WorkItem& each) {
        return each.contact == asking.contact && each.assignment == domain::AssignmentState::Active;
    });
}

void MonitorBar::refresh() {
    const auto item = m_desk.monitor();
    if (item) {
        m_last = item->monitor;
        m_over.clear();
    }
    if (m_asking && !isStillThere(*m_asking)) m_asking.reset();
    const bool isSession = item && !m_asking;
    const bool isOver = !item && !m_asking && !m_over.isEmpty();
    m_time->setVisible(isSession && item->monitor.state == domain::PartyState::Up);
    m_stop->setVisible(isSession);
    m_takeOver->setVisible(isSession && m_desk.may(actionOf(MonitorMode::TakeOver)));
    for (const auto& [mode, button] : m_modes) button->setVisible(isSession && m_desk.may(actionOf(mode)));
    m_yes->setVisible(m_asking.has_value());
    m_no->setVisible(m_asking.has_value());
    m_close->setVisible(isOver);
    setVisible(item || m_asking || isOver);
    if (isSession) return showSession(*item);
    if (m_asking) return showAsking();
    if (isOver) return showOver();
    m_said.clear();
}

void MonitorBar::showSession(const desk::MonitorItem& item) {
    const bool live = m_desk.connection().isLive();
    const QString held = live ? QString() : tr("Reconnecting. This has to wait.");
    const QString agent = text::toQt(item.monitor.agentName);
    const bool isUp = item.monitor.state == domain::PartyState::Up;
    setSign(m_sign, isUp ? modeIcon(item.monitor.mode) : Icon::StatusRinging, kSign,
        [](const Tokens& theme) { return theme.of(StatusFamily::Ringing).graphic; });
    for (const auto& [mode, button] : m_modes) {
        button->setChecked(isUp && mode == item.monitor.mode);
        button->setEnabled(live && !item.ending);
        button->setToolTip(live ? modeHelp(mode, agent) : held);
        button->setAccessibleDescription(button->toolTip());
    }
    for (QPushButton* each : {m_takeOver, m_stop}) {
        each->setEnabled(live && !item.ending);
        each->setToolTip(held);
    }
    if (live) m_takeOver->setToolTip(modeHelp(MonitorMode::TakeOver, agent));
    onTicked();
    say(monitorSentence(item));
}

void MonitorBar::showAsking() {
    const bool live = m_desk.connection().isLive();
    setSign(m_sign, modeIcon(MonitorMode::TakeOver), kSign,
        [](const Tokens& theme) { return theme.of(StatusFamily::Ringing).graphic; });
    m_yes->setEnabled(live);
    m_yes->setToolTip(live ? QString() : tr("Reconnecting. This has to wait."));
    say(tr("Take this call over from %1? It becomes yours, and %1 leaves it.").arg(m_asking->name));
}

void MonitorBar::showOver() {
    setSign(m_sign, Icon::Info, kSign, [](const Tokens& theme) { return theme.text2; });
    say(m_over);
}

void MonitorBar::say(const QString& sentence) {
    m_words->say(sentence);
    direct();
    if (sentence == m_said) return;
    m_said = sentence;
    announce(this, sentence);
}

void MonitorBar::onEnded(const wire::MonitorEnded& over) {
    const bool isMine = over.contact == m_last.contact;
    m_over = monitorOver(over.why, isMine ? text::toQt(m_last.agentName) : tr("The agent"));
    m_overSince = m_ticker.now();
    refresh();
}

void MonitorBar::onTicked() {
    if (m_time->isVisibleTo(this)) m_time->setText(text::clock(m_ticker.now() - m_last.since));
    if (m_over.isEmpty() || m_ticker.now() - m_overSince < kOverStays || m_close->hasFocus()) return;
    m_over.clear();
    refresh();
}

// Where the buttons leave no room for two lines of words they go below them, whatever is said: nothing jumps for a
// longer sentence.
void MonitorBar::direct() {
    const int words = fontMetrics().horizontalAdvance(QString(kLetters, u'0'));
    const bool isWide = width() >= words + m_buttons->sizeHint().width();
    const auto direction = isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom;
    if (m_halves->direction() != direction) m_halves->setDirection(direction);
}

void MonitorBar::resizeEvent(QResizeEvent* event) {
    direct();
    QWidget::resizeEvent(event);
}

void MonitorBar::keyPressEvent(QKeyEvent* event) {
    if (event->key() != Qt::Key_Escape || !(m_asking || m_close->isVisible())) return QWidget::keyPressEvent(event);
    m_over.clear();
    stopAsking();
}

void MonitorBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Tokens& theme = tokens(palette());
    painter.fillRect(rect(), theme.selected);
    painter.fillRect(0, 0, width(), 1, theme.accent);
}

} // namespace readyline::team
