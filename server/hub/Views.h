// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Views: what a connection asks to see beside its own things: teams, and for connectors their calls (Z3, rules 2.11).
#pragma once

#include "server/hub/Publisher.h"

namespace readyline::hub {

inline constexpr std::size_t kMostViews = 32; // of one connection

class Views {
public:
    Views(Room& room, Publisher& publisher) : m_room(room), m_publisher(publisher) {}

    void open(Link&, std::int64_t request, const wire::TeamViewOpen&);
    void openCalls(Link&, std::int64_t request);
    void openCallbacks(Link&, std::int64_t request);
    void close(Link&, std::int64_t request, const wire::ViewClose&);

private:
    void show(Link&, std::int64_t request, const wire::TeamViewOpen&, const floor::Floor&);
    [[nodiscard]] bool knows(const wire::TeamViewOpen&, const floor::Floor&) const;

    Room& m_room;
    Publisher& m_publisher;
};

} // namespace readyline::hub
