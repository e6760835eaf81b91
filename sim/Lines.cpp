// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "sim/Lines.h"

#include <algorithm>

namespace readyline::sim {

using namespace domain;

namespace {

bool plans(const CallPlan& plan, const std::string& leg) {
    return std::ranges::find(plan.legs, leg, &PlannedLeg::id) != plan.legs.end();
}

// Nobody calls him: he is on the line, or gone.
bool cameByHimself(const PlannedLeg& leg) { return leg.kind == PartyKind::Customer && leg.phone.empty(); }

std::string withoutSpaces(std::string number) {
    std::erase(number, ' ');
    return number;
}

} // namespace

// Who has lifted his telephone for a request has an assignment now, and who listened may lead: the same line.
void Lines::rename(const CallPlan& plan) {
    for (const PlannedLeg& leg : plan.legs) {
        if (!leg.up || leg.person.empty() || m_lines.contains(leg.id)) continue;
        const auto before = std::ranges::find_if(m_lines, [&](const auto& each) {
            return each.second.up && each.second.leg.person == leg.person && !plans(plan, each.first);
        });
        if (before == m_lines.end()) continue;
        auto line = m_lines.extract(before);
        line.key() = leg.id;
        line.mapped().saying = false; // it was heard: so there is the other name
        m_lines.insert(std::move(line));
    }
}

Lines::Mending Lines::follow(const CallPlan& plan) {
    Mending mending;
    rename(plan);
    std::erase_if(m_lines, [&](const auto& each) { return !plans(plan, each.first); });
    std::erase_if(m_gone, [&](const std::string& each) { return !plans(plan, each); });
    // People speak in a call that nobody knows here: it broke while this exchange was gone, its customer with it.
    const bool broken = !m_known
        && std::ranges::any_of(plan.legs, [](const PlannedLeg& leg) { return leg.up && !cameByHimself(leg); });
    m_known = true;
    for (const PlannedLeg& leg : plan.legs) take(leg, broken, mending);
    const auto customer = std::ranges::find(mending.lost, plan.contact.value);
    if (customer != mending.lost.end())
        mending.lost = {plan.contact.value}; // what is left of it then, the next plan says
    for (const std::string& leg : mending.lost) m_gone.insert(leg);
    return mending;
}

void Lines::take(const PlannedLeg& leg, bool broken, Mending& mending) {
    if (m_gone.contains(leg.id)) return;
    if (const auto known = m_lines.find(leg.id); known != m_lines.end()) {
        known->second.leg = leg;
        return;
    }
    const bool comes = cameByHimself(leg) && !broken;
    if ((leg.up || cameByHimself(leg)) && !comes) return mending.lost.push_back(leg.id);
    m_lines[leg.id] = {leg, comes, false, {}};
    if (!comes) mending.rings.push_back(leg.id);
}

void Lines::drop(const std::string& leg) {
    m_lines.erase(leg);
    m_gone.insert(leg);
}

void Lines::clear() {
    m_lines.clear();
    m_gone.clear();
}

bool Lines::areAs(const CallPlan& plan) const {
    return std::ranges::all_of(plan.legs, [this](const PlannedLeg& leg) { return m_lines.contains(leg.id); });
}

Line* Lines::find(const std::string& leg) {
    const auto found = m_lines.find(leg);
    return found == m_lines.end() ? nullptr : &found->second;
}

Line* Lines::ofPerson(const PersonId& person) {
    const auto found
        = std::ranges::find_if(m_lines, [&](const auto& each) { return each.second.leg.person == person; });
    return found == m_lines.end() ? nullptr : &found->second;
}

Line* Lines::ofNumber(const std::string& number) {
    const auto found = std::ranges::find_if(m_lines, [wanted = withoutSpaces(number)](const auto& each) {
        const PlannedLeg& leg = each.second.leg;
        return leg.person.empty() && !leg.phone.empty() && withoutSpaces(leg.phone) == wanted;
    });
    return found == m_lines.end() ? nullptr : &found->second;
}

bool Lines::customerTalks() const {
    bool customer = false, other = false;
    for (const auto& [id, line] : m_lines) {
        if (!line.up) continue;
        const bool is = line.leg.kind == PartyKind::Customer;
        customer = customer || (is && line.leg.room != Room::Wait);
        other = other || !is;
    }
    return customer && other;
}

} // namespace readyline::sim
