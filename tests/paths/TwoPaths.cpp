// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/paths/TwoPaths.h"

#include "server/floor/Floor.h"
#include "server/floor/Layers.h"
#include "server/hub/Projection.h"

#include <algorithm>

namespace readyline::paths {

using namespace domain;

namespace {

std::string textOf(wire::Event event) {
    return serialize(wire::Envelope{0, 0, {}, {}, std::nullopt, std::move(event)});
}
std::string textOf(const AgentLayers& layers) { return textOf(wire::AgentChanged{layers}); }

// A place in the journal is no part of what is seen: what nobody sees, such as a counter, moves it, too.
template <class View>
View withoutSeq(View view) {
    view.seq = 0;
    return view;
}

std::string layersDiffer(const AgentLayers& seen, const AgentLayers& there) {
    if (withoutSeq(seen) == withoutSeq(there)) return {};
    return seen.person.value + " as\n  " + textOf(seen) + "\n  and the floor has\n  " + textOf(there);
}

// What a colleague may read of it: no reasons, and no key, which contains them. While he is asked it is the site's default,
// whose reason is no secret, until the time of what is pending has come.
Shown reduced(Shown shown, const AgentLayers& all, const SiteRules& rules) {
    if (!all.asked || (all.pending && all.pending->armed)) shown.reason.clear();
    shown.key.clear();
    if (shown.row == ShownRow::WrapUp) shown.overAt.reset(); // whose policy that is, is not his to know
    if (all.pending) shown.next = describe({all.pending->choice.entry, std::nullopt}, rules);
    return shown;
}

Shown withoutKey(Shown shown) {
    shown.key.clear();
    return shown;
}

std::string shownDiffers(const Shown& seen, const Shown& there, const AgentLayers& layers) {
    if (seen == there) return {};
    return layers.person.value + " as " + seen.word + ' ' + seen.reason + " -> " + seen.next + " (row "
        + std::to_string(static_cast<int>(seen.row)) + ") and not as " + there.word + ' ' + there.reason + " -> "
        + there.next + " (row " + std::to_string(static_cast<int>(there.row)) + ") in " + textOf(layers);
}

bool tellsTooMuch(const AgentLayers& seen) {
    const bool reasons = seen.intent.choice.reason || (seen.pending && seen.pending->choice.reason)
        || std::ranges::any_of(
            seen.overrides, [](const ChannelOverride& each) { return each.choice.reason.has_value(); });
    const bool customers = std::ranges::any_of(seen.work, [](const WorkItem& each) { return !each.customer.empty(); })
        || std::ranges::any_of(seen.overlays, [](const Overlay& each) { return !each.causes.empty(); });
    return reasons || customers || !seen.devices.empty() || seen.intent.by != Actor{};
}

std::string agentDiffers(const floor::Floor& floor, const Device& device, const Person& reader, const Person& who) {
    const auto found = device.replica().team().find(who.id);
    if (found == device.replica().team().end()) return who.id.value + " not at all";
    const AgentLayers& seen = found->second;
    const auto visibility = floor::visibilityFor(reader, who);
    if (auto differs = layersDiffer(seen, hub::layersFor(floor, who.id, visibility)); !differs.empty()) return differs;
    const Shown shown = foldAgent(seen, device.replica(), {}).shown;
    const AgentLayers all = floor::layers(floor, who.id, floor::Visibility::Own);
    const Shown there = shownStatus(all, floor.site.rules);
    if (visibility != floor::Visibility::Colleague) return shownDiffers(shown, there, seen);
    if (tellsTooMuch(seen)) return who.id.value + " with more than a colleague may know: " + textOf(seen);
    return shownDiffers(withoutKey(shown), reduced(there, all, floor.site.rules), seen);
}

std::string textOf(const wire::OfferView& offer) { return textOf(wire::OfferChanged{offer}); }
std::string textOf(const wire::TaskView& task) { return textOf(wire::TaskChanged{task}); }
std::string textOf(const wire::CallbackView& callback) { return textOf(wire::CallbackChanged{callback}); }

template <class View, class Seen>
std::string viewsDiffer(const std::vector<View>& there, const Seen& seen) {
    std::string out;
    for (const auto& [id, each] : seen)
        if (std::ranges::count(there, withoutSeq(each), withoutSeq<View>) == 0) out += "\n  " + textOf(each);
    if (there.size() == seen.size() && out.empty()) return {};
    out += "\n  and the floor has";
    for (const View& each : there) out += "\n  " + textOf(each);
    return out;
}

std::string teamDiffers(const floor::Floor& floor, const Device& device, const Person& reader) {
    std::size_t members = 0;
    for (const Person& each : floor.site.people) {
        if (std::ranges::none_of(each.teams, [&](const TeamId& team) { return device.watches(team); })) continue;
        ++members;
        if (auto differs = agentDiffers(floor, device, reader, each); !differs.empty()) return differs;
    }
    return device.replica().team().size() == members ? std::string{} : "people who are not of the team";
}

} // namespace

std::string difference(const floor::Floor& floor, const Device& device) {
    const Person* me = floor::person(floor, PersonId{device.person()});
    if (!device.isOpen() || !me) return {};
    const replica::Replica& replica = device.replica();
    if (replica.me() != hub::meOf(*me)) return "itself with other rights than the site gives";
    if (replica.site() != floor.site.rules)
        return "the site as\n  " + textOf(wire::SiteChanged{replica.site()}) + "\n  and the floor has\n  "
            + textOf(wire::SiteChanged{floor.site.rules});
    if (auto differs = layersDiffer(replica.self(), hub::layersFor(floor, me->id, floor::Visibility::Own));
        !differs.empty())
        return differs;
    const Shown there = shownStatus(floor::layers(floor, me->id, floor::Visibility::Own), floor.site.rules);
    if (auto differs = shownDiffers(foldSelf(replica, {}).shown, there, replica.self()); !differs.empty())
        return differs;
    if (auto differs = viewsDiffer(hub::offersOf(floor, me->id), replica.offers()); !differs.empty()) return differs;
    if (auto differs = viewsDiffer(hub::tasksOf(floor, me->id), replica.tasks()); !differs.empty()) return differs;
    if (device.seesCallbacks())
        if (auto differs = viewsDiffer(hub::callbacksFor(floor, *me), replica.callbacks().all); !differs.empty())
            return differs;
    return device.seesTeam() ? teamDiffers(floor, device, *me) : std::string{};
}

std::string overdue(const floor::Floor& floor, WallTime now) {
    if (const auto next = nextDeadline(floor); next && *next <= now) return "something was due and is still there";
    for (const auto& [id, agent] : floor.agents)
        for (const Overlay& each : agent.overlays) {
            const auto* until = std::get_if<UntilTime>(&each.end);
            if (until && until->at <= now) return id.value + " has an overlay that has outlived its end";
            const bool busy = agent.station == StationState::Busy;
            if (each.kind == OverlayKind::PhoneBusy && std::holds_alternative<UntilCauseEnds>(each.end) && !busy)
                return id.value + " is busy with a telephone that is not";
        }
    return {};
}

} // namespace readyline::paths
