// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// POST /v1/sign-in: a name and a password for a token. Slow on purpose, limited by name and by address.
#pragma once

#include "core/wire/Rest.h"
#include "server/hub/Room.h"
#include "server/identity/RateLimit.h"

namespace readyline::hub {

inline constexpr std::chrono::hours kSignInLasts{16}; // a shift, with what comes before and after it

class RestSignIn {
public:
    explicit RestSignIn(Room& room) : m_room(room) {}

    void signIn(const HttpRequest&, const HttpReply&);

private:
    void verify(const wire::SignIn&, const std::string& address, const floor::Floor&, const HttpReply&);
    void notTried(const std::string& login, const std::string& address, const HttpReply&);
    void welcome(const domain::Person&, const HttpReply&);

    Room& m_room;
    identity::SignInLimit m_limit;
};

} // namespace readyline::hub
