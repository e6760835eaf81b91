// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/domain/Refusal.h"

namespace readyline::domain {

using enum Refusal;
constexpr std::array<RefusalRow, kRefusalCount> kRefusalTable{{
    // clang-format off
    // mutate:begin refusals
    {Unauthorized, -32001, "UNAUTHORIZED", "The token is unknown or has expired. Sign in again.", false, 401},
    {Forbidden, -32002, "FORBIDDEN", "Your role does not allow this.", false, 403},
    {NotFound, -32003, "NOT_FOUND", "There is no such thing, or you may not see it.", false, 404},
    {VersionTooOld, -32004, "VERSION_TOO_OLD", "This version of the program is too old for the server.", false, 426},
    {NotSelectable, -32005, "NOT_SELECTABLE", "This status is set by the system and cannot be chosen.", false, 409},
    {UnknownEntry, -32006, "UNKNOWN_ENTRY", "The site has no such status.", false, 422},
    {UnknownReason, -32007, "UNKNOWN_REASON", "The site has no such reason.", false, 422},
    {ReasonRequired, -32008, "REASON_REQUIRED", "This status needs a reason.", false, 422},
    {ReasonNotAllowed, -32009, "REASON_NOT_ALLOWED", "This status does not take that reason.", false, 422},
    {OfferGone, -32010, "OFFER_GONE", "The request has ended already.", false, 410},
    {NotYourOffer, -32011, "NOT_YOUR_OFFER", "The request was made to somebody else.", false, 403},
    {NotYourContact, -32012, "NOT_YOUR_CONTACT", "Somebody else works on this contact.", false, 403},
    {NotInState, -32013, "NOT_IN_STATE", "This is not possible in the present state.", false, 409},
    {SignOutBlockedOffer, -32014, "SIGNOUT_BLOCKED_OFFER", "A request is open. Answer it before signing out.", true, 409},
    {SignOutBlockedContact, -32015, "SIGNOUT_BLOCKED_CONTACT", "A contact is in progress. End it before signing out.", true, 409},
    {ChangedMeanwhile, -32016, "CHANGED_MEANWHILE", "The status has changed since you looked.", true, 409},
    {OnContactNotReadyOnly, -32017, "ON_CONTACT_NOT_READY_ONLY", "During a contact only a not-ready status can be set.", true, 409},
    {CodeRequired, -32018, "CODE_REQUIRED", "A wrap-up code must be chosen.", false, 422},
    {UnknownCode, -32019, "UNKNOWN_CODE", "The queue has no such wrap-up code.", false, 422},
    {TooLong, -32020, "TOO_LONG", "A text is longer than allowed.", false, 422},
    {NotAllowedByPolicy, -32021, "NOT_ALLOWED_BY_POLICY", "The site's policy does not allow this.", false, 403},
    {UnknownQueue, -32022, "UNKNOWN_QUEUE", "The site has no such queue.", false, 422},
    {ChannelNotInQueue, -32023, "CHANNEL_NOT_IN_QUEUE", "The queue does not take contacts of this channel.", false, 422},
    {CommandReused, -32024, "COMMAND_REUSED", "This command id was used for something else.", false, 409},
    {PbxAway, -32025, "PBX_AWAY", "The telephone system cannot be reached.", true, 503},
    {TooMany, -32026, "TOO_MANY", "Too many at once.", true, 429},
    {StorageFailed, -32027, "STORAGE_FAILED", "The server could not store this. Nothing has changed.", true, 503},
    {Overloaded, -32028, "OVERLOADED", "The server has too much to do. Nothing has changed.", true, 503},
    {BuiltIn, -32029, "BUILT_IN", "This status is built in and cannot be changed.", false, 409},
    {InUse, -32030, "IN_USE", "Something else still needs this.", true, 409},
    {NotEntitled, -32031, "NOT_ENTITLED", "This account is not entitled to the desktop. An administrator can change that.", false, 403},
    {AnswerOnPhone, -32032, "ANSWER_ON_PHONE", "This call is accepted by lifting the phone.", false, 409},
    {NotEditable, -32033, "NOT_EDITABLE", "This variable is not to be edited.", false, 403},
    {BadValue, -32034, "BAD_VALUE", "The value does not fit the variable.", false, 422},
    {SavedFirst, -32035, "SAVED_FIRST", "Somebody else has saved another value first.", false, 409},
    {InvalidCallback, -32036, "INVALID_CALLBACK", "Something about the callback is not as it must be.", false, 422},
    {CallbackStarted, -32037, "CALLBACK_STARTED", "The callback's time has come. It can no longer be changed.", false, 409},
    {HeldCannotEnd, -32038, "HELD_CANNOT_END", "The call is on hold. Resume it first, then end it.", false, 409},
    {HeldOnPhone, -32039, "HELD_ON_PHONE", "The call was put on hold at the telephone. Resume it there.", false, 409},
    {ConferenceFull, -32040, "CONFERENCE_FULL", "There is no room for another in this conference.", true, 409},
    {PostCallNoAdd, -32041, "POST_CALL_NO_ADD", "The customer has left. Nobody can be added any more.", false, 409},
    {UnsupportedDestination, -32042, "UNSUPPORTED_DESTINATION", "This destination cannot be asked.", false, 422},
    {NotReachable, -32043, "NOT_REACHABLE", "Nobody can be reached there now.", true, 409},
    {CallLimit, -32044, "CALL_LIMIT", "There are as many calls as the site may have at once.", true, 429},
    {CallUnsettled, -32045, "CALL_UNSETTLED", "The exchange has not yet done what was asked before.", true, 409},
    {AlreadyMonitored, -32046, "ALREADY_MONITORED", "Somebody listens to this call already.", true, 409},
    // mutate:end
    // clang-format on
}};

namespace {

constexpr bool isInOrder() {
    for (std::size_t i = 0; i < kRefusalCount; ++i)
        if (static_cast<std::size_t>(kRefusalTable[i].refusal) != i
            || kRefusalTable[i].code != -32001 - static_cast<int>(i))
            return false;
    return true;
}
static_assert(isInOrder());

} // namespace

const RefusalRow& row(Refusal refusal) { return kRefusalTable[static_cast<std::size_t>(refusal)]; }

std::optional<Refusal> refusalByCode(int code) {
    for (const RefusalRow& each : kRefusalTable)
        if (each.code == code) return each.refusal;
    return std::nullopt;
}

} // namespace readyline::domain
