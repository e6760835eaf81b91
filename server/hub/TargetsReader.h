// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// TargetsReader: whom a call may go to (W33, W36, W58), for who may be in one: colleagues as colleagues see each other,
// queues and entry points that take calls, numbers of the directory.
#pragma once

#include "server/hub/Link.h"
#include "server/hub/Room.h"

namespace readyline::hub {

// Those of one kind whose name or number has the text in it, whatever its case; in a number whatever stands between
// digits.
[[nodiscard]] wire::Targets targetsFor(const floor::Floor&, const domain::Person& reader, const wire::TargetsRead&);

class TargetsReader {
public:
    explicit TargetsReader(Room& room) : m_room(room) {}
    void read(Link&, std::int64_t request, const wire::TargetsRead&);

private:
    Room& m_room;
};

} // namespace readyline::hub
