// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// ServerRig: an engine over a journal in memory and a clock that a test moves. What the journal posts runs in drain().
#pragma once

#include "server/config/Resources.h"
#include "server/config/SiteImport.h"
#include "server/engine/Engine.h"
#include "server/journal/MemoryJournal.h"
#include "tests/kit/FakeCodec.h"
#include "tests/kit/ManualTime.h"

#include <condition_variable>
#include <deque>
#include <gtest/gtest.h>
#include <mutex>

namespace readyline::kit {

using namespace std::chrono_literals;

// The built-in demo site, nobody with a password.
inline domain::Site demoSite() {
    const auto preset = wire::parsePreset(*config::builtInPreset("default"));
    auto file = wire::parseSiteFile(*config::builtInSite("demo"), *preset);
    return std::move(file->site);
}

struct FakeLiveness final : engine::Liveness {
    [[nodiscard]] std::optional<WallTime> last() const override { return stamped; }
    void stamp(WallTime now) override { stamped = now; }
    std::optional<WallTime> stamped;
};

inline domain::Actor person(const std::string& id) {
    return {domain::ActorKind::Person, domain::PersonId{id}, "Name of " + id};
}
inline const domain::Choice kReady{domain::EntryId{"ready"}, std::nullopt};
inline const domain::Choice kLunch{domain::EntryId{"not-ready"}, domain::ReasonId{"lunch"}};

class ServerRig {
public:
    // A server with the demo site, running.
    void startWithSite() {
        ASSERT_TRUE(start());
        ASSERT_TRUE(must(floor::SetSite{demoSite()}, {}));
    }
    Expected<void, journal::Fault> start() {
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
    // As kill -9: what was not on disk is lost.
    void kill() {
        engine.reset();
        m_posted.clear();
        journal.reset();
    }
    void drain() {
        while (auto work = next()) work();
    }
    // For what other threads do: passwords.
    template <class Condition>
    [[nodiscard]] bool waitFor(Condition isDone) {
        for (drain(); !isDone(); drain()) {
            std::unique_lock lock{m_mutex};
            if (!m_wake.wait_for(lock, 20s, [this] { return !m_posted.empty(); })) return false;
        }
        return true;
    }
    void advance(Duration by) {
        for (const Duration step = 100ms; by > 0ms; by -= std::min(by, step)) {
            time.advance(std::min(by, step));
            drain();
        }
    }

    struct Told { // an answer, when it came
        std::optional<engine::Outcome> outcome;
        [[nodiscard]] bool isSettled() const { return outcome && outcome->has_value(); }
        [[nodiscard]] std::optional<domain::Refusal> refusal() const {
            if (!outcome || *outcome) return std::nullopt;
            return outcome->error().refusal;
        }
        [[nodiscard]] std::int64_t seq() const { return isSettled() ? (*outcome)->seq : -1; }
        [[nodiscard]] std::string made() const { return isSettled() ? (*outcome)->made : std::string{}; }
    };
    // Without waiting.
    std::shared_ptr<Told> submit(
        floor::Command command, domain::Actor by, std::string id = {}, std::string digest = {}) {
        auto told = std::make_shared<Told>();
        engine->submit({domain::CommandId{std::move(id)}, std::move(digest), std::move(by), std::move(command)},
            [told](const engine::Outcome& outcome) { told->outcome = outcome; });
        return told;
    }
    std::shared_ptr<Told> tell(floor::Command command, domain::Actor by, std::string id = {}, std::string digest = {}) {
        auto told = submit(std::move(command), std::move(by), std::move(id), std::move(digest));
        drain();
        return told;
    }
    bool must(floor::Command command, domain::Actor by) { return tell(std::move(command), std::move(by))->isSettled(); }

    // Signed in, with a phone, Ready.
    void ready(const std::string& id) {
        EXPECT_TRUE(must(floor::OpenSession{domain::DeviceId{"pc-" + id}, "PC", true}, person(id)));
        EXPECT_TRUE(must(floor::SetPresence{kReady}, person(id)));
    }
    [[nodiscard]] const floor::Floor& floor() {
        const floor::Floor* seen = nullptr;
        engine->read([&](const floor::Floor& now) { seen = &now; });
        EXPECT_NE(seen, nullptr) << "a commit is under way";
        for (const std::string& each : brokenInvariants(*seen)) ADD_FAILURE() << each;
        return *seen;
    }
    // What the journal says, by itself.
    [[nodiscard]] floor::Floor replayed() { return engine::replay(*journal, codec)->floor; }

    ManualTime time;
    std::shared_ptr<journal::MemoryStore> store = std::make_shared<journal::MemoryStore>();
    std::unique_ptr<journal::MemoryJournal> journal;
    journal::Journal* replaced = nullptr; // in place of the one above
    FakeCodec codec;
    FakeLiveness liveness;
    std::vector<journal::Fault> troubles;
    std::unique_ptr<engine::Engine> engine;

private:
    void post(std::function<void()> work) {
        const std::lock_guard lock{m_mutex};
        m_posted.push_back(std::move(work));
        m_wake.notify_all();
    }
    std::function<void()> next() {
        const std::lock_guard lock{m_mutex};
        if (m_posted.empty()) return {};
        auto work = std::move(m_posted.front());
        m_posted.pop_front();
        return work;
    }

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<std::function<void()>> m_posted;
};

} // namespace readyline::kit
