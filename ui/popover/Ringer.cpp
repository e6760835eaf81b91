// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/popover/Ringer.h"

namespace readyline::popover {

Ringer::Ringer(const desk::Desk& desk, ports::Sound& sound, Time& time, QObject* parent)
    : QObject(parent),
      m_desk(desk),
      m_sound(sound),
      m_time(time) {
    connect(&desk, &desk::Desk::offersChanged, this, &Ringer::refresh);
    connect(&desk, &desk::Desk::ended, this, &Ringer::refresh);
    refresh();
}

void Ringer::setMuted(bool muted) {
    m_muted = muted;
    if (muted) m_sound.silence();
}

void Ringer::refresh() {
    std::set<domain::OfferId> open;
    bool fresh = false;
    m_callWaits = false;
    for (const desk::OfferItem& item : m_desk.offers()) {
        if (item.ended || item.offer.state != domain::OfferState::Ringing) continue;
        open.insert(item.offer.offer);
        fresh = fresh || !m_rung.contains(item.offer.offer);
        m_callWaits = m_callWaits || (isLive(item.offer.channel) && item.answering == replica::Answering::Not);
    }
    m_rung = std::move(open);
    if (m_rung.empty()) m_sound.silence();
    if (!m_callWaits) m_next.cancel();
    if (fresh) ringOn();
}

void Ringer::ringOn() {
    if (!m_muted) m_sound.ring();
    if (m_callWaits) m_next = m_time.after(kEvery, [this] { ringOn(); });
}

} // namespace readyline::popover
