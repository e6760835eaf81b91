// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/popover/Popovers.h"

#include "core/domain/Status.h"
#include "ui/popover/MissedCard.h"
#include "ui/popover/OfferCard.h"
#include "ui/popover/OfferStack.h"
#include "ui/popover/Order.h"
#include "ui/text/Durations.h"
#include "ui/text/Faults.h"
#include "ui/text/Strings.h"
#include "ui/widgets/Metrics.h"

#include <algorithm>

namespace readyline::popover {

using namespace widgets;
using models::OfferRow;
using replica::Answering;

namespace {
constexpr QMargins kCardPadding{kGap16, kGap16, kGap16, 14};
constexpr int kUrgentSeconds = 5;
} // namespace

Popovers::Popovers(desk::Desk& desk, shell::Clock clock, QObject* parent)
    : QObject(parent),
      m_desk(desk),
      m_ticker(clock),
      m_window(std::make_unique<PopoverWindow>(clock.time)) {
    m_card = new OfferCard(m_ticker, m_window.get());
    m_stack = new OfferStack(m_ticker, m_window.get());
    m_missed = new MissedCard(m_ticker, m_window.get());
    for (QWidget* content :
        {static_cast<QWidget*>(m_card), static_cast<QWidget*>(m_stack), static_cast<QWidget*>(m_missed)})
        m_window->addContent(content);
    m_hasPointer = [this] { return m_window->hasPointer(); };
    m_ticker.follow(m_window.get());

    const auto accept = [this](const domain::OfferId& id) { m_answers[m_desk.accept(id)] = id; };
    const auto decline = [this](const domain::OfferId& id) { m_answers[m_desk.decline(id)] = id; };
    connect(m_card, &OfferCard::accepted, this, accept);
    connect(m_card, &OfferCard::declined, this, decline);
    connect(m_stack, &OfferStack::accepted, this, accept);
    connect(m_stack, &OfferStack::declined, this, decline);
    connect(m_stack, &OfferStack::allAccepted, this, [accept](const std::vector<domain::OfferId>& ids) {
        for (const domain::OfferId& id : ids) accept(id);
    });
    connect(m_missed, &MissedCard::chosen, this, [this](const domain::Choice& choice) {
        m_choice = m_desk.setPresence(choice);
        m_missed->setWaiting(true);
    });
    connect(m_missed, &MissedCard::acknowledged, this, [this] {
        m_choice = m_desk.acknowledge();
        m_missed->setWaiting(true);
    });
    connect(m_window.get(), &PopoverWindow::painted, this, &Popovers::onPainted);
    connect(m_window.get(), &PopoverWindow::pointerLeft, this, &Popovers::refresh);
    connect(&m_ticker, &shell::Ticker::ticked, this, &Popovers::onTicked);
    connect(&desk, &desk::Desk::offersChanged, this, &Popovers::refresh);
    connect(&desk, &desk::Desk::selfChanged, this, &Popovers::refresh);
    connect(&desk, &desk::Desk::siteChanged, this, &Popovers::refresh);
    connect(&desk, &desk::Desk::connectionChanged, this, &Popovers::refresh);
    connect(&desk, &desk::Desk::ended, this, &Popovers::refresh);
    connect(&desk, &desk::Desk::commandRefused, this, [this](const auto& command, auto, const wire::Refused& refused) {
        onRefused(command, text::describe(refused.refusal));
    });
    connect(&desk, &desk::Desk::commandUnconfirmed, this,
        [this](const auto& command, auto) { onRefused(command, tr("The server did not confirm it. Try again.")); });
    refresh();
}

Popovers::~Popovers() = default;

void Popovers::setReducedMotion(bool reduced) {
    m_reducedMotion = reduced;
    onTicked();
}

void Popovers::setKeys(const shell::AnswerKeys::Hint& keys) { m_card->setKeys(keys); }

void Popovers::sayLift(const domain::OfferId& offer) {
    sayFault(offer, text::describe(domain::Refusal::AnswerOnPhone));
}

void Popovers::sayFault(const domain::OfferId& offer, const QString& words) {
    if (m_card->offer().offer == offer) m_card->setFault(words);
    m_stack->setRefused(offer, words);
}

void Popovers::refresh() {
    std::vector<OfferRow> offers = models::offerRows(m_desk.offers(), m_desk.site());
    if (m_hasPointer()) keepPlaces(offers, m_shown);
    m_shown.clear();
    for (const OfferRow& row : offers) m_shown.push_back(row.key());

    if (offers.size() > 1)
        showStack(offers);
    else if (offers.size() == 1)
        showOne(offers.front());
    else if (!showMissed())
        m_window->hide();
}

void Popovers::showOne(const OfferRow& row) {
    const replica::OfferItem& item = row.item;
    m_card->show(item.offer, row.queueName);
    if (item.ended)
        m_card->setEnded(text::describe(*item.ended));
    else if (!m_desk.connection().isLive())
        m_card->setHeld(tr("Reconnecting. The answer has to wait."));
    else
        switch (item.answering) {
        case Answering::Not: m_card->setHeld({}); break;
        case Answering::Accepting: m_card->setHeld(tr("Accepting …")); break;
        case Answering::Declining: m_card->setHeld(tr("Declining …")); break;
        }
    m_window->setTopEdge(item.ended ? StatusFamily::Offline : StatusFamily::Ringing);
    m_window->setAccessibleName(m_card->accessibleName());
    m_window->present(m_card, kPopoverWidth, kCardPadding);
}

void Popovers::showStack(const std::vector<OfferRow>& offers) {
    m_stack->show(offers);
    m_window->setTopEdge(StatusFamily::Ringing);
    m_window->setAccessibleName(m_stack->accessibleName());
    m_window->present(m_stack, kStackWidth, {1, 3, 1, 1});
}

bool Popovers::showMissed() {
    const desk::SelfView view = m_desk.self();
    const domain::AgentLayers& self = view.layers;
    const std::vector<domain::Overlay>& overlays = self.overlays;
    const auto waits = std::ranges::find_if(overlays,
        [](const domain::Overlay& overlay) { return std::holds_alternative<domain::UntilAcknowledged>(overlay.end); });
    if (waits == overlays.end() || m_desk.me().person.empty()) {
        m_choice.reset();
        return false;
    }
    const bool comes = self.pending ? self.pending->armed : self.loggingOff;
    m_missed->show(*waits, m_desk.site(), chooserOf(m_desk.me(), self.queues),
        domain::effectiveChoice(self, m_desk.site()), comes ? text::toQt(view.shown.next) : QString());
    m_missed->setWaiting(m_choice.has_value() || !m_desk.connection().isLive());
    m_window->setTopEdge(StatusFamily::Missed);
    m_window->setAccessibleName(m_missed->accessibleName());
    m_window->present(m_missed, kPopoverWidth, kCardPadding);
    return true;
}

void Popovers::onPainted() {
    for (const domain::OfferId& id : m_shown) m_desk.presented(id);
}

void Popovers::onTicked() {
    if (!m_window->isVisible() || m_shown.empty()) return;
    const std::vector<OfferRow> offers = models::offerRows(m_desk.offers(), m_desk.site());
    const OfferRow* next = expiresFirst(offers);
    if (!next) return;
    const int left = text::secondsLeft(*next->item.offer.deadline - m_ticker.now());
    const bool urgent = left <= kUrgentSeconds;
    m_window->setTopEdge(StatusFamily::Ringing, urgent && (m_reducedMotion || left % 2 == 1) ? 6 : 3);
}

void Popovers::onRefused(const domain::CommandId& command, const QString& words) {
    if (m_choice == command) {
        m_choice.reset();
        m_missed->setWaiting(false);
        m_missed->setNote(words);
        return;
    }
    const auto answer = m_answers.find(command);
    if (answer == m_answers.end()) return;
    sayFault(answer->second, words);
    m_answers.erase(answer);
}

} // namespace readyline::popover
