// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Program: the server put together: journal, engine, hub and gateway, in the order in which they need each other. Decides
// nothing itself.
#pragma once

#include "core/asio/AsioTime.h"
#include "server/config/Options.h"
#include "server/engine/Engine.h"
#include "server/gateway/Gateway.h"
#include "server/hub/Hub.h"
#include "server/identity/PasswordPool.h"
#include "server/journal/Journal.h"
#include "server/mail/PostOffice.h"
#include "server/record/JournalCodec.h"
#include "server/voice/Connector.h"

#include <boost/asio/signal_set.hpp>

namespace readyline {

class Program {
public:
    Program(boost::asio::io_context&, config::Options);
    ~Program();

    // Opens everything and listens. The error is in words for people; nothing runs then.
    [[nodiscard]] Expected<void, std::string> start();

private:
    [[nodiscard]] Expected<void, std::string> openJournal();
    [[nodiscard]] Expected<void, std::string> setSite();
    [[nodiscard]] Expected<void, std::string> startMail();
    [[nodiscard]] Expected<void, std::string> startVoice();
    [[nodiscard]] Expected<void, std::string> listen();
    void addVoice(std::vector<gateway::Metric>&) const;
    [[nodiscard]] std::vector<gateway::Metric> metrics() const;
    void stopOnSignal();
    void stop();

    boost::asio::io_context& m_io;
    config::Options m_options;
    asio::AsioTime m_time;
    config::Log m_log;
    record::JournalCodec m_codec;
    identity::PasswordPool m_passwords{identity::PasswordPool::Options{}};
    std::unique_ptr<journal::Journal> m_journal;
    std::unique_ptr<engine::Liveness> m_liveness;
    std::unique_ptr<engine::Engine> m_engine;
    std::unique_ptr<mail::PostOffice> m_mail;
    std::unique_ptr<hub::Hub> m_hub;
    SystemRandom m_random;
    std::unique_ptr<voice::Connector> m_voice;
    std::unique_ptr<gateway::Gateway> m_gateway;
    boost::asio::signal_set m_signals;
    Timer m_lastWords;
};

} // namespace readyline
