// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/Overloaded.h"
#include "server/floor/Decision.h"
#include "server/floor/Indexing.h"
#include "server/floor/Times.h"

#include <algorithm>

namespace readyline::floor {

namespace {

const Overlay* find(const AgentState& agent, OverlayKind kind) {
    const auto found = std::ranges::find(agent.overlays, kind, &Overlay::kind);
    return found == agent.overlays.end() ? nullptr : &*found;
}

// What logged him out: the misses or the errors that were counted (P16).
EndReason endFor(OverlayKind kind) {
    switch (kind) {
    case OverlayKind::NoAnswer: return EndReason::TooManyMisses;
    case OverlayKind::OfferErrors: return EndReason::TooManyErrors;
    case OverlayKind::Declined:
    case OverlayKind::StationFault:
    case OverlayKind::CannotShow:
    case OverlayKind::PhoneBusy: break;
    }
    return EndReason::LoggedOutByPolicy;
}

} // namespace

// Several of one kind are one overlay with a list (W23, rules 5): the same id, one cause more.
void layOverlay(Decision& d, const PersonId& person, OverlayKind kind, EntryId entry, OverlayEnd end,
    std::vector<OverlayCause> causes, bool voiceOnly) {
    const Overlay* there = find(agentState(d.floor, person), kind);
    Overlay overlay = there ? *there : Overlay{OverlayId{d.newId("l-")}, kind, entry, end, d.now, {}};
    overlay.entry = std::move(entry);
    overlay.end = end;
    overlay.voiceOnly = voiceOnly;
    for (OverlayCause& each : causes) overlay.causes.push_back(std::move(each));
    while (overlay.causes.size() > kMostCauses) overlay.causes.erase(overlay.causes.begin());
    d.emit(OverlayLaid{person, std::move(overlay)});
}

void takeEffect(
    Decision& d, const PersonId& person, const Effect& effect, OverlayKind kind, std::vector<OverlayCause> causes) {
    std::visit(Overloaded{[](const NoEffect&) {},
                   [&](const ShowOverlay& show) {
                       const OverlayEnd end = show.duration ? OverlayEnd{UntilTime{d.now + *show.duration}}
                                                            : OverlayEnd{UntilAcknowledged{}};
                       layOverlay(d, person, kind, show.entry, end, std::move(causes), show.voiceOnly);
                   },
                   [&](const LogOut&) {
                       for (const SessionId& id : indexOf(d.floor, person).sessions)
                           d.emit(SessionEnded{id, endFor(kind), {}, person});
                   }},
        effect);
}

void liftOverlays(Decision& d, const PersonId& person, OverlayKind kind) {
    for (const Overlay& each : agentState(d.floor, person).overlays)
        if (each.kind == kind) d.emit(OverlayLifted{person, each.id, OverlayGone::CauseEnded});
}

void acknowledge(Decision& d, const PersonId& person) {
    for (const Overlay& each : agentState(d.floor, person).overlays)
        if (std::holds_alternative<UntilAcknowledged>(each.end))
            d.emit(OverlayLifted{person, each.id, OverlayGone::Answered});
    setCounters(d, person, 0, 0);
}

void setCounters(Decision& d, const PersonId& person, int missed, int offerErrors, std::optional<OverlayCause> miss) {
    const AgentState& agent = agentState(d.floor, person);
    if (agent.missed == missed && agent.offerErrors == offerErrors) return;
    d.emit(CountersSet{person, missed, offerErrors, std::move(miss)});
}

EntryId systemEntry(const SiteRules& rules, OverlayKind kind) {
    EntryId own{"cannot-show"}; // not const: moved out
    if (kind == OverlayKind::StationFault) own = EntryId{"station-fault"};
    if (kind == OverlayKind::PhoneBusy) own = EntryId{"phone-busy"};
    if (domain::find(rules, own)) return own;
    if (const auto* named = std::get_if<ShowOverlay>(&rules.policy.offerErrors.effect)) return named->entry;
    const auto fits = [](const PresenceEntry& each) { return !each.selectable && each.base != BaseStatus::Available; };
    const auto any = std::ranges::find_if(rules.entries, fits);
    return any == rules.entries.end() ? own : any->id;
}

} // namespace readyline::floor
