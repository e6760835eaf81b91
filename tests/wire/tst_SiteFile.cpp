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

TEST(SiteFile, demo_withEveryPreset_isWhole) {
    EXPECT_EQ(presetNameOf(file("sites/demo.json")), "default");
    for (const char* name : {"default", "zoom", "puzzel", "goto", "webex", "dynamics"}) {
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

TEST(SiteFile, W68_W69_W75_demo_variablesHaveTheirTypesAndRights) {
    const auto parsed = parseSiteFile(file("sites/demo.json"), preset("default"));
    ASSERT_TRUE(parsed);
    const auto& billing = parsed->site.rules.queues.front().variables;
    const auto spec = [&](const char* name) { return *std::ranges::find(billing, name, &VariableSpec::name); };
    EXPECT_EQ(spec("customerNo"), (VariableSpec{"customerNo", "Customer no.", false, true}));
    EXPECT_EQ(
        spec("movedIn"), (VariableSpec{"movedIn", "Moved in on", false, false, VariableType::DateTime, true, true}));
    EXPECT_EQ(spec("paperless").type, VariableType::Boolean);
    EXPECT_EQ(spec("meterReading").type, VariableType::Number);
    EXPECT_TRUE(spec("bankAccount").secure && spec("bankAccount").editable);
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
    expectSiteFault(R"({"connector": "pbx", "number": "+32 9 000 01 10"})", R"({"connector": "ilse"})",
        {ParseFault::OutOfRange, "queues[0].callbacks.connector"});
    expectSiteFault(R"("id": "other")", R"("id": "refund" )", {ParseFault::DuplicateKey, "codes[12].id"});
}

TEST(SiteFile, W22_reasonOfQueues_areThoseOfTheSite) {
    const std::string whole = file("sites/demo.json");
    const std::string queue = parseSiteFile(whole, preset("default"))->site.rules.queues.at(0).id.value;
    const auto said
        = parseSiteFile(replaced(whole, R"("label": "Lunch")", R"("label": "Lunch", "queues": [")" + queue + R"("])"),
            preset("default"));
    ASSERT_TRUE(said);
    EXPECT_EQ(said->site.rules.reasons.at(1).queues, std::vector{QueueId{queue}});
    EXPECT_TRUE(said->site.rules.reasons.at(0).queues.empty()) << "for everybody";
    expectSiteFault(R"("label": "Lunch")", R"("label": "Lunch", "queues": ["gone"])",
        {ParseFault::OutOfRange, "reasons[1].queues[0]"});
}

TEST(SiteFile, W15_popover_hasThreeToSixVariablesOrNone) {
    const std::string whole = file("sites/demo.json");
    const auto faultOf = [](const std::string& text) -> std::optional<ParseError> {
        const auto parsed = parseSiteFile(text, preset("default"));
        if (parsed) return std::nullopt;
        return parsed.error().error;
    };
    const ParseError sales{ParseFault::OutOfRange, "queues[2].variables"};
    const std::string two = replaced(whole, R"("label": "Postcode", "popover": true)", R"("label": "Postcode")");
    EXPECT_EQ(faultOf(two), sales);
    const auto more = [&](int count) {
        std::string list;
        for (int i = 0; i < count; ++i)
            list += R"({"name": "more)" + std::to_string(i) + R"(", "label": "More", "popover": true}, )";
        return replaced(whole, R"({"name": "postcode")", list + R"({"name": "postcode")");
    };
    EXPECT_EQ(faultOf(more(3)), std::nullopt);
    EXPECT_EQ(faultOf(more(4)), sales);
    std::string none = whole;
    for (std::size_t at = 0; (at = none.find(R"(, "popover": true)")) != std::string::npos;)
        none.erase(at, std::string_view{R"(, "popover": true)"}.size());
    EXPECT_EQ(faultOf(none), std::nullopt);
}

TEST(SiteFile, W6_screenPop_isCheckedAtTheStart) {
    const auto with
        = [](const char* page) { return R"("maximumWait": 1800, "screenPop": ")" + std::string{page} + '"'; };
    const std::string wait = R"("maximumWait": 1800)", good = "https://crm.example.com/{postcode}?n={customer.name}";
    const ParseError fault{ParseFault::OutOfRange, "queues[2].screenPop"};
    expectSiteFault(wait, with(good.c_str()), fault); // no host is listed
    const std::string listed
        = replaced(file("sites/demo.json"), R"("teams": [)", R"("screenPopHosts": ["crm.example.com"], "teams": [)");
    const auto parsed = parseSiteFile(replaced(listed, wait, with(good.c_str())), preset("default"));
    ASSERT_TRUE(parsed) << describe(parsed.error());
    EXPECT_EQ(parsed->site.rules.queues[2].screenPop, good);
    EXPECT_EQ(parsed->site.rules.screenPopHosts, std::vector<std::string>{"crm.example.com"});
    for (const char* bad : {"http://crm.example.com/", "https://evil.example/", "https://crm.example.com/{idCard}",
             "https://crm.example.com/{customerNo}", "https://crm.example.com/{"}) {
        const auto refused = parseSiteFile(replaced(listed, wait, with(bad)), preset("default"));
        ASSERT_FALSE(refused) << bad;
        EXPECT_EQ(refused.error().error, fault) << bad;
    }
    expectSiteFault(R"("teams": [)", R"("screenPopHosts": ["https://crm.example.com"], "teams": [)",
        {ParseFault::OutOfRange, "screenPopHosts[0]"});
}

TEST(SiteFile, W15_W18_W19_popover_threeToSixAndNeverASecureOne) {
    const auto fault = [](const std::string& from, const std::string& to) {
        const auto parsed = parseSiteFile(replaced(file("sites/demo.json"), from, to), preset("default"));
        EXPECT_FALSE(parsed) << to;
        return parsed ? ParseError{} : parsed.error().error;
    };
    const std::string postcode = R"("label": "Postcode", "popover": true)";
    EXPECT_EQ(fault(postcode, R"("label": "Postcode")"), (ParseError{ParseFault::OutOfRange, "queues[2].variables"}));
    const std::string card = R"("label": "Identity card no.", "secure": true)";
    expectSiteFault(card, card + R"(, "popover": true)", {ParseFault::OutOfRange, "queues[2].variables[3].popover"});
    expectSiteFault(
        postcode, postcode + R"(, "agentVisible": false)", {ParseFault::OutOfRange, "queues[2].variables[1].popover"});
    expectSiteFault(
        postcode, postcode + R"(, "type": "date")", {ParseFault::OutOfRange, "queues[2].variables[1].type"});
}

TEST(SiteFile, Z13_maximum_isASecondToADay) {
    const auto reason = [](const char* maximum) { return R"("label": "Lunch", "maximum": )" + std::string{maximum}; };
    const auto status = [](const char* maximum) {
        return replaced(file("presets/default.json"), R"({"id": "ready",)",
            R"({"id": "ready", "maximum": )" + std::string{maximum} + ',');
    };
    for (const char* bad : {"0", "86401"}) {
        expectSiteFault(R"("label": "Lunch")", reason(bad), {ParseFault::OutOfRange, "reasons[1].maximum"});
        const auto parsed = parsePreset(status(bad));
        ASSERT_FALSE(parsed) << bad;
        EXPECT_EQ(parsed.error().error, (ParseError{ParseFault::OutOfRange, "entries[0].maximum"}));
    }
    for (const char* good : {"1", "86400"}) {
        const std::string site = replaced(file("sites/demo.json"), R"("label": "Lunch")", reason(good));
        EXPECT_TRUE(parseSiteFile(site, preset("default"))) << good;
        EXPECT_TRUE(parsePreset(status(good))) << good;
    }
}

TEST(SiteFile, Z7_D9_Z17_people_entitlementAndGrants) {
    const std::string whole = file("sites/demo.json");
    const auto usual = parseSiteFile(whole, preset("default"));
    for (const Person& each : usual->site.people) {
        EXPECT_TRUE(each.entitled);
        EXPECT_EQ(each.grants.empty(), each.role != Role::Supervisor) << each.name;
    }
    const auto said = parseSiteFile(
        replaced(replaced(whole, R"(["listen", "whisper", "bargeIn", "takeOver"])", R"(["editStatuses"])"),
            R"("role": "agent")", R"("role": "agent", "entitled": false, "grants": ["setOffline"])"),
        preset("default"));
    ASSERT_TRUE(said) << describe(said.error());
    EXPECT_EQ(std::ranges::count(said->site.people, false, &Person::entitled), 1);
    EXPECT_EQ(said->site.people.front().grants, std::vector{Grant::SetOffline});
    EXPECT_EQ(std::ranges::find(said->site.people, Role::Supervisor, &Person::role)->grants,
        std::vector{Grant::EditStatuses});
    expectSiteFault(
        R"("role": "agent")", R"("role": "agent", "entitled": "no")", {ParseFault::WrongType, "people[0].entitled"});
    expectSiteFault(R"("role": "agent")", R"("role": "agent", "grants": ["everything"])",
        {ParseFault::OutOfRange, "people[0].grants[0]"});
    expectSiteFault(R"("role": "agent")", R"("role": "agent", "grants": ["editStatuses"])",
        {ParseFault::OutOfRange, "people[0].grants[0]"});
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

// --- policies ------------------------------------------------------------------------------------------------------
// The demo site with something of its own said in one place.
std::string demoWith(const std::string& place, const std::string& policy) {
    const std::string said = "\"policy\": {" + policy + "}";
    if (place == "policy")
        return replaced(file("sites/demo.json"), R"("preset": "default",)", R"("preset": "default", )" + said + ",");
    if (place == "teams[1].policy")
        return replaced(file("sites/demo.json"), R"("name": "Ghent B")", R"("name": "Ghent B", )" + said);
    return replaced(file("sites/demo.json"), R"("id": "outages",)", R"("id": "outages", )" + said + ",");
}

struct PolicyFault {
    const char* policy;
    const char* member; // of the policy; empty: no fault
};
class PatchedPolicy : public testing::TestWithParam<PolicyFault> {};

TEST_P(PatchedPolicy, P6_P9_W113_D20_outOfItsLimitsOrUnknown_namesPathAndLine) {
    for (const char* place : {"policy", "teams[1].policy", "queues[1].policy"}) {
        const std::string text = demoWith(place, GetParam().policy);
        const auto parsed = parseSiteFile(text, preset("default"));
        if (*GetParam().member == 0) {
            EXPECT_TRUE(parsed) << place << ' ' << describe(parsed.error());
            continue;
        }
        ASSERT_FALSE(parsed) << place << ' ' << GetParam().policy;
        EXPECT_EQ(
            parsed.error().error, (ParseError{ParseFault::OutOfRange, std::string{place} + '.' + GetParam().member}));
        EXPECT_EQ(parsed.error().line, lineWith(text, "\"policy\": {" + std::string{GetParam().policy})) << place;
    }
}

INSTANTIATE_TEST_SUITE_P(SiteFile, PatchedPolicy,
    testing::Values(PolicyFault{R"("offerTimeoutVoice": 3600, "offerTimeoutWritten": 1)", ""},
        PolicyFault{R"("offerTimeoutVoice": 0)", "offerTimeoutVoice"},
        PolicyFault{R"("offerTimeoutWritten": 3601)", "offerTimeoutWritten"},
        PolicyFault{
            R"("noAnswer": {"count": 2, "effect": {"kind": "overlay", "entry": "no-answer", "seconds": 30}})", ""},
        PolicyFault{R"("noAnswer": {"count": 1, "effect": {"kind": "overlay", "entry": "no-answer", "seconds": 31}})",
            "noAnswer.effect.seconds"},
        PolicyFault{R"("noAnswer": {"count": 1, "effect": {"kind": "overlay", "entry": "no-answer", "seconds": 0}})",
            "noAnswer.effect.seconds"},
        PolicyFault{R"("noAnswer": {"count": 0, "effect": {"kind": "none"}})", "noAnswer.count"},
        PolicyFault{
            R"("noAnswer": {"count": 1, "effect": {"kind": "overlay", "entry": "inactive"}})", "noAnswer.effect.entry"},
        PolicyFault{R"("logOutAfterMisses": -1)", "logOutAfterMisses"},
        PolicyFault{R"("decline": {"kind": "overlay", "entry": "do-not-disturb", "seconds": 0})", ""},
        PolicyFault{R"("decline": {"kind": "overlay", "entry": "do-not-disturb", "seconds": 31})", "decline.seconds"},
        PolicyFault{R"("decline": {"kind": "overlay", "entry": "busy"})", "decline.entry"},
        PolicyFault{R"("decline": {"kind": "shout"})", "decline.kind"},
        PolicyFault{R"("offerErrors": {"count": 1, "effect": {"kind": "overlay", "entry": "error"}})",
            "offerErrors.effect.entry"},
        PolicyFault{
            R"("wrapUp": {"mode": "timed", "duration": 3601, "mayExtend": true, "mayEndEarly": true, "supervisorMayEnd": true, "blocks": "always"})",
            "wrapUp.duration"},
        PolicyFault{
            R"("wrapUp": {"mode": "manual", "duration": 60, "mayExtend": true, "mayEndEarly": true, "supervisorMayEnd": true, "blocks": "forSeconds", "blocksFor": 29})",
            "wrapUp.blocksFor"},
        PolicyFault{
            R"("wrapUp": {"mode": "manual", "duration": 60, "mayExtend": true, "mayEndEarly": true, "supervisorMayEnd": true, "blocks": "forSeconds", "blocksFor": 3600})",
            ""},
        PolicyFault{
            R"("noAnswer": {"count": 1, "effect": {"kind": "overlay", "entry": "no-answer", "seconds": 1}})", ""},
        PolicyFault{R"("decline": {"kind": "overlay", "entry": "no-answer", "seconds": 30})", ""},
        PolicyFault{
            R"("offerErrors": {"count": 1, "effect": {"kind": "overlay", "entry": "no-answer", "seconds": 1}})", ""},
        PolicyFault{
            R"("offerErrors": {"count": 1, "effect": {"kind": "overlay", "entry": "no-answer", "seconds": 30}})", ""},
        PolicyFault{R"("offerErrors": {"count": 1, "effect": {"kind": "overlay", "entry": "no-answer", "seconds": 0}})",
            "offerErrors.effect.seconds"},
        PolicyFault{
            R"("offerErrors": {"count": 1, "effect": {"kind": "overlay", "entry": "no-answer", "seconds": 31}})",
            "offerErrors.effect.seconds"},
        PolicyFault{
            R"("wrapUp": {"mode": "timed", "duration": 0, "mayExtend": true, "mayEndEarly": true, "supervisorMayEnd": true, "blocks": "always"})",
            ""},
        PolicyFault{
            R"("wrapUp": {"mode": "timed", "duration": 3600, "mayExtend": true, "mayEndEarly": true, "supervisorMayEnd": true, "blocks": "always"})",
            ""},
        PolicyFault{
            R"("wrapUp": {"mode": "optional", "duration": 30, "mayExtend": true, "mayEndEarly": true, "supervisorMayEnd": true, "blocks": "always", "mayStop": true})",
            ""},
        PolicyFault{
            R"("wrapUp": {"mode": "optional", "duration": 3601, "mayExtend": true, "mayEndEarly": true, "supervisorMayEnd": true, "blocks": "always"})",
            "wrapUp.duration"},
        PolicyFault{R"("noAnwser": {"count": 1, "effect": {"kind": "none"}})", "noAnwser"},
        PolicyFault{R"("recording": {"automatic": true, "pausable": true, "pause": 5})", ""},
        PolicyFault{R"("recording": {"automatic": true, "pausable": true, "pause": 3600})", ""},
        PolicyFault{R"("recording": {"automatic": true, "pausable": true, "pause": 4})", "recording.pause"},
        PolicyFault{R"("recording": {"automatic": true, "pausable": true, "pause": 3601})", "recording.pause"}));

// What no contact decides stands in a team or the site.
class PersonsPolicy : public testing::TestWithParam<const char*> {};
TEST_P(PersonsPolicy, queueSaysWhatNoContactDecides_isAFault) {
    const std::string policy = GetParam();
    const std::string member = policy.substr(1, policy.find('"', 1) - 1);
    for (const char* place : {"policy", "teams[1].policy"}) {
        const auto parsed = parseSiteFile(demoWith(place, policy), preset("default"));
        EXPECT_TRUE(parsed) << place << ' ' << describe(parsed.error());
    }
    const auto parsed = parseSiteFile(demoWith("queues[1].policy", policy), preset("default"));
    ASSERT_FALSE(parsed) << policy;
    EXPECT_EQ(parsed.error().error, (ParseError{ParseFault::OutOfRange, "queues[1].policy." + member}));
}
INSTANTIATE_TEST_SUITE_P(SiteFile, PersonsPolicy,
    testing::Values(R"("signInPresence": {"entry": "ready"})", R"("phoneBusy": {"entry": "phone-busy", "after": 30})",
        R"("reconnectGrace": 3600)", R"("onReturn": {"choice": {"entry": "not-ready"}})",
        R"("inactivity": {"after": 180})", R"("inactivity": {"after": 60000})", R"("reconnectGrace": 0)",
        R"("logOffAt": {"hour": 0})", R"("sessions": "takeover")", R"("channelOverrides": "closeOnly")",
        R"("channelOverrides": "openToo")", R"("occupied": [{"channel": "chat", "percent": 50}])", R"("occupied": [])",
        R"("mailOnChange": true)", R"("tellMonitored": true)", R"("reachNotReady": false)"));

void expectPolicyFault(const std::string& policy, const std::string& path, ParseFault fault = ParseFault::OutOfRange) {
    const auto parsed = parseSiteFile(demoWith("policy", policy), preset("default"));
    ASSERT_FALSE(parsed) << policy;
    EXPECT_EQ(parsed.error().error, (ParseError{fault, "policy." + path})) << policy;
}
TEST(SiteFile, Z14_D4_W113_P6_P16_siteWidePolicies_areChecked) {
    expectPolicyFault(R"("signInPresence": {"entry": "no-answer"})", "signInPresence.entry");
    expectPolicyFault(R"("signInPresence": {"entry": "gone"})", "signInPresence.entry");
    expectPolicyFault(R"("signInPresence": {"auto": true})", "signInPresence.auto");
    expectPolicyFault(R"("signInPresence": {"entry": "not-ready", "reason": "pause"})", "signInPresence.reason");
    expectPolicyFault(R"("onReturn": {"choice": {"entry": "offline"}})", "onReturn.choice.entry");
    expectPolicyFault(R"("phoneBusy": {"entry": "gone"})", "phoneBusy.entry");
    expectPolicyFault(R"("phoneBusy": {"entry": "phone-busy", "after": 31})", "phoneBusy.after");
    expectPolicyFault(R"("reconnectGrace": 3601)", "reconnectGrace");
    expectPolicyFault(R"("inactivity": {"after": 179})", "inactivity.after");
    expectPolicyFault(R"("inactivity": {"after": 60001})", "inactivity.after");
    expectPolicyFault(R"("inactivity": {"after": 600, "warning": 9})", "inactivity.warning");
    expectPolicyFault(R"("logOffAt": {"hour": 24})", "logOffAt.hour");
    expectPolicyFault(R"("occupied": [{"channel": "chat", "percent": 101}])", "occupied[0].percent");
    expectPolicyFault(R"("logOffAt": {"hour": 3, "minute": 60})", "logOffAt.minute");
    expectPolicyFault(R"("sessions": "both")", "sessions");
    expectPolicyFault(R"("channelOverrides": "both")", "channelOverrides");
    expectPolicyFault(R"("tellMonitored": 1)", "tellMonitored", ParseFault::WrongType);
}

TEST(SiteFile, W84_queueOrTeamWrapsUpByTheClock_aDefaultCodeIsNeeded) {
    const std::string timed
        = R"("wrapUp": {"mode": "timed", "duration": 10, "mayExtend": true, "mayEndEarly": true, "supervisorMayEnd": true, "blocks": "always"})";
    for (const char* place : {"teams[1].policy", "queues[1].policy"}) {
        const std::string text = replaced(demoWith(place, timed), R"(, "isDefault": true)", "");
        EXPECT_FALSE(parseSiteFile(text, preset("dynamics"))) << place;
    }
    const std::string none = replaced(file("sites/demo.json"), R"(, "isDefault": true)", "");
    EXPECT_TRUE(parseSiteFile(none, preset("dynamics"))) << "there a wrap-up waits for a code";
}

TEST(SiteFile, P8_D13_capacity_isThePresetsWhereTheSiteSaysNothing) {
    const auto capacity = [](const char* name, const std::string& said) {
        const std::string text
            = replaced(file("sites/demo.json"), R"("writtenLimit": 3})", R"("writtenLimit": 3)" + said + "}");
        return parseSiteFile(text, preset(name)).value().site.rules.capacity;
    };
    EXPECT_EQ(capacity("puzzel", "").writtenBlocksLiveFrom, 3) << "its limit";
    EXPECT_EQ(capacity("puzzel", R"(, "writtenBlocksLiveFrom": 1)").writtenBlocksLiveFrom, 1);
    EXPECT_EQ(capacity("puzzel", R"(, "writtenBlocksLiveFrom": 0)").writtenBlocksLiveFrom, 0);
    EXPECT_EQ(capacity("puzzel", R"(, "writtenFullBlocksLive": false)").writtenBlocksLiveFrom, 0)
        << "as older files say";
    EXPECT_EQ(capacity("default", R"(, "writtenFullBlocksLive": true)").writtenBlocksLiveFrom, 3) << "so too";
    EXPECT_EQ(capacity("default", "").writtenBlocksLiveFrom, 0);
    EXPECT_EQ(capacity("dynamics", "").sessionLimit, 10);
    EXPECT_EQ(capacity("dynamics", R"(, "sessionLimit": 4)").sessionLimit, 4);
    EXPECT_EQ(capacity("webex", "").sessionLimit, 0);
}

TEST(SiteFile, P8_preset_writtenBlocksLiveFrom_holdsUnlessTheSiteSaysOtherwise) {
    const std::string text
        = replaced(file("presets/puzzel.json"), R"("writtenFullBlocksLive": true)", R"("writtenBlocksLiveFrom": 2)");
    const Preset own = parsePreset(text).value();
    const std::string demo = file("sites/demo.json");
    EXPECT_EQ(parseSiteFile(demo, own).value().site.rules.capacity.writtenBlocksLiveFrom, 2);
    const std::string older
        = replaced(demo, R"("writtenLimit": 3)", R"("writtenLimit": 3, "writtenFullBlocksLive": true)");
    EXPECT_EQ(parseSiteFile(older, own).value().site.rules.capacity.writtenBlocksLiveFrom, 3);
}

TEST(SiteFile, preset_misspeltPolicy_isAFault) {
    const auto parsed = parsePreset(replaced(file("presets/zoom.json"), R"("occupied": )", R"("ocupied": )"));
    ASSERT_FALSE(parsed);
    EXPECT_EQ(parsed.error().error, (ParseError{ParseFault::OutOfRange, "policy.ocupied"}));
}

// --- where contacts go and who carries how much ----------------------------------------------------------------------
std::string siteWith(const std::string& queue, const std::string& top = {}, const std::string& person = {}) {
    return R"({"name": "S", "preset": "default", "reasons": [], "teams": [], "codes": [{"id": "x", "label": "X", "isDefault": true}],
"queues": [{"id": "a", "name": "A", "channels": ["voice"]}, {"id": "b", "name": "B", "channels": ["chat"]},
           {"id": "c", "name": "C", "channels": ["chat", "voice"])"
        + queue + R"(}],
"people": [{"id": "p", "name": "P", "role": "agent")"
        + person + "}]" + top + "}";
}

TEST(SiteFile, W111_overflow_isReadAndHeldAgainstTheQueues) {
    const auto queueOf = [](const std::string& said) -> std::variant<Queue, std::string> {
        const auto parsed = parseSiteFile(siteWith(said), preset("default"));
        if (!parsed) return parsed.error().error.path;
        return parsed->site.rules.queues.at(2);
    };
    const Queue plain = std::get<Queue>(queueOf(""));
    EXPECT_EQ(plain.overflow, OverflowRule{OverflowEnds{}});
    EXPECT_EQ(plain.preferredWait, seconds{60});
    EXPECT_EQ(plain.maximumParked, seconds{259'200});
    const Queue other = std::get<Queue>(
        queueOf(R"(, "overflow": {"kind": "queue", "queue": "b"}, "preferredWait": 0, "maximumParked": 3600)"));
    EXPECT_EQ(other.overflow, OverflowRule{OverflowTo{QueueId{"b"}}});
    EXPECT_EQ(other.preferredWait, seconds{0});
    EXPECT_EQ(other.maximumParked, seconds{3600});
    EXPECT_EQ(std::get<Queue>(queueOf(R"(, "overflow": {"kind": "raise"})")).overflow, OverflowRule{OverflowRaises{1}});
    for (const char* bad : {R"({"kind": "queue", "queue": "c"})", R"({"kind": "queue", "queue": "none"})"})
        EXPECT_EQ(std::get<std::string>(queueOf(R"(, "overflow": )" + std::string{bad})), "queues[2].overflow.queue");
    EXPECT_EQ(std::get<std::string>(queueOf(R"(, "overflow": {"kind": "raise", "by": 10})")), "queues[2].overflow.by");
    EXPECT_EQ(std::get<std::string>(queueOf(R"(, "overflow": {"kind": "voicemail"})")), "queues[2].overflow.kind");
}

TEST(SiteFile, D19_profiles_areReadWithThePresetsValues_andHeldAgainstThePeople) {
    const std::string profile
        = R"(, "profiles": [{"id": "expert", "name": "Expert", "capacity": {"writtenLimit": 5, "interruptibleBy": {"email": ["voice"]}}}])";
    const auto parsed = parseSiteFile(siteWith("", profile, R"(, "profile": "expert")"), preset("puzzel"));
    ASSERT_TRUE(parsed) << describe(parsed.error());
    const SiteRules& rules = parsed->site.rules;
    const Capacity& expert = capacityOf(rules, parsed->site.people.at(0).profile);
    EXPECT_EQ(expert.writtenLimit, 5);
    EXPECT_EQ(expert.writtenBlocksLiveFrom, 5) << "the preset blocks calls at the limit";
    EXPECT_TRUE(expert.interruptibleBy[index(Channel::Email)][index(Channel::Voice)]);
    EXPECT_EQ(rules.capacity.writtenLimit, 3);
    const auto missing = parseSiteFile(siteWith("", "", R"(, "profile": "expert")"), preset("default"));
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().error.path, "people[0].profile");
}

} // namespace
} // namespace readyline::wire
