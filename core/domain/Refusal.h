// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Why a command was refused. Nothing has changed then. One table; the wire's codes and the words come from it.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace readyline::domain {

enum class Refusal : std::uint8_t {
    Unauthorized,
    Forbidden,
    NotFound,
    VersionTooOld,
    NotSelectable,
    UnknownEntry,
    UnknownReason,
    ReasonRequired,
    ReasonNotAllowed,
    OfferGone,
    NotYourOffer,
    NotYourContact,
    NotInState,
    SignOutBlockedOffer,
    SignOutBlockedContact,
    ChangedMeanwhile,
    OnContactNotReadyOnly,
    CodeRequired,
    UnknownCode,
    TooLong,
    NotAllowedByPolicy,
    UnknownQueue,
    ChannelNotInQueue,
    CommandReused,
    PbxAway,
    TooMany,
    StorageFailed,
    Overloaded,
    BuiltIn,
    InUse,
    NotEntitled,
    AnswerOnPhone,
    NotEditable,
    BadValue,
    SavedFirst,
    InvalidCallback,
    CallbackStarted,
    HeldCannotEnd,
    HeldOnPhone,
    ConferenceFull,
    PostCallNoAdd,
    UnsupportedDestination,
    NotReachable,
    CallLimit,
    CallUnsettled,
    AlreadyMonitored
};
inline constexpr std::size_t kRefusalCount = 46;

struct RefusalRow {
    Refusal refusal;
    int code;              // JSON-RPC error code
    std::string_view name; // stable, upper case, for programs
    std::string_view meaning;
    bool retryHelps; // the same command may succeed later
    int http;        // status where REST answers it
};
extern const std::array<RefusalRow, kRefusalCount> kRefusalTable;

[[nodiscard]] const RefusalRow& row(Refusal);
[[nodiscard]] std::optional<Refusal> refusalByCode(int code);

} // namespace readyline::domain
