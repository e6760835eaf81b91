// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/voice/Voice.h"

#include "server/config/File.h"
#include "server/voice/AriDoor.h"
#include "server/voice/AriSocket.h"

#include <boost/asio/ip/address.hpp>

#include <array>
#include <filesystem>
#include <optional>

namespace readyline::voice {

namespace {

using config::Options;
using Linked = Expected<std::unique_ptr<Link>, std::string>;

constexpr std::string_view kNumber = "{number}";

Linked callThere(const Options& options, const Opening& opening, Login login) {
    auto address = parseAddress(options.ariUrl);
    if (!address) return unexpected("--ari-url: " + address.error());
    if (address->path.empty()) address->path = "/ari";
    if (address->tls)
        if (const auto fault = checkCertificates(options.ariCaFile)) return unexpected("--ari-ca-file: " + *fault);
    return std::make_unique<AriSocket>(opening.io, opening.uses.time, opening.random,
        SocketOptions{std::move(*address), std::move(login), options.ariApp, options.ariCaFile});
}

Linked waitHere(const Options& options, const Opening& opening, Login login) {
    auto place = parsePlace(options.ariListen);
    if (!place) return unexpected("--ari-listen must be " + place.error());
    boost::system::error_code ec;
    const auto address = boost::asio::ip::make_address(place->address, ec);
    if (!ec && !address.is_loopback()) // nothing of it is encrypted: it is for one machine, or a wire of one's own
        opening.uses.log.write(config::LogLevel::Warning, "ari.door-is-open", {{"address", place->address}});
    auto door = std::make_unique<AriDoor>(
        opening.io, opening.uses.time, DoorOptions{std::move(*place), "/ari", std::move(login)});
    const auto port = door->listen();
    if (!port) return unexpected("--ari-listen: " + port.error());
    opening.uses.log.write(config::LogLevel::Info, "ari.waiting", {{"port", std::int64_t{*port}}});
    return Linked{std::move(door)};
}

Linked link(const Options& options, const Opening& opening) {
    if (options.ariUser.empty() || options.ariPasswordFile.empty())
        return unexpected(std::string{"--ari-url and --ari-listen need --ari-user and --ari-password-file"});
    auto password = readPassword(options.ariPasswordFile);
    if (!password) return unexpected("--ari-password-file: " + password.error());
    Login login{options.ariUser, std::move(*password)};
    return options.ariUrl.empty() ? waitHere(options, opening, std::move(login))
                                  : callThere(options, opening, std::move(login));
}

// Where one is given it has a place for the number.
bool isTrunk(const std::string& pattern) {
    return pattern.empty() || (pattern.find('/') != std::string::npos && pattern.find(kNumber) != std::string::npos);
}

struct Needing {
    const char* option;
    std::string Options::*value;
};
constexpr std::array kOfACall{Needing{"--ari-user", &Options::ariUser},
    Needing{"--ari-password-file", &Options::ariPasswordFile}, Needing{"--ari-connector", &Options::ariConnector},
    Needing{"--ari-trunk", &Options::ariTrunk}, Needing{"--ari-ca-file", &Options::ariCaFile}};

// Who has written one of them means to have calls: a server that starts without is not what he has asked for.
std::optional<std::string> faultWithoutExchange(const Options& options) {
    for (const Needing& each : kOfACall)
        if (!(options.*each.value).empty())
            return std::string{each.option} + " is of no use without --ari-url or --ari-listen";
    return std::nullopt;
}

std::optional<std::string> contradictionIn(const Options& options) {
    if (!options.ariUrl.empty() && !options.ariListen.empty())
        return "--ari-url and --ari-listen: either we call Asterisk, or it calls us";
    if (!isTrunk(options.ariTrunk))
        return "--ari-trunk must be an endpoint with {number} in it, as PJSIP/{number}@trunk";
    if (options.ariUser.find(':') != std::string::npos) return "--ari-user must be without a colon";
    if (!options.ariCaFile.empty() && !options.ariUrl.starts_with("wss://"))
        return "--ari-ca-file is for --ari-url wss://: without TLS there is no certificate to trust";
    return std::nullopt;
}

} // namespace

Expected<std::string, std::string> readPassword(const std::string& file) {
    namespace fs = std::filesystem;
    std::error_code error;
    const fs::perms mode = fs::status(file, error).permissions();
    const bool isOpen = !error && (mode & (fs::perms::group_all | fs::perms::others_all)) != fs::perms::none;
    if (isOpen) return unexpected(file + " can be read by others: give it mode 0600");
    const auto text = config::readText(file);
    if (!text) return unexpected(text.error());
    std::string password = text->substr(0, text->find_first_of("\r\n"));
    if (password.empty()) return unexpected("there is no password in the first line of " + file);
    return password;
}

Expected<domain::Actor, std::string> connectorOf(const domain::Site& site, const std::string& named) {
    const domain::Person* found = nullptr;
    int connectors = 0;
    for (const domain::Person& each : site.people) {
        if (each.role != domain::Role::Connector) continue;
        ++connectors;
        if (named.empty() || each.id.value == named) found = &each;
    }
    if (!named.empty() && !found) return unexpected("--ari-connector: the site has no connector \"" + named + '"');
    if (connectors == 0) return unexpected(std::string{"calls need a person of role \"connector\" in the site"});
    if (named.empty() && connectors > 1)
        return unexpected(std::string{"the site has several connectors: say with --ari-connector which one it is"});
    return domain::Actor{domain::ActorKind::Person, found->id, found->name};
}

Expected<std::unique_ptr<Connector>, std::string> open(
    const Options& options, Opening opening, const floor::Floor& floor) {
    if (options.ariUrl.empty() && options.ariListen.empty()) {
        if (auto fault = faultWithoutExchange(options)) return unexpected(std::move(*fault));
        return std::unique_ptr<Connector>{};
    }
    if (auto fault = contradictionIn(options)) return unexpected(std::move(*fault));
    auto connector = connectorOf(floor.site, options.ariConnector);
    if (!connector) return unexpected(connector.error());
    auto linked = link(options, opening);
    if (!linked) return unexpected(linked.error());
    return std::make_unique<Connector>(
        opening.uses, Settings{std::move(*connector), options.ariApp, Trunk{options.ariTrunk}}, std::move(*linked));
}

} // namespace readyline::voice
