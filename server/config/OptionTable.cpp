// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/config/OptionTable.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace readyline::config {

namespace {

Taken takePort(Options& options, std::string_view value) {
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), options.port);
    if (error != std::errc{} || end != value.data() + value.size())
        return unexpected(std::string{"a number from 0 to 65535"});
    return {};
}

template <std::string Options::*member>
Taken takeText(Options& options, std::string_view value) {
    if (value.empty()) return unexpected(std::string{"not empty"});
    options.*member = value;
    return {};
}

// A word that stands in an address and between commas.
template <std::string Options::*member>
Taken takeName(Options& options, std::string_view value) {
    const auto fits = [](char each) {
        const bool isLetter = (each >= 'a' && each <= 'z') || (each >= 'A' && each <= 'Z');
        return isLetter || (each >= '0' && each <= '9') || each == '-' || each == '_';
    };
    if (value.empty() || !std::ranges::all_of(value, fits)) return unexpected(std::string{"letters, digits, - and _"});
    options.*member = value;
    return {};
}

template <std::vector<std::string> Options::*member>
Taken takeOneMore(Options& options, std::string_view value) {
    if (value.empty()) return unexpected(std::string{"not empty"});
    (options.*member).emplace_back(value);
    return {};
}

template <bool Options::*member>
Taken takeSwitch(Options& options, std::string_view value) {
    if (value != "true" && value != "false") return unexpected(std::string{"true or false"});
    options.*member = value == "true";
    return {};
}

Taken takeTls(Options& options, std::string_view value) {
    if (value != "required" && value != "off") return unexpected(std::string{"required or off"});
    options.smtpTls = value == "required";
    return {};
}

Taken takeLogLevel(Options& options, std::string_view value) {
    const auto level = logLevelByName(value);
    if (!level) return unexpected(std::string{"error, warning, info or debug"});
    options.logLevel = *level;
    return {};
}

Taken takeLogFormat(Options& options, std::string_view value) {
    const auto format = logFormatByName(value);
    if (!format) return unexpected(std::string{"text or json"});
    options.logFormat = *format;
    return {};
}

constexpr std::array kOptions{
    OptionRow{
        "listen", "ADDRESS", "Address to listen on. Default 127.0.0.1: this machine only.", takeText<&Options::listen>},
    OptionRow{"port", "PORT",
        "Port for everything: desktops, REST, /healthz, /metrics. 0 takes any free one. Default 7411.", takePort},
    OptionRow{"data", "DIR",
        "Directory of the journal; made if it is missing. One server at a time uses it.\n"
        "Default readyline-data.",
        takeText<&Options::data>},
    OptionRow{"memory", "", "Keep the journal in memory only: everything is gone when the server ends.",
        takeSwitch<&Options::memory>},
    OptionRow{"site", "FILE|NAME",
        "The site: people, teams, queues, codes. Read when the store is empty and again when the\n"
        "file has changed; what administration has changed stays. \"demo\" is built in.",
        takeText<&Options::site>},
    OptionRow{"preset", "FILE|NAME",
        "Presence entries, words and policies, in place of the preset that the site file names.\n"
        "Built in: default, zoom, puzzel, goto, webex and dynamics.",
        takeText<&Options::preset>},
    OptionRow{"ready-file", "FILE", "Written when the server listens: {\"port\": ..., \"url\": ...}.",
        takeText<&Options::readyFile>},
    OptionRow{"log-level", "LEVEL",
        "How much is logged to standard error: error, warning, info or debug. Default info.", takeLogLevel},
    OptionRow{"log-format", "FORMAT", "text or json, one line each. Default text.", takeLogFormat},
    OptionRow{"allowed-origin", "ORIGIN",
        "An Origin that web pages may have, as \"https://desk.example\". More than once for\n"
        "several. Others are refused.",
        takeOneMore<&Options::allowedOrigins>, true},
    OptionRow{"allowed-host", "HOST",
        "A name by which clients reach this server, beside localhost. More than once for\n"
        "several. Others are refused.",
        takeOneMore<&Options::allowedHosts>, true},
    OptionRow{"smtp-url", "URL",
        "The server that takes e-mail, as \"smtp://mail.example:587\" or \"smtps://mail.example:465\".\n"
        "Agents are told of a status that a supervisor has set, where the site's policy \"mailOnChange\"\n"
        "says so and they have a \"mail\". Tried again for a day. Default: no mail.",
        takeText<&Options::smtpUrl>},
    OptionRow{"smtp-from", "ADDRESS", "From whom the mail is. Needed with --smtp-url.", takeText<&Options::smtpFrom>},
    OptionRow{
        "smtp-user", "NAME", "Sign in to that server with this name. Default: without.", takeText<&Options::smtpUser>},
    OptionRow{"smtp-password-file", "FILE", "The password for it, in the first line of FILE.",
        takeText<&Options::smtpPasswordFile>},
    OptionRow{"smtp-tls", "HOW",
        "required: nothing is sent without TLS, with smtp:// by STARTTLS. off: in the clear, passwords\n"
        "too. Default required.",
        takeTls},
    OptionRow{"smtp-ca-file", "FILE", "Whose certificates are trusted there. Default: the system's.",
        takeText<&Options::smtpCaFile>},
    OptionRow{"ari-url", "URL",
        "The Asterisk that carries calls, as \"ws://pbx.example:8088/ari\", or wss://. Default: none.",
        takeText<&Options::ariUrl>},
    OptionRow{"ari-listen", "ADDRESS:PORT", "Instead of that: Asterisk opens the connection, to ws://ADDRESS:PORT/ari.",
        takeText<&Options::ariListen>},
    OptionRow{"ari-user", "NAME",
        "With this name we sign in to Asterisk (a section of its ari.conf), or it signs in to us.",
        takeText<&Options::ariUser>},
    OptionRow{"ari-password-file", "FILE",
        "The password for it, in the first line of FILE, which only its owner may read.",
        takeText<&Options::ariPasswordFile>},
    OptionRow{"ari-app", "NAME", "The name that the dialplan gives to Stasis(). One server uses it. Default readyline.",
        takeName<&Options::ariApp>},
    OptionRow{"ari-connector", "PERSON",
        "The connector of the site whose calls these are. Default: the only one there is.",
        takeText<&Options::ariConnector>},
    OptionRow{"ari-trunk", "ENDPOINT",
        "Where numbers are called, as \"PJSIP/{number}@trunk\". Default: no number is called.",
        takeText<&Options::ariTrunk>},
    OptionRow{"ari-ca-file", "FILE", "Whose certificates are trusted with wss://. Default: the system's.",
        takeText<&Options::ariCaFile>},
    OptionRow{"help", "", "This text.", takeSwitch<&Options::help>},
    OptionRow{"version", "", "The version.", takeSwitch<&Options::version>},
};

} // namespace

std::span<const OptionRow> optionTable() { return kOptions; }

const OptionRow* findOption(std::string_view name) {
    const auto found = std::ranges::find(kOptions, name, &OptionRow::name);
    return found == kOptions.end() ? nullptr : &*found;
}

} // namespace readyline::config
