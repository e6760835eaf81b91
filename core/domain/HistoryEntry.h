// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// HistoryEntry: one contact as it was for one agent: with whom, from when, how long, how it ended and what was noted; or a
// request that did not come to be his, and why. The names are those of the moment: a later configuration changes nothing.
#pragma once

#include "core/domain/Channel.h"
#include "core/domain/Presence.h"
#include "core/domain/Work.h"

#include <optional>

namespace readyline::domain {

// How it ended for him (K11): always one of these, never only "error".
enum class HistoryEnd : std::uint8_t {
    EndedByCustomer,
    EndedByAgent,
    EndedBySystem, // the exchange that carried it is gone
    GivenBack,     // nobody was at any device of his any more: others go on with it
    CustomerGone,  // before he was connected
    Missed,
    Declined,
    NotPresented, // no device of his could show it: no miss
    PhoneFailed,  // his telephone could not be reached, or was not lifted after Accept
    EndedBySupervisor,
    NotReturned, // he had parked it, and it was not taken up again
    NotReached,  // a callback that its customer did not answer (W92)
    PassedOn,    // to a colleague, by a supervisor or because its customer came back while he could not take it
    Cancelled,   // a callback that he took back before its customer answered (W88)
    Assisted     // a colleague asked him about a contact of his: nothing of it is his to wrap up (W81)
};
inline constexpr std::size_t kHistoryEndCount = 15;
// Was he connected, and is there something to wrap up?
[[nodiscard]] constexpr bool wasHandled(HistoryEnd end) {
    return end == HistoryEnd::EndedByCustomer || end == HistoryEnd::EndedByAgent || end == HistoryEnd::EndedBySystem
        || end == HistoryEnd::EndedBySupervisor || end == HistoryEnd::NotReturned;
}

struct HistoryEntry {
    std::int64_t seq = 0; // of the record that brought it
    WallTime at;          // when it was over for him, wrap-up included
    ContactId contact;
    AssignmentId assignment; // empty: a request that did not come to be his
    OfferId offer;           // how it came
    Channel channel = Channel::Voice;
    QueueId queue;
    std::string queueName;
    Customer customer;
    HistoryEnd end = HistoryEnd::EndedByCustomer;
    WallTime began;                 // when he was connected; else when it was offered or accepted
    std::chrono::seconds talked{0}; // with the customer
    std::chrono::seconds wrappedUp{0};
    std::optional<CodeId> code;
    std::string codeLabel;
    bool byDefault = false; // nobody chose the code: the server submitted it
    std::string notes;
    bool corrected = false;                     // code and notes are those of afterwards
    std::optional<WallTime> correctableUntil{}; // by him; never stored
    friend bool operator==(const HistoryEntry&, const HistoryEntry&) = default;
};

// What its agent made of code and notes afterwards.
struct WrapUpCorrection {
    std::optional<CodeId> code;
    std::string codeLabel;
    std::string notes;
    friend bool operator==(const WrapUpCorrection&, const WrapUpCorrection&) = default;
};

} // namespace readyline::domain
