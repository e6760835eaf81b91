// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Callback: a call that was promised to a customer (W85 to W111): its kinds, and its states as a table.
#pragma once

#include "core/base/Expected.h"
#include "core/domain/Ids.h"
#include "core/domain/Work.h"

#include <array>
#include <optional>
#include <string>

namespace readyline::domain {

enum class CallbackKind : std::uint8_t {
    Courtesy,  // instead of waiting in the queue
    Web,       // asked for on a website, or of a chatbot
    Scheduled, // a time is agreed
    Personal   // and who calls (W107)
};
inline constexpr std::size_t kCallbackKindCount = 4;

enum class CallbackState : std::uint8_t {
    Planned, // its time has not come
    Waiting, // a contact of it is in the queue, or with an agent
    Paused,  // the customer did not answer: tried again
    Ended
};
inline constexpr std::size_t kCallbackStateCount = 4;
enum class CallbackEvent : std::uint8_t { Due, Unanswered, Finished };
inline constexpr std::size_t kCallbackEventCount = 3;

struct CallbackStep {
    CallbackState from;
    CallbackEvent on;
    CallbackState to;
};
inline constexpr std::array kCallbackSteps{
    // mutate:begin callback
    CallbackStep{CallbackState::Planned, CallbackEvent::Due, CallbackState::Waiting},
    CallbackStep{CallbackState::Planned, CallbackEvent::Finished, CallbackState::Ended},
    CallbackStep{CallbackState::Waiting, CallbackEvent::Unanswered, CallbackState::Paused},
    CallbackStep{CallbackState::Waiting, CallbackEvent::Finished, CallbackState::Ended},
    CallbackStep{CallbackState::Paused, CallbackEvent::Due, CallbackState::Waiting},
    CallbackStep{CallbackState::Paused, CallbackEvent::Finished, CallbackState::Ended},
    // mutate:end
};
[[nodiscard]] Expected<CallbackState, NotAllowed> step(CallbackState from, CallbackEvent on);

// Why it is over (K11).
enum class CallbackEnd : std::uint8_t {
    Reached,       // the customer answered, and the conversation is over
    NotReached,    // he never did (W92)
    Deleted,       // before its time (W105), or by whoever had asked for it
    Cancelled,     // by the agent, before the customer answered (W88, W91)
    WaitedTooLong, // nobody was free in time
    NoEntryPoint   // the queue calls nobody back any more (W95)
};

// What is asked for, as it was typed: dates and times are the customer's, in his zone (W98 to W104, W107).
struct CallbackForm {
    std::string name;
    std::string phone;
    std::string zone; // IANA name
    std::string date; // "2026-11-23"
    std::string from; // "10:00"
    std::string to;   // "10:30"
    QueueId queue;
    PersonId assignee; // personal: who calls; empty: whoever is free
    std::string reason;
    friend bool operator==(const CallbackForm&, const CallbackForm&) = default;
};

// What of it is to be otherwise.
struct CallbackPatch {
    std::optional<std::string> name, phone, zone, date, from, to;
    std::optional<QueueId> queue;
    std::optional<PersonId> assignee;
    bool anybody = false; // no assignee any more
    std::optional<std::string> reason;
    friend bool operator==(const CallbackPatch&, const CallbackPatch&) = default;
};
[[nodiscard]] CallbackForm patched(CallbackForm, const CallbackPatch&);

// The variable of a contact that carries its reason (W89).
inline constexpr const char* kCallbackReason = "callbackReason";

} // namespace readyline::domain
