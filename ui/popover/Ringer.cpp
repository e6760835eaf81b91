// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/popover/Ringer.h"

#include <algorithm>

namespace readyline::popover {

namespace {

bool isRinging(const desk::OfferItem& item) { return !item.ended && item.offer.state == domain::OfferState::Ringing; }

bool isUnanswered(const desk::OfferItem& item) { return isRinging(item) && item.answering == replica::Answering::Not; }

} // namespace

Ringer::Ringer(const desk::Desk& desk, ports::Sound& sound, Time& time, QObject* parent)
    : QObject(parent),
      m_desk(desk),
      m_sound(sound),
      m_time(time) {
    connect(&desk, &desk::Desk::offersChanged, this, &Ringer::refresh);
    connect(&desk, &desk::Desk::ended, this, &Ringer::refresh);
    refresh();
}

void Ringer::setChoices(const RingChoices& choices) {
    m_choices = choices;
    if (choices.muted) m_sound.silence();
}

void Ringer::refresh() {
    std::set<domain::OfferId> open;
    std::optional<domain::Channel> fresh; // a call goes before what is written
    m_call.reset();
    for (const desk::OfferItem& item : m_desk.offers()) {
        if (!isRinging(item)) continue;
        const domain::Channel channel = item.offer.channel;
        open.insert(item.offer.offer);
        if (!m_rung.contains(item.offer.offer) && (!fresh || isLive(channel))) fresh = channel;
        if (isUnanswered(item) && isLive(channel)) m_call = channel;
    }
    m_rung = std::move(open);
    std::erase_if(m_warned, [this](const domain::OfferId& each) { return !m_rung.contains(each); });
    if (m_rung.empty()) m_sound.silence();
    if (!m_call) m_next.cancel();
    if (fresh) ring(*fresh);
    // Also of one whose answer was refused: it rings on.
    if (m_call && (fresh || !m_next.isHeld())) m_next = m_time.after(kEvery, [this] { ringOn(); });
    checkLast();
}

// Z23: the other one rings, and this one where that is away, locked or asleep.
bool Ringer::isAnotherThere() const {
    const std::vector<domain::Device> devices = m_desk.self().layers.devices;
    return std::ranges::any_of(devices, [this](const domain::Device& each) {
        return each.session != m_desk.session() && each.connection == domain::Connection::Online && each.canShow;
    });
}

void Ringer::ring(domain::Channel channel) {
    if (m_choices.muted || (m_choices.standsIn && isAnotherThere())) return;
    if (const auto how = ringFor(m_choices, channel)) m_sound.play(*how);
}

void Ringer::ringOn() {
    if (!m_call) return;
    ring(*m_call);
    m_next = m_time.after(kEvery, [this] { ringOn(); });
}

// Of those that wait; what is overdue is the server's to end.
std::optional<wire::OfferView> Ringer::expiresFirst() const {
    std::optional<wire::OfferView> first;
    for (const desk::OfferItem& item : m_desk.offers()) {
        if (!isUnanswered(item) || !item.offer.deadline || left(item.offer) <= Duration{0}) continue;
        if (!first || *item.offer.deadline < *first->deadline) first = item.offer;
    }
    return first;
}

// Waits for the last seconds of the one that expires first, or lets them go on.
void Ringer::checkLast() {
    const auto first = expiresFirst();
    if (!first || left(*first) > kLast) {
        m_isLast = false;
        m_last.cancel();
        if (first) m_last = m_time.after(left(*first) - kLast, [this] { checkLast(); });
        return;
    }
    if (!m_isLast) ringLast();
}

void Ringer::ringLast() {
    const auto first = expiresFirst();
    if (!first || left(*first) > kLast) {
        m_isLast = false;
        return checkLast();
    }
    m_isLast = true;
    if (!m_choices.muted && ringFor(m_choices, first->channel)) m_sound.play(urgentRing(m_choices));
    m_last = m_time.after(kLastEvery, [this] { ringLast(); });
    if (m_warned.insert(first->offer).second) Q_EMIT lastSeconds(first->offer);
}

} // namespace readyline::popover
