// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/system/e2e/Server.h"

#include <signal.h>
#include <stdlib.h>

#include <fstream>
#include <sstream>
#include <stdexcept>

namespace readyline::e2e {
namespace {

std::string textOf(const std::string& path) {
    std::ifstream file(path);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

// The port in {"port":41234,"url":…}; empty while the file is not whole.
std::string portOf(const std::string& readyFile) {
    const std::string text = textOf(readyFile);
    const auto key = text.find("\"port\":");
    if (key == std::string::npos || text.find('}') == std::string::npos) return {};
    const auto from = text.find_first_of("0123456789", key);
    return text.substr(from, text.find_first_not_of("0123456789", from) - from);
}

} // namespace

Folder::Folder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "readyline-test-XXXXXX").string();
    if (!::mkdtemp(pattern.data())) throw std::runtime_error("cannot make a folder for the test");
    m_path = pattern;
}

Folder::~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(m_path, ignored);
}

Server::Server(Loop& loop, std::vector<std::string> moreOptions)
    : m_loop(loop),
      m_moreOptions(std::move(moreOptions)) {}

void Server::start() {
    const std::string ready = m_folder.file("ready.json");
    std::filesystem::remove(ready);
    std::vector<std::string> argv{READYLINED, "--listen", "127.0.0.1", "--port", m_port, "--data",
        m_folder.file("data"), "--ready-file", ready, "--site", "demo"};
    argv.insert(argv.end(), m_moreOptions.begin(), m_moreOptions.end());
    m_process.emplace(argv, m_folder.file("server.log"));
    const bool up = m_loop.until([&] { return !portOf(ready).empty() || !m_process->isRunning(); });
    if (!up || portOf(ready).empty()) throw std::runtime_error("the server did not start: " + output());
    m_port = portOf(ready);
}

void Server::kill() {
    m_process->signal(SIGKILL);
    (void)m_process->wait(kGiveUp);
}

int Server::stop() {
    m_process->signal(SIGTERM);
    return m_process->wait(kGiveUp).value_or(-1);
}

std::string Server::output() const { return textOf(m_folder.file("server.log")); }

sim::HttpResult Server::call(sim::HttpCall call) {
    sim::HttpClient http{m_loop.io, endpoint()};
    std::optional<sim::HttpResult> result;
    http.send(std::move(call), [&result](sim::HttpResult r) { result = std::move(r); });
    (void)m_loop.until([&] { return result.has_value(); });
    return result.value_or(sim::HttpResult{});
}

std::string Server::signIn(const std::string& login) {
    const auto result = call({"POST", "/v1/sign-in", {}, wire::serialize(wire::SignIn{login, "readyline"})});
    const auto signedIn = wire::parseSignedIn(result.body);
    if (!signedIn) throw std::runtime_error("sign-in of " + login + " failed: " + result.body);
    return signedIn->token;
}

std::string Server::mint(const wire::MintToken& wanted) {
    if (m_adminToken.empty()) m_adminToken = signIn("elke");
    const auto result = call({"POST", "/v1/tokens", m_adminToken, wire::serialize(wanted)});
    const auto minted = wire::parseMintedToken(result.body);
    if (!minted) throw std::runtime_error("minting failed: " + result.body);
    return minted->token;
}

} // namespace readyline::e2e
