// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Why a connection was closed, and whether coming back makes sense. One table for client, server and documentation.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace readyline::wire {

enum class CloseCode : std::uint16_t {
    Normal = 1000,
    GoingAway = 1001,    // the server stops; come back
    BadFrame = 4400,     // not JSON, not JSON-RPC, binary
    Unauthorized = 4401, // token unknown or expired
    NotEntitled = 4403,  // Z7
    OpenTimeout = 4408,  // no session.open in time
    TakenOver = 4409,    // signed in on another device (W113)
    SignedOut = 4410,    // by the person, by policy or by a supervisor
    FrameTooBig = 1009,  // RFC 6455 7.4.1
    InvalidUtf8 = 1007,  // RFC 6455 7.4.1
    TooDeep = 4422,
    VersionTooOld = 4426,
    SlowReader = 4429, // did not read fast enough; resume
    TooManyRequests = 4430,
    Silent = 4431, // no heartbeat for kSilenceDead
};

struct CloseRow {
    CloseCode code;
    std::string_view name;
    std::string_view meaning;
    bool reconnect; // by itself, with back-off
};
extern const std::array<CloseRow, 15> kCloseTable;
// Codes that are not ours (1006 and the like) come from the network: reconnect.
[[nodiscard]] std::optional<CloseRow> closeRow(int code);

} // namespace readyline::wire
