// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// AriDoor: the link as Asterisk opens it to us, which it does again by itself. Only who comes by the right path with
// the right name and password is let in; the last who came is the one that is heard.
#pragma once

#include "core/base/Expected.h"
#include "server/voice/Address.h"
#include "server/voice/Link.h"

#include <boost/asio/io_context.hpp>

#include <memory>

namespace readyline::voice {

class Conversation;

struct DoorOptions {
    Place place;
    std::string path = "/ari";
    Login login;
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
    void onOpen(std::shared_ptr<Conversation>);
    void onEnded(const std::string& why);

    boost::asio::io_context& m_io;
    Time& m_time;
    DoorOptions m_options;
    Events m_events;
    std::shared_ptr<Listener> m_listener;
    std::shared_ptr<Conversation> m_open;
    Timer m_told;
    Timer m_shut; // nobody is let in while it runs
};

} // namespace readyline::voice
