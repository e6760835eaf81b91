// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "sim/Options.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <fstream>

using namespace readyline;
using namespace readyline::sim;

namespace {

std::string passwordFile() {
    const std::string path = testing::TempDir() + "/readyline-sim-password";
    std::ofstream(path) << "secret\n";
    return path;
}

} // namespace

TEST(SimOptions, whole_isRead) {
    const auto options
        = parseOptions({"--server", "http://127.0.0.1:8123/", "--admin", "elke", "--password-file", passwordFile(),
            "--human", "ilse", "--human", "margriet", "--arrivals", "12.5", "--seed", "7", "--seconds", "30"});
    ASSERT_TRUE(options) << options.error();
    EXPECT_EQ(options->endpoint.authority(), "127.0.0.1:8123");
    EXPECT_EQ(options->plan.adminPassword, "secret");
    EXPECT_EQ(options->plan.humans, (std::set<std::string>{"ilse", "margriet"}));
    EXPECT_DOUBLE_EQ(options->plan.customerManner.perMinute, 12.5);
    EXPECT_EQ(options->seed, 7u);
    EXPECT_EQ(options->duration, std::chrono::seconds{30});
}

TEST(SimOptions, W25_handPhones_areChosen) {
    const std::vector<std::string> most{
        "--server", "http://127.0.0.1:8123", "--admin", "elke", "--password-file", passwordFile()};
    EXPECT_FALSE(parseOptions(most)->plan.handPhones);
    auto all = most;
    all.push_back("--hand-phones");
    EXPECT_TRUE(parseOptions(all)->plan.handPhones);
}

TEST(SimOptions, W85_callbacks_areAShare) {
    const std::vector<std::string> most{
        "--server", "http://127.0.0.1:8123", "--admin", "elke", "--password-file", passwordFile()};
    EXPECT_DOUBLE_EQ(parseOptions(most)->plan.customerManner.callbacks, 0.1);
    auto none = most;
    none.push_back("--callbacks");
    none.push_back("0");
    EXPECT_DOUBLE_EQ(parseOptions(none)->plan.customerManner.callbacks, 0);
    EXPECT_EQ(parseOptions({"--callbacks", "2"}).error(), "\"2\" does not fit --callbacks");
}

TEST(SimOptions, W26_controls_areAShare) {
    const std::vector<std::string> most{
        "--server", "http://127.0.0.1:8123", "--admin", "elke", "--password-file", passwordFile()};
    EXPECT_DOUBLE_EQ(parseOptions(most)->plan.robotManner.talk.controls, 0.2);
    auto all = most;
    all.push_back("--controls");
    all.push_back("1");
    EXPECT_DOUBLE_EQ(parseOptions(all)->plan.robotManner.talk.controls, 1);
    EXPECT_EQ(parseOptions({"--controls", "2"}).error(), "\"2\" does not fit --controls");
}

TEST(SimOptions, wrong_isRefusedInWords) {
    EXPECT_EQ(parseOptions({"--sever", "x"}).error(), "unknown option --sever");
    EXPECT_EQ(parseOptions({"--server"}).error(), "--server needs a value");
    EXPECT_EQ(parseOptions({"--server", "ftp://x:1"}).error(), "\"ftp://x:1\" does not fit --server");
    EXPECT_EQ(parseOptions({"--arrivals", "-1"}).error(), "\"-1\" does not fit --arrivals");
    EXPECT_EQ(
        parseOptions({"--password-file", "/nowhere/at/all"}).error(), "cannot read a password from /nowhere/at/all");
    EXPECT_EQ(parseOptions({}).error(), "--server is needed");
}

TEST(SimEndpoint, onlyHostAndPort) {
    EXPECT_TRUE(parseEndpoint("http://[::1]:80"));
    for (const char* url :
        {"", "http://", "http://x", "http://x:", "http://:1", "http://x:1a", "http://x:1/y", "https://x:1"})
        EXPECT_FALSE(parseEndpoint(url)) << url;
}

TEST(SimChance, sameSeed_sameDay) {
    Chance a{5}, b{5}, c{6};
    bool differs = false;
    for (int i = 0; i < 100; ++i) {
        const auto value = a.next();
        EXPECT_EQ(value, b.next());
        differs |= value != c.next();
    }
    EXPECT_TRUE(differs);
}

TEST(SimChance, exponential_hasItsMean) {
    Chance chance{1};
    double sum = 0;
    for (int i = 0; i < 20'000; ++i) sum += static_cast<double>(chance.exponential(Duration{1000}).count());
    EXPECT_NEAR(sum / 20'000, 1000, 30);
}
