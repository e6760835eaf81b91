// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// The one check of what is typed for a callback (W98 to W104, W109): by the desktop while it is typed, and by the server again.
// Pure: it is given the time and a clock for other places.
#pragma once

#include "core/base/Time.h"
#include "core/domain/Callback.h"
#include "core/domain/Site.h"

#include <functional>
#include <span>

namespace readyline::domain {

enum class CallbackField : std::uint8_t { Name, Phone, Zone, Date, From, To, Queue, Assignee, Reason };

enum class CallbackFault : std::uint8_t {
    NameLength,
    NameCharacters,
    PhoneLength,
    PhoneCharacters,
    UnknownZone,
    BadDate,
    BadFrom,
    BadTo,
    TooSoon,
    TooFar,
    WindowTooShort,
    WindowTooLong,
    QueueMissing,
    NoCallbacks,  // the queue calls nobody back (W95)
    NotYourQueue, // nor the assignee's (W103, W109)
    NotYourTeam,  // whom it is given to (W107)
    ReasonLength
};
inline constexpr std::size_t kCallbackFaultCount = 17;
struct CallbackFaultRow {
    CallbackFault fault;
    CallbackField field;
    std::string_view member; // of a message
    std::string_view words;
};
[[nodiscard]] const CallbackFaultRow& row(CallbackFault);

// Rules 2.12.
inline constexpr std::size_t kFewestPhoneCharacters = 7, kMostPhoneCharacters = 15;
inline constexpr std::size_t kFewestNameCharacters = 3, kMostNameOfCallback = 250, kMostReasonCharacters = 250;
inline constexpr std::chrono::minutes kSoonestCallback{30};
inline constexpr std::chrono::hours kFarthestCallback{31 * 24};
inline constexpr std::chrono::minutes kShortestWindow{30};
inline constexpr std::chrono::hours kLongestWindow{8};

// When it is that date and time there: the moment of the change where the clocks skip it, the first where they show it twice.
// Nothing: nobody knows the zone.
using PlaceClock
    = std::function<std::optional<WallTime>(const std::string& zone, std::chrono::year_month_day, TimeOfDay)>;

struct CallbackWindow {
    WallTime start, end;
    friend bool operator==(const CallbackWindow&, const CallbackWindow&) = default;
};

// "2026-11-23" and "10:00", strictly.
[[nodiscard]] std::optional<std::chrono::year_month_day> parseDate(std::string_view);
[[nodiscard]] std::optional<TimeOfDay> parseTimeOfDay(std::string_view);
// Digits and a leading "+" of what people write between them.
[[nodiscard]] std::string phoneNumber(std::string_view typed);

// What of the texts is wrong; of a courtesy callback the name may be missing, or short. Empty: nothing.
[[nodiscard]] std::vector<CallbackFault> checkTexts(CallbackKind, const CallbackForm&);
// The window, or what is wrong with it. `standing`: a start that was granted before is neither too soon nor too far.
[[nodiscard]] Expected<CallbackWindow, std::vector<CallbackFault>> checkWindow(
    const CallbackForm&, WallTime now, const PlaceClock&, std::optional<WallTime> standing = std::nullopt);
// The queue and who calls. `mine`: queues within my reach; `assignees`: those of the assignee, none where he is not of my team.
[[nodiscard]] std::vector<CallbackFault> checkPlace(
    const CallbackForm&, const SiteRules&, std::span<const QueueId> mine, const std::vector<QueueId>* assignees);

// W95, W103: takes calls, and has an active entry point to call out by.
[[nodiscard]] bool callsBack(const Queue&);

} // namespace readyline::domain
