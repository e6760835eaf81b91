// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Policy: the values by which vendors differ (rules 2.5). A preset is one Policy with its words; code never asks for its name.
#pragma once

#include "core/domain/Capacity.h"
#include "core/domain/Presence.h"

#include <chrono>
#include <optional>
#include <string>
#include <variant>

namespace readyline::domain {

using std::chrono::seconds;

struct NoEffect {
    friend bool operator==(const NoEffect&, const NoEffect&) = default;
};
struct ShowOverlay {
    EntryId entry;
    std::optional<seconds> duration; // none: until acknowledged
    friend bool operator==(const ShowOverlay&, const ShowOverlay&) = default;
};
struct LogOut {
    friend bool operator==(const LogOut&, const LogOut&) = default;
};
using Effect = std::variant<NoEffect, ShowOverlay, LogOut>;

struct Threshold {
    int count = 1; // consecutive; reset by an answer, a choice and a sign-in (K27)
    Effect effect;
    friend bool operator==(const Threshold&, const Threshold&) = default;
};

enum class WrapUpMode : std::uint8_t { Off, Manual, Timed };         // P5, W84
enum class WrapUpBlocks : std::uint8_t { Always, VoiceOnly, Never }; // D20
enum class SessionsMode : std::uint8_t { Takeover, Mirror };         // W113, K16

struct WrapUpPolicy {
    WrapUpMode mode = WrapUpMode::Timed;
    seconds duration{30}; // Timed: until the default code is submitted
    bool mayExtend = true;
    bool mayEndEarly = true;
    bool supervisorMayEnd = true;
    WrapUpBlocks blocks = WrapUpBlocks::Always;
    friend bool operator==(const WrapUpPolicy&, const WrapUpPolicy&) = default;
};

// The words of this preset for what the system derives; entries and reasons have their own.
struct Words {
    std::string ringing, engaged, wrapUp, full, offline, reconnecting;
    friend bool operator==(const Words&, const Words&) = default;
};

struct Policy {
    Words words;
    Choice signInPresence; // only where no intent is stored (Z14, D4)
    bool autoOffered = false;
    bool pendingLeads = false; // a pending Not Ready is the word shown while engaged (Z-M4, Z-M5)
    seconds offerTimeoutVoice{20};
    seconds offerTimeoutWritten{120};
    Threshold noAnswer;
    Effect decline;
    Threshold offerErrors;
    WrapUpPolicy wrapUp;
    seconds reconnectGrace{60};
    SessionsMode sessions = SessionsMode::Mirror;

    friend bool operator==(const Policy&, const Policy&) = default;
};

// The same in every preset.
inline constexpr seconds kPresentedWithin{3}; // no receipt by then: not presented (idea 3)
inline constexpr seconds kJoinWithin{30};     // from accept until the phone has joined
inline constexpr seconds kCorrectWithin{300}; // code and notes stay correctable

} // namespace readyline::domain
