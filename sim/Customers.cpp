// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "sim/Customers.h"

#include "core/base/Uuid.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace readyline::sim {

using namespace domain;

namespace {

constexpr std::array kNames{"Matteo Bianchi", "Katarzyna Wójcik", "Freya Lindqvist", "João Figueiredo",
    "Zuzana Nováková", "Petra Schuster", "Liv Haugen", "Wim Goossens", "Ada Lindholm", "Hugo Peeters", "Ruth Steiner",
    "Beata Kowalczyk", "Noor El Amrani", "Sándor Kiss", "Ingrid Solberg", "Tadeusz Mazur", "Fatima Benali",
    "Luc Vandamme", "Olga Petrova", "Mehmet Yılmaz", "Eilís Ní Bhriain", "Georgi Dimitrov", "Sofia Papadaki",
    "Arne Claes"};

// What a customer of a utility would have typed or been looked up with, by the variable's name.
struct Sample {
    std::string_view variable;
    std::array<std::string_view, 4> values;
};
constexpr std::array kSamples{
    Sample{"language", {"Dutch", "French", "Polish", "Italian"}},
    Sample{"contract", {"Duo Plus", "Solo Green", "Day and Night", "Fix 24"}},
    Sample{"reason", {"Invoice twice as high", "Payment plan", "Moving house", "Meter reading"}},
    Sample{"address", {"Veldstraat 12, Gent", "Kerkstraat 4, Aalst", "Dok Zuid 88, Gent", "Markt 1, Deinze"}},
    Sample{"outageSince", {"07:40", "08:05", "yesterday evening", "10:15"}},
    Sample{"interest", {"Solar panels", "Heat pump", "Charging point", "Green contract"}},
    Sample{"postcode", {"9000", "9050", "9300", "9800"}},
    Sample{"contactsToday", {"1", "2", "4", "9"}},
    Sample{"usage", {"2 400 kWh", "3 500 kWh", "5 100 kWh", "7 800 kWh"}},
    Sample{"bankAccount", {"BE71 0961 2345 6769", "BE68 5390 0754 7034", "BE43 0689 9999 9501", "BE62 5100 0754 7061"}},
    Sample{"meterReading", {"48213", "7730.5", "120488", "96071"}},
    Sample{"movedIn", {"2026-03-14", "2019-04-01", "2024-11-30", "2025-07-15"}},
    Sample{"seenAt",
        {"2026-11-21T07:40+01:00", "2026-11-21T08:05+01:00", "2026-11-20T21:30+01:00", "2026-11-21T10:15+01:00"}},
    Sample{"paperless", {"true", "false", "true", "true"}},
    Sample{"birthDate", {"1961-03-14", "1978-11-02", "1985-07-23", "1993-01-30"}},
};

std::string valueFor(const std::string& name, Chance& chance) {
    const auto sample
        = std::find_if(kSamples.begin(), kSamples.end(), [&](const Sample& s) { return s.variable == name; });
    if (sample != kSamples.end()) return std::string(sample->values[chance.below(sample->values.size())]);
    return std::to_string(1'000'000 + chance.below(8'999'999)); // customer and meter numbers
}

} // namespace

Customers::Customers(World world, std::string ingressToken, SiteRules site, CustomerManner manner)
    : m_world(world),
      m_token(std::move(ingressToken)),
      m_site(std::move(site)),
      m_manner(manner) {}

void Customers::start() { plan(); }

void Customers::stop() {
    m_next.cancel();
    m_patience.clear();
    m_writing.clear();
    m_callers.clear();
}

void Customers::plan() {
    if (m_manner.perMinute <= 0 || m_site.queues.empty()) return;
    const Duration mean{static_cast<std::int64_t>(60'000.0 / m_manner.perMinute)};
    m_next = m_world.time.after(m_world.chance.exponential(mean), [this] {
        arrive();
        plan();
    });
}

void Customers::arrive() {
    const wire::PostContact contact = someone();
    const bool callsBack = ratherCalledBack(contact);
    if (callsBack && m_world.chance.happens(0.5)) return askForCall(contact);
    const bool call = isLive(contact.channel);
    m_world.http.send(
        {"POST", "/v1/contacts", m_token, wire::serialize(contact), uuid7(m_world.time.wallNow(), m_world.chance)},
        [this, call, callsBack](const HttpResult& result) {
            const auto posted = wire::parseContactStatus(result.body);
            if (result.status != 201 || !posted) {
                ++m_world.report.postFailed;
                return;
            }
            ++m_world.report.posted;
            if (callsBack) m_callers.insert(posted->contact);
            const Duration patience
                = m_world.chance.between(m_manner.patienceMin, m_manner.patienceMax) * (call ? 1 : 5);
            m_patience[posted->contact]
                = m_world.time.after(patience, [this, id = posted->contact] { losePatience(id); });
            if (call || !m_world.chance.happens(m_manner.writesAgain)) return;
            m_writing[posted->contact]
                = m_world.time.after(m_world.chance.between(m_manner.againMin, m_manner.againMax),
                    [this, id = posted->contact] { writeAgain(id); });
        });
}

void Customers::losePatience(const ContactId& contact) {
    const ContactId id = contact; // the timer that owns it goes
    m_patience.erase(id);
    m_world.http.send({"GET", "/v1/contacts/" + id.value, m_token, {}}, [this, id](const HttpResult& result) {
        const auto status = wire::parseContactStatus(result.body);
        const bool waits = m_callers.erase(id) > 0 && status && status->state == ContactState::Waiting;
        if (!status || (status->state != ContactState::Waiting && status->state != ContactState::Offered)) return;
        if (waits) return takeCallInstead(id);
        m_world.http.send({"DELETE", "/v1/contacts/" + id.value, m_token, {}}, [this](const HttpResult& left) {
            if (left.status == 204) ++m_world.report.left;
        });
    });
}

// Parked, it comes back to who had it; over, nobody minds.
void Customers::writeAgain(const ContactId& contact) {
    const ContactId id = contact; // the timer that owns it goes
    m_writing.erase(id);
    m_world.http.send(
        {"POST", "/v1/contacts/" + id.value + "/messages", m_token, {}}, [this](const HttpResult& result) {
            if (result.status == 204) ++m_world.report.wrote;
        });
}

bool Customers::ratherCalledBack(const wire::PostContact& contact) {
    const Queue* queue = find(m_site, contact.queue);
    return contact.channel == Channel::Voice && queue && queue->callbacks && queue->callbacks->active
        && m_world.chance.happens(m_manner.callbacks);
}

void Customers::askForCall(const wire::PostContact& contact) {
    wire::PostCallback post;
    post.kind = CallbackKind::Web;
    post.form.name = contact.customer.name;
    post.form.phone = contact.customer.address;
    post.form.queue = contact.queue;
    post.form.reason = "Please call me back";
    post.variables = contact.variables;
    postCallback(post);
}

void Customers::takeCallInstead(const ContactId& waiting) {
    wire::PostCallback post;
    post.kind = CallbackKind::Courtesy;
    post.contact = waiting;
    postCallback(post);
}

void Customers::postCallback(const wire::PostCallback& post) {
    m_world.http.send(
        {"POST", "/v1/callbacks", m_token, wire::serialize(post), uuid7(m_world.time.wallNow(), m_world.chance)},
        [this](
            const HttpResult& result) { ++(result.status == 201 ? m_world.report.asked : m_world.report.askFailed); });
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
    for (const VariableSpec& spec : queue.variables)
        if (spec.name != kCallbackReason) contact.variables.push_back({spec.name, valueFor(spec.name, chance)});
    return contact;
}

} // namespace readyline::sim
