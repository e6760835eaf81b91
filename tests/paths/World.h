// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// World: a server and the devices of its people, on a clock that stands still until it is moved. The two paths to one
// status: the floor itself, and what each device has made of the text that it was sent.
#pragma once

#include "server/engine/Engine.h"
#include "server/identity/PasswordPool.h"
#include "server/journal/MemoryJournal.h"
#include "server/record/JournalCodec.h"
#include "tests/kit/ManualTime.h"
#include "tests/paths/Device.h"
#include "tests/paths/History.h"

namespace readyline::paths {

enum class Restart : std::uint8_t { Clean, Killed }; // with a snapshot; without, and what was not on disk is lost

class World {
public:
    explicit World(domain::Site);
    World(const World&) = delete;
    ~World();

    void tell(floor::Command, domain::Actor); // over no wire: customers, and other ways in
    void ask(Device&, wire::Request);
    void drain();
    void advance(Duration); // heartbeats included
    void restart(Restart, Duration away);
    void snapshot(); // of now; what follows is the tail

    // The floor as the disk has it.
    [[nodiscard]] const floor::Floor& floor();
    [[nodiscard]] domain::Actor as(const std::string& person);
    [[nodiscard]] WallTime now() const { return m_engine->now(); }
    [[nodiscard]] domain::CommandId newCommand(Device& device) { return device.newCommand(time.wallNow()); }
    [[nodiscard]] hub::Hub& hub() { return *m_hub; }
    void holdDisk() { m_journal->hold(); }

    // Everything that must be true now; the first that is not, in words.
    [[nodiscard]] std::string fault();
    // The floor made anew from the journal, compared with the one that lives.
    [[nodiscard]] std::string replayFault();

    kit::ManualTime time;
    std::vector<std::unique_ptr<Device>> devices;
    History history;

private:
    void start();
    void kill();
    [[nodiscard]] std::function<void()> nextPosted();

    struct Stamp final : engine::Liveness {
        [[nodiscard]] std::optional<WallTime> last() const override { return stamped; }
        void stamp(WallTime at) override { stamped = at; }
        std::optional<WallTime> stamped;
    };

    record::JournalCodec m_codec;
    Stamp m_stamp;
    identity::PasswordPool m_passwords{{1, 8, {1, 8192}}};
    std::shared_ptr<journal::MemoryStore> m_store = std::make_shared<journal::MemoryStore>();
    std::deque<std::function<void()>> m_posted;
    std::unique_ptr<journal::MemoryJournal> m_journal;
    std::unique_ptr<engine::Engine> m_engine;
    std::unique_ptr<hub::Hub> m_hub;
    std::string m_trouble;
};

} // namespace readyline::paths
