// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "sim/Company.h"

#include "sim/Hands.h"

#include <algorithm>

namespace readyline::sim {

using namespace domain;

Company::Company(World world, CompanyPlan plan, Ready ready, Failed failed)
    : m_world(world),
      m_plan(std::move(plan)),
      m_ready(std::move(ready)),
      m_failed(std::move(failed)) {}

Company::~Company() = default;

void Company::start() { signIn(); }

void Company::stop() {
    if (m_customers) m_customers->stop();
    for (const auto& robot : m_robots) robot->stop();
    if (m_pbx) m_pbx->stop();
    if (m_admin) m_admin->stop();
}

std::string Company::handle(const std::string& line) {
    return m_pbx ? sim::handle(*m_pbx, line) : "there is no exchange yet";
}

void Company::signIn() {
    m_world.http.send(
        {"POST", "/v1/sign-in", {}, wire::serialize(wire::SignIn{m_plan.adminLogin, m_plan.adminPassword})},
        [this](const HttpResult& result) {
            if (result.status == 0)
                return m_failed("The server at " + m_world.endpoint.authority() + " does not answer.");
            const auto signedIn = wire::parseSignedIn(result.body);
            if (result.status != 200 || !signedIn)
                return m_failed("The administrator could not sign in (status " + std::to_string(result.status) + ").");
            m_adminToken = signedIn->token;
            lookAround();
        });
}

void Company::lookAround() {
    LinkIdentity identity{m_adminToken, {"simulator"}, "Simulator", false};
    m_admin = std::make_unique<Link>(m_world.io, m_world.time, m_world.chance, m_world.endpoint, std::move(identity),
        Link::Events{[this](const wire::SessionOpened& opened) {
                         wire::TeamViewOpen view{{"everybody"}, {}, {}};
                         for (const Team& team : opened.site.teams) view.teams.push_back(team.id);
                         m_admin->request(view, [this, opened](const wire::Answer& answer) {
                             const auto* result = std::get_if<wire::Result>(&answer.outcome);
                             const auto* people = result ? std::get_if<wire::ViewOpened>(result) : nullptr;
                             if (!people) return m_failed("The administrator may not see the teams.");
                             hire(opened, people->agents);
                         });
                     },
            {}, {}, [this](int) { m_failed("The server ended the administrator's session."); }});
    m_admin->start();
}

void Company::hire(const wire::SessionOpened& opened, std::vector<AgentLayers> people) {
    m_admin->stop(); // looking around is all it was for
    std::vector<PersonId> phones;
    std::vector<AgentLayers> robots;
    for (AgentLayers& each : people) {
        phones.push_back(each.person); // who is in no queue may be asked for advice, or listen
        if (each.queues.empty()) continue;
        if (m_plan.robots && !m_plan.humans.contains(each.person.value)) robots.push_back(std::move(each));
    }
    SiteRules site = opened.site;
    if (!robots.empty())
        std::erase_if(site.queues, [&robots](const Queue& queue) {
            return std::ranges::none_of(
                robots, [&queue](const AgentLayers& each) { return std::ranges::count(each.queues, queue.id) > 0; });
        });
    m_toHire = robots.size() + 2;
    PhoneManner phoneManner = m_plan.phoneManner;
    phoneManner.reliable.insert(m_plan.humans.begin(), m_plan.humans.end());
    if (m_plan.handPhones) phoneManner.byHand = m_plan.humans;
    phoneManner.outsideByHand = m_plan.handPhones;

    mint({wire::TokenKind::Session, m_plan.connector, "simulated PBX"}, [this, phones, phoneManner](std::string token) {
        m_pbx = std::make_unique<Pbx>(m_world, std::move(token), phones, phoneManner);
        m_pbx->start();
    });
    mint({wire::TokenKind::Ingress, m_plan.connector, "simulated customers"},
        [this, site = std::move(site)](std::string token) {
            m_customers = std::make_unique<Customers>(m_world, std::move(token), site, m_plan.customerManner);
            m_customers->start();
        });
    for (const AgentLayers& each : robots)
        mint({wire::TokenKind::Session, each.person, "robot"}, [this, id = each.person.value](std::string token) {
            m_robots.push_back(std::make_unique<Robot>(m_world, std::move(token), id, m_plan.robotManner));
            m_robots.back()->start();
        });
}

void Company::mint(wire::MintToken wanted, std::function<void(std::string)> use) {
    m_world.http.send({"POST", "/v1/tokens", m_adminToken, wire::serialize(wanted)},
        [this, use = std::move(use)](const HttpResult& result) {
            const auto minted = wire::parseMintedToken(result.body);
            if (result.status != 201 || !minted)
                return m_failed("A token could not be minted (status " + std::to_string(result.status) + ").");
            use(minted->token);
            oneHired();
        });
}

void Company::oneHired() {
    if (--m_toHire == 0) m_ready();
}

} // namespace readyline::sim
