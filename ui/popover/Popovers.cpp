// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/popover/Popovers.h"

#include "core/domain/Status.h"
#include "ui/popover/MissedCard.h"
#include "ui/popover/OfferCard.h"
#include "ui/popover/OfferStack.h"
#include "ui/popover/Order.h"
#include "ui/text/Channels.h"
#include "ui/text/Durations.h"
#include "ui/text/Faults.h"
#include "ui/text/Strings.h"
#include "ui/widgets/Accessible.h"
#include "ui/widgets/Metrics.h"

#include <QStringList>

#include <algorithm>

namespace readyline::popover {

using namespace widgets;
using models::OfferRow;
using replica::Answering;

namespace {
constexpr QMargins kCardPadding{kGap16, kGap16, kGap16, 14};
constexpr int kUrgentSeconds = 5;
constexpr std::size_t kMostRemembered = 8;
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

    // By value: the row that it comes from may show another one as soon as the desk has it.
    const auto accept = [this](domain::OfferId id) { m_answers[m_desk.accept(id)] = id; };
    const auto decline = [this](domain::OfferId id) { m_answers[m_desk.decline(id)] = id; };
    connect(m_card, &OfferCard::accepted, this, accept);
    connect(m_card, &OfferCard::declined, this, decline);
    connect(m_card, &OfferCard::cancelled, this, [this](domain::OfferId offer, const domain::CallbackId& callback) {
        m_answers[m_desk.deleteCallback(callback)] = offer;
    });
    connect(m_card, &OfferCard::declinedFor, this,
        [this](const domain::Choice& choice) { m_desk.setPresence(choice, desk::OpenOffers::Decline); });
    connect(m_stack, &OfferStack::accepted, this, accept);
    connect(m_stack, &OfferStack::declined, this, decline);
    connect(m_stack, &OfferStack::allAccepted, this, &Popovers::acceptAll);
    connect(m_missed, &MissedCard::chosen, this, [this](const domain::Choice& choice) { answerMissed(choice); });
    connect(m_missed, &MissedCard::acknowledged, this, [this] { answerMissed(std::nullopt); });
    connect(m_window.get(), &PopoverWindow::painted, this, &Popovers::onPainted);
    connect(m_window.get(), &PopoverWindow::pointerLeft, this, &Popovers::refresh);
    connect(&m_ticker, &shell::Ticker::ticked, this, &Popovers::onTicked);
    connect(&desk, &desk::Desk::offersChanged, this, &Popovers::refresh);
    connect(&desk, &desk::Desk::selfChanged, this, &Popovers::refresh);
    connect(&desk, &desk::Desk::siteChanged, this, &Popovers::refresh);
    connect(&desk, &desk::Desk::connectionChanged, this, &Popovers::refresh);
    connect(&desk, &desk::Desk::ended, this, &Popovers::refresh);
    connect(
        &desk, &desk::Desk::commandRefused, this, [this](const auto& command, auto kind, const wire::Refused& refused) {
            if (refused.refusal == domain::Refusal::OfferGone) sayNotHad(command);
            onRefused(command, kind, text::describe(refused.refusal));
        });
    connect(
        &desk, &desk::Desk::commandConfirmed, this, [this](const auto& command, auto) { m_answers.erase(command); });
    connect(&desk, &desk::Desk::notHad, this, [this](const replica::NotHad& rest) {
        if (rest.by) sayNotHad(*rest.by, rest.offers);
    });
    connect(&desk, &desk::Desk::commandUnconfirmed, this, [this](const auto& command, auto kind) {
        onRefused(command, kind, tr("The server did not confirm it. Try again."));
    });
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

// What is wrong is said once; a second press goes on.
bool Popovers::isWarned(const domain::Choice& choice) {
    const QString wrong = m_asking(choice);
    if (wrong.isEmpty()) return false;
    //: %1 is a sentence that says what is wrong.
    const QString words = tr("%1 Press again to take work anyway.").arg(wrong);
    m_missed->setNote(words);
    announce(m_missed, words);
    return true;
}

// None: acknowledged.
void Popovers::answerMissed(const std::optional<domain::Choice>& choice) {
    const domain::SiteRules& site = m_desk.site();
    if (isWarned(choice ? *choice : domain::effectiveChoice(m_desk.self().layers, site))) return;
    m_choice = choice ? m_desk.setPresence(*choice) : m_desk.acknowledge();
    m_missed->setNote({});
    m_missed->setWaiting(true);
}

// W10: one command for all; their rows are remembered, so that it can be said whose could not be had.
void Popovers::acceptAll(const std::vector<domain::OfferId>& offers) {
    std::vector<OfferRow> rows;
    for (const OfferRow& row : m_shown)
        if (std::ranges::find(offers, row.key()) != offers.end()) rows.push_back(row);
    m_many[m_desk.acceptAll(offers)] = std::move(rows);
    if (m_many.size() > kMostRemembered) m_many.erase(m_many.begin()); // their ids are in the order of time
}

void Popovers::sayNotHad(const domain::CommandId& command, const std::optional<std::vector<domain::OfferId>>& offers) {
    const auto many = m_many.find(command);
    if (many == m_many.end()) return;
    const auto isMeant
        = [&](const OfferRow& row) { return !offers || std::ranges::find(*offers, row.key()) != offers->end(); };
    QStringList customers;
    for (const OfferRow& row : many->second)
        if (isMeant(row)) customers << text::customerName(row.item.offer.customer);
    const auto of = static_cast<int>(many->second.size());
    m_many.erase(many);
    Q_EMIT notHad(customers, of);
}

void Popovers::refresh() {
    std::vector<OfferRow> offers = models::offerRows(m_desk.offers(), m_desk.site());
    const bool still = m_window->isVisible() && !m_shown.empty() && !offers.empty() && m_hasPointer();
    if (still) {
        if (m_shown.size() == 1) m_stack->hideFoot(); // where he points at the one, its row is to be
        keepPlaces(offers, m_shown, OfferStack::kMost);
    }
    const bool holds = still && isAnotherAt(offers, m_shown);
    m_shown = offers;

    // What was missed is asked about at once, whatever is still said of it.
    const bool over = std::ranges::all_of(offers,
        [](const OfferRow& row) { return row.item.ended && row.item.ended->end == domain::OfferState::Missed; });
    if (over && showMissed()) return;
    if (offers.size() > 1)
        showStack(offers, still);
    else if (offers.size() == 1)
        showOne(offers.front());
    else
        m_window->hide();
    if (holds) m_window->shield().arm();
}

void Popovers::showOne(const OfferRow& row) {
    const replica::OfferItem& item = row.item;
    const bool another = m_window->isVisible() && m_card->offer().offer != item.offer.offer;
    m_card->show(item.offer, row.queueName);
    m_card->setAway(m_desk.site(), chooserOf(m_desk.me(), m_desk.self().layers.queues));
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
    setSpokenName(m_window.get(), m_card->accessibleName());
    m_window->present(m_card, kPopoverWidth, kCardPadding);
    if (another) m_window->shield().arm(); // what was meant for the one before is not for this one
}

void Popovers::showStack(const std::vector<OfferRow>& offers, bool still) {
    m_stack->setHeld(!m_desk.connection().isLive());
    m_stack->show(offers, still);
    m_window->setTopEdge(StatusFamily::Ringing);
    setSpokenName(m_window.get(), m_stack->accessibleName());
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
    setSpokenName(m_window.get(), m_missed->accessibleName());
    m_window->present(m_missed, kPopoverWidth, kCardPadding);
    return true;
}

void Popovers::onPainted() {
    std::vector<domain::OfferId> open; // saying so may bring others
    for (const OfferRow& row : m_shown)
        if (row.isOpen()) open.push_back(row.key());
    for (const domain::OfferId& each : open) m_desk.presented(each);
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

void Popovers::onRefused(const domain::CommandId& command, replica::CommandKind kind, const QString& words) {
    // A status that was chosen elsewhere takes the place of this choice: of this one nothing more is heard.
    const bool isMine = m_choice == command;
    if (isMine || (m_choice && kind == replica::CommandKind::SetPresence)) {
        m_choice.reset();
        m_missed->setWaiting(!m_desk.connection().isLive());
        if (isMine) m_missed->setNote(words);
        return;
    }
    if (const auto many = m_many.find(command); many != m_many.end()) {
        for (const OfferRow& row : many->second) sayFault(row.key(), words);
        m_many.erase(many);
        return;
    }
    const auto answer = m_answers.find(command);
    if (answer == m_answers.end()) return;
    sayFault(answer->second, words);
    m_answers.erase(answer);
}

} // namespace readyline::popover
