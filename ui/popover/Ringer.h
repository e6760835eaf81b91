// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Rings for requests, each channel with its tone: a call until it is answered or gone, written ones once, and in its last five
// seconds any of them every second (idea 4, K22). No request ever starts to ring twice. Whether somebody looks at the window
// makes no difference.

#include "core/desk/Desk.h"
#include "ui/popover/RingChoices.h"

#include <set>

namespace readyline::popover {

class Ringer : public QObject {
    Q_OBJECT
public:
    static constexpr Duration kEvery{3000};
    static constexpr Duration kLast{5000}, kLastEvery{1000};

    Ringer(const desk::Desk& desk, ports::Sound& sound, Time& time, QObject* parent = nullptr);

    void setChoices(const RingChoices& choices);

Q_SIGNALS:
    // Once for each request that comes so far, muted or not.
    void lastSeconds(const readyline::domain::OfferId& offer);

private:
    void refresh();
    [[nodiscard]] bool isAnotherThere() const;
    void ring(domain::Channel channel);
    void ringOn();
    void checkLast();
    void ringLast();
    [[nodiscard]] std::optional<wire::OfferView> expiresFirst() const;
    [[nodiscard]] Duration left(const wire::OfferView& offer) const { return *offer.deadline - m_desk.serverNow(); }

    const desk::Desk& m_desk;
    ports::Sound& m_sound;
    Time& m_time;
    RingChoices m_choices;
    std::set<domain::OfferId> m_rung, m_warned;
    std::optional<domain::Channel> m_call; // one that waits
    bool m_isLast = false;                 // it rings every second
    Timer m_next, m_last;
};

} // namespace readyline::popover
