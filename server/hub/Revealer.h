// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Revealer: the value of a secure variable for the agent at work on its contact (W73). It leaves the server only once the
// look is on disk.
#pragma once

#include "server/hub/Link.h"
#include "server/hub/Room.h"

namespace readyline::hub {

class Revealer {
public:
    explicit Revealer(Room& room) : m_room(room) {}
    void reveal(Link&, std::int64_t request, const wire::VariableReveal&);

private:
    void tell(Link&, std::int64_t request, const wire::VariableReveal&);
    void refuse(Link&, std::int64_t request, const floor::Refused&);

    Room& m_room;
};

} // namespace readyline::hub
