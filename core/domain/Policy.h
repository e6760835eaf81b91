// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Policy: the values by which vendors differ (rules 2.5). A preset is one Policy with its words; code never asks for its name.
#pragma once

#include "core/domain/CallbackPolicy.h"
#include "core/domain/Capacity.h"
#include "core/domain/Presence.h"

#include <chrono>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace readyline::domain {

using std::chrono::seconds;

struct NoEffect {
    friend bool operator==(const NoEffect&, const NoEffect&) = default;
};
struct ShowOverlay {
    EntryId entry;
    std::optional<seconds> duration; // none: until acknowledged
    bool voiceOnly = false;          // it keeps calls away, and no written work (P13, P14)
    friend bool operator==(const ShowOverlay&, const ShowOverlay&) = default;
};
struct LogOut {
    friend bool operator==(const LogOut&, const LogOut&) = default;
};
using Effect = std::variant<NoEffect, ShowOverlay, LogOut>;

struct Threshold {
    int count = 1; // consecutive; reset by an answer, a choice and a sign-in (K27)
    Effect effect;
    bool voiceOnly = false; // only calls count (P13, P16)
    friend bool operator==(const Threshold&, const Threshold&) = default;
};

enum class WrapUpMode : std::uint8_t { Off, Manual, Timed, Optional };           // P5, W84
enum class WrapUpBlocks : std::uint8_t { Always, VoiceOnly, Never, ForSeconds }; // D20
enum class SessionsMode : std::uint8_t { Takeover, Mirror };                     // W113, K16
enum class VoiceAnswer : std::uint8_t { Desktop, Phone };                        // W9, W25: what accepts a call
// Of calls (W65, W66). The exchange records; a pause ends by itself.
struct RecordingPolicy {
    bool automatic = false;
    bool pausable = false; // by its lead
    seconds pause{60};     // 5 s to 60 min
    friend bool operator==(const RecordingPolicy&, const RecordingPolicy&) = default;
};
enum class ChannelOverrides : std::uint8_t { CloseOnly, OpenToo }; // W21, P12: what one may do

struct WrapUpPolicy {
    WrapUpMode mode = WrapUpMode::Timed;
    // Timed: until the default code is submitted. Optional: until it ends without one. Manual: from then on it lasts longer
    // than it is meant to (K29).
    seconds duration{30};
    bool mayExtend = true;
    bool mayEndEarly = true; // false: locked. What is chosen before its end is submitted then
    bool supervisorMayEnd = true;
    WrapUpBlocks blocks = WrapUpBlocks::Always;
    seconds blocksFor{60}; // ForSeconds: from its start; 30 s to 60 min
    bool mayStop = false;  // its agent may stop the countdown, where it is not locked: then it lasts until he ends it
    friend bool operator==(const WrapUpPolicy&, const WrapUpPolicy&) = default;
};

// A private call on the agent's own phone (P6).
struct PhoneBusyPolicy {
    EntryId entry;
    seconds after{0}; // it still shows so long after the call: 0 to 30 s
    friend bool operator==(const PhoneBusyPolicy&, const PhoneBusyPolicy&) = default;
};

// A stored intent after an absence beyond the grace: where it would bring work he is asked, or this holds instead.
struct ReturnPolicy {
    bool ask = true;
    Choice choice; // unless asked
    friend bool operator==(const ReturnPolicy&, const ReturnPolicy&) = default;
};

// Nobody at any of his devices for so long, and no work: asked, then signed out (Z21, W113).
struct InactivityPolicy {
    seconds after{0}; // 0: never
    seconds warning{180};
    friend bool operator==(const InactivityPolicy&, const InactivityPolicy&) = default;
};

// From so much of a channel's limit on, everything is kept away (Z15).
struct OccupiedRule {
    Channel channel = Channel::Voice;
    int percent = 100;
    friend bool operator==(const OccupiedRule&, const OccupiedRule&) = default;
};

// In the site's time zone.
struct TimeOfDay {
    int hour = 0;
    int minute = 0;
    friend bool operator==(const TimeOfDay&, const TimeOfDay&) = default;
};

// The words of this preset for what the system derives; entries and reasons have their own.
struct Words {
    std::string ringing, engaged, wrapUp, full, offline, reconnecting;
    std::string
        acknowledge{}; // on the button that does it (D16); empty: none, only a status chosen answers a miss (W23)
    friend bool operator==(const Words&, const Words&) = default;
};

struct Policy {
    Words words;
    Choice signInPresence; // only where no intent is stored (Z14, D4)
    bool autoOffered = false;
    bool pendingLeads = false; // a pending Not Ready is the word shown while engaged (Z-M4, Z-M5)
    seconds offerTimeoutVoice{20};
    seconds offerTimeoutWritten{120};
    VoiceAnswer voiceAnswer = VoiceAnswer::Desktop;
    Threshold noAnswer;
    int logOutAfterMisses = 0; // consecutive; 0: never (P16)
    Effect decline;
    PhoneBusyPolicy phoneBusy;
    Threshold offerErrors;
    WrapUpPolicy wrapUp;
    bool wrapUpAfterConsult = false; // W40: who was consulted wraps up, too
    seconds reconnectGrace{60};
    ReturnPolicy onReturn;
    InactivityPolicy inactivity;
    std::optional<TimeOfDay> logOffAt; // P16
    SessionsMode sessions = SessionsMode::Mirror;
    ChannelOverrides channelOverrides = ChannelOverrides::OpenToo; // while the status takes no work (P12, W21)
    std::vector<OccupiedRule> occupied;
    CallbackPolicy callbacks{};
    bool mailOnChange = false; // Z5: an agent whose status was set by another also gets an e-mail
    RecordingPolicy recording{};
    bool tellMonitored = false; // Z22: the agent is told that a supervisor listens
    bool reachNotReady = true; // colleagues may ask him, or hand him a call, while his status takes no work (rules 2.3)

    friend bool operator==(const Policy&, const Policy&) = default;
};

// What a site, a team or a queue says otherwise. Nothing here: as the next wider one has it.
struct PolicyPatch {
    std::optional<Choice> signInPresence;
    std::optional<seconds> offerTimeoutVoice;
    std::optional<seconds> offerTimeoutWritten;
    std::optional<VoiceAnswer> voiceAnswer;
    std::optional<Threshold> noAnswer;
    std::optional<int> logOutAfterMisses;
    std::optional<Effect> decline;
    std::optional<PhoneBusyPolicy> phoneBusy;
    std::optional<Threshold> offerErrors;
    std::optional<WrapUpPolicy> wrapUp;
    std::optional<seconds> reconnectGrace;
    std::optional<ReturnPolicy> onReturn;
    std::optional<InactivityPolicy> inactivity;
    std::optional<TimeOfDay> logOffAt;
    std::optional<SessionsMode> sessions;
    std::optional<ChannelOverrides> channelOverrides;
    std::optional<std::vector<OccupiedRule>> occupied;
    std::optional<bool> mailOnChange;
    std::optional<CallbackPolicy> callbacks;
    std::optional<RecordingPolicy> recording;
    std::optional<bool> tellMonitored;
    std::optional<bool> reachNotReady;

    friend bool operator==(const PolicyPatch&, const PolicyPatch&) = default;
};

// The same in every preset.
inline constexpr seconds kPresentedWithin{3}; // no receipt by then: not presented (idea 3)
inline constexpr seconds kJoinWithin{30};     // from accept until the phone has joined
inline constexpr seconds kAskWithin{10};      // until the exchange has done what was asked of a call
inline constexpr seconds kPartyRings{60};     // somebody outside, before he is given up; so long a queue is asked, too
inline constexpr seconds kCorrectWithin{300}; // code and notes stay correctable
inline constexpr seconds kUndoWithin{10};     // a supervisor takes back what he set (idea 8)

} // namespace readyline::domain
