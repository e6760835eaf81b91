// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Frames of ARI over a WebSocket: requests as text, text as answers and events. What Asterisk sends is bounded and
// checked here: behind it every value is present and of its type. Nothing throws.
#pragma once

#include "core/base/Expected.h"
#include "server/voice/Ari.h"

#include <optional>
#include <string_view>

namespace readyline::voice::ari {

inline constexpr std::size_t kMostFrame = std::size_t{16} * 1024 * 1024; // the list of all channels is one
inline constexpr std::size_t kMostEvent = std::size_t{256} * 1024;       // many of them may have to wait
inline constexpr std::size_t kMostText = 4096;                           // of a single value; longer ones are faults

enum class FrameFault : std::uint8_t { TooLong, NotJson, Missing, WrongType };
[[nodiscard]] std::string_view toName(FrameFault);

// RFC 3986: everything but letters, digits and -._~ as %XX, so that no name is read as a path or a query.
[[nodiscard]] std::string percentEncoded(std::string_view);
[[nodiscard]] std::string uriOf(const Request&);
[[nodiscard]] std::string serialize(std::int64_t id, const Request&);

[[nodiscard]] Expected<Frame, FrameFault> parseFrame(std::string_view text);

// --- bodies of answers
[[nodiscard]] Expected<std::vector<Channel>, FrameFault> parseChannels(std::string_view body);
[[nodiscard]] Expected<std::vector<Bridge>, FrameFault> parseBridges(std::string_view body);
[[nodiscard]] Expected<std::vector<Endpoint>, FrameFault> parseEndpoints(std::string_view body);
[[nodiscard]] std::string valueOf(std::string_view body);        // of a channel's variable; empty where there is none
[[nodiscard]] std::string recordingState(std::string_view body); // of one that is live
[[nodiscard]] std::string errorOf(std::string_view body);        // "Allocation failed"; empty where none is said
// Of one line since it began; rtp_statistics.
struct LineStatistics {
    double received = 0, lost = 0;      // packets from the telephone
    double sent = 0, lostThere = 0;     // to it, as it says
    double jitter = 0, jitterThere = 0; // seconds
    friend bool operator==(const LineStatistics&, const LineStatistics&) = default;
};
[[nodiscard]] std::optional<LineStatistics> parseStatistics(std::string_view body);

} // namespace readyline::voice::ari
