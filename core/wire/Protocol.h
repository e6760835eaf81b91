// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// What both ends of a connection must agree on before the first message: names, versions, limits.
#pragma once

#include <chrono>
#include <cstddef>
#include <string_view>

namespace readyline::wire {

inline constexpr std::string_view kSessionPath = "/v1/session";
inline constexpr std::string_view kSubprotocol = "readyline.v1";
inline constexpr std::string_view kMinimumClient = "0.1.0"; // Z6: older clients are refused in words

inline constexpr std::size_t kMaxClientFrame = 64 * 1024; // bytes; larger closes with FrameTooBig
inline constexpr std::size_t kMaxServerFrame = 16 * 1024 * 1024;
inline constexpr int kMaxNesting = 32;
inline constexpr std::size_t kMaxBatch = 64; // requests in one client frame

inline constexpr std::chrono::seconds kHeartbeat{4}; // the client asks; rules 2.11
inline constexpr std::chrono::seconds kSilenceSaid{8};
inline constexpr std::chrono::seconds kSilenceDead{16};
inline constexpr std::chrono::seconds kCommandTimeout{20}; // then "not confirmed"; a late one is applied as news

} // namespace readyline::wire
