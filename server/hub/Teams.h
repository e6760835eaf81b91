// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Teams: the members of each team. Made again when the site changes; its pointers are valid while the floor is.
#pragma once

#include "server/floor/State.h"

#include <unordered_map>

namespace readyline::hub {

class Teams {
public:
    // Before each use: looks whether the site is still the one that was read.
    void follow(const floor::Floor&);
    // Members of any of these teams, each once, in the site's order.
    [[nodiscard]] std::vector<const domain::Person*> members(const std::vector<domain::TeamId>&) const;

private:
    std::int64_t m_siteSeq = -1;
    const domain::Person* m_first = nullptr;
    std::unordered_map<domain::TeamId, std::vector<const domain::Person*>> m_members;
};

} // namespace readyline::hub
