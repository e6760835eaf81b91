// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Options: how the server is told what to do: a table of names, the same on the command line and in a file. The command
// line wins over the file, the file over the defaults.
#pragma once

#include "core/base/Expected.h"
#include "server/config/Log.h"

#include <span>
#include <vector>

namespace readyline::config {

struct Options {
    std::string listen = "127.0.0.1";
    std::uint16_t port = 7411; // 0: any free one
    std::string data = "readyline-data";
    bool memory = false;
    std::string site;   // a file, or the name of a built-in one; empty: what the store has
    std::string preset; // a file or a name; empty: what the site file asks for
    std::string readyFile;
    LogLevel logLevel = LogLevel::Info;
    LogFormat logFormat = LogFormat::Text;
    std::vector<std::string> allowedOrigins;
    std::vector<std::string> allowedHosts;
    std::string smtpUrl; // empty: no mail
    std::string smtpFrom;
    std::string smtpUser;
    std::string smtpPasswordFile;
    std::string smtpCaFile;
    bool smtpTls = true;
    std::string ariUrl; // neither this nor the next: calls are carried by others
    std::string ariListen;
    std::string ariUser;
    std::string ariPasswordFile;
    std::string ariApp = "readyline";
    std::string ariConnector; // empty: the only one of the site
    std::string ariTrunk;
    std::string ariCaFile;
    bool help = false;
    bool version = false;
};

// Arguments without the program's name. The error is in words, with file and line where a file is at fault.
[[nodiscard]] Expected<Options, std::string> parseOptions(std::span<const std::string> arguments);
[[nodiscard]] std::string helpText();

} // namespace readyline::config
