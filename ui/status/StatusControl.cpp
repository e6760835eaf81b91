// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/status/StatusControl.h"

#include "core/domain/Status.h"
#include "ui/status/ChannelsHover.h"
#include "ui/status/PendingChip.h"
#include "ui/status/Readiness.h"
#include "ui/status/StatusButton.h"
#include "ui/text/Plans.h"
#include "ui/text/SiteTime.h"
#include "ui/text/Strings.h"

#include <algorithm>

namespace readyline::status {

StatusControl::StatusControl(desk::Desk& desk, shell::Ticker& ticker, QWidget* parent)
    : QObject(parent),
      m_desk(desk),
      m_button(new StatusButton(ticker, parent)),
      m_chip(new PendingChip(parent)),
      m_menu(new StatusMenu(StatusMenu::For::Myself, parent)),
      m_ticker(ticker),
      m_hover(new ChannelsHover(ticker, m_button)),
      m_readiness(new Readiness(desk, this)) {
    m_menu->setOffering([this](const domain::Choice& choice) { return offer(choice); });
    m_menu->setAsking([this](const domain::Choice& choice) { return asked(choice); });
    connect(m_button, &StatusButton::clicked, this, &StatusControl::openMenu);
    connect(m_chip, &PendingChip::cancelled, this, [this] { m_desk.cancelPending(); });
    connect(m_menu, &StatusMenu::chosen, this, [this](const domain::Choice& choice, const QString&, bool asked) {
        const bool declines = asked && !domain::takesWork(m_desk.site(), m_desk.self().layers.queues, choice);
        m_desk.setPresence(choice, declines ? desk::OpenOffers::Decline : desk::OpenOffers::Keep);
    });
    connect(m_menu, &StatusMenu::planned, this,
        [this](const domain::Choice& choice, const domain::PendingWhen& when) { m_desk.planPresence(choice, when); });
    connect(m_menu, &StatusMenu::chosenOn, this, [this](const domain::Choice& choice, domain::Channel channel) {
        domain::ChannelSet only;
        only.set(index(channel));
        m_desk.setPresenceOn(only, choice);
    });
    connect(m_menu, &StatusMenu::closed, m_button, qOverload<>(&QWidget::update));
    connect(&desk, &desk::Desk::selfChanged, this, &StatusControl::refresh);
    connect(&desk, &desk::Desk::siteChanged, this, &StatusControl::refresh);
    connect(&desk, &desk::Desk::connectionChanged, this, &StatusControl::refresh);
    refresh();
}

void StatusControl::openMenu() {
    if (m_desk.me().person.empty()) return;
    m_button->setFocus(Qt::OtherFocusReason);
    m_hover->dismiss();
    m_menu->popup(anchor());
}

void StatusControl::setKeys(const QString& keys) {
    m_button->setKeys(keys);
    refresh();
}

void StatusControl::choose(const domain::Choice& choice) {
    if (question(choice).isEmpty()) {
        m_desk.setPresence(choice);
        return;
    }
    m_button->window()->show();
    m_button->window()->raise();
    m_button->window()->activateWindow();
    m_menu->popup(anchor());
    m_menu->ask(choice);
}

QRect StatusControl::anchor() const { return {m_button->mapToGlobal(QPoint(0, 0)), m_button->size()}; }

void StatusControl::refresh() {
    const desk::SelfView self = m_desk.self();
    domain::Shown shown = self.shown;
    const bool live = m_desk.connection().isLive();
    if (!live && shown.row != domain::ShownRow::SignedOut) shown.row = domain::ShownRow::Reconnecting;
    const QTimeZone zone = text::zoneNamed(m_desk.site().timeZone);
    m_button->setZone(zone);
    m_button->show(shown);
    m_button->setRequested(self.requested ? text::toQt(domain::describe(*self.requested, m_desk.site())) : QString());
    const QString held = live ? QString() : tr("Reconnecting. This has to wait.");
    const std::vector<text::ChannelState> channels = text::channelStates(self.layers, m_desk.site());
    m_button->setSecondLine(live ? text::secondLine(self.layers, m_desk.site(), self.shown) : QString());
    const QString spoken = text::channelSentence(channels, zone);
    m_button->setDetail(spoken);
    m_hover->setContent(m_button->toolTip(), spoken, channels);
    refreshPending(self, held);
    const auto& pending = self.layers.pending;
    const bool outOfReach = pending && text::isOutOfReach(*pending, m_desk.me());
    m_menu->setHeld(live && outOfReach ? tr("%1 comes next. %2. You can choose again once it has begun.")
                                             .arg(text::toQt(self.shown.next), text::setByOther(*pending, m_desk.me()))
                                       : held);
    refreshChoices();
}

void StatusControl::refreshPending(const desk::SelfView& self, const QString& held) {
    PendingChip::Content content;
    if (const auto& pending = self.layers.pending) {
        content.next = text::toQt(self.shown.next);
        content.when = text::whenWords(*pending, m_desk.site());
        content.sentence = text::planSentence(*pending, m_desk.site());
        content.by = text::setByOther(*pending, m_desk.me());
        content.held = self.cancelling ? tr("Being taken back …") : held;
        if (text::isOutOfReach(*pending, m_desk.me()))
            content.held = tr("%1. Only a supervisor can take it back.").arg(content.by);
    } else if (self.layers.loggingOff) {
        content.next = text::toQt(self.shown.next);
        content.when = tr("when your work is done");
        if (self.layers.leaving) {
            content.sentence = tr("You have asked to be signed out then. No new work is offered.");
            content.held = self.cancelling ? tr("Being taken back …") : held;
        } else {
            content.sentence = tr("It is the hour at which your site signs out. No new work is offered.");
            content.held = content.sentence;
        }
    }
    m_chip->show(content);
}

PlanOffer StatusControl::offer(const domain::Choice& choice) const {
    const domain::AgentLayers self = m_desk.self().layers;
    const auto contacts = std::ranges::count_if(
        self.work, [](const domain::WorkItem& each) { return each.assignment.has_value() && !isParked(each); });
    PlanOffer offer{text::toQt(domain::describe(choice, m_desk.site())),
        !domain::takesWork(m_desk.site(), self.queues, choice), static_cast<int>(contacts), m_ticker.now(),
        text::zoneNamed(m_desk.site().timeZone), {}, {}, {}, {}};
    for (const text::ChannelState& each : text::channelStates(self, m_desk.site())) {
        offer.channels.push_back(each.channel);
        if (choice != self.intent.choice && !domain::mayOverride(self, m_desk.site(), each.channel, choice))
            offer.closed.push_back(each.channel);
    }
    //: %1 is the status for all channels: "While your status is Pause, no channel can be open alone."
    offer.whyClosed
        = tr("While your status is %1, no channel can be open alone. Choose it for all channels.")
              .arg(text::toQt(domain::describe(domain::effectiveChoice(self, m_desk.site()), m_desk.site())));
    for (const domain::ChannelOverride& each : self.overrides)
        if (each.choice == choice) offer.chosenThere.push_back(each.channel);
    return offer;
}

void StatusControl::refreshChoices() {
    const domain::AgentLayers self = m_desk.self().layers;
    m_menu->setChoices(m_desk.site(), chooserOf(m_desk.me(), self.queues), models::inForce(self, m_desk.site()));
}

StatusMenu::Question StatusControl::question(const domain::Choice& choice) const {
    if (domain::takesWork(m_desk.site(), m_desk.self().layers.queues, choice)) {
        const QString words = m_readiness->question(choice);
        //: %1 is a status: "Ready anyway".
        return {words, tr("%1 anyway").arg(text::toQt(domain::describe(choice, m_desk.site()))),
            //: In a question before a status that takes work: the status stays as it is.
            tr("Stay")};
    }
    const std::vector<desk::OfferItem> offers = m_desk.offers();
    const auto open = static_cast<int>(std::ranges::count_if(
        offers, [](const desk::OfferItem& item) { return !item.ended && item.answering == replica::Answering::Not; }));
    if (open == 0) return {};
    const QString word = text::toQt(domain::describe(choice, m_desk.site()));
    return {tr("Decline %n request(s) and go %1?", nullptr, open).arg(word), tr("Decline and go on")};
}

// It is on screen now: the same cause does not stand in his way again.
StatusMenu::Question StatusControl::asked(const domain::Choice& choice) {
    StatusMenu::Question now = question(choice);
    (void)m_readiness->ask(choice);
    return now;
}

} // namespace readyline::status
