// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "sim/Options.h"

#include <charconv>
#include <fstream>
#include <map>

namespace readyline::sim {

const char* const kHelp = R"(readyline-sim - customers, colleagues and a telephone exchange for a Readyline server

Everything it does goes through the server's public API. It prints what it did as one JSON object when it ends.

  --server URL            the server, http://ADDRESS:PORT (needed)
  --admin LOGIN           administrator who mints the tokens (needed)
  --password-file FILE    first line: the administrator's password (needed)
  --connector PERSON      person whose session the telephone exchange opens (default: pbx)
  --human PERSON          a person that somebody plays: no robot for him, and his phone always answers; may be repeated
  --no-robots             customers and phones only
  --hand-phones           lines on standard input say what people do with their telephones, as below. Where lifting the
                          phone accepts a call, those of --human ring until then (default: they are lifted after 3 to
                          8 s), and so do telephones outside that are called (default: answered by chance)
  --arrivals N            contacts a minute (default: 6; 0: none), where there are robots to their queues only
  --callbacks SHARE       of the callers, who would rather be called back, 0 to 1 (default: 0.1)
  --controls SHARE        of a robot's calls, in which he holds, asks a colleague or hands it on, 0 to 1 (default: 0.2)
  --seed N                the same seed gives the same behaviour (default: 1)
  --seconds N             stop after N seconds (default: 0, until Ctrl-C)
  --help                  this text
)";

namespace {

template <class Number>
bool readNumber(const std::string& text, Number& into) {
    const auto [end, ec] = std::from_chars(text.data(), text.data() + text.size(), into);
    return ec == std::errc{} && end == text.data() + text.size() && into >= Number{0};
}

Expected<std::string, std::string> firstLine(const std::string& path) {
    std::ifstream file(path);
    std::string line;
    if (!std::getline(file, line) || line.empty()) return unexpected("cannot read a password from " + path);
    return line;
}

} // namespace

Expected<Options, std::string> parseOptions(const std::vector<std::string>& arguments) {
    Options options;
    options.plan.connector = {"pbx"};
    bool server = false;
    std::int64_t seconds = 0;
    std::string problem;
    const std::map<std::string, std::function<bool(const std::string&)>> takers{
        {"--server",
            [&](const std::string& v) {
                const auto endpoint = parseEndpoint(v);
                server = endpoint.has_value();
                if (endpoint) options.endpoint = *endpoint;
                return server;
            }},
        {"--admin",
            [&](const std::string& v) {
                options.plan.adminLogin = v;
                return !v.empty();
            }},
        {"--password-file",
            [&](const std::string& v) {
                const auto line = firstLine(v);
                if (line)
                    options.plan.adminPassword = *line;
                else
                    problem = line.error();
                return line.has_value();
            }},
        {"--connector",
            [&](const std::string& v) {
                options.plan.connector = {v};
                return !v.empty();
            }},
        {"--human", [&](const std::string& v) { return options.plan.humans.insert(v).second; }},
        {"--arrivals", [&](const std::string& v) { return readNumber(v, options.plan.customerManner.perMinute); }},
        {"--callbacks",
            [&](const std::string& v) {
                double& share = options.plan.customerManner.callbacks;
                return readNumber(v, share) && share <= 1;
            }},
        {"--controls",
            [&](const std::string& v) {
                double& share = options.plan.robotManner.talk.controls;
                return readNumber(v, share) && share <= 1;
            }},
        {"--seed", [&](const std::string& v) { return readNumber(v, options.seed); }},
        {"--seconds", [&](const std::string& v) { return readNumber(v, seconds); }},
    };
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string& name = arguments[i];
        if (name == "--help")
            options.help = true;
        else if (name == "--no-robots")
            options.plan.robots = false;
        else if (name == "--hand-phones")
            options.plan.handPhones = true;
        else if (const auto taker = takers.find(name); taker == takers.end())
            return unexpected("unknown option " + name);
        else if (++i == arguments.size())
            return unexpected(name + " needs a value");
        else if (!taker->second(arguments[i]))
            return unexpected(problem.empty() ? "\"" + arguments[i] + "\" does not fit " + name : problem);
    }
    if (options.help) return options;
    if (!server) return unexpected(std::string("--server is needed"));
    if (options.plan.adminLogin.empty() || options.plan.adminPassword.empty())
        return unexpected(std::string("--admin and --password-file are needed"));
    options.duration = std::chrono::seconds{seconds};
    return options;
}

} // namespace readyline::sim
