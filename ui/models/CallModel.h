// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// CallModel: what an agent can do with the call that he is in, and who else is in it (rules 2.8). Pure: the server's table of
// controls decides, this says which control stands in which place, and why one waits.
#pragma once

#include "core/wire/Objects.h"

#include <QString>

#include <array>
#include <optional>
#include <vector>

namespace readyline::models {

// The places of the bar, left to right. What stands in one changes with the call, where it stands never does.
enum class CallPlace : std::uint8_t { Hold, Consult, Transfer, Conference, Recording, Keypad, End };
inline constexpr std::size_t kCallPlaces = 7;
[[nodiscard]] constexpr std::size_t index(CallPlace place) { return static_cast<std::size_t>(place); }

enum class CallAct : std::uint8_t {
    Hold,
    Resume,
    Swap, // the other side: who talked waits (W31)
    Consult,
    EndConsult,
    Transfer,        // to somebody who is chosen then (W61)
    HandOver,        // to who is consulted (W41)
    ExitConsult,     // W39
    ExitConference,  // stands where Transfer stood (W47)
    StartConference, // W46
    AddParty,        // a further one, by consulting him first
    PauseRecording,
    ResumeRecording,
    Keypad,
    End
};

// Why a control that is there cannot be used now.
enum class CallWait : std::uint8_t {
    Nothing, // it can, or there is nothing to say about it
    NotConnected,
    UnderWay,      // this is what the exchange does now
    OtherUnderWay, // it does something else
    HeldCannotEnd, // W79
    HeldOnPhone,
    HeldHearsNothing,
    NeedsConsult,  // W44
    MustRing,      // W41
    DuringConsult, // W67
    InConference,
    ConferenceFull, // W45
    CustomerLeft,   // W53
    BothHeld,       // W32
    NotConnectedYet
};

struct CallButton {
    bool isThere = false; // what he can never use is not there (W42)
    CallAct act = CallAct::Hold;
    bool canPress = false;
    CallWait wait = CallWait::Nothing;
    friend bool operator==(const CallButton&, const CallButton&) = default;
};
using CallButtons = std::array<CallButton, kCallPlaces>; // by place

// What is asked of the exchange: the server's word, or what was pressed here a moment ago.
[[nodiscard]] CallButtons callButtons(const wire::CallStand&, std::optional<domain::CallStep> asked, bool isLive);

// One side of a consult.
struct CallSideRow {
    domain::CallSide side = domain::CallSide::Customer;
    QString name; // as people know it
    QString number;
    bool held = false;
    bool isUp = false; // has answered
    WallTime since; // the consult's: of the asking, then of the answer; the customer's: of the hold, where he is held
    bool talks = false;
    bool canPress = false; // hold, or resume
    CallWait wait = CallWait::Nothing;
    friend bool operator==(const CallSideRow&, const CallSideRow&) = default;
};
struct CallSides {
    CallSideRow customer, consult;
    friend bool operator==(const CallSides&, const CallSides&) = default;
};
// Only while the lead consults somebody.
[[nodiscard]] std::optional<CallSides> callSides(
    const wire::CallStand&, std::optional<domain::CallStep> asked, bool isLive);
// Which side Swap resumes: the one that waits.
[[nodiscard]] domain::CallSide swapTo(const wire::CallStand&);

struct PartyRow {
    wire::PartyView party;
    bool isMe = false;
    bool canDrop = false; // W55: by who leads, not the customer, not himself
    [[nodiscard]] const std::string& key() const { return party.party; }
    friend bool operator==(const PartyRow&, const PartyRow&) = default;
};
// The customer first, then me, then the others as they came.
[[nodiscard]] std::vector<PartyRow> partyRows(const wire::CallStand&, const domain::PersonId& me);

// The one time beside the state: how long it has been held, consulted, or talked (W28, W37).
[[nodiscard]] WallTime callSince(const wire::CallStand&, WallTime accepted);
// Those who talk or are called, the consulted included; a supervisor beside them is none of them.
[[nodiscard]] int peopleIn(const wire::CallStand&);

} // namespace readyline::models
