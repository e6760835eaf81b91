// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// readylined: the server. Reads its options, runs, and says in words why it could not.
#include "server/Program.h"

#include <iostream>

int main(int argc, char** argv) {
    using namespace readyline;
    const std::vector<std::string> arguments{argv + 1, argv + argc};
    auto options = config::parseOptions(arguments);
    if (!options) {
        std::cerr << "readylined: " << options.error() << '\n';
        return 1;
    }
    if (options->help) {
        std::cout << config::helpText();
        return 0;
    }
    if (options->version) {
        std::cout << "readylined " << READYLINE_VERSION << '\n';
        return 0;
    }
    boost::asio::io_context io{1};
    Program program{io, std::move(*options)};
    if (const auto started = program.start(); !started) {
        std::cerr << "readylined: " << started.error() << '\n';
        return 1;
    }
    io.run();
    return 0;
}
