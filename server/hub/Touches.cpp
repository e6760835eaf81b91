// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/hub/Touches.h"

#include "server/floor/Indexing.h"

namespace readyline::hub {

namespace {

using floor::Touched;

bool isInCall(const floor::Assignment& each) {
    return each.state == domain::AssignmentState::Accepting || each.state == domain::AssignmentState::Active;
}

// A connector's call shows its assignments, and each of those shows the whole call.
void addRelated(Touched& touched, const floor::Floor& floor) {
    for (const domain::AssignmentId& id : touched.assignments)
        if (const auto found = floor.assignments.find(id); found != floor.assignments.end())
            touched.contacts.insert(found->second.contact);
    for (const domain::ContactId& id : touched.contacts) {
        const auto found = floor.contacts.find(id);
        if (found == floor.contacts.end() || !isLive(found->second.channel)) continue;
        for (const domain::AssignmentId& each : floor::indexOf(floor, id).assignments)
            if (isInCall(floor.assignments.at(each))) touched.assignments.insert(each);
    }
}

void addAll(Touched& touched, const floor::Floor& floor) {
    for (const domain::Person& each : floor.site.people) touched.people.insert(each.id);
    for (const auto& [id, offer] : floor.offers) touched.offers.insert(id);
    for (const auto& [id, assignment] : floor.assignments) touched.assignments.insert(id);
    for (const auto& [id, contact] : floor.contacts) touched.contacts.insert(id);
}

Touched touchedBy(const floor::Floor& floor, const engine::Applied& record) {
    Touched out;
    for (const floor::Event& event : record.events) floor::touch(out, floor, event);
    if (out.everybody || out.site) addAll(out, floor);
    addRelated(out, floor);
    return out;
}

template <class Set>
void keepNew(Set& now, Set& later) {
    std::erase_if(now, [&](const auto& each) { return !later.insert(each).second; });
}

} // namespace

std::vector<Touched> touches(const floor::Floor& after, const std::vector<engine::Applied>& records) {
    std::vector<Touched> out(records.size());
    Touched later;
    for (std::size_t i = records.size(); i-- > 0;) {
        out[i] = touchedBy(after, records[i]);
        keepNew(out[i].people, later.people);
        keepNew(out[i].offers, later.offers);
        keepNew(out[i].assignments, later.assignments);
        keepNew(out[i].contacts, later.contacts);
        keepNew(out[i].callbacks, later.callbacks);
        const bool site = out[i].site;
        out[i].site = site && !later.site;
        later.site = later.site || site;
    }
    return out;
}

} // namespace readyline::hub
