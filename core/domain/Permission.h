// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Who may do what (rules 2.9). Deny unless allowed.
#pragma once

#include "core/domain/Site.h"

namespace readyline::domain {

enum class Action : std::uint8_t {
    SeeStatus,  // Z3: everybody, by opening a view
    SeeReasons, // of another: only who supervises a team of his
    SetOwnStatus,
    SetOthersStatus,   // C7, Z8, Z18
    EndOthersWrapUp,   // G3: if the policy lets
    EndOthersSessions, // Z21, K20
    MintTokens,
    PostContacts, // connectors and ingress keys
    ReportCalls,  // connectors only
    ChangeSite,
    EditStatuses,   // statuses and reasons (D9): supervisors if it is granted
    AssignContacts, // D21: to a person, past his status and capacity
    CloseContacts,  // D21, K32: whatever hangs on them
    PlanCallbacks,  // those of own queues and teams (W103, W107)
    Listen,         // Z22, G12: each granted by itself, to supervisors and administrators alike
    Whisper,
    BargeIn,
    TakeOver,
    DialOut, // W1
};

[[nodiscard]] bool isAllowed(Role, const std::vector<Grant>&, Action);
[[nodiscard]] bool isAllowed(const Person& actor, Action);
// The same for an action on a person: supervisors only reach members of the teams they supervise. False for actions that
// have no person.
[[nodiscard]] bool isAllowedOn(const Person& actor, Action, const Person& target);

} // namespace readyline::domain
