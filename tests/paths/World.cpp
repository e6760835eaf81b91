// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/paths/World.h"

#include "core/wire/Protocol.h"
#include "server/floor/Layers.h"
#include "server/identity/Token.h"
#include "server/journal/Upcaster.h"
#include "tests/paths/TwoPaths.h"

namespace readyline::paths {

using namespace domain;

World::World(Site site) {
    start();
    tell(floor::SetSite{site}, {});
    for (const Person& each : site.people)
        tell(floor::IssueToken{{identity::digestOf("token-" + each.id.value), each.id, false,
                 time.wallNow() + std::chrono::hours{24 * 365}}},
            {});
    drain();
    const TeamId red{"red"}, blue{"blue"};
    const auto add = [&](const char* person, const char* name, std::vector<TeamId> teams) {
        const auto seed = (devices.size() + 1) << 32U;
        devices.push_back(std::make_unique<Device>(person, name, std::move(teams), seed));
    };
    add("ann", "pc", {red});
    add("ann", "tablet", {});
    add("bob", "pc", {});
    add("bob", "phone", {});
    add("cid", "pc", {red, blue}); // a colleague of the red ones
    add("sue", "pc", {red, blue}); // supervises the red ones alone
    add("adm", "pc", {blue});
    add("pbx", "exchange", {});
    for (const auto& each : devices) each->connect(*m_hub, true);
    drain();
}

World::~World() { kill(); }

void World::start() {
    auto opened = journal::MemoryJournal::open(m_store, time.wallNow());
    if (!opened) {
        m_trouble = "the journal does not open";
        return;
    }
    m_journal = std::move(*opened);
    m_engine = std::make_unique<engine::Engine>(engine::Ports{*m_journal, m_codec, time,
        [this](std::function<void()> work) { m_posted.push_back(std::move(work)); }, &m_stamp,
        [this](const journal::Fault& fault) { m_trouble = "the journal: " + fault.detail; }});
    m_engine->observe([this](const floor::Floor& floor, const std::vector<engine::Applied>& records) {
        for (const engine::Applied& each : records) history.tell(floor, each);
    });
    if (const auto started = m_engine->start(); !started) m_trouble = "does not start: " + started.error().detail;
    m_hub = std::make_unique<hub::Hub>(*m_engine, m_passwords, time);
    drain();
}

void World::kill() {
    for (const auto& each : devices) each->lost();
    m_hub.reset();
    m_engine.reset();
    m_posted.clear();
    m_journal.reset();
}

std::function<void()> World::nextPosted() {
    if (m_posted.empty()) return {};
    auto work = std::move(m_posted.front());
    m_posted.pop_front();
    return work;
}

void World::tell(floor::Command command, Actor by) {
    m_engine->submit({{}, {}, std::move(by), std::move(command)}, [](const engine::Outcome&) {});
}

void World::ask(Device& device, wire::Request request) {
    if (!device.isOpen()) return;
    history.asked(request);
    device.ask(std::move(request));
}

void World::drain() {
    bool isMoving = true;
    while (isMoving) {
        isMoving = false;
        while (auto work = nextPosted()) {
            work();
            isMoving = true;
        }
        for (const auto& each : devices) isMoving |= each->flush();
    }
}

void World::advance(Duration by) {
    while (by > Duration{0}) {
        const Duration step = std::min<Duration>(by, wire::kHeartbeat);
        time.advance(step);
        by -= step;
        for (const auto& each : devices)
            if (each->isOpen() && !each->isMute) each->ask(wire::Ping{});
        drain();
    }
}

void World::restart(Restart how, Duration away) {
    if (how == Restart::Clean) {
        m_hub->stop();
        m_engine->stop([] {});
        while (auto work = nextPosted()) work();
    }
    kill();
    time.advance(away);
    start();
}

void World::snapshot() {
    m_journal->snapshot(
        {floor().seq, journal::snapshotUpcaster().current(), m_codec.encode(floor())}, [](const auto&) {});
}

const floor::Floor& World::floor() {
    static const floor::Floor kNone;
    const floor::Floor* seen = &kNone;
    m_engine->read([&](const floor::Floor& now) { seen = &now; });
    return *seen;
}

Actor World::as(const std::string& id) {
    const Person* who = floor::person(floor(), PersonId{id});
    return {ActorKind::Person, PersonId{id}, who ? who->name : std::string{}};
}

std::string World::fault() {
    if (!m_trouble.empty()) return m_trouble;
    for (const auto& each : devices)
        if (!each->fault().empty()) return each->label() + ": " + each->fault();
    const floor::Floor& now = floor();
    history.compare(now);
    if (!history.fault().empty()) return history.fault();
    if (const auto broken = brokenInvariants(now); !broken.empty()) return broken.front();
    if (std::string late = overdue(now, m_engine->now()); !late.empty()) return late;
    for (const auto& each : devices)
        if (std::string differs = difference(now, *each); !differs.empty()) return each->label() + " sees " + differs;
    return {};
}

std::string World::replayFault() {
    const auto again = engine::replay(*m_journal, m_codec);
    if (!again) return "the journal does not replay: " + again.error().detail;
    return again->floor == floor() ? std::string{} : "the floor of the records is not the floor that lives";
}

} // namespace readyline::paths
