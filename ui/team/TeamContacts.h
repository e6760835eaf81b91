// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The contacts that somebody of the team has, in the menu of his row: given to a colleague, past his capacity where the
// supervisor wants it, or closed (D21, K32).

#include "core/desk/Desk.h"

#include <QString>

class QMenu;

namespace readyline::team {

// A submenu for each that can still be given on or closed; nothing for whom there is none.
void addContacts(QMenu& menu, desk::Desk& desk, const domain::PersonId& person);
// "Jonas Keller: 3 of 3 in use, 1 more than fits": how much he has of this channel, and by how much one more would pass it.
[[nodiscard]] QString roomOf(const domain::AgentLayers& agent, const domain::SiteRules& site, domain::Channel channel);

} // namespace readyline::team
