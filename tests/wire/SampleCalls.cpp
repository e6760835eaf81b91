// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Everything that is said about calls: their controls, whom they may go to, monitoring, plans, and what an exchange reports.
#include "tests/wire/SampleList.h"

namespace readyline::wire::samples {

using namespace std::chrono_literals;

MonitorView listening() {
    return {.contact = {"c-9"},
        .agent = {"ilse"},
        .agentName = "Ilse Vermeulen",
        .customer = "Matteo Bianchi",
        .queue = {"outages"},
        .mode = MonitorMode::Listen,
        .wanted = MonitorMode::Whisper,
        .state = PartyState::Up,
        .since = at(2),
        .seq = 1207};
}

namespace {

const ContactId kCall{"c-9"};
const CallTarget kColleague{TargetKind::Agent, "jonas"};

TaskView onCall(CallStand stand) {
    TaskView out = task();
    out.channel = Channel::Voice;
    out.variables.clear();
    out.state = AssignmentState::Active;
    out.endRequested = false;
    out.wrapUpDeadline.reset();
    out.wrapUpSeconds = 0;
    out.call = std::move(stand);
    return out;
}

PartyView party(const char* id, PartyKind kind, const char* name) {
    PartyView out;
    out.party = id;
    out.kind = kind;
    out.name = name;
    out.since = at(3);
    return out;
}

// The customer hears music while the lead asks a colleague, whose telephone rings; somebody listens to it all.
TaskView asking() {
    CallStand stand;
    stand.state = CallState::ConsultRequested;
    stand.facts = {true, 2, true};
    PartyView customer = party("c-9", PartyKind::Customer, "Matteo Bianchi");
    customer.number = "•••• 4471";
    customer.held = true;
    PartyView lead = party("a-18", PartyKind::Agent, "Ilse Vermeulen");
    lead.person = {"ilse"};
    lead.leads = true;
    PartyView asked = party("o-21", PartyKind::Agent, "Jonas Keller");
    asked.person = {"jonas"};
    asked.state = PartyState::Ringing;
    asked.consulted = true;
    asked.since = at(5);
    stand.parties = {customer, lead, asked};
    stand.customerHeld = true;
    stand.heldSince = at(5);
    stand.consult = ConsultStand{kColleague, "Jonas Keller", at(5), true, true};
    stand.asked = CallStep::Transfer;
    stand.recording = {RecordingState::Paused, at(65), true};
    stand.monitor = MonitorTold{"Margriet Adeyemi", MonitorMode::Whisper};
    return onCall(stand);
}

// A colleague's call, in which he assists: no name of who was called by his number, and held by the lead's own telephone.
TaskView assisting() {
    CallStand stand;
    stand.state = CallState::Conference;
    stand.part = Part::Other;
    stand.facts = {false, 3, false};
    PartyView outsider = party("p-7", PartyKind::Outsider, "");
    outsider.number = "+32 9 000 02 10";
    outsider.state = PartyState::Calling;
    stand.parties = {outsider};
    stand.phoneHeld = true;
    TaskView out = onCall(stand);
    out.role = WorkRole::Conference;
    out.origin = Origin::Outdial;
    return out;
}

// Callback-like: the agent's telephone first; everything that a plan can say is said in it somewhere.
CallPlan plan() {
    CallPlan out;
    out.contact = kCall;
    out.external = "trunk-1/4471";
    PlannedLeg customer;
    customer.id = "c-9";
    customer.phone = "+46705550188";
    customer.shows = "+32 9 000 01 00";
    PlannedLeg lead;
    lead.id = "a-18";
    lead.kind = PartyKind::Agent;
    lead.person = {"ilse"};
    lead.phone = "PJSIP/ilse";
    lead.shows = "•••• 0188";
    lead.room = Room::Consult;
    lead.up = true;
    lead.ringsFor = 30s;
    lead.answersItself = true;
    PlannedLeg supervisor;
    supervisor.id = "p-8";
    supervisor.kind = PartyKind::Supervisor;
    supervisor.person = {"margriet"};
    supervisor.room = Room::Monitor;
    out.legs = {customer, lead, supervisor};
    out.talkHeld = true;
    out.consultHeld = true;
    out.recording = RecordingState::Paused;
    out.monitor = PlannedMonitor{"p-8", "a-18", MonitorMode::BargeIn};
    out.ask = {"k-12"};
    out.seq = 1206;
    return out;
}

CallView planned(CallPlan said) {
    CallView out = call();
    out.hangUp = false;
    out.plan = std::move(said);
    return out;
}

void addControls(std::vector<Sample>& to) {
    add(to, "customer", CallHold{kCommand, kCall});
    add(to, "consult", CallHold{kCommand, kCall, CallSide::Consult});
    add(to, "customer", CallResume{kCommand, kCall});
    add(to, "consult", CallResume{kCommand, kCall, CallSide::Consult});
    add(to, "agent", CallConsult{kCommand, kCall, kColleague});
    add(to, "number", CallConsult{kCommand, kCall, {TargetKind::Number, "+32 9 000 02 10"}, false});
    add(to, "plain", CallConsultEnd{kCommand, kCall});
    add(to, "consulted", CallTransfer{kCommand, kCall});
    add(to, "queue", CallTransfer{kCommand, kCall, CallTarget{TargetKind::Queue, "billing"}});
    add(to, "plain", CallConference{kCommand, kCall});
    add(to, "plain", CallExit{kCommand, kCall});
    add(to, "outsider", CallDrop{kCommand, kCall, "p-7"});
    add(to, "plain", CallKeys{kCall, "12#A"});
    add(to, "named", CallDial{kCommand, {"sales"}, "+46 70 555 018", "Freya Lindqvist"});
    add(to, "plain", CallDial{kCommand, {"sales"}, "0705550188"});
    add(to, "plain", RecordingPause{kCommand, kCall});
    add(to, "plain", RecordingResume{kCommand, kCall});
    add(to, "all", TargetsRead{TargetKind::Agent, "", 50});
    add(to, "search", TargetsRead{TargetKind::EntryPoint, "out", 20});
    add(to, "listen", MonitorStart{kCommand, kCall, {"ilse"}, MonitorMode::Listen});
    add(to, "whisper", MonitorSet{kCommand, kCall, MonitorMode::Whisper});
    add(to, "plain", MonitorStop{kCommand, kCall});
}

void addReports(std::vector<Sample>& to) {
    add(to, "up", LegChanged{kCommand, kCall, "a-18", LineState::Up});
    add(to, "gone", LegChanged{kCommand, kCall, "a-18", LineState::Gone, OfferFault::StationDeclined, "21"});
    add(to, "plain", CallSettled{kCommand, kCall, {"k-12"}});
    add(to, "plain", CallRefused{kCommand, kCall, {"k-12"}});
    add(to, "cause", CallRefused{kCommand, kCall, {"k-12"}, "38"});
    add(to, "bargeIn", MonitorSettled{kCommand, kCall, MonitorMode::BargeIn});
    add(to, "held", PhoneHeld{kCommand, kCall, "a-18", true});
    add(to, "taken", PhoneHeld{kCommand, kCall, "a-18", false});
    add(to, "plain", PhoneTransfers{kCommand, kCall, "a-18", "102"});
    add(to, "on", RecordingChanged{kCommand, kCall, true});
    add(to, "off", RecordingChanged{kCommand, kCall, false});
    add(to, "plain", CallQuality{kCall, "a-18", {1.5, 32}});
}

void addTargets(std::vector<Sample>& to) {
    TargetView free{kColleague, "Jonas Keller", "102", agent()};
    TargetView busy{{TargetKind::Agent, "nuria"}, "Nuria Castells", "", agent()};
    busy.unreachable = {Term::NotOnline, Term::VoiceBusy};
    addResult(to, "agents", Targets{1207, {free, busy}, true});
    TargetView queue{{TargetKind::Queue, "billing"}, "Billing", ""};
    queue.ready = 3;
    TargetView line{{TargetKind::EntryPoint, "outage-line"}, "Outage line", "+32 9 000 01 20"};
    line.takesConsults = false;
    addResult(to, "places", Targets{1207, {queue, line}});
    addResult(to, "numbers",
        Targets{1207, {{{TargetKind::Number, "+32 9 000 02 10"}, "Grid control room", "+32 9 000 02 10"}}});
}

void addNews(std::vector<Sample>& to) {
    addEvent(to, "asking", TaskChanged{asking()}, {ActorKind::Person, {"ilse"}, "Ilse Vermeulen"});
    addEvent(to, "assisting", TaskChanged{assisting()});
    OfferView asked = offer();
    asked.kind = OfferKind::Consult;
    asked.why = RouteReason::Asked;
    asked.consult = ConsultView{{"jonas"}, "Jonas Keller", "102", "Ghent A"};
    addEvent(to, "asked", OfferChanged{asked}, {ActorKind::Person, {"jonas"}, "Jonas Keller"});
    addEvent(to, "notAsked", OfferEnded{{"o-17"}, OfferState::Withdrawn, WithdrawReason::NotAsked, {}});
    addEvent(to, "plan", CallChanged{planned(plan())});
    CallPlan over;
    over.contact = kCall;
    over.over = true;
    over.seq = 1207;
    addEvent(to, "over", CallChanged{planned(over)});
    CallNotice refused;
    refused.contact = kCall;
    refused.step = CallStep::Hold;
    refused.cause = "38";
    addEvent(to, "refused", refused);
    CallNotice late = refused;
    late.why = AskEnd::NotConfirmed;
    late.cause.clear();
    addEvent(to, "late", late);
    CallNotice alone;
    alone.contact = kCall;
    alone.consult = ConsultEnd::NoAnswer;
    alone.name = "Jonas Keller";
    addEvent(to, "noAnswer", alone);
    CallNotice unheard;
    unheard.contact = kCall;
    unheard.monitor = MonitorEnd::SessionOver;
    unheard.name = "Margriet Adeyemi";
    addEvent(to, "unheard", unheard);
    addEvent(to, "plain", LineHeard{kCall, {0, 11.25}});
    addEvent(to, "plain", KeysSent{kCall, "a-18", "12#A"}, {ActorKind::Person, {"ilse"}, "Ilse Vermeulen"});
    addEvent(to, "listening", MonitorChanged{listening()}, kPerson);
    addEvent(to, "phoneGone", MonitorEnded{kCall, MonitorEnd::PhoneGone});
    addEvent(to, "sessionOver", MonitorEnded{kCall, MonitorEnd::SessionOver});
    Me me{{"margriet"}, "Margriet Adeyemi", Role::Supervisor, {}, {{"ghent-a"}}};
    me.grants = {Grant::Listen, Grant::Whisper, Grant::BargeIn, Grant::TakeOver};
    me.calls.dialOut = false;
    me.number = "109";
    addEvent(to, "calls", MeChanged{me});
}

} // namespace

void addCalls(std::vector<Sample>& to) {
    addControls(to);
    addReports(to);
    addTargets(to);
    addNews(to);
}

} // namespace readyline::wire::samples
