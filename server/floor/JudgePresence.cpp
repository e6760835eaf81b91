// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/domain/Permission.h"
#include "core/domain/Status.h"
#include "server/floor/Indexing.h"
#include "server/floor/Judge.h"

#include <algorithm>

namespace readyline::floor {

namespace {

Refusal refusalFor(ChoiceFault fault) {
    switch (fault) {
    case ChoiceFault::UnknownEntry: return Refusal::UnknownEntry;
    case ChoiceFault::NotSelectable:
    case ChoiceFault::OfflineNotGranted:
    case ChoiceFault::AutoNotOffered: return Refusal::NotSelectable;
    case ChoiceFault::UnknownReason: return Refusal::UnknownReason;
    case ChoiceFault::ReasonRequired: return Refusal::ReasonRequired;
    case ChoiceFault::ReasonNotAllowed: return Refusal::ReasonNotAllowed;
    }
    return Refusal::NotSelectable;
}

bool isEngaged(const Floor& floor, const AgentIndex& mine) {
    return std::ranges::any_of(mine.unfinished,
        [&](const AssignmentId& id) { return floor.assignments.at(id).state != AssignmentState::WrapUp; });
}

void endPending(Decision& d, const PersonId& who, PendingEnd why) {
    if (agentState(d.floor, who).pending) d.emit(PendingEnded{who, why});
}

// The newest human choice wins (K9): at once, or as the pending one while work lasts.
void choose(Decision& d, const PersonId& who, const Choice& choice, bool later) {
    acknowledge(d, who);
    const AgentState& agent = agentState(d.floor, who);
    if (later) {
        endPending(d, who, PendingEnd::Superseded);
        d.emit(PendingSet{who, Pending{choice, d.by, d.now}});
        return;
    }
    endPending(d, who, PendingEnd::Superseded);
    const bool same
        = !agent.asked && agent.intent && agent.intent->choice == choice && agent.intent->by.person == d.by.person;
    if (!same) d.emit(IntentSet{who, Intent{choice, d.by, d.now}});
}

// A pending that somebody else set may only be undone by who has that right (rules 2.6). "The newest choice wins" (K9) is
// among those that may choose: were a pending Not Ready free to be replaced by one of his own, the agent could cancel that
// one next and be Ready again, against Z20. Once the pending has been applied he chooses as ever.
bool mayUndo(const Decision& d, const Person& asker, const PersonId& target) {
    const auto& pending = agentState(d.floor, target).pending;
    return !pending || pending->by.person == asker.id || isAllowed(asker, Action::SetOthersStatus);
}

// Z20 as decided: what a supervisor may set depends on what the agent is doing.
Verdict setOther(Decision& d, const Person& target, const Choice& choice, bool& later) {
    const AgentIndex& mine = indexOf(d.floor, target.id);
    const AgentState& agent = agentState(d.floor, target.id);
    const bool routable = isRoutable(d.floor, target, choice);
    later = !mine.unfinished.empty() && !routable;
    if (mine.unfinished.empty() || !routable) return kGranted;
    if (isEngaged(d.floor, mine)) {
        const bool takesBack = agent.pending && agent.intent && agent.intent->choice == choice;
        return takesBack ? kGranted : refuse(Refusal::OnContactNotReadyOnly);
    }
    if (!d.policy().wrapUp.supervisorMayEnd || !isAllowedOn(*d.asker(), Action::EndOthersWrapUp, target))
        return refuse(Refusal::NotAllowedByPolicy);
    for (const AssignmentId& id : mine.unfinished) {
        const Assignment& work = d.floor.assignments.at(id);
        const WrapUpCode* code = defaultCode(d.rules(), d.floor.contacts.at(work.contact).queue);
        finishWrapUp(d, work, code ? std::optional(code->id) : std::nullopt, {}, false);
    }
    return kGranted;
}

} // namespace

Verdict judge(Decision& d, const SetPresence& command) {
    const Person* who = d.asker();
    if (!who) return refuse(Refusal::Unauthorized);
    if (!isAllowed(*who, Action::SetOwnStatus)) return refuse(Refusal::Forbidden);
    if (const auto fault = checkChoice(d.rules(), command.choice, who->role)) return refuse(refusalFor(*fault));
    const AgentIndex& mine = indexOf(d.floor, who->id);
    const bool routable = isRoutable(d.floor, *who, command.choice);
    if (!mayUndo(d, *who, who->id)) return refuse(Refusal::Forbidden, "the pending status was set by somebody else");
    if (!routable && !mine.offers.empty() && !command.declineOffers)
        return refuse(Refusal::NotInState, "a request is open: decline it together with this status");
    if (!routable)
        for (const OfferId& id : mine.offers) declined(d, d.floor.offers.at(id));
    choose(d, who->id, command.choice, !routable && !mine.unfinished.empty());
    return kGranted;
}

Verdict judge(Decision& d, const CancelPending&) {
    const Person* who = d.asker();
    if (!who) return refuse(Refusal::Unauthorized);
    if (!agentState(d.floor, who->id).pending) return refuse(Refusal::NotInState, "nothing is pending");
    if (!mayUndo(d, *who, who->id)) return refuse(Refusal::Forbidden, "it was set by somebody else");
    endPending(d, who->id, PendingEnd::Cancelled);
    return kGranted;
}

Verdict judge(Decision& d, const SetOthersPresence& command) {
    const Person* asker = d.asker();
    if (!asker) return refuse(Refusal::Unauthorized);
    const Person* target = person(d.floor, command.person);
    if (!target) return refuse(Refusal::NotFound);
    if (!isAllowedOn(*asker, Action::SetOthersStatus, *target)) return refuse(Refusal::Forbidden);
    if (const auto fault = checkChoice(d.rules(), command.choice, asker->role)) return refuse(refusalFor(*fault));
    const AgentLayers seen = layers(d.floor, target->id, Visibility::Supervisor);
    if (command.seen != shownStatus(seen, d.rules()).key) return refuse(Refusal::ChangedMeanwhile);
    bool later = false;
    if (Verdict no = setOther(d, *target, command.choice, later)) return no;
    choose(d, target->id, command.choice, later);
    d.emit(StatusSetByOther{target->id, command.choice, later, command.note});
    return kGranted;
}

} // namespace readyline::floor
