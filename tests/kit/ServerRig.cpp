// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/kit/ServerRig.h"

#include "server/config/Resources.h"
#include "server/config/SiteImport.h"

namespace readyline::kit {

domain::Site demoSite() {
    const auto preset = wire::parsePreset(*config::builtInPreset("default"));
    auto file = wire::parseSiteFile(*config::builtInSite("demo"), *preset);
    return std::move(file->site);
}

domain::Actor person(const std::string& id) {
    return {domain::ActorKind::Person, domain::PersonId{id}, "Name of " + id};
}

void ServerRig::startWithSite() {
    ASSERT_TRUE(start());
    ASSERT_TRUE(must(floor::SetSite{demoSite()}, {}));
}

Expected<void, journal::Fault> ServerRig::start() {
    auto opened = journal::MemoryJournal::open(store, time.wallNow());
    if (!opened) return unexpected(opened.error());
    journal = std::move(*opened);
    engine = std::make_unique<engine::Engine>(engine::Ports{replaced ? *replaced : *journal, codec, time,
        [this](std::function<void()> work) { post(std::move(work)); }, &liveness,
        [this](const journal::Fault& fault) { troubles.push_back(fault); }});
    auto started = engine->start();
    drain();
    return started;
}

void ServerRig::kill() {
    engine.reset();
    m_posted.clear();
    journal.reset();
}

void ServerRig::drain() {
    while (auto work = next()) work();
}

void ServerRig::advance(Duration by) {
    for (const Duration step = 100ms; by > 0ms; by -= std::min(by, step)) {
        time.advance(std::min(by, step));
        drain();
    }
}

std::shared_ptr<ServerRig::Told> ServerRig::submit(
    floor::Command command, domain::Actor by, std::string id, std::string digest) {
    auto told = std::make_shared<Told>();
    engine->submit({domain::CommandId{std::move(id)}, std::move(digest), std::move(by), std::move(command)},
        [told](const engine::Outcome& outcome) { told->outcome = outcome; });
    return told;
}

std::shared_ptr<ServerRig::Told> ServerRig::tell(
    floor::Command command, domain::Actor by, std::string id, std::string digest) {
    auto told = submit(std::move(command), std::move(by), std::move(id), std::move(digest));
    drain();
    return told;
}

bool ServerRig::must(floor::Command command, domain::Actor by) {
    return tell(std::move(command), std::move(by))->isSettled();
}

void ServerRig::ready(const std::string& id) {
    EXPECT_TRUE(must(floor::OpenSession{domain::DeviceId{"pc-" + id}, "PC", true}, person(id)));
    EXPECT_TRUE(must(floor::SetPresence{kReady}, person(id)));
}

const floor::Floor& ServerRig::floor() {
    const floor::Floor* seen = nullptr;
    engine->read([&](const floor::Floor& now) { seen = &now; });
    EXPECT_NE(seen, nullptr) << "a commit is under way";
    for (const std::string& each : brokenInvariants(*seen)) ADD_FAILURE() << each;
    return *seen;
}

floor::Floor ServerRig::replayed() { return engine::replay(*journal, codec)->floor; }

void ServerRig::post(std::function<void()> work) {
    const std::lock_guard lock{m_mutex};
    m_posted.push_back(std::move(work));
    m_wake.notify_all();
}

std::function<void()> ServerRig::next() {
    const std::lock_guard lock{m_mutex};
    if (m_posted.empty()) return {};
    auto work = std::move(m_posted.front());
    m_posted.pop_front();
    return work;
}

} // namespace readyline::kit
