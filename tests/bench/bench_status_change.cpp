// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// From the click in one client to the changed row in another client's model: two whole client stacks and the real server
// on one machine, with durable commits. Only the pixels are left out.
#include "app/net/QtHttp.h"
#include "app/net/QtTime.h"
#include "app/net/QtWebSocketTransport.h"
#include "core/desk/Desk.h"
#include "core/wire/Protocol.h"
#include "tests/bench/Disk.h"
#include "tests/bench/Figures.h"
#include "tests/system/e2e/Server.h"
#include "ui/models/TeamModel.h"

#include <QCoreApplication>
#include <QEventLoop>

#include <iostream>

using namespace readyline;
using namespace readyline::domain;
using namespace Qt::StringLiterals;

namespace {

constexpr int kChanges = 500;
constexpr std::chrono::seconds kGiveUp{20};

struct Stack { // one client without its windows
    net::QtTime time;
    SystemRandom random;
    net::QtWebSocketTransport transport{"bench", wire::kMaxServerFrame};
    net::QtHttp http{"bench", time};
    session::Session session;
    desk::Desk desk;
    models::TeamModel team;

    explicit Stack(const std::string& device)
        : session(transport, http, time, random, {{device}, device, READYLINE_VERSION}),
          desk(session, time, random) {}
};

// Runs Qt's loop until `condition`; the loop sleeps between events.
template <class Condition>
void until(Condition condition, const char* what) {
    const auto end = std::chrono::steady_clock::now() + kGiveUp;
    while (!condition()) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 100);
        if (std::chrono::steady_clock::now() > end)
            throw std::runtime_error(std::string("gave up waiting until ") + what);
    }
}

Choice choiceOf(const SiteRules& site, BaseStatus base) {
    for (const PresenceEntry& entry : site.entries)
        if (entry.base == base && entry.selectable) return {entry.id, {}};
    throw std::runtime_error("the site has no such entry");
}

void run() {
    e2e::Loop loop;
    e2e::Server server{loop, {"--log-level", "warning"}};
    server.start();
    const QUrl url{u"http://127.0.0.1:%1"_s.arg(QString::fromStdString(server.endpoint().port))};
    Stack agent{"agent"}, supervisor{"supervisor"};
    agent.session.signIn({url, "ilse", "readyline"});
    supervisor.session.signIn({url, "margriet", "readyline"});
    until([&] { return !agent.desk.site().entries.empty() && !supervisor.desk.site().entries.empty(); },
        "both are signed in");
    std::vector<TeamId> teams;
    for (const Team& team : supervisor.desk.site().teams) teams.push_back(team.id);
    supervisor.desk.openTeam(teams);
    supervisor.team.follow(supervisor.desk);
    until([&] { return supervisor.team.rowCount() == 8; }, "the team is there");

    int changed = 0;
    QObject::connect(&supervisor.team, &QAbstractItemModel::dataChanged, &supervisor.team,
        [&changed](const QModelIndex& first, const QModelIndex&) {
            if (first.data(models::TeamModel::PersonRole).value<PersonId>() == PersonId{"ilse"}) ++changed;
        });
    std::vector<double> times;
    for (int i = 0; i < kChanges; ++i) {
        const Choice choice = choiceOf(agent.desk.site(), i % 2 ? BaseStatus::Away : BaseStatus::Available);
        const std::string word = describe(choice, agent.desk.site());
        const auto begin = std::chrono::steady_clock::now();
        (void)agent.desk.setPresence(choice);
        until(
            [&] {
                const auto row = supervisor.desk.agent({"ilse"});
                return changed > 0 && row && row->shown.word == word;
            },
            "the row has changed");
        times.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count());
        // A person does not click every few milliseconds: the next change comes after quiet, so it is shown at once.
        const auto quiet = std::chrono::steady_clock::now() + std::chrono::milliseconds{25};
        until([&] { return std::chrono::steady_clock::now() >= quiet; }, "quiet");
        changed = 0;
    }
    auto disk = bench::fdatasyncTimes("/tmp", 200);
    bench::figure("disk_fdatasync_p50", bench::percentile(disk, 0.5), "ms", "reference");
    bench::figure("disk_fdatasync_p99", bench::percentile(disk, 0.99), "ms", "reference");
    bench::figure("status_change_p50", bench::percentile(times, 0.5), "ms", "<= 10, durable");
    bench::figure("status_change_p99", bench::percentile(times, 0.99), "ms", "<= 50, durable");
}

} // namespace

int main(int argc, char** argv) {
    QCoreApplication app{argc, argv};
    try {
        run();
        return 0;
    } catch (const std::exception& problem) {
        std::cerr << "bench_status_change: " << problem.what() << '\n';
        return 1;
    }
}
