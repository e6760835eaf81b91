// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Rings for requests: a call until it is answered or gone, written ones once. No request ever starts to ring twice.

#include "core/desk/Desk.h"
#include "core/ports/Sound.h"

#include <set>

namespace readyline::popover {

class Ringer : public QObject {
    Q_OBJECT
public:
    static constexpr Duration kEvery{3000};

    Ringer(const desk::Desk& desk, ports::Sound& sound, Time& time, QObject* parent = nullptr);

    void setMuted(bool muted);

private:
    void refresh();
    void ringOn();

    const desk::Desk& m_desk;
    ports::Sound& m_sound;
    Time& m_time;
    std::set<domain::OfferId> m_rung;
    bool m_callWaits = false;
    bool m_muted = false;
    Timer m_next;
};

} // namespace readyline::popover
