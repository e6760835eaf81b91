// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Presets and site files: those that ship say what rules 2.5 says, and faults name path and line.
#include "core/wire/SiteFile.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <sstream>

namespace readyline::wire {
namespace {

using namespace domain;
using namespace std::chrono_literals;

std::string file(const std::string& name) {
    std::ifstream in{READYLINE_SOURCE_DIR "/resources/" + name};
    std::stringstream text;
    text << in.rdbuf();
    return text.str();
}

Preset preset(const std::string& name) {
    const auto parsed = parsePreset(file("presets/" + name + ".json"));
    if (!parsed) ADD_FAILURE() << describe(parsed.error());
    return parsed.value_or(Preset{});
}

PresenceEntry entry(const char* id, const char* text, BaseStatus base, int order) {
    return {{id}, text, base, "", true, true, true, ReasonRule::Never, "", order};
}
PresenceEntry systemEntry(const char* id, const char* text, BaseStatus base, int order) {
    PresenceEntry e = entry(id, text, base, order);
    e.selectable = e.sticky = false;
    return e;
}
std::vector<PresenceEntry> withoutDescriptions(std::vector<PresenceEntry> entries) {
    for (PresenceEntry& each : entries) {
        EXPECT_FALSE(each.description.empty()) << each.id;
        each.description.clear();
    }
    return entries;
}

// Ready, what can be chosen below it, and Offline, which is an administrator's.
std::vector<PresenceEntry> usualEntries(const char* ready, const char* notReady, const char* offline) {
    std::vector<PresenceEntry> all{entry("ready", ready, BaseStatus::Available, 0),
        entry("not-ready", notReady, BaseStatus::Away, 1), entry("offline", offline, BaseStatus::Offline, 3)};
    all[0].sticky = false; // C8
    all[1].needsReason = ReasonRule::Optional;
    all[1].reasonGroup = "not-ready";
    all[2].selectable = false;
    return all;
}

TEST(SiteFile, D5_D8_Z12_Z17_defaultPreset_hasItsEntries) {
    auto expected = usualEntries("Ready", "Not Ready", "Offline");
    expected.insert(expected.begin() + 2, entry("do-not-disturb", "Do not disturb", BaseStatus::BusyDnd, 2));
    expected.push_back(systemEntry("no-answer", "No answer", BaseStatus::Away, 10));
    expected.push_back(systemEntry("cannot-show", "Cannot show", BaseStatus::Away, 20));
    expected.push_back(systemEntry("station-fault", "Station fault", BaseStatus::Away, 21));
    expected.push_back(systemEntry("phone-busy", "Busy", BaseStatus::Busy, 22));
    EXPECT_EQ(withoutDescriptions(preset("default").entries), expected);
}

TEST(SiteFile, C1_C2_C3_W23_W84_D15_defaultPreset_hasItsPolicy) {
    Policy expected;
    expected.words = {"Ringing", "On contact", "Wrap-up", "At capacity", "Offline", "reconnecting"};
    expected.signInPresence = {EntryId{"not-ready"}, {}};
    expected.noAnswer = {1, ShowOverlay{{"no-answer"}, {}}};
    expected.phoneBusy = {{"phone-busy"}, 0s};
    expected.offerErrors = {3, ShowOverlay{{"cannot-show"}, {}}};
    EXPECT_EQ(expected.offerTimeoutVoice, 20s);
    EXPECT_EQ(expected.offerTimeoutWritten, 120s);
    EXPECT_EQ(expected.wrapUp, (WrapUpPolicy{WrapUpMode::Timed, 30s, true, true, true, WrapUpBlocks::Always}));
    EXPECT_EQ(expected.reconnectGrace, 60s);
    EXPECT_TRUE(expected.onReturn.ask);
    EXPECT_EQ(expected.inactivity.after, 0s);
    const Preset parsed = preset("default");
    EXPECT_EQ(parsed.name, "default");
    EXPECT_TRUE(parsed.policy == expected);
}

TEST(SiteFile, P2_P8_P9_P10_puzzelPreset_hasItsEntries) {
    auto expected = usualEntries("Ready", "Pause", "Logged out");
    expected.push_back(systemEntry("no-answer", "No answer", BaseStatus::Away, 10));
    expected.push_back(systemEntry("busy", "Busy", BaseStatus::Busy, 11));
    expected.push_back(systemEntry("cannot-show", "Error", BaseStatus::Away, 20));
    expected.push_back(systemEntry("station-fault", "Phone error", BaseStatus::Away, 21));
    EXPECT_EQ(withoutDescriptions(preset("puzzel").entries), expected);
}

TEST(SiteFile, P3_P4_P5_P7_P9_P13_P16_puzzelPreset_hasItsPolicy) {
    Policy expected;
    expected.words = {"Connecting", "Connected", "Wrap-up", "Busy", "Logged out", "reconnecting"};
    expected.signInPresence = {EntryId{"not-ready"}, {}};
    expected.offerTimeoutVoice = 20s;
    expected.offerTimeoutWritten = 60s;
    expected.noAnswer = {1, ShowOverlay{{"no-answer"}, 10s}};
    expected.decline = ShowOverlay{{"busy"}, 10s};
    expected.voiceAnswer = VoiceAnswer::Phone;
    expected.phoneBusy = {{"busy"}, 10s};
    expected.offerErrors = {5, LogOut{}};
    expected.wrapUp = {WrapUpMode::Timed, 30s, true, true, false, WrapUpBlocks::VoiceOnly};
    expected.sessions = SessionsMode::Takeover;
    const Preset parsed = preset("puzzel");
    EXPECT_EQ(parsed.name, "puzzel");
    EXPECT_TRUE(parsed.policy == expected);
}

TEST(SiteFile, demo_withEitherPreset_isWhole) {
    EXPECT_EQ(presetNameOf(file("sites/demo.json")), "default");
    for (const char* name : {"default", "puzzel"}) {
        const auto parsed = parseSiteFile(file("sites/demo.json"), preset(name));
        ASSERT_TRUE(parsed) << describe(parsed.error());
        const Site& site = parsed->site;
        EXPECT_EQ(site.rules.preset, name);
        EXPECT_EQ(site.rules.teams.size(), 2U);
        EXPECT_EQ(site.rules.queues.size(), 3U);
        EXPECT_EQ(site.rules.reasons.size(), 5U);
        EXPECT_GE(site.rules.codes.size(), 12U);
        EXPECT_EQ(std::ranges::count(site.people, Role::Agent, &Person::role), 8);
        EXPECT_EQ(std::ranges::count(site.people, Role::Supervisor, &Person::role), 1);
        EXPECT_EQ(std::ranges::count(site.people, Role::Admin, &Person::role), 1);
        EXPECT_EQ(site.people[3].name, "Ondřej Dvořák");
        for (const Queue& each : site.rules.queues) EXPECT_EQ(defaultCode(site.rules, each.id)->label, "Other");
    }
}

TEST(SiteFile, W15_demo_everyQueue_shows3To6VariablesAndHidesOne) {
    const auto parsed = parseSiteFile(file("sites/demo.json"), preset("default"));
    ASSERT_TRUE(parsed);
    for (const Queue& each : parsed->site.rules.queues) {
        const auto shown = std::ranges::count(each.variables, true, &VariableSpec::popover);
        EXPECT_TRUE(shown >= 3 && shown <= 6) << each.name;
        EXPECT_EQ(std::ranges::count(each.variables, true, &VariableSpec::secure), 1) << each.name;
    }
}

TEST(SiteFile, passwords_areKeptApart) {
    const auto parsed = parseSiteFile(file("sites/demo.json"), preset("default"));
    ASSERT_TRUE(parsed);
    EXPECT_EQ(parsed->passwords.size(), 10U);
    EXPECT_EQ(parsed->passwords.front(), (std::pair{PersonId{"ilse"}, std::string{"readyline"}}));
    for (const Person& each : parsed->site.people) EXPECT_TRUE(each.passwordHash.empty());
}

// --- faults --------------------------------------------------------------------------------------------------------
std::string replaced(std::string text, const std::string& from, const std::string& to) {
    const auto at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    return at == std::string::npos ? text : text.replace(at, from.size(), to);
}

int lineWith(const std::string& text, const std::string& part) {
    const auto at = text.find(part);
    return 1 + static_cast<int>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
}

void expectSiteFault(const std::string& from, const std::string& to, const ParseError& error) {
    const std::string text = replaced(file("sites/demo.json"), from, to);
    const auto parsed = parseSiteFile(text, preset("default"));
    ASSERT_FALSE(parsed) << to;
    EXPECT_EQ(parsed.error().error, error);
    EXPECT_EQ(parsed.error().line, lineWith(text, to)) << to;
}

TEST(SiteFile, fault_namesPathAndLine) {
    expectSiteFault(R"("group": "not-ready", "order": 2)", R"("group": "pauses", "order": 2)",
        {ParseFault::OutOfRange, "reasons[2].group"});
    expectSiteFault(R"("id": "ghent-b")", R"("id": "ghent-a" )", {ParseFault::DuplicateKey, "teams[1].id"});
    expectSiteFault(R"("priority": 5)", R"("priority": "high")", {ParseFault::WrongType, "queues[1].priority"});
    expectSiteFault(R"("maximumWait": 600)", R"("maximumWait": -1)", {ParseFault::OutOfRange, "queues[1].maximumWait"});
    expectSiteFault(
        R"("voice", "chat", "email")", R"("voice", "fax")", {ParseFault::OutOfRange, "queues[0].channels[1]"});
    expectSiteFault(R"("id": "other")", R"("id": "refund" )", {ParseFault::DuplicateKey, "codes[12].id"});
}

TEST(SiteFile, missingDefaultCode_isAFault) {
    const std::string text = replaced(file("sites/demo.json"), R"(, "isDefault": true)", "");
    EXPECT_EQ(parseSiteFile(text, preset("default")).error().error, (ParseError{ParseFault::MissingField, "codes"}));
}

TEST(SiteFile, brokenJson_namesTheLine) {
    const std::string text = replaced(file("sites/demo.json"), R"("maximumWait": 600,)", R"("maximumWait": 600)");
    const auto parsed = parseSiteFile(text, preset("default"));
    ASSERT_FALSE(parsed);
    EXPECT_EQ(parsed.error().error, (ParseError{ParseFault::NotJson, ""}));
    EXPECT_EQ(parsed.error().line, lineWith(text, R"("maximumWait": 600)") + 1);
    EXPECT_EQ(describe(parsed.error()), "line " + std::to_string(parsed.error().line) + ", is not JSON");
}

TEST(SiteFile, cutOff_namesTheLastLine) {
    const auto parsed = parsePreset("{\n\"name\": \"x\",\n");
    ASSERT_FALSE(parsed);
    EXPECT_EQ(parsed.error(), (FileError{{ParseFault::NotJson, ""}, 3}));
}

TEST(SiteFile, preset_overlayOfUnknownEntry_isAFault) {
    const std::string text = replaced(file("presets/puzzel.json"), R"("entry": "busy")", R"("entry": "bussy")");
    const auto parsed = parsePreset(text);
    ASSERT_FALSE(parsed);
    EXPECT_EQ(parsed.error().error, (ParseError{ParseFault::OutOfRange, "policy.decline.entry"}));
    EXPECT_EQ(parsed.error().line, lineWith(text, "bussy"));
}

TEST(SiteFile, preset_wrongValue_namesPathAndLine) {
    const std::string text = replaced(file("presets/default.json"), R"("mode": "timed")", R"("mode": "sometimes")");
    const auto parsed = parsePreset(text);
    ASSERT_FALSE(parsed);
    EXPECT_EQ(describe(parsed.error()),
        "line " + std::to_string(lineWith(text, "sometimes")) + ", policy.wrapUp.mode: is not an allowed value");
}

} // namespace
} // namespace readyline::wire
