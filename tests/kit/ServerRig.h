// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// ServerRig: an engine over a journal in memory and a clock that a test moves. What the journal posts runs in drain().
#pragma once

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
[[nodiscard]] domain::Site demoSite();

struct FakeLiveness final : engine::Liveness {
    [[nodiscard]] std::optional<WallTime> last() const override { return stamped; }
    void stamp(WallTime now) override { stamped = now; }
    std::optional<WallTime> stamped;
};

[[nodiscard]] domain::Actor person(const std::string& id);
inline const domain::Choice kReady{domain::EntryId{"ready"}, std::nullopt};
inline const domain::Choice kLunch{domain::EntryId{"not-ready"}, domain::ReasonId{"lunch"}};

class ServerRig {
public:
    // A server with the demo site, running.
    void startWithSite();
    Expected<void, journal::Fault> start();
    void kill(); // as kill -9: what was not on disk is lost
    void drain();
    // For what other threads do: passwords.
    template <class Condition>
    [[nodiscard]] bool waitFor(Condition isDone) {
        for (drain(); !isDone(); drain()) {
            std::unique_lock lock{m_mutex};
            if (!m_wake.wait_for(lock, 20s, [this] { return !m_posted.empty(); })) return false;
        }
        return true;
    }
    void advance(Duration);

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
    std::shared_ptr<Told> submit(floor::Command, domain::Actor by, std::string id = {}, std::string digest = {});
    std::shared_ptr<Told> tell(floor::Command, domain::Actor by, std::string id = {}, std::string digest = {});
    bool must(floor::Command, domain::Actor by);

    void ready(const std::string& id); // signed in, with a phone, Ready
    [[nodiscard]] const floor::Floor& floor();
    [[nodiscard]] floor::Floor replayed(); // what the journal says, by itself

    ManualTime time;
    std::shared_ptr<journal::MemoryStore> store = std::make_shared<journal::MemoryStore>();
    std::unique_ptr<journal::MemoryJournal> journal;
    journal::Journal* replaced = nullptr; // in place of the one above
    FakeCodec codec;
    FakeLiveness liveness;
    std::vector<journal::Fault> troubles;
    std::unique_ptr<engine::Engine> engine;

private:
    void post(std::function<void()> work);
    std::function<void()> next();

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<std::function<void()>> m_posted;
};

} // namespace readyline::kit
