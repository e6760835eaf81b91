// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A supervisor's session in somebody's call, in words and signs (Z22).

#include "core/desk/Desk.h"
#include "ui/widgets/Icons.h"

#include <QString>

#include <array>

namespace readyline::domain {
enum class Action : std::uint8_t;
}

namespace readyline::team {

// In the order in which more people hear the supervisor.
inline constexpr std::array kMonitorModes{domain::MonitorMode::Listen, domain::MonitorMode::Whisper,
    domain::MonitorMode::BargeIn, domain::MonitorMode::TakeOver};

// "Listen", "Barge in": on a button.
[[nodiscard]] QString modeWord(domain::MonitorMode mode);
[[nodiscard]] widgets::Icon modeIcon(domain::MonitorMode mode);
// What it does, for who has never used it.
[[nodiscard]] QString modeHelp(domain::MonitorMode mode, const QString& agent);
[[nodiscard]] domain::Action actionOf(domain::MonitorMode mode);
// "You listen to Jonas Keller with Carla", "Calling your phone …": as the server says it is, and what is asked for.
[[nodiscard]] QString monitorSentence(const desk::MonitorItem& item);
// Why it is over; empty where I have ended it myself.
[[nodiscard]] QString monitorOver(domain::MonitorEnd why, const QString& agent);
// Why I cannot enter anybody's call now; empty: I can.
[[nodiscard]] QString monitorHeld(const desk::Desk& desk);

} // namespace readyline::team
