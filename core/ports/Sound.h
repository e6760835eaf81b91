// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Sound: what the person hears. Everything happens on the caller's thread and returns at once.
#pragma once

#include <QList>
#include <QString>

#include <array>
#include <cstdint>
#include <functional>

namespace readyline::ports {

enum class Tone : std::uint8_t {
    Bell,
    Chime,
    Pulse,
    Knock,
    Drop,
    Urgent // of the last seconds of a request; not to be chosen
};
inline constexpr std::array kTonesToChoose{Tone::Bell, Tone::Chime, Tone::Pulse, Tone::Knock, Tone::Drop};

struct Ring {
    Tone tone = Tone::Bell;
    int volume = 80; // percent
    QString output;  // id of one; empty: what the system has chosen
    friend bool operator==(const Ring&, const Ring&) = default;
};

// A loudspeaker or a headset.
struct Output {
    QString id;
    QString words;
    friend bool operator==(const Output&, const Output&) = default;
};

class Sound {
public:
    virtual ~Sound() = default;
    // False where nothing on this computer can play; said in words, never pretended.
    [[nodiscard]] virtual bool canPlay() const = 0;
    // Once, about a second. Without effect while one is playing.
    virtual void play(const Ring& ring) = 0;
    virtual void silence() = 0;
    // Those that this computer says it has; later, on the same thread, and none where it does not say. Asking anew forgets
    // an answer that is still to come.
    virtual void findOutputs(std::function<void(const QList<Output>&)> found) = 0;
};

} // namespace readyline::ports
