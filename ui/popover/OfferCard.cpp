// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/popover/OfferCard.h"

#include "ui/popover/AwayMenu.h"
#include "ui/popover/ChannelBox.h"
#include "ui/popover/KeysLine.h"
#include "ui/popover/PhoneCue.h"
#include "ui/text/Channels.h"
#include "ui/text/Durations.h"
#include "ui/text/Strings.h"
#include "ui/text/Variables.h"
#include "ui/widgets/Accessible.h"
#include "ui/widgets/ButtonKind.h"
#include "ui/widgets/CountdownRing.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/PlainText.h"
#include "ui/widgets/TabularLabel.h"
#include "ui/widgets/Themed.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

namespace readyline::popover {

using namespace Qt::StringLiterals;
using namespace widgets;

namespace {

constexpr std::size_t kMostVariables = 6; // W15
constexpr int kBoxSide = 40, kRingSide = 44, kVerifiedSide = 14;
constexpr int kAddressRoom = kPopoverWidth - 2 * kGap16 - kBoxSide - kRingSide - 2 * kGap12 - kGap4 - kVerifiedSide;

QLabel* secondary(QWidget* parent, TextRole role) {
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText); // customers and other agents typed it
    setTextRole(label, role);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

QFrame* line(QWidget* parent) {
    auto* frame = new QFrame(parent);
    frame->setFrameShape(QFrame::HLine);
    return frame;
}

// Of a callback: why, which number the customer sees, and the how manyth call it is (W87, W89).
std::vector<std::pair<QString, QString>> callbackLines(const wire::OfferView& offer) {
    std::vector<std::pair<QString, QString>> lines;
    if (!offer.callback) return lines;
    if (!offer.callback->reason.empty())
        lines.emplace_back(OfferCard::tr("Reason"), text::toQt(offer.callback->reason));
    if (!offer.callback->from.empty())
        lines.emplace_back(OfferCard::tr("Called from"), text::toQt(offer.callback->from));
    if (offer.callback->attempt > 1)
        lines.emplace_back(OfferCard::tr("Call"), OfferCard::tr("No. %1").arg(offer.callback->attempt));
    return lines;
}

} // namespace

OfferCard::OfferCard(shell::Ticker& ticker, QWidget* parent) : QWidget(parent), m_ticker(ticker) {
    setObjectName(u"offerCard"_s);
    build();
    connect(&ticker, &shell::Ticker::ticked, this, &OfferCard::onTicked);
    connect(m_accept, &QPushButton::clicked, this, [this] { Q_EMIT accepted(m_offer.offer); });
    connect(m_decline, &QPushButton::clicked, this, [this] { Q_EMIT declined(m_offer.offer); });
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (m_offer.callback) Q_EMIT cancelled(m_offer.offer, m_offer.callback->callback);
    });
    connect(m_declineAway, &QPushButton::clicked, this,
        [this] { m_away->popup(m_declineAway->mapToGlobal(QPoint(0, m_declineAway->height()))); });
    connect(m_away, &AwayMenu::chosen, this, &OfferCard::declinedFor);
}

void OfferCard::build() {
    m_box = new ChannelBox(kBoxSide, this);
    m_request = secondary(this, TextRole::Small);
    m_request->setObjectName(u"offerRequest"_s);
    m_request->setWordWrap(true);
    m_name = new ElidedLabel({}, this);
    setTextRole(m_name, TextRole::Title);
    m_name->setObjectName(u"offerCustomer"_s);
    m_address = secondary(this, TextRole::Body);
    m_address->setObjectName(u"offerAddress"_s);
    m_verified = new QLabel(this);
    m_verified->setObjectName(u"offerVerified"_s);
    m_verified->setToolTip(tr("The source vouches for this address"));
    m_verified->setAccessibleName(tr("Verified"));
    setSign(m_verified, Icon::Check, kVerifiedSide,
        [](const Tokens& theme) { return theme.of(StatusFamily::Available).graphic; });
    m_ring = new CountdownRing(RingSize::Popover, this);
    m_ring->setObjectName(u"offerCountdown"_s);
    m_decline = makeButton(tr("Decline"), ButtonKind::Plain, this);
    m_decline->setObjectName(u"declineButton"_s);
    m_decline->setMinimumWidth(112); // and as wide as its word
    m_declineAway = makeIconButton(Icon::ChevronDown, tr("Decline and take no more work"), ButtonKind::Plain, this);
    m_declineAway->setObjectName(u"declineAwayButton"_s);
    m_cancel = makeButton(tr("Cancel the callback"), ButtonKind::Plain, this);
    m_cancel->setObjectName(u"cancelCallbackButton"_s);
    m_away = new AwayMenu(this);
    m_away->setObjectName(u"declineAwayMenu"_s);
    m_accept = makeButton(Icon::CallAnswer, tr("Accept"), ButtonKind::Filled, this);
    m_accept->setObjectName(u"acceptButton"_s);
    for (QPushButton* button : {m_decline, m_declineAway, m_accept}) setControlSize(button, ControlSize::Large);
    m_lift = new PhoneCue(liftYourPhone(), ControlSize::Large, this);
    m_lift->setObjectName(u"liftCue"_s);
    m_note = new KeysLine(this);

    auto* who = new QVBoxLayout;
    who->setSpacing(1);
    who->addWidget(m_request);
    who->addWidget(m_name);
    auto* where = new QHBoxLayout;
    where->setSpacing(kGap4);
    where->addWidget(m_address);
    where->addWidget(m_verified);
    where->addStretch();
    who->addLayout(where);
    auto* head = new QHBoxLayout;
    head->setSpacing(kGap12);
    head->addWidget(m_box, 0, Qt::AlignVCenter);
    head->addLayout(who, 1);
    head->addWidget(m_ring, 0, Qt::AlignVCenter);
    m_grid = new QGridLayout;
    m_grid->setHorizontalSpacing(kGap16);
    m_grid->setVerticalSpacing(0);
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, 1);
    auto* answers = new QHBoxLayout;
    answers->setSpacing(kGap8);
    answers->addWidget(m_decline);
    answers->addWidget(m_declineAway);
    answers->addWidget(m_accept, 1);
    answers->addWidget(m_lift, 1);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins({});
    all->setSpacing(kGap12);
    all->addLayout(head);
    all->addWidget(line(this));
    all->addLayout(m_grid);
    all->addLayout(answers);
    all->addWidget(m_cancel);
    all->addWidget(m_note);
}

void OfferCard::show(const wire::OfferView& offer, const QString& queue) {
    const bool another = offer.offer != m_offer.offer;
    const bool rebuild = another || offer.variables != m_offer.variables || offer.callback != m_offer.callback
        || offer.consult != m_offer.consult;
    m_offer = offer;
    m_box->setLook(channelIcon(offer), StatusFamily::Ringing);
    m_request->setText(text::requestTo(offer, queue));
    m_name->setText(text::customerName(offer.customer));
    showAddress(offer.customer.name.empty() ? QString() : text::toQt(offer.customer.address));
    m_verified->setVisible(offer.customer.verified);
    m_cancel->setVisible(offer.callback && offer.callback->mayCancel);
    m_accept->setIcon(icon(offer.channel == domain::Channel::Voice ? Icon::CallAnswer : Icon::Check));
    const bool onPhone = offer.answer == domain::VoiceAnswer::Phone;
    m_accept->setVisible(!onPhone);
    m_lift->setVisible(onPhone);
    m_note->setCanAccept(!onPhone);
    if (rebuild) fillVariables();
    if (another) m_held = m_fault = m_ended = QString();
    setSpokenName(this, tr("%1, %2").arg(m_request->text(), m_name->text()));
    onTicked();
    update();
}

// The longest ones give way in the middle: who and where stand at their ends.
void OfferCard::showAddress(const QString& address) {
    const QString fitting = m_address->fontMetrics().elidedText(address, Qt::ElideMiddle, kAddressRoom);
    m_address->setText(fitting);
    m_address->setToolTip(fitting == address ? QString() : plainToolTip(address));
    m_address->setVisible(!address.isEmpty());
}

void OfferCard::fillVariables() {
    while (QLayoutItem* item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int place = 0;
    const auto add = [&](const QString& label, QWidget* value) {
        auto* name = secondary(this, TextRole::Small);
        name->setText(label);
        value->setAccessibleName(u"%1: %2"_s.arg(label, value->accessibleName()));
        const int row = place / 2 * 3;
        m_grid->addWidget(name, row, place % 2);
        m_grid->addWidget(value, row + 1, place % 2);
        if (place % 2 == 0) m_grid->setRowMinimumHeight(row + 2, kGap8);
        ++place;
    };
    m_waited = nullptr;
    if (const auto& consult = m_offer.consult) { // W16: these three first, then the queue's
        add(tr("Agent"), new ElidedLabel(text::toQt(consult->name), this));
        add(tr("Agent number"), new ElidedLabel(text::toQt(consult->number), this));
        add(tr("Agent team"), new ElidedLabel(text::toQt(consult->team), this));
    } else {
        m_waited = new TabularLabel(this);
        m_waited->reserve(u"00:00:00"_s);
        add(tr("Waited"), m_waited);
    }
    if (const QString why = text::whyAsked(m_offer.why, m_offer.callback.has_value()); !why.isEmpty())
        add(tr("Why you"), new ElidedLabel(why, this));
    for (const auto& [label, value] : callbackLines(m_offer)) add(label, new ElidedLabel(value, this));
    const std::size_t count = std::min(kMostVariables, m_offer.variables.size());
    for (std::size_t i = 0; i < count; ++i) {
        const wire::ShownVariable& variable = m_offer.variables[i];
        const QString words = text::valueWords(variable);
        //: Of a variable that has no value.
        auto* value = new ElidedLabel(words.isEmpty() ? tr("none") : words, this);
        value->setSecondary(words.isEmpty());
        add(text::toQt(variable.label), value);
    }
}

void OfferCard::setAway(const domain::SiteRules& site, const domain::Chooser& chooser) {
    //: %1 is a status or a reason: "Decline, then Lunch".
    m_away->fill(site, chooser, tr("Decline, then %1"));
    m_declineAway->setVisible(!m_away->choices().empty());
}

void OfferCard::setKeys(const shell::AnswerKeys::Hint& keys) { m_note->setKeys(keys); }

void OfferCard::setHeld(const QString& why) {
    m_held = why;
    if (!why.isEmpty()) m_fault.clear();
    update();
}

void OfferCard::setFault(const QString& words) {
    m_fault = words;
    update();
}

void OfferCard::setEnded(const QString& words) {
    m_ended = words;
    update();
}

// The line below the answers is always there, so that nothing moves when it has something to say.
void OfferCard::update() {
    const bool connecting = m_offer.state == domain::OfferState::Connecting;
    const bool can = !connecting && m_held.isEmpty() && m_ended.isEmpty();
    m_accept->setEnabled(can);
    m_lift->setEnabled(can);
    m_decline->setEnabled(can);
    m_declineAway->setEnabled(can);
    m_cancel->setEnabled(can);
    if (!can) m_away->hide();
    const QString words = !m_ended.isEmpty() ? m_ended
        : !m_fault.isEmpty()                 ? m_fault
        : !m_held.isEmpty()                  ? m_held
        : connecting                         ? tr("Connecting …")
                                             : QString();
    const bool ended = !m_ended.isEmpty(), alarming = !ended && !m_fault.isEmpty();
    m_note->setNote(words, [ended, alarming](const Tokens& theme) {
        if (alarming) return theme.of(StatusFamily::Missed).text;
        return ended ? theme.text : theme.text2;
    });
}

// What is over counts no further.
void OfferCard::onTicked() {
    if (!m_ended.isEmpty()) return;
    const WallTime now = m_ticker.now();
    if (m_waited) m_waited->setText(text::clock(now - m_offer.waitingSince));
    const Duration total = std::chrono::seconds(m_offer.seconds);
    m_ring->setRemaining(m_offer.deadline ? *m_offer.deadline - now : total, total);
}

} // namespace readyline::popover
