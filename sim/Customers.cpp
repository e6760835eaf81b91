// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "sim/Customers.h"

#include <array>

namespace readyline::sim {

using namespace domain;

namespace {

constexpr std::array kNames {"Matteo Bianchi", "Katarzyna Wójcik", "Freya Lindqvist", "João Figueiredo", "Zuzana Nováková",
    "Petra Schuster", "Liv Haugen", "Wim Goossens", "Ada Lindholm", "Hugo Peeters", "Ruth Steiner", "Beata Kowalczyk",
    "Noor El Amrani", "Sándor Kiss", "Ingrid Solberg", "Tadeusz Mazur", "Fatima Benali", "Luc Vandamme", "Olga Petrova",
    "Mehmet Yılmaz", "Eilís Ní Bhriain", "Georgi Dimitrov", "Sofia Papadaki", "Arne Claes"};

// Plausible values for variables that sites usually define; anything else gets a number.
std::string valueFor(const std::string& name, Chance& chance) {
    constexpr std::array languages {"Dutch", "French", "German", "Italian", "Polish", "English"};
    constexpr std::array contracts {"Duo Plus", "Solo Green", "Day and Night", "Fix 24"};
    constexpr std::array topics {"No power", "Invoice", "Moving house", "Meter reading", "New contract", "Payment plan"};
    if (name == "language") return languages[chance.below(languages.size())];
    if (name == "contract") return contracts[chance.below(contracts.size())];
    if (name == "menu" || name == "topic" || name == "reason") return topics[chance.below(topics.size())];
    if (name == "contactsToday") return std::to_string(1 + chance.below(4));
    return std::to_string(1'000'000 + chance.below(8'999'999));
}

} // namespace

Customers::Customers(World world, std::string ingressToken, SiteRules site, CustomerManner manner)
    : m_world(world), m_token(std::move(ingressToken)), m_site(std::move(site)), m_manner(manner) {}

void Customers::start() { plan(); }

void Customers::stop() {
    m_next.cancel();
    m_patience.clear();
}

void Customers::plan() {
    if (m_manner.perMinute <= 0 || m_site.queues.empty()) return;
    const Duration mean {static_cast<std::int64_t>(60'000.0 / m_manner.perMinute)};
    m_next = m_world.time.after(m_world.chance.exponential(mean), [this] {
        arrive();
        plan();
    });
}

void Customers::arrive() {
    const wire::PostContact contact = someone();
    const bool call = isLive(contact.channel);
    m_world.http.send({"POST", "/v1/contacts", m_token, wire::serialize(contact)}, [this, call](const HttpResult& result) {
        const auto posted = wire::parseContactStatus(result.body);
        if (result.status != 201 || !posted) {
            ++m_world.report.postFailed;
            return;
        }
        ++m_world.report.posted;
        const Duration patience = m_world.chance.between(m_manner.patienceMin, m_manner.patienceMax) * (call ? 1 : 5);
        m_patience[posted->contact] = m_world.time.after(patience, [this, id = posted->contact] { losePatience(id); });
    });
}

void Customers::losePatience(const ContactId& contact) {
    const ContactId id = contact; // the timer that owns it goes
    m_patience.erase(id);
    m_world.http.send({"GET", "/v1/contacts/" + id.value, m_token, {}}, [this, id](const HttpResult& result) {
        const auto status = wire::parseContactStatus(result.body);
        if (!status || (status->state != ContactState::Waiting && status->state != ContactState::Offered)) return;
        m_world.http.send({"DELETE", "/v1/contacts/" + id.value, m_token, {}}, [this](const HttpResult& left) {
            if (left.status == 204) ++m_world.report.left;
        });
    });
}

wire::PostContact Customers::someone() {
    Chance& chance = m_world.chance;
    wire::PostContact contact;
    const Queue& queue = m_site.queues[chance.below(m_site.queues.size())];
    std::vector<Channel> channels;
    for (const Channel c : kChannels)
        if (queue.channels.test(index(c))) channels.push_back(c);
    contact.queue = queue.id;
    contact.channel = channels.empty() ? Channel::Chat : channels[chance.below(channels.size())];
    contact.customer.name = kNames[chance.below(kNames.size())];
    contact.customer.address = contact.channel == Channel::Email
        ? "customer" + std::to_string(chance.below(9000)) + "@example.org"
        : "+32 470 " + std::to_string(100000 + chance.below(899999));
    for (const VariableSpec& spec : queue.variables) contact.variables.push_back({spec.name, valueFor(spec.name, chance)});
    return contact;
}

} // namespace readyline::sim
