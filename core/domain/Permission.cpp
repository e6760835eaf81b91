// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/domain/Permission.h"

#include <algorithm>
#include <array>

namespace readyline::domain {
namespace {

// On whom an action reaches, for one who may do it at all.
enum class Reach : std::uint8_t { Nobody, Self, SelfAndTeams, Teams, Everybody };

struct PermissionRow {
    Action action;
    bool agent, supervisor, admin, connector; // may do it at all
    Reach reach;                              // administrators reach everybody unless it is Nobody or Self
    std::optional<Grant> supervisorNeeds{};   // supervisors only with this
    bool adminNeedsIt = false;                // and administrators too
};
constexpr std::array kPermissionTable{
    // mutate:begin permissions
    PermissionRow{Action::SeeStatus, true, true, true, false, Reach::Everybody},
    PermissionRow{Action::SeeReasons, false, true, true, false, Reach::SelfAndTeams},
    PermissionRow{Action::SetOwnStatus, true, true, true, false, Reach::Self},
    PermissionRow{Action::SetOthersStatus, false, true, true, false, Reach::Teams},
    PermissionRow{Action::EndOthersWrapUp, false, true, true, false, Reach::Teams},
    PermissionRow{Action::EndOthersSessions, false, true, true, false, Reach::Teams},
    PermissionRow{Action::MintTokens, false, false, true, false, Reach::Nobody},
    PermissionRow{Action::PostContacts, false, false, false, true, Reach::Nobody},
    PermissionRow{Action::ReportCalls, false, false, false, true, Reach::Nobody},
    PermissionRow{Action::ChangeSite, false, false, true, false, Reach::Nobody},
    PermissionRow{Action::EditStatuses, false, true, true, false, Reach::Nobody, Grant::EditStatuses},
    PermissionRow{Action::AssignContacts, false, true, true, false, Reach::Teams},
    PermissionRow{Action::CloseContacts, false, true, true, false, Reach::Teams},
    PermissionRow{Action::PlanCallbacks, true, true, true, false, Reach::Nobody},
    PermissionRow{Action::Listen, false, true, true, false, Reach::Teams, Grant::Listen, true},
    PermissionRow{Action::Whisper, false, true, true, false, Reach::Teams, Grant::Whisper, true},
    PermissionRow{Action::BargeIn, false, true, true, false, Reach::Teams, Grant::BargeIn, true},
    PermissionRow{Action::TakeOver, false, true, true, false, Reach::Teams, Grant::TakeOver, true},
    PermissionRow{Action::DialOut, true, true, true, false, Reach::Nobody},
    // mutate:end
};

static_assert([] {
    for (std::size_t i = 0; i < kPermissionTable.size(); ++i)
        if (static_cast<std::size_t>(kPermissionTable[i].action) != i) return false;
    return true;
}());

const PermissionRow& row(Action action) { return kPermissionTable[static_cast<std::size_t>(action)]; }

bool supervises(const Person& actor, const Person& target) {
    return std::ranges::any_of(
        target.teams, [&](const TeamId& each) { return std::ranges::count(actor.supervises, each) > 0; });
}

bool reaches(const Person& actor, Reach reach, const Person& target) {
    switch (reach) {
    case Reach::Nobody: return false;
    case Reach::Self: return actor.id == target.id;
    case Reach::SelfAndTeams: return actor.id == target.id || actor.role == Role::Admin || supervises(actor, target);
    case Reach::Teams: return actor.role == Role::Admin || supervises(actor, target);
    case Reach::Everybody: return true;
    }
    return false;
}

} // namespace

bool isAllowed(Role role, const std::vector<Grant>& grants, Action action) {
    const PermissionRow& allowed = row(action);
    const bool isGranted = !allowed.supervisorNeeds || std::ranges::count(grants, *allowed.supervisorNeeds) > 0;
    switch (role) {
    case Role::Agent: return allowed.agent;
    case Role::Supervisor: return allowed.supervisor && isGranted;
    case Role::Admin: return allowed.admin && (isGranted || !allowed.adminNeedsIt);
    case Role::Connector: return allowed.connector;
    }
    return false;
}

bool isAllowed(const Person& actor, Action action) {
    if (action == Action::DialOut && !actor.calls.dialOut) return false; // W1
    return isAllowed(actor.role, actor.grants, action);
}

bool isAllowedOn(const Person& actor, Action action, const Person& target) {
    const Reach reach = row(action).reach;
    // Everybody may see his own reasons, whatever his role.
    if (reach == Reach::SelfAndTeams && actor.id == target.id) return actor.role != Role::Connector;
    return isAllowed(actor, action) && reaches(actor, reach, target);
}

} // namespace readyline::domain
