// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// One decision in the making: what is known, and the events that it has come to so far. Steps that several commands and
// deadlines share are free functions here; each reads the floor as it was before the decision.
#pragma once

#include "core/domain/PolicyFor.h"
#include "server/floor/Floor.h"
#include "server/floor/Layers.h"

namespace readyline::floor {

struct Decision {
    const Floor& floor;
    const Actor& by;
    WallTime now;
    Events events{};
    std::int64_t made = floor.made;

    void emit(Event event) { events.push_back(std::move(event)); }
    [[nodiscard]] std::string newId(const char* prefix) { return prefix + std::to_string(++made); }
    [[nodiscard]] const SiteRules& rules() const { return floor.site.rules; }
    // The policies in force for somebody, at work for a queue or none.
    [[nodiscard]] PolicyFor policyFor(const PersonId&, const QueueId& = {}) const;
    // Who asks, if it is a person of the site.
    [[nodiscard]] const Person* asker() const {
        return by.kind == ActorKind::Person ? person(floor, by.person) : nullptr;
    }
};

// The agent's state, or that of somebody who was never seen.
[[nodiscard]] const AgentState& agentState(const Floor&, const PersonId&);
[[nodiscard]] bool isOnline(const Floor&, const PersonId&); // some session Online
[[nodiscard]] bool mayReport(const Decision&);              // a connector, or the server itself
[[nodiscard]] bool mayPost(const Decision&); // an ingress key, whoever has the right to post, or the server itself
[[nodiscard]] bool isSource(const Decision&, const Contact&); // whose key posted it, or the server itself

// Would some queue of his send him work with this choice?
[[nodiscard]] bool isRoutable(const Floor&, const Person&, const Choice&);
[[nodiscard]] bool isRoutable(const SiteRules&, const Person&, const Choice&);
[[nodiscard]] bool isThere(const SiteRules&, const Choice&); // its status and its reason still exist

// --- offers (Offers.cpp)
// Ends the offer; the caller says what becomes of the contact.
void endOffer(Decision&, const Offer&, OfferEvent, std::optional<WithdrawReason> = std::nullopt,
    std::optional<OfferFault> = std::nullopt);
void requeue(Decision&, const ContactId&, bool front, std::optional<PersonId> avoid = std::nullopt);
// For him first who had it: nobody else is asked for as long as its queue says, while he is signed in.
void requeueFor(Decision&, const ContactId&, const PersonId& had, bool front);
void openOffer(
    Decision&, const ContactId&, const PersonId&, RouteReason, OfferKind kind = OfferKind::Queue, PersonId from = {});
void notPresented(Decision&, const Offer&); // back to the front of the queue, nobody's miss
void missed(Decision&, const Offer&);       // counter, threshold, effect, back with its age
// It ends so, and was not for the agent to take or leave: a colleague's question goes unanswered, a call that was handed to
// him goes back to its queue, in front. Nobody's miss.
void unanswered(Decision&, const Offer&, OfferEvent, std::optional<WithdrawReason> = std::nullopt,
    std::optional<OfferFault> = std::nullopt);
void beginDay(
    Decision&, const PersonId&); // from here his contacts of the day are counted (D19), unless they are already
enum class Joined : std::uint8_t { No, Yes };
// With its assignment, at work at once or waiting for the phone; `before` were accepted in the same decision.
void accepted(Decision&, const Offer&, Joined, int before = 0);
void declined(Decision&, const Offer&); // without the effect: a choice made with it stands for it
void declineEffect(Decision&, const PersonId&, const Contact&, WallTime offeredAt);
void legFailed(Decision&, const Assignment&, OfferFault);
void phoneFailed(Decision&, const Offer&, OfferFault); // the same where lifting the phone would have accepted

// --- overlays (Overlays.cpp)
void layOverlay(Decision&, const PersonId&, OverlayKind, EntryId, OverlayEnd, std::vector<OverlayCause> = {},
    bool voiceOnly = false);
void takeEffect(Decision&, const PersonId&, const Effect&, OverlayKind, std::vector<OverlayCause>);
void liftOverlays(Decision&, const PersonId&, OverlayKind);
void acknowledge(Decision&, const PersonId&); // a status was chosen: what asked for it goes, counters start anew
void setCounters(
    Decision&, const PersonId&, int missed, int offerErrors, std::optional<OverlayCause> miss = std::nullopt);
// What is shown for CannotShow, StationFault and PhoneBusy: "cannot-show", "station-fault", "phone-busy", else the nearest.
[[nodiscard]] EntryId systemEntry(const SiteRules&, OverlayKind);

// --- work (Work.cpp)
[[nodiscard]] const Assignment* parkedWork(
    const Floor&, const ContactId&);        // whose it was before its customer wrote again
void release(Decision&, const Assignment&); // he is no longer on it, and has nothing to wrap up
void passOn(Decision&, const Assignment&);  // likewise, and a colleague is
void overflow(Decision&, const Contact&); // it has waited as long as its queue lets it: by the queue's rule (rules 2.7)
void endWork(Decision&, const Contact&, ContactOutcome); // everything that hangs on a contact that is over
// The conversation is over for him, whatever it is for others: wrapped up by the rule, or done. `by` where it is known who
// has ended it. Once in a decision.
void startWrapUp(Decision&, const Assignment&, ContactOutcome, std::optional<EndedBy> by = std::nullopt);
// What is asked of the exchange, and the supervisor who listens, end with the call. Once in a decision.
void endCallOf(Decision&, const Contact&);
void finishWrapUp(Decision&, const Assignment&, CodeId, std::string notes); // by its agent
// With what was chosen for its end, else with the default code; with none where it is optional.
void finishByDefault(Decision&, const Assignment&, bool byDeadline);
[[nodiscard]] const WrapUpPolicy& wrapUpRule(const Decision&, const Assignment&);
[[nodiscard]] bool mayEndEarly(const Decision&, const Assignment&); // by its agent
[[nodiscard]] bool isEngaged(const Floor&, const PersonId&);        // at work, and not only wrapping up
// What is being wrapped up and keeps work away from him (rules 2.4, row 7): Ready ends it (P5, Z20).
[[nodiscard]] std::vector<const Assignment*> occupyingWrapUps(const Floor&, const PersonId&);
[[nodiscard]] bool isFor(const WrapUpCode&, const QueueId&);

// --- calling out (JudgeOutdial.cpp)
// Are there as many calls as the site may have at once (W93)?
[[nodiscard]] bool isAtCallLimit(const Floor&);
// Why his telephone cannot be called for a new conversation now, in words; nothing if it can.
[[nodiscard]] std::optional<std::string> telephoneFault(const Floor&, const PersonId&);
// Somebody of the site dialled it here: no exchange has brought it.
[[nodiscard]] bool isOwnOutdial(const Contact&);
// Its agent is gone before its customer was reached: nobody else calls him.
void dropOutdial(Decision&, const Contact&);

} // namespace readyline::floor
