// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Call states and which controls an agent has in each (rules 2.8). Only what a simulated phone can do is used so far;
// the table is whole so that the buttons and the server ask the same one.
#pragma once

#include <array>
#include <bitset>
#include <cstdint>
#include <string_view>

namespace readyline::domain {

enum class CallState : std::uint8_t {
    Ringing,
    Active,
    Held,
    ConsultRequested,
    Consulting,
    Conference,
    PostCall,
    WrapUp
};
inline constexpr std::size_t kCallStateCount = 8;
enum class Part : std::uint8_t { Primary, Consulted, Other, NonAgent };
inline constexpr std::size_t kPartCount = 4;
enum class Control : std::uint8_t { Hold, Resume, Consult, Transfer, Conference, Exit, End, RecordingPause, Data };
inline constexpr std::size_t kControlCount = 9;
using Controls = std::bitset<kControlCount>; // indexed by the enumerator

// What else is true of the call, as far as it decides a control.
struct CallFacts {
    bool targetRings = false; // the consulted party's phone rings or was answered (W41)
    int participants = 2;     // customer and self included (W45: eight at most)
    bool recordingPausable = false;
    friend bool operator==(const CallFacts&, const CallFacts&) = default;
};

[[nodiscard]] Controls allowedControls(CallState, Part, const CallFacts&);

} // namespace readyline::domain
