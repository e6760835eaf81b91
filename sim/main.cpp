// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// readyline-sim: runs a company of customers, robots and phones until told to stop, then prints its report.
#include "core/asio/AsioTime.h"
#include "sim/Hands.h"
#include "sim/InputLines.h"
#include "sim/Options.h"

#include <boost/asio/signal_set.hpp>

#include <iostream>

int main(int argc, char** argv) {
    using namespace readyline;
    const auto options = sim::parseOptions({argv + 1, argv + argc});
    if (!options) {
        std::cerr << "readyline-sim: " << options.error() << "\nTry --help.\n";
        return 1;
    }
    if (options->help) {
        std::cout << sim::kHelp << "\nLines on standard input, with --hand-phones:\n" << sim::kHandsHelp;
        return 0;
    }

    boost::asio::io_context io{1};
    asio::AsioTime time{io};
    sim::Chance chance{options->seed};
    sim::HttpClient http{io, options->endpoint};
    sim::Report report;
    int status = 0;
    Timer end, last;
    boost::asio::signal_set signals{io, SIGINT, SIGTERM};

    const Instant begin = time.now();
    std::unique_ptr<sim::Company> company;
    std::optional<sim::InputLines> hands;
    const auto stop = [&] {
        end.cancel();
        hands.reset();
        boost::system::error_code ignored;
        signals.cancel(ignored);
        company->stop();
        last = time.after(Duration{300}, [&io] { io.stop(); }); // sockets say goodbye, or not
    };
    company = std::make_unique<sim::Company>(
        sim::World{io, time, chance, options->endpoint, http, report}, options->plan,
        [] { std::cerr << "readyline-sim: everybody is at work\n"; },
        [&](const std::string& why) {
            std::cerr << "readyline-sim: " << why << '\n';
            status = 1;
            stop();
        });
    signals.async_wait([&stop](boost::system::error_code ec, int) {
        if (!ec) stop();
    });
    if (options->duration.count() > 0) end = time.after(options->duration, stop);
    company->start();
    if (options->plan.handPhones)
        hands.emplace(
            io, [&](const std::string& line) { std::cerr << "readyline-sim: " << company->handle(line) << std::endl; });
    io.run();

    report.seconds = static_cast<double>((time.now() - begin).count()) / 1000.0;
    std::cout << sim::toJson(report) << std::endl;
    company.reset();
    return status;
}
