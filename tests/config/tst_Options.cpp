// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/config/OptionTable.h"
#include "tests/config/Scratch.h"

namespace readyline::config {
namespace {

Expected<Options, std::string> parse(const std::vector<std::string>& arguments) { return parseOptions(arguments); }

std::string fault(const std::vector<std::string>& arguments) {
    const auto options = parse(arguments);
    return options ? "no fault" : options.error();
}

TEST(Options, none_listenOnThisMachineOnly) {
    const auto options = parse({});
    ASSERT_TRUE(options);
    EXPECT_EQ(options->listen, "127.0.0.1");
    EXPECT_EQ(options->port, 7411);
    EXPECT_FALSE(options->memory);
}

TEST(Options, bothWritings_areRead) {
    const auto options = parse({"--port", "0", "--data=/var/lib/x", "--memory", "--allowed-host", "a",
        "--allowed-host=b", "--log-format", "json"});
    ASSERT_TRUE(options);
    EXPECT_EQ(options->port, 0);
    EXPECT_EQ(options->data, "/var/lib/x");
    EXPECT_TRUE(options->memory);
    EXPECT_EQ(options->allowedHosts, (std::vector<std::string>{"a", "b"}));
    EXPECT_EQ(options->logFormat, LogFormat::Json);
}

TEST(Options, mistakes_areSaidInWords) {
    EXPECT_EQ(fault({"--prot", "1"}), "there is no option --prot; --help shows them all");
    EXPECT_EQ(fault({"data"}), "\"data\" is no option; --help shows them all");
    EXPECT_EQ(fault({"--port"}), "--port needs a value");
    for (const char* port : {"70000", "-1", "80x", ""})
        EXPECT_EQ(fault({"--port", port}), "--port must be a number from 0 to 65535");
    EXPECT_EQ(fault({"--log-level", "loud"}), "--log-level must be error, warning, info or debug");
    EXPECT_EQ(fault({"--memory=perhaps"}), "--memory must be true or false");
}

TEST(Options, file_isReadAndTheCommandLineWins) {
    Scratch scratch;
    const std::string file = scratch.write("server.json",
        "{\"port\": 8000, \"data\": \"store\",\n \"memory\": true, \"allowed-origin\": [\"https://a\", \"https://b\"], "
        "\"log-level\": \"debug\"}");
    const auto options = parse({"--port", "9000", "--config", file});
    ASSERT_TRUE(options) << options.error();
    EXPECT_EQ(options->port, 9000);
    EXPECT_EQ(options->data, "store");
    EXPECT_TRUE(options->memory);
    EXPECT_EQ(options->allowedOrigins.size(), 2U);
    EXPECT_EQ(options->logLevel, LogLevel::Debug);
}

TEST(Options, mistakesInTheFile_areSaidWithTheirLine) {
    Scratch scratch;
    const auto faultIn = [&](const std::string& text) {
        const std::string file = scratch.write("server.json", text);
        std::string words = fault({"--config", file});
        return words.starts_with(file) ? words.substr(file.size()) : words;
    };
    EXPECT_EQ(faultIn("{\n\"port\": 8000,\n}"), ", line 3: this is not JSON");
    EXPECT_EQ(faultIn("[]"), ", line 1: an object with the names of options is needed");
    EXPECT_EQ(faultIn("{\n\n\"prot\": 1}"), ", line 3: there is no option \"prot\"");
    EXPECT_EQ(
        faultIn("{\"memory\": true,\n\"port\": \"high\"}"), ", line 2: \"port\" must be a number from 0 to 65535");
    EXPECT_EQ(faultIn("{\"port\": 1.5}"), ", line 1: \"port\" must be one value");
    EXPECT_EQ(faultIn("{\"data\": [\"a\"]}"), ", line 1: \"data\" must be one value");
    EXPECT_EQ(faultIn("{\"port\": 1,\n\"port\": 2}"), ", line 2: \"port\" is there twice");
}

TEST(Options, fileThatIsNotThere_isSaid) {
    Scratch scratch;
    EXPECT_NE(fault({"--config", (scratch.path() / "none").string()}).find("cannot read"), std::string::npos);
    EXPECT_NE(fault({"--config", scratch.path().string()}).find("it is a directory"), std::string::npos);
}

TEST(Options, ofAsterisk_areReadAndItsPasswordIsNone) {
    const auto options = parse({"--ari-url", "ws://pbx:8088/ari", "--ari-user=desk", "--ari-password-file", "/run/ari",
        "--ari-trunk", "PJSIP/{number}@trunk", "--ari-connector", "pbx"});
    ASSERT_TRUE(options) << options.error();
    EXPECT_EQ(options->ariUrl, "ws://pbx:8088/ari");
    EXPECT_EQ(options->ariApp, "readyline");
    EXPECT_EQ(options->ariTrunk, "PJSIP/{number}@trunk");
    EXPECT_EQ(fault({"--ari-password", "secret"}), "there is no option --ari-password; --help shows them all");
    EXPECT_EQ(fault({"--ari-app", "a,b"}), "--ari-app must be letters, digits, - and _");
}

TEST(Options, help_explainsEveryOption) {
    const std::string help = helpText();
    for (const OptionRow& row : optionTable()) {
        EXPECT_NE(help.find("--" + std::string{row.name}), std::string::npos) << row.name;
        EXPECT_FALSE(row.help.empty());
    }
    EXPECT_TRUE(parse({"--help"})->help);
    EXPECT_TRUE(parse({"-h"})->help);
    std::istringstream lines{help};
    for (std::string line; std::getline(lines, line);) EXPECT_LE(line.size(), 120U) << line;
}

} // namespace
} // namespace readyline::config
