// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// The six presets as a table in the form of rules 2.5, to be laid beside it: tests/golden/presets/table.txt.
#include "core/base/Overloaded.h"
#include "core/wire/DomainFields.h"
#include "core/wire/SiteFile.h"
#include "tests/kit/Golden.h"
#include "tests/wire/Samples.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <functional>

namespace readyline::wire {
namespace {

using namespace domain;

constexpr std::array kPresets{"default", "zoom", "puzzel", "goto", "webex", "dynamics"};

Preset preset(const std::string& name) {
    std::ifstream in{READYLINE_SOURCE_DIR "/resources/presets/" + name + ".json"};
    std::ostringstream text;
    text << in.rdbuf();
    const auto parsed = parsePreset(text.str());
    if (!parsed) ADD_FAILURE() << name << ": " << describe(parsed.error());
    return parsed.value_or(Preset{});
}

std::string textOf(const Preset& preset, const EntryId& id) {
    const auto found = std::ranges::find(preset.entries, id, &PresenceEntry::id);
    return found == preset.entries.end() ? "?" + id.value : found->text;
}
std::string textOf(const Preset& preset, const Choice& choice) {
    return choice.entry ? textOf(preset, *choice.entry) : "auto";
}
std::string count(seconds value) { return std::to_string(value.count()); }
std::string yes(bool value) { return value ? "yes" : "no"; }

std::string describe(const Preset& preset, const Effect& effect) {
    return std::visit(Overloaded{[](const NoEffect&) -> std::string { return "none"; },
                          [](const LogOut&) -> std::string { return "logout"; },
                          [&](const ShowOverlay& show) {
                              return textOf(preset, show.entry) + ", "
                                  + (show.duration ? count(*show.duration) + " s" : "untilAck")
                                  + (show.voiceOnly ? ", calls only" : "");
                          }},
        effect);
}
std::string describe(const Preset& preset, const Threshold& rule) {
    return std::to_string(rule.count) + (rule.voiceOnly ? " call" : "") + " → " + describe(preset, rule.effect);
}
std::string wrapUpMode(const WrapUpPolicy& rule) {
    return std::string{nameOf(rule.mode)} + (rule.mode == WrapUpMode::Timed ? ' ' + count(rule.duration) : "");
}
std::string wrapUpBlocks(const WrapUpPolicy& rule) {
    return rule.blocks == WrapUpBlocks::ForSeconds ? count(rule.blocksFor) + " s" : std::string{nameOf(rule.blocks)};
}
std::string occupied(const Policy& policy) {
    std::string all;
    for (const OccupiedRule& each : policy.occupied)
        all += (all.empty() ? "" : ", ") + std::string{toName(each.channel)} + ' ' + std::to_string(each.percent)
            + " %";
    return all.empty() ? "–" : all;
}
std::string bases(const std::vector<BaseStatus>& all) {
    std::string out;
    for (const BaseStatus each : all) out += (out.empty() ? "" : ", ") + std::string{nameOf(each)};
    return out;
}

struct Row {
    const char* policy;
    std::function<std::string(const Preset&)> value;
};
const std::array kRows{
    Row{"words: ready / not ready",
        [](const Preset& p) { return textOf(p, EntryId{"ready"}) + " / " + textOf(p, EntryId{"not-ready"}); }},
    Row{"words: ringing / engaged / wrap-up",
        [](const Preset& p) {
            return p.policy.words.ringing + " / " + p.policy.words.engaged + " / " + p.policy.words.wrapUp;
        }},
    Row{"words: full / offline", [](const Preset& p) { return p.policy.words.full + " / " + p.policy.words.offline; }},
    Row{"words: reconnecting", [](const Preset& p) { return p.policy.words.reconnecting; }},
    Row{"words: acknowledge (W23, D16)",
        [](const Preset& p) { return p.policy.words.acknowledge.empty() ? "–" : p.policy.words.acknowledge; }},
    Row{"signInPresence", [](const Preset& p) { return textOf(p, p.policy.signInPresence); }},
    Row{"intent auto offered", [](const Preset& p) { return yes(p.policy.autoOffered); }},
    Row{"a pending Not Ready leads over Engaged", [](const Preset& p) { return yes(p.policy.pendingLeads); }},
    Row{"offerTimeout voice / written, s",
        [](const Preset& p) {
            return count(p.policy.offerTimeoutVoice) + " / " + count(p.policy.offerTimeoutWritten);
        }},
    Row{"voiceAnswer", [](const Preset& p) { return std::string{nameOf(p.policy.voiceAnswer)}; }},
    Row{"noAnswer: after n → effect", [](const Preset& p) { return describe(p, p.policy.noAnswer); }},
    Row{"noAnswer: log out after n",
        [](const Preset& p) {
            return p.policy.logOutAfterMisses > 0 ? std::to_string(p.policy.logOutAfterMisses) : "off";
        }},
    Row{"decline → effect", [](const Preset& p) { return describe(p, p.policy.decline); }},
    Row{"phoneBusy: entry, s after the call",
        [](const Preset& p) { return textOf(p, p.policy.phoneBusy.entry) + ", " + count(p.policy.phoneBusy.after); }},
    Row{"offerErrors: after n → effect", [](const Preset& p) { return describe(p, p.policy.offerErrors); }},
    Row{"wrapUp mode, s", [](const Preset& p) { return wrapUpMode(p.policy.wrapUp); }},
    Row{"wrapUp extend / end early / supervisor may end",
        [](const Preset& p) {
            const WrapUpPolicy& rule = p.policy.wrapUp;
            return yes(rule.mayExtend) + '/' + yes(rule.mayEndEarly) + '/' + yes(rule.supervisorMayEnd);
        }},
    Row{"wrapUp blocks", [](const Preset& p) { return wrapUpBlocks(p.policy.wrapUp); }},
    Row{"wrapUpAfterConsult", [](const Preset& p) { return yes(p.policy.wrapUpAfterConsult); }},
    Row{"recording: automatic (W65)", [](const Preset& p) { return yes(p.policy.recording.automatic); }},
    Row{"recording: the agent may pause, s (W66)",
        [](const Preset& p) {
            return p.policy.recording.pausable ? count(p.policy.recording.pause) : std::string{"no"};
        }},
    Row{"the monitored agent is told (Z22)", [](const Preset& p) { return yes(p.policy.tellMonitored); }},
    Row{"colleagues reach who is not ready", [](const Preset& p) { return yes(p.policy.reachNotReady); }},
    Row{"reconnectGrace, s", [](const Preset& p) { return count(p.policy.reconnectGrace); }},
    Row{"inactivity: after, warning s",
        [](const Preset& p) -> std::string {
            const InactivityPolicy& rule = p.policy.inactivity;
            return rule.after == seconds::zero() ? "off" : count(rule.after) + ", " + count(rule.warning);
        }},
    Row{"log off at", [](const Preset& p) { return p.policy.logOffAt ? "an hour" : "off"; }},
    Row{"sessions", [](const Preset& p) { return std::string{nameOf(p.policy.sessions)}; }},
    Row{"a channel alone, while not ready (P12, W21)",
        [](const Preset& p) { return std::string{nameOf(p.policy.channelOverrides)}; }},
    Row{"stored intent after an absence beyond grace",
        [](const Preset& p) {
            return p.policy.onReturn.ask ? "asked if routable" : textOf(p, p.policy.onReturn.choice);
        }},
    Row{"occupied from (Z15)", [](const Preset& p) { return occupied(p.policy); }},
    Row{"queues allow (D3)", [](const Preset& p) { return bases(p.allowed); }},
    Row{"full of written work keeps calls away (P8)", [](const Preset& p) { return yes(p.writtenFullBlocksLive); }},
    Row{"contacts at once (D13)",
        [](const Preset& p) { return p.sessionLimit > 0 ? std::to_string(p.sessionLimit) : "–"; }},
};

std::string entryLine(const PresenceEntry& e) {
    std::string line
        = std::to_string(e.order) + "  " + e.id.value + "  \"" + e.text + "\"  " + std::string{nameOf(e.base)};
    if (!e.builtIn) line += "  custom";
    line += e.selectable ? "  selectable" : "  system";
    if (e.sticky) line += "  sticky";
    if (e.needsReason != ReasonRule::Never)
        line += "  reason " + std::string{nameOf(e.needsReason)} + " of " + e.reasonGroup;
    if (e.maximum) line += "  at most " + count(*e.maximum) + " s";
    return line + "\n     " + e.description + '\n';
}

TEST(Presets,
    Z10_Z11_Z12_Z14_Z15_Z16_P2_P5_P6_P7_P8_P9_P10_P12_P13_P16_W21_W22_W23_W84_D4_D5_D6_D7_D8_D13_D15_D20_G3_table) {
    std::vector<Preset> all;
    for (const char* name : kPresets) {
        all.push_back(preset(name));
        EXPECT_EQ(all.back().name, name);
    }
    std::string table = "| policy |";
    for (const Preset& each : all) table += ' ' + each.name + " |";
    table += "\n|---|---|---|---|---|---|---|\n";
    for (const Row& row : kRows) {
        table += std::string{"| "} + row.policy + " |";
        for (const Preset& each : all) table += ' ' + row.value(each) + " |";
        table += '\n';
    }
    for (const Preset& each : all) {
        table += "\nentries of " + each.name + ": place, id, text, base\n";
        for (const PresenceEntry& entry : each.entries) table += entryLine(entry);
    }
    EXPECT_EQ(table, kit::golden("presets/table.txt", table));
}

// What a preset makes of a site reaches every client as it is.
TEST(Presets, P13_D13_D14_sites_areTheSameOverTheWire) {
    for (const char* name : kPresets) {
        SiteRules rules = samples::site();
        const Preset each = preset(name);
        rules.entries = each.entries;
        rules.policy = each.policy;
        rules.capacity.sessionLimit = each.sessionLimit;
        rules.capacity.writtenBlocksLiveFrom = each.writtenFullBlocksLive ? rules.capacity.writtenLimit : 0;
        EXPECT_TRUE(readAll<SiteRules>(parseJson(writeAll(rules)).value()).value() == rules) << name;
    }
}

TEST(Presets, P13_P16_layers_areTheSameOverTheWire) {
    AgentLayers agent = samples::agent();
    for (const bool is : {false, true}) {
        agent.loggingOff = is;
        agent.overlays[0].voiceOnly = is;
        EXPECT_TRUE(readAll<AgentLayers>(parseJson(writeAll(agent)).value()).value() == agent);
    }
}

// A person of any role signs in, and whatever lies over his status, into a status that is there to be read.
TEST(Presets, D5_D6_D8_Z17_entries_areBuiltInAndNoSystemEntryTakesWork) {
    for (const char* name : kPresets) {
        const Preset each = preset(name);
        for (const PresenceEntry& entry : each.entries) {
            EXPECT_TRUE(entry.builtIn) << name << ' ' << entry.id;
            EXPECT_TRUE(entry.selectable || entry.base != BaseStatus::Available) << name << ' ' << entry.id;
        }
        const auto selectable = [&](BaseStatus base) {
            return std::ranges::any_of(
                each.entries, [&](const PresenceEntry& e) { return e.selectable && e.base == base; });
        };
        EXPECT_TRUE(selectable(BaseStatus::Available)) << name;
        EXPECT_TRUE(selectable(BaseStatus::Away)) << name;
    }
}

} // namespace
} // namespace readyline::wire
