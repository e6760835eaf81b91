// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/kit/Samples.h"

namespace readyline::kit {

SiteRules sampleSite() {
    SiteRules site;
    site.name = "Ghent";
    site.entries = {
        {EntryId{"ready"}, "Ready", BaseStatus::Available, {}, true, true, true, ReasonRule::Never, {}, 0},
        {EntryId{"not-ready"}, "Not Ready", BaseStatus::Away, {}, true, true, true, ReasonRule::Optional, "away", 1},
        {EntryId{"dnd"}, "Do not disturb", BaseStatus::BusyDnd, {}, true, true, true, ReasonRule::Required, "busy", 2},
        {EntryId{"missed"}, "No answer", BaseStatus::Away, {}, true, false, true, ReasonRule::Never, {}, 3},
        {EntryId{"offline"}, "Offline", BaseStatus::Offline, {}, true, false, true, ReasonRule::Never, {}, 4},
    };
    site.reasons = {
        {ReasonId{"visit"}, "Lunch with visitors", "away", 3},
        {ReasonId{"break"}, "Break", "away", 0},
        {ReasonId{"lunch"}, "Lunch", "away", 1},
        {ReasonId{"project"}, "Lunar project", "busy", 0},
    };
    site.teams = {{TeamId{"a"}, "Ghent A"}, {TeamId{"b"}, "Ghent B"}};
    Queue billing, outages;
    billing.id = QueueId{"billing"};
    billing.name = "Billing";
    outages.id = QueueId{"outages"};
    outages.name = "Outages";
    site.queues = {billing, outages};
    site.codes = {
        {CodeId{"other"}, "Other", {}, true},
        {CodeId{"corrected"}, "Invoice corrected", {QueueId{"billing"}}, false},
        {CodeId{"explained"}, "Invoice explained", {QueueId{"billing"}}, false},
        {CodeId{"repair"}, "Repair ordered", {QueueId{"outages"}}, false},
    };
    site.policy.words = {"Ringing", "On contact", "Wrap-up", "At capacity", "Offline", "reconnecting", "Acknowledge"};
    return site;
}

AgentLayers sampleAgent(const std::string& id, const std::string& name, const Choice& choice, int since) {
    AgentLayers agent;
    agent.person = PersonId{id};
    agent.name = name;
    agent.teams = {TeamId{"a"}};
    agent.queues = {QueueId{"billing"}};
    agent.presence = {Connection::Online, at(since), {}, true, StationState::Idle};
    agent.intent = {choice, Actor{ActorKind::Person, PersonId{id}, name}, at(since)};
    return agent;
}

wire::OfferView sampleOffer(const std::string& id, Channel channel, int since, OfferState state) {
    wire::OfferView offer;
    offer.offer = OfferId{id};
    offer.contact = ContactId{"contact-" + id};
    offer.channel = channel;
    offer.queue = QueueId{"billing"};
    offer.customer = {"Customer " + id, "+32 ··· 44 71"};
    offer.variables = {{"topic", "Topic", "invoice", false}};
    offer.state = state;
    offer.since = offer.waitingSince = at(since);
    if (state == OfferState::Ringing) offer.deadline = at(since + 20);
    offer.seconds = 20;
    return offer;
}

wire::TaskView sampleTask(const std::string& id, Channel channel, int accepted, AssignmentState state) {
    wire::TaskView task;
    task.assignment = AssignmentId{"task-" + id};
    task.contact = ContactId{"contact-" + id};
    task.channel = channel;
    task.queue = QueueId{"billing"};
    task.customer = {"Customer " + id, "+32 ··· 44 71"};
    task.state = state;
    task.acceptedAt = task.since = at(accepted);
    if (state == AssignmentState::WrapUp) {
        task.wrapUpDeadline = at(accepted + 30);
        task.wrapUpSeconds = 30;
    }
    return task;
}

wire::CallStand sampleCall(CallState state, Part part) {
    wire::PartyView customer, ilse;
    customer.party = "c-1";
    customer.name = "Ada Lindholm";
    customer.number = "…0134";
    customer.since = ilse.since = at(0);
    customer.held = state == CallState::Held;
    ilse.party = "a-1";
    ilse.kind = PartyKind::Agent;
    ilse.person = PersonId{"ilse"};
    ilse.name = "Ilse Vermeulen";
    ilse.number = "101";
    ilse.leads = part == Part::Primary;
    ilse.consulted = part == Part::Consulted;
    wire::CallStand call;
    call.state = state;
    call.part = part;
    call.parties = {customer, ilse};
    call.customerHeld = customer.held;
    if (call.customerHeld) call.heldSince = at(0);
    return call;
}

wire::SessionOpened sampleOpened(std::int64_t seq) {
    wire::SessionOpened opened;
    opened.session = SessionId{"s-1"};
    opened.log = "log-1";
    opened.seq = seq;
    opened.at = kStart;
    opened.me = {PersonId{"ilse"}, "Ilse Vermeulen", Role::Agent, {TeamId{"a"}}, {}};
    opened.site = sampleSite();
    opened.self = sampleAgent("ilse", "Ilse Vermeulen", kNotReady);
    return opened;
}

wire::Envelope sampleEvent(wire::Event event, std::int64_t seq, std::optional<CommandId> cause) {
    return {0, seq, at(0), Actor{ActorKind::Person, PersonId{"margriet"}, "Margriet Adeyemi"}, std::move(cause),
        std::move(event)};
}

} // namespace readyline::kit
