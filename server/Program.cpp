// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/Program.h"

#include "server/config/File.h"
#include "server/hub/SiteSetup.h"
#include "server/journal/MemoryJournal.h"
#include "server/journal/SqliteJournal.h"
#include "server/voice/Voice.h"

#include <boost/asio/post.hpp>

#include <filesystem>
#include <iostream>

namespace readyline {

namespace {

// Sockets get this long to say goodbye.
constexpr Duration kLastWords{500};

} // namespace

Program::Program(boost::asio::io_context& io, config::Options options)
    : m_io(io),
      m_options(std::move(options)),
      m_time(io),
      m_log(
          m_options.logLevel, m_options.logFormat, [this] { return m_time.wallNow(); },
          [](std::string_view line) { std::cerr << line << std::endl; }),
      m_signals(io) {}

Program::~Program() = default;

Expected<void, std::string> Program::start() {
    return openJournal()
        .and_then([this] { return setSite(); })
        .and_then([this] { return startMail(); })
        .and_then([this] { return startVoice(); })
        .and_then([this] { return listen(); });
}

Expected<void, std::string> Program::openJournal() {
    const auto take = [this](auto opened) -> Expected<void, std::string> {
        if (!opened) return unexpected(journal::describe(opened.error()));
        m_journal = std::move(*opened);
        return {};
    };
    const WallTime now = m_time.wallNow();
    const auto opened = m_options.memory
        ? take(journal::MemoryJournal::open(std::make_shared<journal::MemoryStore>(), now))
        : take(journal::SqliteJournal::open(m_options.data, now));
    if (!opened) return opened;
    if (!m_options.memory)
        m_liveness = std::make_unique<engine::FileLiveness>(std::filesystem::path(m_options.data) / "alive");
    m_engine = std::make_unique<engine::Engine>(engine::Ports{*m_journal, m_codec, m_time,
        [this](std::function<void()> call) { boost::asio::post(m_io, std::move(call)); }, m_liveness.get(),
        [this](const journal::Fault& fault) {
            m_log.write(config::LogLevel::Error, "storage.failed", {{"fault", journal::describe(fault)}});
        }});
    if (const auto started = m_engine->start(); !started) return unexpected(journal::describe(started.error()));
    m_log.write(config::LogLevel::Info, "journal.loaded", {{"seq", m_engine->committed()}});
    return {};
}

Expected<void, std::string> Program::setSite() {
    std::optional<config::SiteImport> from;
    if (!m_options.site.empty()) {
        auto import = config::SiteImport::read(m_options.site, m_options.preset);
        if (!import) return unexpected(import.error());
        from = std::move(*import);
    }
    const std::filesystem::path data
        = m_options.memory ? std::filesystem::path{} : std::filesystem::path{m_options.data};
    std::optional<Expected<void, std::string>> done;
    hub::setUpSite(
        *m_engine, std::move(from), data, [&done](Expected<void, std::string> result) { done = std::move(result); });
    while (!done) m_io.run_one(); // nobody is connected yet
    m_io.restart();
    if (*done) m_log.write(config::LogLevel::Info, "site.ready", {{"seq", m_engine->committed()}});
    return *done;
}

Expected<void, std::string> Program::startMail() {
    std::optional<Expected<std::unique_ptr<mail::PostOffice>, std::string>> opened;
    m_engine->read([&](const floor::Floor& floor) {
        opened = mail::PostOffice::open(m_options, {*m_engine, m_codec, m_time, m_log}, floor);
    });
    while (!opened) m_io.run_one(); // nobody is connected yet
    m_io.restart();
    if (!*opened) return unexpected(opened->error());
    m_mail = std::move(**opened);
    return {};
}

// The hub first: what lives in this program passes keys and how lines sound through it.
Expected<void, std::string> Program::startVoice() {
    m_hub = std::make_unique<hub::Hub>(*m_engine, m_passwords, m_time, m_log);
    std::optional<Expected<std::unique_ptr<voice::Connector>, std::string>> opened;
    m_engine->read([&](const floor::Floor& floor) {
        opened = voice::open(m_options, {m_io, m_random, {*m_engine, *m_hub, m_time, m_log}}, floor);
    });
    while (!opened) m_io.run_one(); // nobody is connected yet
    m_io.restart();
    if (!*opened) return unexpected(opened->error());
    m_voice = std::move(**opened);
    return {};
}

Expected<void, std::string> Program::listen() {
    gateway::GatewayOptions options;
    options.address = m_options.listen;
    options.port = m_options.port;
    options.guard = {m_options.allowedHosts, m_options.allowedOrigins};
    options.metrics = [this] { return metrics(); };
    m_gateway = std::make_unique<gateway::Gateway>(m_io, *m_hub, std::move(options));
    const auto port = m_gateway->listen();
    if (!port) return unexpected(port.error());

    const bool isV6 = m_options.listen.find(':') != std::string::npos;
    const std::string url
        = "http://" + (isV6 ? "[" + m_options.listen + "]" : m_options.listen) + ":" + std::to_string(*port);
    const std::string json = R"({"port":)" + std::to_string(*port) + R"(,"url":")" + url + "\"}";
    std::cout << json << std::endl;
    m_log.write(config::LogLevel::Info, "listening", {{"port", std::int64_t{*port}}});
    stopOnSignal();
    if (m_voice) m_voice->start();
    return m_options.readyFile.empty() ? Expected<void, std::string>{}
                                       : config::writeText(m_options.readyFile, json + '\n');
}

void Program::stopOnSignal() {
    m_signals.add(SIGTERM);
    m_signals.add(SIGINT);
    m_signals.async_wait([this](boost::system::error_code ec, int) {
        if (!ec) stop();
    });
}

void Program::stop() {
    m_log.write(config::LogLevel::Info, "stopping");
    m_gateway->stop();
    if (m_voice) m_voice->stop(); // calls go on at the exchange; it is told that nobody directs them while we can
    m_hub->stop();
    m_engine->stop([this] {
        if (m_mail) m_mail->stop();
        m_journal->close();
        m_lastWords = m_time.after(kLastWords, [this] { m_io.stop(); });
    });
}

std::vector<gateway::Metric> Program::metrics() const {
    const hub::Hub::Figures hub = m_hub->figures();
    const engine::Engine::Figures engine = m_engine->figures();
    const auto number = [](auto value) { return static_cast<double>(value); };
    std::vector<gateway::Metric> all{
        {"readyline_connections", "WebSocket connections.", false, number(hub.peers)},
        {"readyline_sessions", "Signed-in devices, those in their reconnect grace included.", false,
            number(hub.sessions)},
        {"readyline_contacts", "Contacts that have not ended.", false, number(hub.contacts)},
        {"readyline_offers", "Open offers.", false, number(hub.offers)},
        {"readyline_calls", "Calls that connectors are told of.", false, number(hub.calls)},
        {"readyline_requests_total", "Requests read.", true, number(hub.requests)},
        {"readyline_refused_total", "Requests refused.", true, number(hub.refused)},
        {"readyline_events_total", "Events sent to clients.", true, number(hub.events)},
        {"readyline_commits_total", "Commits of the journal.", true, number(engine.commits)},
        {"readyline_records_total", "Records committed.", true, number(engine.records)},
        {"readyline_commit_seconds_total", "Time spent in commits.", true, number(engine.committing.count()) / 1000.0},
        {"readyline_storage_failures_total", "Appends that failed.", true, number(engine.failures)},
        {"readyline_commands_waiting", "Commands that wait for the commit under way.", false, number(engine.waiting)},
        {"readyline_mails_waiting", "E-mails that are not sent yet.", false, number(m_mail ? m_mail->waiting() : 0)},
        {"readyline_seq", "Last committed record.", false, number(m_engine->committed())},
        {"process_resident_memory_bytes", "Resident memory.", false, number(gateway::residentBytes())},
    };
    if (m_voice) addVoice(all);
    return all;
}

void Program::addVoice(std::vector<gateway::Metric>& all) const {
    const voice::Connector::Figures voice = m_voice->figures();
    const auto number = [](auto value) { return static_cast<double>(value); };
    all.push_back(
        {"readyline_ari_up", "1 while Asterisk is connected and its state is known.", false, number(voice.up)});
    all.push_back({"readyline_ari_calls", "Calls that are kept in order there.", false, number(voice.calls)});
    all.push_back({"readyline_ari_channels", "Channels of those calls.", false, number(voice.lines)});
    all.push_back({"readyline_ari_requests_total", "Requests to Asterisk.", true, number(voice.requests)});
    all.push_back({"readyline_ari_failures_total", "Requests that it refused.", true, number(voice.failures)});
    all.push_back({"readyline_ari_connections_total", "Times that it was connected.", true, number(voice.openings)});
    all.push_back({"readyline_ari_unread_total", "Frames of it that could not be read.", true, number(voice.unread)});
}

} // namespace readyline
