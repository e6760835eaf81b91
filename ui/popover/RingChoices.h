// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// How requests ring for this person at this computer (K22): whether, how loud, where, and with which tone each channel does.

#include "core/domain/Channel.h"
#include "core/ports/Sound.h"

#include <optional>

namespace readyline::popover {

struct RingChoices {
    bool muted = false;
    int volume = 80; // percent
    QString output;  // empty: what the system has chosen
    // Another device of his is the one that rings; this one only while no other can show requests (Z23).
    bool standsIn = false;
    // None: this channel is silent.
    domain::PerChannel<std::optional<ports::Tone>> tones{ports::Tone::Bell, ports::Tone::Bell, ports::Tone::Chime,
        ports::Tone::Pulse, ports::Tone::Drop, ports::Tone::Drop, ports::Tone::Knock};
    friend bool operator==(const RingChoices&, const RingChoices&) = default;
};

// What rings for a channel; nothing where it is silent.
[[nodiscard]] inline std::optional<ports::Ring> ringFor(const RingChoices& choices, domain::Channel channel) {
    const std::optional<ports::Tone> tone = choices.tones[domain::index(channel)];
    if (!tone) return std::nullopt;
    return ports::Ring{*tone, choices.volume, choices.output};
}

// The last seconds are louder.
[[nodiscard]] inline ports::Ring urgentRing(const RingChoices& choices) {
    constexpr int kLouder = 20, kMost = 100;
    return {ports::Tone::Urgent, choices.volume + kLouder < kMost ? choices.volume + kLouder : kMost, choices.output};
}

} // namespace readyline::popover
