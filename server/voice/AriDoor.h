// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// AriDoor: the link as Asterisk opens it to us, which it does again by itself. Only who comes by the right path with
// the right name and password is let in. Whoever is in stays while he answers: a second Asterisk is turned away, for
// its list of calls would end those of the first. One who has died without a word makes room for the next.
#pragma once

#include "core/base/Expected.h"
#include "server/voice/Address.h"
#include "server/voice/Link.h"
#include "server/voice/Patience.h"

#include <boost/asio/io_context.hpp>

#include <memory>

namespace readyline::voice {

class Conversation;

struct DoorOptions {
    Place place;
    std::string path = "/ari";
    Login login;
    Patience patience{};
};

class AriDoor final : public Link {
public:
    AriDoor(boost::asio::io_context&, Time&, DoorOptions);
    ~AriDoor() override;

    // The port; the error is in words for people. Nobody is let in before start().
    [[nodiscard]] Expected<std::uint16_t, std::string> listen();

    void start(Events) override;
    void stop() override;
    [[nodiscard]] bool send(std::string frame) override;
    void drop(Duration notBefore) override;

private:
    class Listener;
    class Visitor;
    void admit(std::shared_ptr<Visitor>);
    void decide(bool isRoom);
    void onOpen(std::shared_ptr<Conversation>);
    void onEnded(const std::string& why);
    void sayClosed(const std::string& why);
    void shut(Duration atLeast);
    void complain(const std::string& why);

    boost::asio::io_context& m_io;
    Time& m_time;
    DoorOptions m_options;
    Events m_events;
    std::shared_ptr<Listener> m_listener;
    std::shared_ptr<Conversation> m_open;
    std::shared_ptr<Visitor> m_next; // waits for what becomes of the one who is in
    bool m_isEntering = false;       // somebody is on the threshold
    Timer m_probe;
    Timer m_told;
    Timer m_shut; // nobody is let in while it runs
    Backoff m_backoff;
    std::optional<Instant> m_complained;
};

} // namespace readyline::voice
