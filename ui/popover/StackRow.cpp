// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/popover/StackRow.h"

#include "ui/popover/ChannelBox.h"
#include "ui/popover/PhoneCue.h"
#include "ui/text/Channels.h"
#include "ui/text/Strings.h"
#include "ui/text/Variables.h"
#include "ui/widgets/Accessible.h"
#include "ui/widgets/ButtonKind.h"
#include "ui/widgets/CountdownRing.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/Themed.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace readyline::popover {

using namespace Qt::StringLiterals;
using namespace widgets;

namespace {

// Why he is to be called back (W89), else what the queue asks first, else where he is.
QString topicOf(const wire::OfferView& offer) {
    if (offer.callback && !offer.callback->reason.empty()) return text::toQt(offer.callback->reason);
    return offer.variables.empty() ? text::toQt(offer.customer.address) : text::valueWords(offer.variables.front());
}

} // namespace

StackRow::StackRow(shell::Ticker& ticker, QWidget* parent) : QWidget(parent), m_ticker(ticker) {
    setObjectName(u"offerRow"_s);
    build();
    connect(&ticker, &shell::Ticker::ticked, this, &StackRow::onTicked);
    connect(m_accept, &QPushButton::clicked, this, [this] { Q_EMIT accepted(m_offer.offer); });
    connect(m_decline, &QPushButton::clicked, this, [this] { Q_EMIT declined(m_offer.offer); });
}

void StackRow::build() {
    m_box = new ChannelBox(32, this);
    m_name = new ElidedLabel({}, this);
    setTextRole(m_name, TextRole::Strong);
    m_request = new ElidedLabel({}, this);
    m_request->setSecondary(true);
    m_topic = new ElidedLabel({}, this);
    setTextRole(m_request, TextRole::Small);
    setTextRole(m_topic, TextRole::Small);
    m_ring = new CountdownRing(RingSize::Stack, this);
    m_decline = makeIconButton(Icon::Close, tr("Decline"), ButtonKind::Flat, this);
    m_accept = makeButton(tr("Accept"), ButtonKind::Outlined, this);
    m_accept->setMinimumWidth(72);
    m_lift = new PhoneCue(tr("Lift"), ControlSize::Normal, this);
    m_lift->setObjectName(u"rowLiftCue"_s);
    m_lift->setMinimumWidth(72);
    m_lift->setToolTip(liftYourPhone());

    auto* words = new QVBoxLayout;
    words->setSpacing(1);
    words->addWidget(m_name);
    words->addWidget(m_request);
    words->addWidget(m_topic);
    auto* all = new QHBoxLayout(this);
    all->setContentsMargins(14, 9, kGap12, 9);
    all->setSpacing(kGap12);
    all->addWidget(m_box);
    all->addLayout(words, 1);
    all->addWidget(m_ring);
    all->addWidget(m_decline);
    all->addWidget(m_accept);
    all->addWidget(m_lift);
}

void StackRow::show(const wire::OfferView& offer, const QString& queue) {
    const bool another = offer.offer != m_offer.offer;
    m_offer = offer;
    m_box->setLook(channelIcon(offer), StatusFamily::Ringing);
    m_name->setText(text::customerName(offer.customer));
    m_request->setText(text::requestTo(offer, queue));
    setSpokenName(m_accept, tr("Accept %1").arg(m_name->text()));
    setSpokenName(m_decline, tr("Decline %1").arg(m_name->text()));
    setSpokenName(this, tr("%1, %2").arg(m_request->text(), m_name->text()));
    const bool onPhone = offer.answer == domain::VoiceAnswer::Phone;
    m_accept->setVisible(!onPhone);
    m_lift->setVisible(onPhone);
    if (another) m_answered = m_ended = false;
    setNote(topicOf(offer), false);
    onTicked();
    updateAnswers();
}

void StackRow::setNext(bool next) { setButtonKind(m_accept, next ? ButtonKind::Filled : ButtonKind::Outlined); }

void StackRow::setAnswered(bool answered) {
    m_answered = answered;
    updateAnswers();
}

void StackRow::setNote(const QString& words, bool isFault) {
    m_topic->setText(words);
    setInk(
        m_topic, [isFault](const Tokens& theme) { return isFault ? theme.of(StatusFamily::Missed).text : theme.text; });
}

void StackRow::setEnded(const QString& words) {
    m_ended = true;
    setNote(words, false);
    setNext(false);
    updateAnswers();
}

void StackRow::updateAnswers() {
    const bool ready = m_offer.state == domain::OfferState::Ringing && !m_answered && !m_ended;
    m_accept->setEnabled(ready);
    m_lift->setEnabled(ready);
    m_decline->setEnabled(ready);
    m_ring->setVisible(!m_ended);
}

void StackRow::onTicked() {
    if (m_ended) return;
    const Duration total = std::chrono::seconds(m_offer.seconds);
    m_ring->setRemaining(m_offer.deadline ? *m_offer.deadline - m_ticker.now() : total, total);
}

void StackRow::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(0, height() - 1, width(), 1, tokens(palette()).lineSoft);
}

} // namespace readyline::popover
