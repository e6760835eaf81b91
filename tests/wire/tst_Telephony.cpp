// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// What a site file says of telephones, ways in and the directory, and what of it cannot be.
#include "core/wire/SiteFile.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <set>
#include <sstream>

namespace readyline::wire {
namespace {

using namespace domain;

std::string file(const std::string& name) {
    std::stringstream text;
    text << std::ifstream{READYLINE_SOURCE_DIR "/resources/" + name}.rdbuf();
    return text.str();
}

Expected<SiteFile, FileError> demo(const std::string& from = "", const std::string& to = "") {
    std::string text = file("sites/demo.json");
    const auto at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    if (at != std::string::npos) text.replace(at, from.size(), to);
    return parseSiteFile(text, parsePreset(file("presets/default.json")).value());
}

TEST(Telephony, W33_demo_everybodyHasATelephone_andCallsHaveWaysIn) {
    const Site site = demo().value().site;
    std::set<std::string> numbers;
    for (const Person& each : site.people) {
        if (each.role == Role::Connector) continue;
        EXPECT_EQ(each.phone, "PJSIP/" + each.id.value);
        EXPECT_TRUE(numbers.insert(each.number).second) << each.name;
    }
    EXPECT_EQ(*numbers.begin(), "101");
    EXPECT_EQ(site.telephony.entryPoints.size(), 2U);
    EXPECT_EQ(site.telephony.numbers.size(), 4U);
    EXPECT_FALSE(site.telephony.dialFrom.empty());
    EXPECT_EQ(std::ranges::count(site.telephony.entryPoints, false, &EntryPoint::takesConsults), 1);
}

TEST(Telephony, W66_Z22_demo_billingIsRecorded_andItsSupervisorMayMonitor) {
    const Site site = demo().value().site;
    EXPECT_EQ(find(site.rules, QueueId{"billing"})->policy.recording, (RecordingPolicy{true, true, seconds{60}}));
    EXPECT_FALSE(site.rules.policy.recording.automatic);
    const auto supervisor = std::ranges::find(site.people, Role::Supervisor, &Person::role);
    EXPECT_EQ(supervisor->grants, (std::vector{Grant::Listen, Grant::Whisper, Grant::BargeIn, Grant::TakeOver}));
}

TEST(Telephony, W1_W2_rightToDialOutAndNoiseRemoval_areRead) {
    const Site usual = demo().value().site;
    EXPECT_TRUE(usual.people.front().calls.dialOut);
    EXPECT_FALSE(usual.rules.noiseRemoval);
    const auto said = demo(R"("role": "agent",)", R"("role": "agent", "calls": {"dialOut": false},)");
    ASSERT_TRUE(said) << describe(said.error());
    EXPECT_FALSE(said->site.people.front().calls.dialOut);
    EXPECT_TRUE(said->site.people.front().calls.answer);
    EXPECT_TRUE(demo(R"("telephony": {)", R"("noiseRemoval": true, "telephony": {)")->site.rules.noiseRemoval);
}

TEST(Telephony, siteWithoutIt_hasNone) {
    const auto parsed = demo(R"("telephony": {)", R"("telephones": {)");
    ASSERT_TRUE(parsed) << describe(parsed.error());
    EXPECT_EQ(parsed->site.telephony, Telephony{});
}

void expectFault(const std::string& from, const std::string& to, const ParseError& error) {
    const auto parsed = demo(from, to);
    ASSERT_FALSE(parsed) << to;
    EXPECT_EQ(parsed.error().error, error) << to;
    EXPECT_GT(parsed.error().line, 1) << to;
}

TEST(Telephony, fault_namesItsPlace) {
    const std::string point = R"("queue": "outages", "takesConsults")";
    expectFault(
        point, R"("queue": "gas", "takesConsults")", {ParseFault::OutOfRange, "telephony.entryPoints[1].queue"});
    expectFault(point, R"("takesConsults")", {ParseFault::MissingField, "telephony.entryPoints[1].queue"});
    expectFault(R"("id": "outage-line")", R"("id": "billing-line" )",
        {ParseFault::DuplicateKey, "telephony.entryPoints[1].id"});
    expectFault(R"("dialFrom": "+32 9 000 01 00")", R"("dialFrom": "withheld")",
        {ParseFault::OutOfRange, "telephony.dialFrom"});
    expectFault(R"("dialFrom": "+32 9 000 01 00")", R"("maximumCalls": -1)",
        {ParseFault::OutOfRange, "telephony.maximumCalls"});
    expectFault(R"("number": "102")", R"("number": "101")", {ParseFault::DuplicateKey, "people[1].number"});
    expectFault(R"("number": "102")", R"("number": "Jonas")", {ParseFault::OutOfRange, "people[1].number"});
    expectFault(R"("phone": "PJSIP/jonas")", R"("phone": "PJSIP/ilse")", {ParseFault::DuplicateKey, "people[1].phone"});
}

} // namespace
} // namespace readyline::wire
