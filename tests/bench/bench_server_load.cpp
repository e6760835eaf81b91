// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// The server under a whole shift: 5,000 agents who each see themselves, 20 supervisors who each see 250, signed in by minted
// tokens; then 200 status changes a second. Prints memory a connection and how long a change takes to reach a view.
#include "tests/bench/Disk.h"
#include "tests/bench/Figures.h"
#include "tests/system/e2e/Client.h"

#include <sys/resource.h>

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <unordered_map>

using namespace readyline;
using namespace readyline::domain;

namespace {

constexpr int kTeams = 20;
constexpr int kAgentsPerTeam = 250;
constexpr int kChangesPerSecond = 200;
constexpr int kSeconds = 20;

std::string agentId(int team, int agent) { return "a" + std::to_string(team) + "-" + std::to_string(agent); }

// The demo site's structure with many people; only the administrator has a password.
void writeSite(const std::string& path) {
    std::ofstream out(path);
    out << R"({"name":"Load","preset":"default","reasons":[{"id":"break","label":"Break","group":"not-ready","order":1}],"teams":[)";
    for (int t = 0; t < kTeams; ++t) out << (t ? "," : "") << R"({"id":"t)" << t << R"(","name":"Team )" << t << "\"}";
    out << R"(],"queues":[{"id":"billing","name":"Billing","channels":["chat"],"variables":[]}],)"
        << R"("codes":[{"id":"other","label":"Other","isDefault":true}],"people":[)"
        << R"({"id":"elke","name":"Elke","login":"elke","password":"readyline","role":"admin"})";
    for (int t = 0; t < kTeams; ++t) {
        out << R"(,{"id":"s)" << t << R"(","name":"Supervisor )" << t << R"(","login":"s)" << t
            << R"(","role":"supervisor","supervises":["t)" << t << R"("]})";
        for (int a = 0; a < kAgentsPerTeam; ++a)
            out << R"(,{"id":")" << agentId(t, a) << R"(","name":"Agent )" << t << ' ' << a << R"(","login":")"
                << agentId(t, a) << R"(","role":"agent","teams":["t)" << t << R"("],"queues":["billing"]})";
    }
    out << "]}";
}

double residentKiB(pid_t process) {
    std::ifstream status("/proc/" + std::to_string(process) + "/status");
    for (std::string line; std::getline(status, line);)
        if (line.rfind("VmRSS:", 0) == 0) return std::stod(line.substr(6));
    return 0;
}

double cpuSeconds(pid_t process) {
    std::ifstream stat("/proc/" + std::to_string(process) + "/stat");
    std::string word, rest;
    std::getline(stat, rest);
    std::istringstream fields(rest.substr(rest.rfind(')') + 2));
    double user = 0, system = 0;
    for (int i = 3; i <= 15 && fields >> word; ++i) {
        if (i == 14) user = std::stod(word);
        if (i == 15) system = std::stod(word);
    }
    return (user + system) / static_cast<double>(::sysconf(_SC_CLK_TCK));
}

struct LoadRun {
    e2e::Loop loop;
    e2e::Folder folder;
    std::unique_ptr<e2e::Server> server;
    std::vector<std::unique_ptr<sim::Link>> agents;
    std::vector<std::unique_ptr<e2e::Client>> supervisors;
    std::vector<SiteRules> rules; // of the first session: all have the same
    int opened = 0;
    std::unordered_map<std::string, Instant> sent; // by command
    std::vector<double> toView, toAnswer;

    void signIn();
    void openViews();
    void change();
    void run();
};

void LoadRun::signIn() {
    sim::HttpClient http{loop.io, server->endpoint()};
    const std::string admin = server->signIn("elke");
    std::map<std::string, std::string> tokens;
    const auto mint = [&](const std::string& person) {
        http.send(
            {"POST", "/v1/tokens", admin, wire::serialize(wire::MintToken{wire::TokenKind::Session, {person}, "load"})},
            [&tokens, person](const sim::HttpResult& result) {
                const auto minted = wire::parseMintedToken(result.body);
                if (!minted) throw std::runtime_error("no token: " + result.body);
                tokens[person] = minted->token;
            });
    };
    for (int t = 0; t < kTeams; ++t) {
        mint("s" + std::to_string(t));
        for (int a = 0; a < kAgentsPerTeam; ++a) mint(agentId(t, a));
    }
    if (!loop.until([&] { return tokens.size() == kTeams * (kAgentsPerTeam + 1); }, std::chrono::minutes{5}))
        throw std::runtime_error("tokens took too long");

    const double before = residentKiB(server->process().id());
    for (int t = 0; t < kTeams; ++t)
        for (int a = 0; a < kAgentsPerTeam; ++a) {
            const std::string id = agentId(t, a);
            sim::Link::Events events;
            events.opened = [this](const wire::SessionOpened& session) {
                ++opened;
                if (rules.empty()) rules.push_back(session.site);
            };
            agents.push_back(std::make_unique<sim::Link>(loop.io, loop.time, loop.chance, server->endpoint(),
                sim::LinkIdentity{tokens[id], {id}, "load", true}, std::move(events)));
            agents.back()->start();
            if (agents.size() % 200 == 0
                && !loop.until([&] { return opened == static_cast<int>(agents.size()); }, std::chrono::minutes{1}))
                throw std::runtime_error("sessions took too long");
        }
    bench::figure("server_rss_per_connection",
        (residentKiB(server->process().id()) - before) / static_cast<double>(agents.size()), "KiB", "<= 16");
    for (int t = 0; t < kTeams; ++t) {
        const std::string id = "s" + std::to_string(t);
        supervisors.push_back(std::make_unique<e2e::Client>(loop, *server, tokens[id], id));
    }
}

void LoadRun::openViews() {
    for (std::size_t t = 0; t < supervisors.size(); ++t) {
        supervisors[t]->open();
        const wire::Answer answer = supervisors[t]->ask(wire::TeamViewOpen{{"team"}, {{"t" + std::to_string(t)}}, {}});
        const auto& view = std::get<wire::ViewOpened>(std::get<wire::Result>(answer.outcome));
        if (view.agents.size() != kAgentsPerTeam) throw std::runtime_error("a view is not whole");
        supervisors[t]->heard = [this](const wire::Envelope& envelope) {
            if (!envelope.cause || !std::holds_alternative<wire::AgentChanged>(envelope.event)) return;
            if (const auto at = sent.find(envelope.cause->value); at != sent.end())
                toView.push_back(
                    std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - at->second).count());
        };
    }
}

void LoadRun::change() {
    sim::Link& agent = *agents[loop.chance.below(agents.size())];
    std::vector<EntryId> entries;
    for (const PresenceEntry& entry : rules.front().entries)
        if (entry.selectable) entries.push_back(entry.id);
    const wire::PresenceSet set{agent.newCommand(), {entries[loop.chance.below(entries.size())], {}}, true};
    const Instant now = loop.time.now();
    sent[set.command.value] = now;
    agent.request(set, [this, now](const wire::Answer&) {
        toAnswer.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - now).count());
    });
}

void LoadRun::run() {
    writeSite(folder.file("site.json"));
    server = std::make_unique<e2e::Server>(
        loop, std::vector<std::string>{"--site", folder.file("site.json"), "--log-level", "warning"});
    server->start();
    signIn();
    openViews();

    const double cpuBefore = cpuSeconds(server->process().id());
    constexpr int total = kChangesPerSecond * kSeconds;
    const Instant begin = loop.time.now();
    for (int i = 0; i < total; ++i) {
        const Instant due = begin + Duration{1000 * i / kChangesPerSecond};
        (void)loop.until([&] { return loop.time.now() >= due; });
        change();
    }
    (void)loop.until([&] { return toAnswer.size() == total; });
    const double seconds = std::chrono::duration<double>(loop.time.now() - begin).count();
    auto disk = bench::fdatasyncTimes(folder.file(""), 200);
    bench::figure("disk_fdatasync_p50", bench::percentile(disk, 0.5), "ms", "reference");
    bench::figure("disk_fdatasync_p99", bench::percentile(disk, 0.99), "ms", "reference");
    bench::figure("server_changes_per_second", total / seconds, "1/s", ">= 200");
    bench::figure("server_change_to_answer_p50", bench::percentile(toAnswer, 0.5), "ms", "durable");
    bench::figure("server_change_to_view_p50", bench::percentile(toView, 0.5), "ms", "durable");
    bench::figure("server_change_to_view_p99", bench::percentile(toView, 0.99), "ms", "<= 100");
    bench::figure("server_changes_seen_in_views", static_cast<double>(toView.size()), "events",
        ">= changes that change something");
    bench::figure("server_cpu_under_load", 100 * (cpuSeconds(server->process().id()) - cpuBefore) / seconds,
        "% of a core", "small");
}

} // namespace

int main() {
    rlimit files{20'000, 20'000};
    ::setrlimit(RLIMIT_NOFILE, &files);
    try {
        LoadRun load;
        load.run();
        load.server.reset(); // the process and its folder
        std::fflush(stdout);
        std::_Exit(0); // 5,000 goodbyes are of no interest
    } catch (const std::exception& problem) {
        std::cerr << "bench_server_load: " << problem.what() << '\n';
        return 1;
    }
}
