// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/floor/CallStage.h"

namespace readyline::floor::test {

Site callSite() {
    Site site = smallSite();
    for (const char* id : {"dan", "eve"}) {
        Person more = site.people[1];
        more.id = PersonId{id};
        more.name = std::string("The ") + id;
        more.login = id;
        site.people.push_back(std::move(more));
    }
    site.telephony.entryPoints = {{EntryPointId{"front"}, "Front desk", "+49301000", QueueId{"sales"}, true},
        {EntryPointId{"closed"}, "Closed team", "+49302000", QueueId{"vip"}, false},
        {EntryPointId{"texts"}, "Texts", "+49303000", QueueId{"help"}, true}};
    site.telephony.numbers = {{"The carrier", "+49 40 7654321"}};
    site.telephony.dialFrom = "+49309999";
    site.rules.policy.recording = {true, true, seconds{60}};
    return site;
}

CallStage::CallStage(Site site) : Stage(std::move(site)), pbx(as("pbx")) { open("pbx"); }

void CallStage::talk() {
    ready("ann");
    lead = engage("ann", Channel::Voice);
    call = work(lead).contact;
}

void CallStage::all() {
    for (const char* who : {"bob", "dan", "eve"}) ready(who);
}

void CallStage::settle() {
    const auto& ask = told().ask;
    ASSERT_TRUE(ask) << "nothing is asked";
    must(SettleCall{call, ask->id}, pbx);
}

void CallStage::give(const Command& command, const std::string& who) {
    must(command, as(who));
    settle();
}

void CallStage::leg(const std::string& id, LineState state, OfferFault fault) {
    must(ReportLeg{call, id, state, fault, {}}, pbx);
}

AssignmentId CallStage::joins(const std::string& who) {
    const AssignmentId id = accept(who);
    advance(1s);
    leg(id, LineState::Up);
    return id;
}

AssignmentId CallStage::consult(const std::string& who) {
    give(StartConsult{call, toAgent(who)});
    return joins(who);
}

AssignmentId CallStage::conference(const std::string& who) {
    const AssignmentId id = consult(who);
    give(StartConference{call});
    return id;
}

PartyId CallStage::dial(const std::string& typed) {
    give(StartConsult{call, toNumber(typed)});
    const PartyId id = told().outsiders.back().id;
    leg(id.value, LineState::Ringing);
    return id;
}

std::optional<PlannedLeg> CallStage::planned(const std::string& id) const {
    for (const PlannedLeg& each : plan().legs)
        if (each.id == id) return each;
    return std::nullopt;
}

std::optional<Room> CallStage::roomOf(const std::string& id) const {
    const auto found = planned(id);
    return found ? std::optional(found->room) : std::nullopt;
}

bool CallStage::isOver() const {
    const auto found = floor.contacts.find(call);
    return found == floor.contacts.end() || found->second.state == ContactState::Ended;
}

} // namespace readyline::floor::test
