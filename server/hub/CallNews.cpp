// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/hub/CallNews.h"

#include "server/floor/Calls.h"
#include "server/hub/Masking.h"

namespace readyline::hub {

using namespace domain;

namespace {

// To who listened, and to the agent where he is told.
std::vector<CallNews::News> heardNoMore(const floor::Floor& after, const floor::MonitorOver& over) {
    std::vector<CallNews::News> out{{over.by, wire::MonitorEnded{over.contact, over.why}}};
    if (over.told.empty()) return out;
    const Person* supervisor = floor::person(after, over.by);
    wire::CallNotice notice;
    notice.contact = over.contact;
    notice.monitor = over.why;
    notice.name = supervisor ? supervisor->name : std::string{};
    out.push_back({over.told, std::move(notice)});
    return out;
}

} // namespace

void CallNews::begin(const floor::Floor& floor) {
    m_consults.clear();
    for (const auto& [id, contact] : floor.contacts) {
        const Call& call = contact.call;
        const floor::Assignment* lead = floor::leadOf(floor, id);
        if (call.consult && lead)
            remember(floor, id, lead->agent, *call.consult);
        else if (call.ask && call.ask->consult)
            remember(floor, id, call.ask->by, *call.ask->consult);
    }
}

// Somebody outside may have no name but his number (W17).
void CallNews::remember(
    const floor::Floor& floor, const ContactId& contact, const PersonId& by, const ConsultCall& consult) {
    const auto found = floor.contacts.find(contact);
    const Queue* queue = found == floor.contacts.end() ? nullptr : find(floor.site.rules, found->second.queue);
    const bool isOutside = consult.target.kind == TargetKind::Number;
    const std::string name = isOutside ? masked(Customer{consult.name, {}}, queue).name : consult.name;
    m_consults.insert_or_assign(contact, Asked{by, name});
}

std::vector<CallNews::News> CallNews::take(const floor::Floor& after, const floor::Event& event) {
    if (const auto* asked = std::get_if<floor::CallAsked>(&event)) {
        if (asked->ask.consult) remember(after, asked->contact, asked->ask.by, *asked->ask.consult);
        return {};
    }
    if (const auto* ask = std::get_if<floor::CallAskGone>(&event)) return {gone(*ask)};
    if (const auto* consult = std::get_if<floor::ConsultOver>(&event)) return over(*consult);
    if (const auto* monitor = std::get_if<floor::MonitorOver>(&event)) return heardNoMore(after, *monitor);
    return {};
}

CallNews::News CallNews::gone(const floor::CallAskGone& gone) {
    if (gone.ask.consult) m_consults.erase(gone.contact);
    wire::CallNotice notice;
    notice.contact = gone.contact;
    notice.step = gone.ask.step;
    notice.why = gone.why;
    notice.cause = gone.cause;
    return News{gone.ask.by, std::move(notice)};
}

std::vector<CallNews::News> CallNews::over(const floor::ConsultOver& over) {
    const auto asked = m_consults.extract(over.contact);
    if (!asked) return {};
    wire::CallNotice notice;
    notice.contact = over.contact;
    notice.consult = over.why;
    notice.name = asked.mapped().name;
    notice.cause = over.cause;
    return {News{asked.mapped().by, std::move(notice)}};
}

} // namespace readyline::hub
