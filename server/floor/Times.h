// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Lengths of time and numbers that only the floor knows; the same for every site.
#pragma once

#include <chrono>

namespace readyline::floor {

// A contact that somebody declined does not come back to him for so long, even if nobody else could take it (K10).
inline constexpr std::chrono::seconds kDeclineCoolDown{30};
inline constexpr std::chrono::seconds kLongestWrapUp{3600}; // extensions included (rules 2.12)
inline constexpr std::size_t kMostCauses = 20;              // listed in one overlay; the oldest go
inline constexpr std::size_t kMostNameCharacters = 250;     // W99
inline constexpr std::size_t kMostSessions = 10;            // devices of one person at once (rules 2.12)
inline constexpr std::size_t kMostEnds = 10;                // ended sessions of one person that are remembered
inline constexpr std::chrono::hours kEndKept{24};           // for so long
inline constexpr int kMostPriority = 9;                     // of a contact
inline constexpr std::chrono::hours kCallbackKept{48};      // after it ended, so that people see how
inline constexpr std::size_t kMostCallbacks = 20'000;       // not yet ended
inline constexpr std::size_t kMostCallbacksKept = 50'000;   // with those that are over, which go sooner then
inline constexpr std::size_t kMostCallbacksSeen = 3'000;    // at once, by one person: they are one message to him
inline constexpr std::size_t kMostNoteBytes = 16000;

} // namespace readyline::floor
