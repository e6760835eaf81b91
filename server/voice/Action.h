// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Action: one thing that is done at the exchange. Each may be done again without harm: what is made has an id of our
// own.
#pragma once

#include "server/voice/Exchange.h"

#include <chrono>
#include <vector>

namespace readyline::voice {

struct Follow { // its events are to come to us
    std::string line;
    friend bool operator==(const Follow&, const Follow&) = default;
};
struct Mark {
    std::string line;
    std::string variable;
    std::string value;
    friend bool operator==(const Mark&, const Mark&) = default;
};
struct PickUp { // whoever called in is connected, and pays
    std::string line;
    friend bool operator==(const PickUp&, const PickUp&) = default;
};
struct CallOut {
    std::string line;
    std::string endpoint; // "PJSIP/ilse"
    std::string shows{};  // the number that is shown there; may be empty
    std::chrono::seconds ringsFor{30};
    bool answersItself = false;
    std::string contact{};
    friend bool operator==(const CallOut&, const CallOut&) = default;
};
struct HangUp {
    std::string line;
    bool elsewhere = false; // others go on: the telephone counts no missed call
    friend bool operator==(const HangUp&, const HangUp&) = default;
};
struct PlayMusic {
    std::string line;
    friend bool operator==(const PlayMusic&, const PlayMusic&) = default;
};
struct StopMusic {
    std::string line;
    friend bool operator==(const StopMusic&, const StopMusic&) = default;
};
struct MakeBridge {
    std::string bridge;
    friend bool operator==(const MakeBridge&, const MakeBridge&) = default;
};
struct DropBridge {
    std::string bridge;
    friend bool operator==(const DropBridge&, const DropBridge&) = default;
};
struct Join { // it leaves the one that it is in
    std::string bridge;
    std::string line;
    friend bool operator==(const Join&, const Join&) = default;
};
struct Leave {
    std::string bridge;
    std::string line;
    friend bool operator==(const Leave&, const Leave&) = default;
};
struct Record {
    std::string bridge;
    std::string tape;
    friend bool operator==(const Record&, const Record&) = default;
};
struct PauseTape {
    std::string tape;
    friend bool operator==(const PauseTape&, const PauseTape&) = default;
};
struct ResumeTape {
    std::string tape;
    friend bool operator==(const ResumeTape&, const ResumeTape&) = default;
};
struct StopTape {
    std::string tape;
    friend bool operator==(const StopTape&, const StopTape&) = default;
};
struct Snoop { // a new line that hears that one
    std::string line;
    std::string of;
    bool whispers = false; // and is heard there
    friend bool operator==(const Snoop&, const Snoop&) = default;
};
struct Ring { // he hears that somebody is being called; takes the place of music
    std::string line;
    friend bool operator==(const Ring&, const Ring&) = default;
};
struct StopRinging {
    std::string line;
    friend bool operator==(const StopRinging&, const StopRinging&) = default;
};
using Action = std::variant<Follow, Mark, PickUp, CallOut, HangUp, PlayMusic, StopMusic, MakeBridge, DropBridge, Join,
    Leave, Record, PauseTape, ResumeTape, StopTape, Snoop, Ring, StopRinging>;
using Actions = std::vector<Action>;

[[nodiscard]] ari::Request requestOf(const Action&, const std::string& app);
[[nodiscard]] std::string_view nameOf(const Action&); // for the log
// What a call goes on without: that it is refused is said once, and keeps nothing else from being done.
[[nodiscard]] bool isBeside(const Action&);
// It is on its way: what it makes is in the picture from now on, so that events before the answer find it.
void begin(Exchange&, const Action&);
// What the answer means. False: it was refused, and not because what it is about has gone meanwhile.
[[nodiscard]] bool finish(Exchange&, const Action&, const ari::Answer&);

} // namespace readyline::voice
