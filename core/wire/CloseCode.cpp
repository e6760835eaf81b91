// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/wire/CloseCode.h"

namespace readyline::wire {

using enum CloseCode;
constexpr std::array<CloseRow, 15> kCloseTable{{
    // clang-format off
    // mutate:begin close
    {Normal, "NORMAL", "The work on this connection is done.", false},
    {GoingAway, "GOING_AWAY", "The server is being stopped. Come back.", true},
    {InvalidUtf8, "INVALID_UTF8", "A frame was not UTF-8.", false},
    {FrameTooBig, "FRAME_TOO_BIG", "A frame was larger than 64 KiB.", false},
    {BadFrame, "BAD_FRAME", "A frame was binary, not JSON, or not JSON-RPC 2.0.", false},
    {Unauthorized, "UNAUTHORIZED", "The token is unknown or has expired. Sign in again.", false},
    {NotEntitled, "NOT_ENTITLED", "The account is not entitled to the desktop, or no longer.", false},
    {OpenTimeout, "OPEN_TIMEOUT", "No session was opened in time.", true},
    {TakenOver, "TAKEN_OVER", "The person signed in on another device.", false},
    {SignedOut, "SIGNED_OUT", "The session ended: by the person, by policy or by a supervisor.", false},
    {TooDeep, "TOO_DEEP", "A frame was nested more than 32 levels deep.", false},
    {VersionTooOld, "VERSION_TOO_OLD", "This version of the program is too old for the server.", false},
    {SlowReader, "SLOW_READER", "The client read too slowly. Come back and resume.", true},
    {TooManyRequests, "TOO_MANY_REQUESTS", "The client sent too many requests at once.", true},
    {Silent, "SILENT", "Nothing was heard from the client for too long.", true},
    // mutate:end
    // clang-format on
}};

std::optional<CloseRow> closeRow(int code) {
    for (const CloseRow& each : kCloseTable)
        if (static_cast<int>(each.code) == code) return each;
    return std::nullopt;
}

} // namespace readyline::wire
