// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// The states of a session and the one table of steps between them. The table knows neither time nor sockets.
#pragma once

#include <array>
#include <cstdint>
#include <optional>

namespace readyline::session {

enum class State : std::uint8_t {
    SignedOut,  // no token, or one that opens nothing now
    SigningIn,  // name and password are with the server
    Connecting, // token in hand, socket on its way
    Opening,    // socket stands, session.open is unanswered
    Live,       // in step with the server
    Waiting,    // lost; tries again by itself after a pause
};
inline constexpr std::size_t kStateCount = 6;

enum class Input : std::uint8_t {
    SignIn,       // the person asks
    TokenCame,    // sign-in answered with a token
    SignInFailed, // refused, or no answer
    SocketOpened,
    SessionOpened,
    Lost,     // closed by the network, silence, a gap or a fault in the protocol, sleep
    Ended,    // a close code or an answer after which coming back makes no sense
    RetryDue, // the pause is over, or "try now"
    Leave,    // forget the token, at once
    Again,    // the person asks again with the token that he has
};
inline constexpr std::size_t kInputCount = 10;

struct Step {
    State from;
    Input on;
    State to;
};
inline constexpr std::array kSteps{
    // mutate:begin session
    Step{State::SignedOut, Input::SignIn, State::SigningIn}, Step{State::SignedOut, Input::Again, State::Connecting},
    Step{State::SigningIn, Input::TokenCame, State::Connecting},
    Step{State::SigningIn, Input::SignInFailed, State::SignedOut},
    Step{State::SigningIn, Input::Leave, State::SignedOut},
    Step{State::Connecting, Input::SocketOpened, State::Opening}, Step{State::Connecting, Input::Lost, State::Waiting},
    Step{State::Connecting, Input::Ended, State::SignedOut}, Step{State::Connecting, Input::Leave, State::SignedOut},
    Step{State::Opening, Input::SessionOpened, State::Live}, Step{State::Opening, Input::Lost, State::Waiting},
    Step{State::Opening, Input::Ended, State::SignedOut}, Step{State::Opening, Input::Leave, State::SignedOut},
    Step{State::Live, Input::Lost, State::Waiting}, Step{State::Live, Input::Ended, State::SignedOut},
    Step{State::Live, Input::Leave, State::SignedOut}, Step{State::Waiting, Input::RetryDue, State::Connecting},
    Step{State::Waiting, Input::Leave, State::SignedOut},
    // mutate:end
};

// Nothing: this input does nothing in this state.
[[nodiscard]] constexpr std::optional<State> step(State from, Input on) {
    for (const Step& each : kSteps)
        if (each.from == from && each.on == on) return each.to;
    return std::nullopt;
}

} // namespace readyline::session
