// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// The permission matrix (rules 2.9): every role and action, on oneself, on a supervised and on another person.
#include "core/domain/Permission.h"

#include <gtest/gtest.h>

#include <functional>

namespace readyline::domain {
namespace {

Person person(const char* id, Role role, std::vector<TeamId> teams = {}, std::vector<TeamId> supervises = {}) {
    Person p;
    p.id = {id};
    p.role = role;
    p.teams = std::move(teams);
    p.supervises = std::move(supervises);
    return p;
}

const Person kAgent = person("agent", Role::Agent, {{"a"}});
const Person kOther = person("other", Role::Agent, {{"b"}});
const Person kSupervisor = person("supervisor", Role::Supervisor, {}, {{"a"}});
const Person kAdmin = person("admin", Role::Admin);
const Person kConnector = person("pbx", Role::Connector);

// Letters of the roles that may: A agent, S supervisor, D administrator, C connector.
struct Row {
    const char* name;
    Action action;
    const char* atAll;      // may do it at all
    const char* onSelf;     // on himself
    const char* onTeam;     // on a member of team a
    const char* onStranger; // on a member of team b
};
class Matrix : public testing::TestWithParam<Row> {};

std::string who(const std::function<bool(const Person&)>& may) {
    std::string letters;
    if (may(kAgent)) letters += 'A';
    if (may(kSupervisor)) letters += 'S';
    if (may(kAdmin)) letters += 'D';
    if (may(kConnector)) letters += 'C';
    return letters;
}

TEST_P(Matrix, everyRole_mayWhatTheTableSays) {
    const Row& row = GetParam();
    const Person colleague = person("colleague", Role::Agent, {{"a"}});
    EXPECT_EQ(who([&](const Person& p) { return isAllowed(p, row.action); }), row.atAll);
    EXPECT_EQ(who([&](const Person& p) { return isAllowedOn(p, row.action, p); }), row.onSelf);
    EXPECT_EQ(who([&](const Person& p) { return isAllowedOn(p, row.action, colleague); }), row.onTeam);
    EXPECT_EQ(who([&](const Person& p) { return isAllowedOn(p, row.action, kOther); }), row.onStranger);
}
INSTANTIATE_TEST_SUITE_P(Permission, Matrix,
    testing::Values(Row{"Z3_seeStatus", Action::SeeStatus, "ASD", "ASD", "ASD", "ASD"},
        Row{"Z2_seeReasons", Action::SeeReasons, "SD", "ASD", "SD", "D"},
        Row{"Z9_setOwnStatus", Action::SetOwnStatus, "ASD", "ASD", "", ""},
        Row{"C7_Z4_Z8_Z18_setOthersStatus", Action::SetOthersStatus, "SD", "D", "SD", "D"},
        Row{"G3_K29_endOthersWrapUp", Action::EndOthersWrapUp, "SD", "D", "SD", "D"},
        Row{"G7_mintTokens", Action::MintTokens, "D", "", "", ""},
        Row{"postContacts", Action::PostContacts, "C", "", "", ""},
        Row{"reportCalls", Action::ReportCalls, "C", "", "", ""},
        Row{"D9_W75_changeSite", Action::ChangeSite, "D", "", "", ""},
        Row{"D9_editStatuses", Action::EditStatuses, "D", "", "", ""},
        Row{"D21_assignContacts", Action::AssignContacts, "SD", "D", "SD", "D"},
        Row{"D21_K32_closeContacts", Action::CloseContacts, "SD", "D", "SD", "D"},
        Row{"W94_W103_planCallbacks", Action::PlanCallbacks, "ASD", "", "", ""},
        Row{"Z22_listen_notWithoutTheGrant", Action::Listen, "", "", "", ""},
        Row{"Z22_whisper_notWithoutTheGrant", Action::Whisper, "", "", "", ""},
        Row{"Z22_bargeIn_notWithoutTheGrant", Action::BargeIn, "", "", "", ""},
        Row{"Z22_takeOver_notWithoutTheGrant", Action::TakeOver, "", "", "", ""},
        Row{"W1_dialOut", Action::DialOut, "ASD", "", "", ""}),
    [](const auto& each) { return std::string{each.param.name}; });

TEST(Permission, K36_supervisor_ofTheirOwnTeam_reachesHimself) {
    const Person lead = person("lead", Role::Supervisor, {{"a"}}, {{"a"}});
    EXPECT_TRUE(isAllowedOn(lead, Action::SetOthersStatus, lead));
    EXPECT_FALSE(isAllowedOn(kSupervisor, Action::SetOthersStatus, kSupervisor));
}

TEST(Permission, D9_D8_editStatuses_granted_isForSupervisorsAlone) {
    Person granted = kSupervisor;
    granted.grants = {Grant::EditStatuses};
    EXPECT_TRUE(isAllowed(granted, Action::EditStatuses));
    EXPECT_FALSE(isAllowed(granted, Action::ChangeSite));
    granted.grants = {Grant::SetOffline};
    EXPECT_FALSE(isAllowed(granted, Action::EditStatuses));
    for (Person each : {kAgent, kConnector}) {
        each.grants = {Grant::EditStatuses};
        EXPECT_FALSE(isAllowed(each, Action::EditStatuses)) << each.id.value;
    }
}

TEST(Permission, Z22_G12_eachModeOfMonitoring_needsItsOwnGrant) {
    const std::pair<Action, Grant> modes[]{{Action::Listen, Grant::Listen}, {Action::Whisper, Grant::Whisper},
        {Action::BargeIn, Grant::BargeIn}, {Action::TakeOver, Grant::TakeOver}};
    for (const auto& [granted, grant] : modes)
        for (const auto& [asked, needs] : modes) {
            Person supervisor = kSupervisor, admin = kAdmin, agent = kAgent, connector = kConnector;
            for (Person* each : {&supervisor, &admin, &agent, &connector}) each->grants = {grant};
            const bool fits = granted == asked;
            EXPECT_EQ(isAllowedOn(supervisor, asked, kAgent), fits);
            EXPECT_FALSE(isAllowedOn(supervisor, asked, kOther)) << "of others' people";
            EXPECT_EQ(isAllowedOn(admin, asked, kOther), fits);
            EXPECT_FALSE(isAllowedOn(agent, asked, agent));
            EXPECT_FALSE(isAllowed(connector, asked));
        }
}

TEST(Permission, W1_dialOut_isOfThePersonsRights) {
    for (Person each : {kAgent, kSupervisor, kAdmin}) {
        EXPECT_TRUE(isAllowed(each, Action::DialOut)) << each.id.value;
        each.calls.dialOut = false;
        EXPECT_FALSE(isAllowed(each, Action::DialOut)) << each.id.value;
    }
}

TEST(Permission, Z18_agent_withSupervisedTeams_isStillAnAgent) {
    const Person odd = person("odd", Role::Agent, {}, {{"a"}});
    EXPECT_FALSE(isAllowedOn(odd, Action::SetOthersStatus, kAgent));
}

} // namespace
} // namespace readyline::domain
