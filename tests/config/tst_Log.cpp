// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/config/Log.h"

#include <gtest/gtest.h>
#include <vector>

namespace readyline::config {
namespace {

struct LogTest : testing::Test {
    Log make(LogLevel most, LogFormat format) {
        return {most, format, [] { return WallTime{std::chrono::sys_days{std::chrono::year{2026} / 11 / 21}}; },
            [this](std::string_view line) { lines.emplace_back(line); }};
    }
    std::vector<std::string> lines;
};

TEST_F(LogTest, text_isOneLineOfNamesAndValues) {
    make(LogLevel::Info, LogFormat::Text).write(LogLevel::Info, "session.opened", {{"person", "ilse"}, {"seq", 17}});
    EXPECT_EQ(lines, std::vector<std::string>{"2026-11-21T00:00:00.000Z info session.opened person=ilse seq=17"});
}

TEST_F(LogTest, json_isOneObject) {
    make(LogLevel::Info, LogFormat::Json).write(LogLevel::Warning, "x", {{"why", "a \"b\"\n"}, {"n", -1}});
    EXPECT_EQ(lines,
        std::vector<std::string>{
            R"({"at":"2026-11-21T00:00:00.000Z","level":"warning","event":"x","why":"a \"b\"\n","n":-1})"});
}

TEST_F(LogTest, valueThatCouldPassForAnother_isQuoted) {
    make(LogLevel::Info, LogFormat::Text).write(LogLevel::Info, "x", {{"a", "1 b=2"}, {"c", ""}, {"d", "two\nlines"}});
    EXPECT_EQ(lines, std::vector<std::string>{R"(2026-11-21T00:00:00.000Z info x a="1 b=2" c="" d="two\nlines")"});
}

TEST_F(LogTest, lessImportantThanAsked_isNotWritten) {
    Log log = make(LogLevel::Warning, LogFormat::Text);
    log.write(LogLevel::Info, "x");
    log.write(LogLevel::Debug, "x");
    EXPECT_TRUE(lines.empty());
    log.write(LogLevel::Error, "x");
    EXPECT_EQ(lines.size(), 1U);
    Log::silent().write(LogLevel::Error, "x");
}

} // namespace
} // namespace readyline::config
