// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Fifty agents, four channels, the policies of every preset and others at random: whatever is asked, nothing happens twice that
// happens once, nothing is lost, and nothing is with two.
#include "tests/floor/RandomPlay.h"
#include "tests/floor/Scenario.h"
#include "tests/floor/Tally.h"

using namespace readyline;
using namespace readyline::floor;
using namespace readyline::floor::test;

namespace {

constexpr int kAgents = 50, kTeams = 5;
constexpr int kSteps = 2000; // of each preset

Queue queueOf(const char* id, std::initializer_list<Channel> channels, const Queue& like, int priority = 0) {
    Queue out;
    out.id = QueueId{id};
    out.name = id;
    out.priority = priority;
    out.allowed = like.allowed;
    for (const Channel each : channels) out.channels.set(domain::index(each));
    return out;
}

std::vector<QueueId> queuesOf(int agent) {
    if (agent % 5 == 0) return {QueueId{"letters"}};
    if (agent % 3 == 0) return {QueueId{"help"}, QueueId{"letters"}};
    return {QueueId{"sales"}, QueueId{"vip"}, QueueId{"help"}};
}

Site crowdedSite(const std::string& preset) {
    Site site = presetSite(preset);
    const Queue like = site.rules.queues.at(0);
    site.rules.queues = {queueOf("sales", {Channel::Voice, Channel::Chat, Channel::Email, Channel::Social}, like),
        queueOf("vip", {Channel::Voice, Channel::Chat}, like, 5),
        queueOf("help", {Channel::Chat, Channel::Email}, like),
        queueOf("letters", {Channel::Email, Channel::Social}, like)};
    site.rules.teams.clear();
    for (int i = 0; i < kTeams; ++i) {
        const std::string id = "team-" + std::to_string(i);
        site.rules.teams.push_back({TeamId{id}, id});
    }
    std::erase_if(site.people, [](const Person& each) { return each.role == Role::Agent; });
    for (Person& each : site.people)
        if (each.role == Role::Supervisor) {
            each.supervises.clear();
            for (const Team& team : site.rules.teams) each.supervises.push_back(team.id);
        }
    for (int i = 0; i < kAgents; ++i) {
        Person agent;
        agent.id = PersonId{"agent-" + std::to_string(i)};
        agent.name = agent.id.value;
        agent.teams = {site.rules.teams[static_cast<std::size_t>(i % kTeams)].id};
        agent.queues = queuesOf(i);
        site.people.push_back(std::move(agent));
    }
    Person admin;
    admin.id = PersonId{"adm"};
    admin.name = "The adm";
    admin.role = Role::Admin;
    site.people.push_back(std::move(admin));
    return withVariables(std::move(site));
}

Cast everybody() {
    Cast cast;
    cast.people = {"sue"};
    for (int i = 0; i < kAgents; ++i) cast.people.push_back("agent-" + std::to_string(i));
    cast.queues = {"sales", "vip", "help", "letters", "none"};
    cast.channels = {Channel::Voice, Channel::Chat, Channel::Email, Channel::Social};
    cast.leaver = "agent-7";
    cast.pace = 40; // so many people do more in the same time
    return cast;
}

struct Played {
    std::size_t made = 0;
    std::set<std::size_t> drawn;
};

// Screens come back, and people to work: or chance alone would soon leave nobody there.
void wake(Stage& stage) {
    std::vector<std::pair<SessionId, std::string>> blind;
    for (const auto& [id, each] : stage.floor.sessions)
        if (each.state == SessionState::Online && !each.canShow) blind.emplace_back(id, each.person.value);
    for (const auto& [id, who] : blind) (void)stage.tell(ShowOnDevice{id, true}, stage.as(who));
    for (int i = 0; i < kAgents; ++i) {
        const std::string who = "agent-" + std::to_string(i);
        if (stage.sessionsOf(who).empty() && person(stage.floor, PersonId{who})) stage.open(who);
        (void)stage.tell(SetPresence{kReady}, stage.as(who)); // a supervisor's word may stand against it
    }
}

Played play(const std::string& preset, unsigned seed) {
    Stage stage(crowdedSite(preset));
    stage.checksEvery = 40;
    stage.open("pbx");
    for (int i = 0; i < kAgents; ++i) stage.ready("agent-" + std::to_string(i));
    RandomPlay chance(stage, seed, everybody());
    for (int step = 0; step < kSteps && !testing::Test::HasFailure(); ++step) {
        chance.step();
        if (step % 100 == 99) wake(stage);
    }
    stage.check();
    EXPECT_EQ(stage.replayed(), stage.floor);
    const Tally tally(stage);
    for (const std::string& each : tally.faults()) ADD_FAILURE() << each;
    return {stage.everHappened<AssignmentMade>(), chance.drawn()};
}

} // namespace

TEST(FloorCrowd, K8_K10_D20_D21_W84_fiftyAgentsEveryPreset_onceIsOnce) {
    std::set<std::size_t> drawn;
    unsigned seed = 1;
    for (const char* preset : {"default", "zoom", "puzzel", "goto", "webex", "dynamics"}) {
        SCOPED_TRACE(preset);
        const Played played = play(preset, seed++);
        EXPECT_GT(played.made, 50U) << "the play was too quiet to prove anything";
        drawn.insert(played.drawn.begin(), played.drawn.end());
    }
    for (std::size_t kind = 0; kind < std::variant_size_v<Command::variant>; ++kind)
        EXPECT_TRUE(drawn.contains(kind)) << "command " << kind << " was never drawn";
}
