// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// The channels (rules 2.2), what kind each is, and sets of them.
#pragma once

#include <array>
#include <bitset>
#include <cstdint>
#include <optional>
#include <string_view>

namespace readyline::domain {

enum class Channel : std::uint8_t { Voice, Video, Chat, Sms, Social, Email, Task };
inline constexpr std::size_t kChannelCount = 7;
inline constexpr std::array kChannels{
    Channel::Voice, Channel::Video, Channel::Chat, Channel::Sms, Channel::Social, Channel::Email, Channel::Task};

struct ChannelRow {
    Channel channel;
    std::string_view name;    // on the wire and in files
    bool live;                // voice and video: one conversation, needs ears and eyes now
    std::uint8_t popoverRank; // W11: e-mails, social, chats, calls from top to bottom
    std::uint8_t taskRank;    // W11: calls, chats, social, e-mails
};
inline constexpr std::array<ChannelRow, kChannelCount> kChannelTable{{
    // mutate:begin channels
    {Channel::Voice, "voice", true, 4, 0}, {Channel::Video, "video", true, 3, 1}, {Channel::Chat, "chat", false, 2, 2},
    {Channel::Sms, "sms", false, 2, 2}, {Channel::Social, "social", false, 1, 3},
    {Channel::Email, "email", false, 0, 4}, {Channel::Task, "task", false, 0, 5},
    // mutate:end
}};

[[nodiscard]] constexpr std::size_t index(Channel c) { return static_cast<std::size_t>(c); }
[[nodiscard]] constexpr const ChannelRow& row(Channel c) { return kChannelTable[index(c)]; }
[[nodiscard]] constexpr bool isLive(Channel c) { return row(c).live; }
[[nodiscard]] constexpr bool isWritten(Channel c) { return !isLive(c); }
[[nodiscard]] constexpr std::string_view toName(Channel c) { return row(c).name; }
[[nodiscard]] constexpr std::optional<Channel> channelByName(std::string_view name) {
    for (const ChannelRow& each : kChannelTable)
        if (each.name == name) return each.channel;
    return std::nullopt;
}

using ChannelSet = std::bitset<kChannelCount>;
template <class T>
using PerChannel = std::array<T, kChannelCount>; // indexed by index(channel)

} // namespace readyline::domain
