// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Sound: what the person hears. Everything happens on the caller's thread and returns at once.
#pragma once

namespace readyline::ports {

class Sound {
public:
    virtual ~Sound() = default;
    // False where nothing on this computer can play; said in words, never pretended.
    [[nodiscard]] virtual bool canPlay() const = 0;
    // Plays the ring once, about a second. Without effect while one is playing.
    virtual void ring() = 0;
    virtual void silence() = 0;
};

} // namespace readyline::ports
