// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Device: one desktop or connector, which knows of the floor what came over the wire as text and nothing else.
#pragma once

#include "core/base/Uuid.h"
#include "core/replica/Fold.h"
#include "server/hub/Hub.h"
#include "tests/kit/CountingRandom.h"

#include <algorithm>

namespace readyline::paths {

class Device final : public hub::Peer {
public:
    Device(std::string person, std::string name, std::vector<domain::TeamId> teams, std::uint64_t seed)
        : m_person(std::move(person)),
          m_name(std::move(name)),
          m_teams(std::move(teams)),
          m_random(seed) {}

    // Peer
    void send(std::string message) override;
    void close(wire::CloseCode) override { m_isClosed = true; }
    [[nodiscard]] std::string address() const override { return "127.0.0.1"; }

    void connect(hub::Hub&, bool canShow); // as a program that goes on where it was
    void forget();                         // as one that was started anew
    void cut();                            // the server notices at flush()
    void lost();                           // the server is gone
    void ask(wire::Request);
    bool flush(); // what was asked goes out, and the end of a connection; false: there was nothing

    [[nodiscard]] bool isConnected() const { return m_hub != nullptr; }
    [[nodiscard]] bool isOpen() const { return m_hub && m_isOpen && !m_isClosed && !m_isCut; }
    [[nodiscard]] bool watches(const domain::TeamId& team) const { return std::ranges::count(m_teams, team) > 0; }
    [[nodiscard]] bool seesTeam() const { return isOpen() && m_seesTeam; }
    [[nodiscard]] bool seesCallbacks() const { return isOpen() && m_seesCallbacks; }
    [[nodiscard]] const std::string& person() const { return m_person; }
    [[nodiscard]] std::string label() const { return m_person + '-' + m_name; }
    [[nodiscard]] const replica::Replica& replica() const { return m_replica; }
    [[nodiscard]] domain::CommandId newCommand(WallTime now) { return {uuid7(now, m_random)}; }
    // What the server said that it must not say; empty: nothing.
    [[nodiscard]] const std::string& fault() const { return m_fault; }

    bool isMute = false; // sends no heartbeat

private:
    void say(std::string fault);
    void apply(const wire::Answer&);
    void apply(const wire::Envelope&);
    void enter(const wire::SessionOpened&);
    void askForCallbacks();

    std::string m_person, m_name;
    std::vector<domain::TeamId> m_teams;
    hub::Hub* m_hub = nullptr;
    bool m_isOpen = false, m_isClosed = false, m_isCut = false, m_seesTeam = false, m_seesCallbacks = false;
    bool m_isOver = false; // told that its session was ended
    std::int64_t m_frame = 0, m_events = 0, m_openFrame = 0, m_viewFrame = 0, m_callbacksFrame = 0;
    std::vector<std::string> m_out;
    replica::Replica m_replica;
    std::string m_log;
    std::string m_fault;
    kit::CountingRandom m_random;
};

} // namespace readyline::paths
