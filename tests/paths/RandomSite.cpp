// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/paths/RandomSite.h"

#include "core/domain/PolicyFor.h"
#include "core/wire/SiteFile.h"
#include "server/config/Resources.h"

namespace readyline::paths {

using namespace domain;

namespace {

seconds someSeconds(Dice& dice, int most) { return seconds{1 + dice.below(most)}; }

EntryId shownBySystem(const SiteRules& rules, Dice& dice) {
    std::vector<EntryId> fitting;
    for (const PresenceEntry& each : rules.entries)
        if (!each.selectable && each.base != BaseStatus::Available && each.base != BaseStatus::Offline)
            fitting.push_back(each.id);
    return dice.pick(fitting);
}

Effect someEffect(const SiteRules& rules, Dice& dice) {
    switch (dice.below(6)) {
    case 0: return NoEffect{};
    case 1: return LogOut{};
    case 2: return ShowOverlay{shownBySystem(rules, dice), someSeconds(dice, 30)};
    default: return ShowOverlay{shownBySystem(rules, dice), std::nullopt};
    }
}

Choice someDefault(Dice& dice) { return {EntryId{dice.oneIn(3) ? "ready" : "not-ready"}, std::nullopt}; }

WrapUpPolicy someWrapUp(Dice& dice) {
    WrapUpPolicy out;
    out.mode = static_cast<WrapUpMode>(dice.below(4));
    out.duration = someSeconds(dice, 60);
    out.mayExtend = dice.oneIn(2);
    out.mayEndEarly = !dice.oneIn(4);
    out.supervisorMayEnd = dice.oneIn(2);
    out.blocks = static_cast<WrapUpBlocks>(dice.below(4));
    out.blocksFor = seconds{30 + dice.below(60)};
    out.mayStop = dice.oneIn(2);
    return out;
}

PolicyPatch somePatch(const SiteRules& rules, Dice& dice) {
    PolicyPatch out;
    const auto maybe = [&](auto& said, auto value) {
        if (dice.oneIn(7)) said = value();
    };
    maybe(out.signInPresence, [&] { return someDefault(dice); });
    maybe(out.offerTimeoutVoice, [&] { return someSeconds(dice, 30); });
    maybe(out.offerTimeoutWritten, [&] { return someSeconds(dice, 60); });
    maybe(out.voiceAnswer, [&] { return static_cast<VoiceAnswer>(dice.below(2)); });
    maybe(out.noAnswer, [&] { return Threshold{1 + dice.below(3), someEffect(rules, dice)}; });
    maybe(out.logOutAfterMisses, [&] { return dice.below(4); });
    maybe(out.decline, [&] { return someEffect(rules, dice); });
    maybe(out.phoneBusy, [&] { return PhoneBusyPolicy{shownBySystem(rules, dice), seconds{dice.below(30)}}; });
    maybe(out.offerErrors, [&] { return Threshold{1 + dice.below(3), someEffect(rules, dice)}; });
    maybe(out.wrapUp, [&] { return someWrapUp(dice); });
    maybe(out.reconnectGrace, [&] { return someSeconds(dice, 90); });
    maybe(out.onReturn, [&] { return dice.oneIn(2) ? ReturnPolicy{} : ReturnPolicy{false, someDefault(dice)}; });
    maybe(out.inactivity, [&] { return InactivityPolicy{seconds{600}, seconds{10 + dice.below(60)}}; });
    maybe(out.sessions, [&] { return static_cast<SessionsMode>(dice.below(2)); });
    maybe(out.channelOverrides, [&] { return static_cast<ChannelOverrides>(dice.below(2)); });
    return out;
}

Queue queue(const char* id, std::initializer_list<Channel> channels, int priority, bool masked) {
    Queue out;
    out.variables = {{"order", "Order", false, true, VariableType::Text, true, true},
        {"due", "Due", false, true, VariableType::DateTime, true, true},
        {"bank", "Bank", true, false, VariableType::Text, true, true},
        {"score", "Score", false, false, VariableType::Number, true, false}};
    out.id = QueueId{id};
    out.name = id;
    out.priority = priority;
    out.maskNumbers = masked;
    out.maximumWait = seconds{300};
    for (const Channel each : channels) out.channels.set(index(each));
    return out;
}

Person somebody(const char* id, Role role, std::vector<TeamId> teams, std::vector<QueueId> queues) {
    Person out;
    out.id = PersonId{id};
    out.name = std::string("The ") + id;
    out.login = id;
    out.role = role;
    out.teams = std::move(teams);
    out.queues = std::move(queues);
    return out;
}

std::vector<Person> people() {
    const TeamId red{"red"}, blue{"blue"};
    const std::vector<QueueId> all{QueueId{"sales"}, QueueId{"vip"}, QueueId{"help"}};
    std::vector<Person> out{somebody("ann", Role::Agent, {red}, all), somebody("bob", Role::Agent, {red}, all),
        somebody("cid", Role::Agent, {blue}, {QueueId{"help"}}), somebody("sue", Role::Supervisor, {red}, {}),
        somebody("adm", Role::Admin, {}, {}), somebody("pbx", Role::Connector, {}, {})};
    out[3].supervises = {red};
    out[3].grants = {Grant::Listen, Grant::Whisper, Grant::BargeIn, Grant::TakeOver};
    return out;
}

// Not the limits: lowered later, they would be passed by the work that is there.
void changeRouting(SiteRules& rules, Dice& dice) {
    Capacity& capacity = rules.capacity;
    if (dice.oneIn(3)) capacity.blocks[index(Channel::Voice)].flip(index(Channel::Chat));
    if (dice.oneIn(3)) capacity.writtenBlocksLiveFrom = capacity.writtenBlocksLiveFrom > 0 ? 0 : capacity.writtenLimit;
    for (Queue& each : rules.queues)
        if (dice.oneIn(3)) each.allowed = {BaseStatus::Available, BaseStatus::Busy};
    for (Queue& each : rules.queues) {
        each.preferredWait = seconds{dice.below(90)};
        each.maximumParked = seconds{60 + dice.below(600)};
        if (dice.oneIn(3)) each.overflow = OverflowTo{rules.queues[static_cast<std::size_t>(dice.below(3))].id};
        if (dice.oneIn(3)) each.overflow = OverflowRaises{1 + dice.below(3)};
    }
    if (dice.oneIn(3)) capacity.interruptibleBy[index(Channel::Email)].flip(index(Channel::Voice));
}

} // namespace

Site randomSite(std::string_view presetName, Dice& dice) {
    const auto preset = wire::parsePreset(*config::builtInPreset(presetName));
    Site site;
    SiteRules& rules = site.rules;
    rules.name = "Random";
    rules.preset = presetName;
    rules.entries = preset->entries;
    rules.policy = preset->policy;
    rules.reasons = {{ReasonId{"lunch"}, "Lunch", "not-ready", 0}, {ReasonId{"training"}, "Training", "not-ready", 1}};
    rules.teams = {{TeamId{"red"}, "Red"}, {TeamId{"blue"}, "Blue"}};
    rules.queues = {queue("sales", {Channel::Voice, Channel::Video, Channel::Chat, Channel::Email}, 0, true),
        queue("vip", {Channel::Voice, Channel::Chat}, 5, false),
        queue("help", {Channel::Chat, Channel::Email}, 0, false)};
    for (Queue& each : rules.queues)
        if (each.channels[index(Channel::Voice)]) each.callbacks = CallbackEntry{PersonId{"pbx"}, "0900", true};
    rules.policy.callbacks.pause = seconds{60};
    if (!preset->allowed.empty())
        for (Queue& each : rules.queues) each.allowed = preset->allowed;
    rules.codes = {{CodeId{"done"}, "Done", {}, true}, {CodeId{"sold"}, "Sold", {QueueId{"sales"}}, false}};
    site.people = people();
    if (dice.oneIn(4)) return site; // the preset as it is
    rules.capacity.limit[index(Channel::Chat)] = 1 + dice.below(3);
    rules.capacity.writtenLimit = 2 + dice.below(2);
    return changed(std::move(site), dice);
}

Site changed(Site site, Dice& dice) {
    SiteRules& rules = site.rules;
    for (Team& each : rules.teams)
        if (dice.oneIn(2)) each.policy = somePatch(rules, dice);
    for (Queue& each : rules.queues)
        if (dice.oneIn(2)) each.policy = somePatch(rules, dice);
    rules.policy = patched(std::move(rules.policy), somePatch(rules, dice));
    if (dice.oneIn(3)) changeRouting(rules, dice);
    for (Reason& each : rules.reasons)
        if (dice.oneIn(4)) each.queues = each.queues.empty() ? std::vector{QueueId{"sales"}} : std::vector<QueueId>{};
    return site;
}

} // namespace readyline::paths
