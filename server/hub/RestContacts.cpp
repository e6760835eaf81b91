// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/hub/RestContacts.h"

#include "core/domain/Permission.h"
#include "server/hub/Query.h"
#include "server/hub/RestAnswer.h"
#include "server/hub/RestVariables.h"
#include "server/hub/ShownVariables.h"
#include "server/identity/Token.h"

#include <algorithm>

namespace readyline::hub {

namespace {

using domain::Refusal;

constexpr std::size_t kLongestKey = 200;

// The same key of the same source is the same command: a UUID made of their digest. No key has a line break.
domain::CommandId commandFor(const domain::PersonId& source, const std::string& key) {
    if (key.empty()) return {};
    const std::string hex = identity::digestOf("contacts " + source.value + '\n' + key);
    return {hex.substr(0, 8) + '-' + hex.substr(8, 4) + "-8" + hex.substr(13, 3) + "-8" + hex.substr(17, 3) + '-'
        + hex.substr(20, 12)};
}

floor::Command toCommand(const wire::PostContact& post) {
    floor::PostContact out{post.channel, post.queue, post.customer, post.variables, post.priority, post.external,
        post.preferred, post.origin};
    out.consult = post.consult;
    return out;
}

floor::Command toCommand(const domain::ContactId& id, const wire::PatchContact& patch) {
    floor::SaveVariables save{id, {}};
    for (const wire::ChangedVariable& each : patch.variables) save.values.push_back({each.name, each.value, each.seen});
    return save;
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
        if (const auto stray = strayVariable(body->variables, find(floor.site.rules, body->queue)))
            return reply(fault(*stray));
        const domain::PersonId whose = source->person;
        engine::Input input{commandFor(whose, request.idempotencyKey), identity::digestOf(serialize(*body)),
            std::move(*source), toCommand(*body)};
        m_room.engine.submit(std::move(input), [this, whose, reply](const engine::Outcome& outcome) {
            if (!outcome) return reply(refused(outcome.error()));
            asItIs(201, domain::ContactId{outcome->made}, whose, reply);
        });
    });
}

// As it is now: a repeated key may find its contact further on.
void RestContacts::asItIs(
    int code, const domain::ContactId& id, const domain::PersonId& source, const HttpReply& reply) const {
    m_room.engine.read([this, code, id, source, reply](const floor::Floor& floor) {
        const auto status = statusOf(id, source, floor);
        reply(status ? answer(code, serialize(*status)) : status.error());
    });
}

void RestContacts::show(const HttpRequest& request, const std::string& part, const HttpReply& reply) {
    m_room.engine.read([this, request, part, reply](const floor::Floor& floor) {
        auto source = sourceOf(request, floor);
        if (!source) return reply(std::move(source.error()));
        const auto id = idIn(part);
        if (!id) return reply(fault(id.error()));
        const auto status = statusOf(domain::ContactId{*id}, source->person, floor);
        reply(status ? answer(200, serialize(*status)) : status.error());
    });
}

void RestContacts::change(const HttpRequest& request, const std::string& part, const HttpReply& reply) {
    m_room.engine.read([this, request, part, reply](const floor::Floor& floor) {
        auto source = sourceOf(request, floor);
        if (!source) return reply(std::move(source.error()));
        const auto written = idIn(part);
        if (!written) return reply(fault(written.error()));
        const domain::ContactId id{*written};
        const domain::PersonId whose = source->person;
        const auto status = statusOf(id, whose, floor);
        if (!status) return reply(status.error());
        if (status->state == domain::ContactState::Ended) return reply(refused(Refusal::NotInState));
        if (auto bad = checkBody(request)) return reply(std::move(*bad));
        const auto patch = wire::parsePatchContact(request.body);
        if (!patch) return reply(fault(patch.error()));
        engine::Input input{{}, {}, std::move(*source), toCommand(id, *patch)};
        m_room.engine.submit(std::move(input), [this, id, whose, reply](const engine::Outcome& outcome) {
            if (!outcome) return reply(refused(outcome.error()));
            asItIs(200, id, whose, reply);
        });
    });
}

void RestContacts::leave(const HttpRequest& request, const std::string& part, const HttpReply& reply) {
    m_room.engine.read([this, request, part, reply](const floor::Floor& floor) {
        auto source = sourceOf(request, floor);
        if (!source) return reply(std::move(source.error()));
        const auto written = idIn(part);
        if (!written) return reply(fault(written.error()));
        const domain::ContactId id{*written};
        const auto status = statusOf(id, source->person, floor);
        if (!status) return reply(status.error());
        if (status->state == domain::ContactState::Ended) return reply({204, {}, {}});
        engine::Input input{{}, {}, std::move(*source), floor::LeaveContact{id}};
        m_room.engine.submit(std::move(input), [reply](const engine::Outcome& outcome) {
            reply(outcome ? HttpResponse{204, {}, {}} : refused(outcome.error()));
        });
    });
}

// D20: a parked one is offered again; where somebody is on it already, there is nothing to do.
void RestContacts::wrote(const HttpRequest& request, const std::string& part, const HttpReply& reply) {
    m_room.engine.read([this, request, part, reply](const floor::Floor& floor) {
        auto source = sourceOf(request, floor);
        if (!source) return reply(std::move(source.error()));
        const auto written = idIn(part);
        if (!written) return reply(fault(written.error()));
        const domain::ContactId id{*written};
        const auto status = statusOf(id, source->person, floor);
        if (!status) return reply(status.error());
        if (status->state == domain::ContactState::Ended) return reply(refused(Refusal::NotInState));
        engine::Input input{{}, {}, std::move(*source), floor::CustomerWrote{id}};
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
Expected<wire::ContactStatus, HttpResponse> RestContacts::statusOf(
    const domain::ContactId& id, const domain::PersonId& source, const floor::Floor& floor) const {
    wire::ContactStatus out{id, domain::ContactState::Ended, std::nullopt};
    const auto found = floor.contacts.find(id);
    if (found != floor.contacts.end()) {
        if (found->second.source != source) return unexpected(refused(Refusal::NotFound));
        out.state = found->second.state;
        out.variables = allVariables(found->second, find(floor.site.rules, found->second.queue));
        if (out.state != domain::ContactState::Ended) return out;
    }
    const auto end = m_room.engine.endOf(id);
    if (!end) return unexpected(refused(end.error()));
    if (!*end || (*end)->source != source) return unexpected(refused(Refusal::NotFound));
    out.end = (*end)->outcome;
    return out;
}

} // namespace readyline::hub
