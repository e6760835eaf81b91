// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/call/SideCard.h"

#include "ui/call/CallLook.h"
#include "ui/text/Durations.h"
#include "ui/widgets/Accessible.h"
#include "ui/widgets/ButtonKind.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/Plate.h"
#include "ui/widgets/Sentence.h"
#include "ui/widgets/StatusChip.h"
#include "ui/widgets/TabularLabel.h"
#include "ui/widgets/Themed.h"

#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace readyline::call {

using namespace Qt::StringLiterals;
using namespace widgets;
using models::CallAct;
using models::CallWait;

namespace {

constexpr int kBoxSide = 32;
constexpr int kLetters = 36; // of the narrowest card

QString sideWord(domain::CallSide side) {
    return side == domain::CallSide::Customer ? SideCard::tr("Customer") : SideCard::tr("Consulted");
}

} // namespace

SideCard::SideCard(domain::CallSide side, QWidget* parent) : QWidget(parent) {
    m_row.side = side;
    setObjectName(side == domain::CallSide::Customer ? u"customerSide"_s : u"consultSide"_s);
    build();
    connect(m_button, &QPushButton::clicked, this, [this] {
        if (m_row.held)
            Q_EMIT resumeAsked(m_row.side);
        else
            Q_EMIT holdAsked(m_row.side);
    });
}

void SideCard::build() {
    const bool isCustomer = m_row.side == domain::CallSide::Customer;
    m_sign = new QLabel(this);
    setSign(
        m_sign, isCustomer ? Icon::User : Icon::CallConsult, kBoxSide, [](const Tokens& theme) { return theme.text2; });
    auto* kind = new QLabel(sideWord(m_row.side), this);
    setTextRole(kind, TextRole::Small);
    kind->setForegroundRole(QPalette::PlaceholderText);
    m_name = new ElidedLabel({}, this);
    m_name->setObjectName(u"sideName"_s);
    setTextRole(m_name, TextRole::Title);
    m_number = new QLabel(this);
    m_number->setObjectName(u"sideNumber"_s);
    m_number->setTextFormat(Qt::PlainText);
    m_number->setForegroundRole(QPalette::PlaceholderText);
    m_state = new StatusChip(StatusShape::Busy, {}, this);
    m_state->setObjectName(u"sideState"_s);
    m_time = new TabularLabel(this);
    m_time->setObjectName(u"sideTime"_s);
    m_time->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_time->reserve(u"00:00:00"_s);
    setTextRole(m_time, TextRole::Head);
    m_button = makeButton(actIcon(CallAct::Resume), actWord(CallAct::Resume), ButtonKind::Plain, this);
    m_button->setObjectName(isCustomer ? u"customerSideButton"_s : u"consultSideButton"_s);
    const int resume = m_button->sizeHint().width();
    m_button->setText(actWord(CallAct::Hold));
    m_button->setMinimumWidth(std::max(resume, m_button->sizeHint().width()));
    m_effect = new Sentence(this);
    m_effect->setObjectName(u"sideEffect"_s);
    setTextRole(m_effect, TextRole::Small);
    m_effect->setForegroundRole(QPalette::PlaceholderText);

    auto* who = new QVBoxLayout;
    who->setSpacing(1);
    who->addWidget(kind);
    who->addWidget(m_name);
    who->addWidget(m_number);
    auto* state = new QVBoxLayout;
    state->setSpacing(kGap4);
    state->addWidget(m_state, 0, Qt::AlignRight);
    state->addWidget(m_time, 0, Qt::AlignRight);
    state->addStretch();
    auto* head = new QHBoxLayout;
    head->setSpacing(kGap12);
    head->addWidget(m_sign, 0, Qt::AlignTop);
    head->addLayout(who, 1);
    head->addLayout(state);
    m_press = new QHBoxLayout;
    m_press->setSpacing(kGap8);
    m_press->addWidget(m_button);
    m_press->addWidget(m_effect, 1);
    m_all = new QVBoxLayout(this);
    m_all->setSpacing(kGap12);
    m_all->addLayout(head, 1);
    m_all->addLayout(m_press);
    setFlat(false);
}

void SideCard::show(const models::CallSideRow& row, const models::CallSideRow& other, WallTime now) {
    const bool wasTalking = m_row.talks;
    m_row = row;
    m_name->setText(row.name);
    m_number->setText(row.number.isEmpty() ? u" "_s : row.number);
    showState();
    showButton();
    m_effect->say(effectOn(other));
    tick(now);
    //: Of a screen reader: a side of a consult, who it is, and his state.
    setSpokenName(this, tr("%1: %2, %3").arg(sideWord(row.side), row.name, m_state->word()));
    if (wasTalking != row.talks) update();
}

void SideCard::showState() {
    if (!m_row.isUp) return m_state->setStatus(StatusShape::Ringing, tr("Requested"));
    if (m_row.held) return m_state->setStatus(StatusShape::Away, tr("On hold"));
    m_state->setStatus(StatusShape::Busy, m_row.talks ? tr("Talking") : tr("Waiting"));
}

void SideCard::showButton() {
    const CallAct act = m_row.held ? CallAct::Resume : CallAct::Hold;
    const bool isUnderWay = m_row.wait == CallWait::UnderWay;
    const QString why = waitSentence(m_row.wait);
    m_button->setEnabled(m_row.canPress);
    m_button->setText(actWord(act));
    m_button->setIcon(icon(isUnderWay ? Icon::Wait : actIcon(act)));
    m_button->setToolTip(why);
    //: "Hold Rasmus Holm": a button, for screen readers.
    setSpokenName(m_button, tr("%1 %2").arg(actWord(act), m_row.name));
}

// What becomes of the other side is said before it is pressed (W31).
QString SideCard::effectOn(const models::CallSideRow& other) const {
    if (!m_row.isUp || !other.isUp) return {};
    //: Beside the button that holds one side of a consult, while the other one is on hold.
    if (!m_row.held) return other.held ? tr("then both wait") : tr("both can be on hold");
    //: Beside the button that resumes one side of a consult: what happens to the other one.
    return other.held ? tr("%1 stays on hold").arg(other.name) : tr("puts %1 on hold").arg(other.name);
}

void SideCard::setFlat(bool isFlat) {
    const int high = isFlat ? kGap4 : kGap12;
    m_press->setSpacing(isFlat ? 2 : kGap8);
    m_sign->setVisible(!isFlat);
    m_all->setContentsMargins(kGap16, high, kGap16, high);
    m_all->setDirection(isFlat ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_press->setDirection(isFlat ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

int SideCard::narrowest() const { return fontMetrics().horizontalAdvance(QString(kLetters, u'0')); }

void SideCard::tick(WallTime now) { m_time->setText(text::clock(now - m_row.since)); }

void SideCard::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Tokens& theme = tokens(palette());
    const bool isStrong = m_row.talks;
    paintPlate(
        painter, rect(), {theme.panel, isStrong ? theme.accent : theme.line, qreal(kRadiusCard), isStrong ? 2.0 : 1.0});
}

} // namespace readyline::call
