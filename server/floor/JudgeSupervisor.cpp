// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/Characters.h"
#include "core/domain/Permission.h"
#include "core/domain/Status.h"
#include "server/floor/Indexing.h"
#include "server/floor/Judge.h"
#include "server/floor/Times.h"

#include <algorithm>
#include <iterator>

namespace readyline::floor {

namespace {

// What stands until somebody has seen it.
std::vector<Overlay> waiting(const AgentState& agent) {
    std::vector<Overlay> out;
    std::ranges::copy_if(agent.overlays, std::back_inserter(out),
        [](const Overlay& each) { return std::holds_alternative<UntilAcknowledged>(each.end); });
    return out;
}

// Z20 as decided: what a supervisor may set depends on what the agent is doing.
Verdict setOther(Decision& d, const Person& target, const Choice& choice, bool& later) {
    const AgentState& agent = agentState(d.floor, target.id);
    const bool routable = isRoutable(d.floor, target, choice);
    later = !indexOf(d.floor, target.id).unfinished.empty() && !routable;
    if (!routable) return kGranted;
    if (isEngaged(d.floor, target.id)) {
        // What he has chosen already holds again where a plan or an overlay is in front of it (K9, D16).
        const bool isCovered = agent.pending || !waiting(agent).empty();
        const bool takesBack = isCovered && agent.intent && agent.intent->choice == choice;
        return takesBack ? kGranted : refuse(Refusal::OnContactNotReadyOnly);
    }
    if (choice.entry && !isAvailable(d.rules(), choice)) return kGranted; // a wrap-up goes on beside it
    const std::vector<const Assignment*> wrapUps = occupyingWrapUps(d.floor, target.id);
    const bool mayEnd = isAllowedOn(*d.asker(), Action::EndOthersWrapUp, target)
        && (d.asker()->role == Role::Admin || std::ranges::all_of(wrapUps, [&](const Assignment* each) {
               return wrapUpRule(d, *each).supervisorMayEnd;
           }));
    if (!wrapUps.empty() && !mayEnd) return refuse(Refusal::NotAllowedByPolicy);
    for (const Assignment* each : wrapUps) finishByDefault(d, *each, false);
    return kGranted;
}

// Nobody has seen it after all: it waits again, and counts as before (W23).
void putBack(Decision& d, const PersonId& who, const Replaced& before) {
    for (const Overlay& each : before.overlays) {
        const auto& now = agentState(d.floor, who).overlays; // a later one of its kind says more
        if (isThere(d.rules(), Choice{each.entry, {}}) && std::ranges::count(now, each.kind, &Overlay::kind) == 0)
            d.emit(OverlayLaid{who, each});
    }
    for (const OverlayCause& each : before.misses) d.emit(CountersSet{who, before.missed, before.offerErrors, each});
    if (before.misses.empty()) setCounters(d, who, before.missed, before.offerErrors);
}

// An administrator may have removed meanwhile what is to hold again.
bool mayHoldAgain(const SiteRules& rules, const Replaced& before, const Intent& holds) {
    return isThere(rules, holds.choice) && (!before.pending || isThere(rules, before.pending->choice))
        && std::ranges::all_of(
            before.overrides, [&](const ChannelOverride& each) { return isThere(rules, each.choice); });
}

} // namespace

Verdict judge(Decision& d, const SetOthersPresence& command) {
    const Person* asker = d.asker();
    if (!asker) return refuse(Refusal::Unauthorized);
    const Person* target = person(d.floor, command.person);
    if (!target) return refuse(Refusal::NotFound);
    if (!isAllowedOn(*asker, Action::SetOthersStatus, *target)) return refuse(Refusal::Forbidden);
    if (const auto fault = checkChoice(d.rules(), command.choice, chooserFor(*target, *asker))) return refused(*fault);
    const AgentLayers seen = layers(d.floor, target->id, Visibility::Supervisor);
    if (command.seen != shownStatus(seen, d.rules()).key) return refuse(Refusal::ChangedMeanwhile);
    bool later = false;
    if (Verdict no = setOther(d, *target, command.choice, later)) return no;
    const AgentState& agent = agentState(d.floor, target->id);
    Replaced replaced{asker->id, d.now, agent.intent, agent.pending, agent.overrides, agent.asked, agent.recalculated,
        waiting(agent), agent.misses, agent.missed, agent.offerErrors};
    choose(d, target->id, command.choice, later ? std::optional<PendingWhen>{WhenDone{}} : std::nullopt);
    d.emit(StatusSetByOther{target->id, command.choice, later, command.note, false, std::move(replaced)});
    return kGranted;
}

// Idea 8: what he replaced holds again, as if nothing had been, also where it waited and has been applied since. Any choice
// made since has let it stand no longer.
Verdict judge(Decision& d, const UndoOthersPresence& command) {
    const Person* asker = d.asker();
    if (!asker) return refuse(Refusal::Unauthorized);
    const Person* target = person(d.floor, command.person);
    if (!target) return refuse(Refusal::NotFound);
    if (!isAllowedOn(*asker, Action::SetOthersStatus, *target)) return refuse(Refusal::Forbidden);
    const AgentState& agent = agentState(d.floor, target->id);
    if (!agent.replaced || agent.replaced->by != asker->id) return refuse(Refusal::ChangedMeanwhile);
    const Replaced before = *agent.replaced;
    if (d.now > before.at + kUndoWithin) return refuse(Refusal::NotInState, "ten seconds are over");
    // Who had never chosen begins as at a sign-in.
    const Intent holds = before.intent.value_or(Intent{d.policyFor(target->id).signInPresence(), d.by, d.now});
    if (!mayHoldAgain(d.rules(), before, holds))
        return refuse(Refusal::ChangedMeanwhile, "that status is no longer there");
    endPending(d, target->id, PendingEnd::Cancelled);
    if (before.pending) d.emit(PendingSet{target->id, *before.pending});
    if (holds != agent.intent || before.asked != agent.asked || before.overrides != agent.overrides) {
        d.emit(IntentSet{target->id, holds, before.asked, before.recalculated});
        for (const ChannelOverride& each : before.overrides) d.emit(ChannelIntentSet{target->id, each, before.asked});
    }
    putBack(d, target->id, before);
    // He reads what comes of it: the plan that waits again, or is due at once, else what holds.
    const bool due = before.pending && before.pending->armed && indexOf(d.floor, target->id).unfinished.empty();
    const Choice& again = before.pending ? before.pending->choice : holds.choice;
    d.emit(StatusSetByOther{target->id, again, before.pending && !due, {}, true});
    return kGranted;
}

// Idea 8: the agent's own words to the last change, once.
Verdict judge(Decision& d, const AnswerChange& command) {
    const Person* asker = d.asker();
    if (!asker) return refuse(Refusal::Unauthorized);
    if (!isAllowed(*asker, Action::SetOwnStatus)) return refuse(Refusal::Forbidden);
    if (isBlank(command.text)) return refuse(Refusal::NotInState, "the answer is empty");
    if (command.text.size() > kMostNoteBytes) return refuse(Refusal::TooLong, "the answer");
    const auto& last = agentState(d.floor, asker->id).answerable;
    if (!last) return refuse(Refusal::NotInState, "nothing waits for an answer");
    if (last->change != command.change) return refuse(Refusal::ChangedMeanwhile, "it was changed again");
    d.emit(ChangeAnswered{asker->id, last->by, command.text});
    return kGranted;
}

} // namespace readyline::floor
