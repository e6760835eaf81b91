// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/hub/RestContacts.h"

#include "core/domain/Permission.h"
#include "server/hub/RestAnswer.h"
#include "server/identity/Token.h"

namespace readyline::hub {

namespace {

using domain::Refusal;

constexpr std::size_t kPastKept = 20'000;
constexpr std::size_t kLongestKey = 200;

// The same key of the same source is the same command: a UUID made of their digest.
domain::CommandId commandFor(const domain::PersonId& source, const std::string& key) {
    if (key.empty()) return {};
    const std::string hex = identity::digestOf("contacts " + source.value + ' ' + key);
    return {hex.substr(0, 8) + '-' + hex.substr(8, 4) + "-8" + hex.substr(13, 3) + "-8" + hex.substr(17, 3) + '-'
        + hex.substr(20, 12)};
}

floor::Command toCommand(const wire::PostContact& post) {
    return floor::PostContact{post.channel, post.queue, post.customer, post.variables, post.priority, post.external};
}

} // namespace

void RestContacts::post(const HttpRequest& request, const HttpReply& reply) {
    m_room.engine.read([this, request, reply](const floor::Floor& floor) {
        auto source = sourceOf(request, floor);
        if (!source) return reply(std::move(source.error()));
        if (auto bad = checkBody(request)) return reply(std::move(*bad));
        if (request.idempotencyKey.size() > kLongestKey)
            return reply(fault(HttpFault::BadRequest, "The Idempotency-Key is longer than 200 characters."));
        const auto body = wire::parsePostContact(request.body);
        if (!body) return reply(fault(body.error()));
        engine::Input input{commandFor(source->person, request.idempotencyKey), identity::digestOf(serialize(*body)),
            std::move(*source), toCommand(*body)};
        m_room.engine.submit(std::move(input), [this, reply](const engine::Outcome& outcome) {
            if (!outcome) return reply(refused(outcome.error()));
            created(domain::ContactId{outcome->made}, reply);
        });
    });
}

// As it is now: a repeated key may find its contact further on.
void RestContacts::created(const domain::ContactId& id, const HttpReply& reply) const {
    m_room.engine.read([this, id, reply](const floor::Floor& floor) {
        wire::ContactStatus status{id, domain::ContactState::Ended, std::nullopt};
        if (const auto found = floor.contacts.find(id); found != floor.contacts.end())
            status.state = found->second.state;
        if (const auto past = m_past.find(id); past != m_past.end()) status.end = past->second.end;
        reply(answer(201, serialize(status)));
    });
}

void RestContacts::show(const HttpRequest& request, const domain::ContactId& id, const HttpReply& reply) {
    m_room.engine.read([this, request, id, reply](const floor::Floor& floor) {
        auto source = sourceOf(request, floor);
        if (!source) return reply(std::move(source.error()));
        const auto status = statusOf(id, source->person, floor);
        reply(status ? answer(200, serialize(*status)) : refused(Refusal::NotFound));
    });
}

void RestContacts::leave(const HttpRequest& request, const domain::ContactId& id, const HttpReply& reply) {
    m_room.engine.read([this, request, id, reply](const floor::Floor& floor) {
        auto source = sourceOf(request, floor);
        if (!source) return reply(std::move(source.error()));
        const auto status = statusOf(id, source->person, floor);
        if (!status) return reply(refused(Refusal::NotFound));
        if (status->state == domain::ContactState::Ended) return reply({204, {}, {}});
        engine::Input input{{}, {}, std::move(*source), floor::LeaveContact{id}};
        m_room.engine.submit(std::move(input), [reply](const engine::Outcome& outcome) {
            reply(outcome ? HttpResponse{204, {}, {}} : refused(outcome.error()));
        });
    });
}

Expected<domain::Actor, HttpResponse> RestContacts::sourceOf(
    const HttpRequest& request, const floor::Floor& floor) const {
    const auto bearer = bearerOf(floor, request.bearer, m_room.engine.now());
    if (!bearer) return unexpected(refused(Refusal::Unauthorized));
    if (bearer->ingress) return domain::Actor{domain::ActorKind::Customer, bearer->person->id, {}};
    if (!isAllowed(*bearer->person, domain::Action::PostContacts)) return unexpected(refused(Refusal::Forbidden));
    return domain::Actor{domain::ActorKind::Person, bearer->person->id, bearer->person->name};
}

// Of others' contacts nothing is told, not even that they are there.
std::optional<wire::ContactStatus> RestContacts::statusOf(
    const domain::ContactId& id, const domain::PersonId& source, const floor::Floor& floor) const {
    const auto found = floor.contacts.find(id);
    const auto past = m_past.find(id);
    if (found == floor.contacts.end() && past == m_past.end()) return std::nullopt;
    if (source != (found != floor.contacts.end() ? found->second.source : past->second.source)) return std::nullopt;
    wire::ContactStatus out{id, domain::ContactState::Ended, std::nullopt};
    if (found != floor.contacts.end()) out.state = found->second.state;
    if (past != m_past.end()) out.end = past->second.end;
    return out;
}

void RestContacts::committed(const std::vector<engine::Applied>& records) {
    for (const engine::Applied& record : records)
        for (const floor::Event& event : record.events) {
            if (const auto* posted = std::get_if<floor::ContactPosted>(&event))
                remember(posted->contact.id, posted->contact.source);
            else if (const auto* over = std::get_if<floor::ContactOver>(&event))
                if (const auto past = m_past.find(over->contact); past != m_past.end())
                    past->second.end = over->outcome;
        }
}

void RestContacts::remember(const domain::ContactId& id, const domain::PersonId& source) {
    if (!m_past.try_emplace(id, Past{source, std::nullopt}).second) return;
    m_order.push_back(id);
    if (m_order.size() <= kPastKept) return;
    m_past.erase(m_order.front());
    m_order.pop_front();
}

} // namespace readyline::hub
