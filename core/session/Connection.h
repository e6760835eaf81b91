// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Connection: everything a screen says about the connection, as one value. Times are the server's (see Session::serverNow).
#pragma once

#include "core/domain/Refusal.h"
#include "core/session/States.h"
#include "core/wire/Answers.h"

#include <string>

namespace readyline::session {

// Why signing in by name and password did not work.
struct SignInFailure {
    enum class Kind : std::uint8_t {
        WrongNameOrPassword,
        TooManyTries,  // wait a while
        Forbidden,     // known, but no desktop for this account
        VersionTooOld, // Z6
        Unreachable,
        TimedOut,
        Insecure,      // the server's certificate is not trusted
        NotReadyline,  // something answered that is no Readyline server
        ServerTrouble, // it says that it cannot now
    };
    Kind kind = Kind::Unreachable;
    std::string detail; // the server's words where it had some; may be empty
    friend bool operator==(const SignInFailure&, const SignInFailure&) = default;
};

// Why a session that stood, or tried to, is over for good.
struct SessionEnd {
    enum class Kind : std::uint8_t {
        SignedOut,         // as the person asked
        TakenOver,         // W113: signed in on `device`
        LoggedOutByPolicy, // his token or his place in the site was taken
        TooManyMisses,     // P16
        TooManyErrors,     // P16: requests that could not be shown
        LoggedOutBySupervisor,
        GraceOver,      // away for longer than the server keeps
        Inactive,       // nobody at the device (Z21)
        LogOffHour,     // the site's hour (P16)
        Unauthorized,   // the token has expired: sign in again
        VersionTooOld,  // Z6
        NotEntitled,    // Z7: asking again needs no password
        BrokenProtocol, // the server closed with a code that says our frames are wrong
    };
    Kind kind = Kind::SignedOut;
    std::string device; // TakenOver: label of the other device
    std::string detail; // the server's words; NotEntitled: who can change it; may be empty
    friend bool operator==(const SessionEnd&, const SessionEnd&) = default;
};

struct Connection {
    State state = State::SignedOut;
    bool everLive = false;                // since signing in: else "connecting", not "reconnecting"
    bool silent = false;                  // Live, but nothing was answered for kSilenceSaid
    int attempt = 0;                      // tries since it was lost; 0 while live
    std::optional<WallTime> nextTry;      // Waiting: when it tries again
    std::optional<WallTime> keptUntil;    // D15: until then the server keeps status and contacts
    std::optional<Duration> roundTrip;    // the last heartbeat's
    std::optional<Duration> clockDiffers; // server's clock minus this computer's
    [[nodiscard]] bool isLive() const { return state == State::Live; }
    friend bool operator==(const Connection&, const Connection&) = default;
};

} // namespace readyline::session
