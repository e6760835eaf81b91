// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Exchange: what is there, as Asterisk told: by its events, its answers and by being asked for everything. A value;
// notes of the same thing twice, or late, change nothing.
#pragma once

#include "server/voice/Ari.h"

#include <map>
#include <set>
#include <string>

namespace readyline::voice {

// Unknown: it was so before we came. What is wanted is done again then, which is harmless.
enum class Known : std::uint8_t { Unknown, Off, On };
enum class LineStage : std::uint8_t { Calling, Ringing, Up, Gone };

struct Line { // a channel
    std::string name{};
    LineStage stage = LineStage::Calling;
    bool seen = false;    // the exchange has told of it; until then it is only asked for
    bool inApp = false;   // ours to direct: one that we call is when it is answered
    std::string bridge{}; // it is in; empty: none
    Known music = Known::Off;
    Known rings = Known::Off;    // he hears that somebody is being called
    bool refusesRinging = false; // that was tried, and refused
    bool followed = false;       // its events come to us, on this connection
    bool marked = false;         // its variables are set
    int cause = 0;               // Gone: as ChannelDestroyed has them
    int techCause = 0;
    std::string words{};
    friend bool operator==(const Line&, const Line&) = default;
};
[[nodiscard]] inline bool isThere(const Line& line) { return line.stage != LineStage::Gone; }
// It can be put into a room.
[[nodiscard]] inline bool isUsable(const Line& line) { return line.stage == LineStage::Up && line.inApp; }

enum class TapeStage : std::uint8_t { Off, Begins, On, Paused, Failed };
struct Tape { // a recording
    TapeStage stage = TapeStage::Off;
    int turns = 0; // how often that became another
    friend bool operator==(const Tape&, const Tape&) = default;
};

struct Exchange {
    std::map<std::string, Line> lines; // by channel id: ours, and those that the application was given
    std::set<std::string> bridges;     // ours
    std::map<std::string, Tape> tapes; // by name
    friend bool operator==(const Exchange&, const Exchange&) = default;
};

// Makes an event true. Of channels that the picture does not have only those are taken up that the application was
// given.
void note(Exchange&, const ari::Event&);
void setGone(Exchange&, const std::string& line, int cause, int techCause, std::string words);
void setTape(Exchange&, const std::string& name, TapeStage);

[[nodiscard]] const Line* find(const Exchange&, const std::string& line);
[[nodiscard]] bool isThere(const Exchange&, const std::string& line);
[[nodiscard]] LineStage stageOf(const std::string& channelState);

} // namespace readyline::voice
