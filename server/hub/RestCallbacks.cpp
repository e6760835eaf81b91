// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/hub/RestCallbacks.h"

#include "core/domain/Permission.h"
#include "server/floor/Callbacks.h"
#include "server/hub/Projection.h"
#include "server/hub/Query.h"
#include "server/hub/RestAnswer.h"
#include "server/hub/RestVariables.h"
#include "server/identity/Token.h"

#include <algorithm>

namespace readyline::hub {

namespace {

using domain::Refusal;

constexpr std::string_view kCallbacks = "/v1/callbacks", kOneCallback = "/v1/callbacks/";
constexpr std::size_t kLongestCallbackKey = 200;

// The same key of the same source is the same command: a UUID made of their digest. No key has a line break.
domain::CommandId commandOfKey(const domain::PersonId& source, const std::string& key) {
    if (key.empty()) return {};
    const std::string hex = identity::digestOf("callbacks " + source.value + '\n' + key);
    return {hex.substr(0, 8) + '-' + hex.substr(8, 4) + "-8" + hex.substr(13, 3) + "-8" + hex.substr(17, 3) + '-'
        + hex.substr(20, 12)};
}

// The floor says "member: words"; here the member has a place of its own.
HttpResponse refusedCallback(const floor::Refused& no) {
    const std::size_t colon = no.detail.find(": ");
    if (no.refusal != Refusal::InvalidCallback || colon == std::string::npos) return refused(no);
    return refused(no.refusal, no.detail.substr(colon + 2), no.detail.substr(0, colon));
}

// By whom it was asked for: himself; a customer comes by a key.
Expected<domain::Actor, HttpResponse> askerOf(const std::optional<Bearer>& bearer) {
    if (!bearer) return unexpected(refused(Refusal::Unauthorized));
    const domain::Person& who = *bearer->person;
    if (bearer->ingress) return domain::Actor{domain::ActorKind::Customer, who.id, {}};
    if (!isAllowed(who, domain::Action::PlanCallbacks) && !isAllowed(who, domain::Action::PostContacts))
        return unexpected(refused(Refusal::Forbidden));
    return domain::Actor{domain::ActorKind::Person, who.id, who.name};
}

bool sees(const floor::Floor& floor, const domain::Actor& asker, const floor::Callback& callback) {
    if (!callback.source.empty() && callback.source == asker.person) return true;
    const domain::Person* who = asker.kind == domain::ActorKind::Person ? floor::person(floor, asker.person) : nullptr;
    return who && floor::maySee(floor, *who, callback);
}

std::string listOf(const floor::Floor& floor, const domain::Actor& asker) {
    wire::CallbackList out;
    for (const auto& [id, each] : floor.callbacks)
        if (sees(floor, asker, each)) out.callbacks.push_back({callbackView(floor, each)});
    return serialize(out);
}

bool isMethodOf(bool isList, const std::string& method) {
    if (isList) return method == "GET" || method == "POST";
    return method == "GET" || method == "PATCH" || method == "DELETE";
}

} // namespace

bool RestCallbacks::isMine(std::string_view path) {
    return path == kCallbacks || (path.starts_with(kOneCallback) && path.size() > kOneCallback.size());
}

void RestCallbacks::handle(const HttpRequest& request, const HttpReply& reply) {
    const bool isList = request.path == kCallbacks;
    if (!isMethodOf(isList, request.method)) return reply(fault(HttpFault::MethodNotAllowed));
    m_room.engine.read([this, request, reply, isList](const floor::Floor& floor) {
        const auto asker = askerOf(bearerOf(floor, request.bearer, m_room.engine.now()));
        if (!asker) return reply(asker.error());
        if (request.method == "POST" || request.method == "PATCH")
            if (auto bad = checkBody(request)) return reply(std::move(*bad));
        if (request.method == "POST") return post(request, floor, *asker, reply);
        if (isList) return reply(answer(200, listOf(floor, *asker)));
        const auto part = idIn(std::string_view{request.path}.substr(kOneCallback.size()));
        if (!part) return reply(fault(part.error()));
        const domain::CallbackId id{*part};
        if (request.method == "GET") return show(id, *asker, 200, reply);
        if (request.method == "PATCH") return patch(request, id, *asker, reply);
        remove(id, *asker, reply);
    });
}

void RestCallbacks::post(
    const HttpRequest& request, const floor::Floor& floor, const domain::Actor& asker, const HttpReply& reply) {
    if (request.idempotencyKey.size() > kLongestCallbackKey)
        return reply(fault(HttpFault::BadRequest, "The Idempotency-Key is longer than 200 characters."));
    const auto body = wire::parsePostCallback(request.body);
    if (!body) return reply(fault(body.error()));
    if (const auto stray = strayVariable(body->variables, find(floor.site.rules, body->form.queue)))
        return reply(fault(*stray));
    engine::Input input{commandOfKey(asker.person, request.idempotencyKey), identity::digestOf(serialize(*body)), asker,
        floor::PlanCallback{
            body->kind, body->form, body->contact.value_or(domain::ContactId{}), body->variables, body->priority}};
    m_room.engine.submit(std::move(input), [this, asker, reply](const engine::Outcome& outcome) {
        if (!outcome) return reply(refusedCallback(outcome.error()));
        show(domain::CallbackId{outcome->made}, asker, 201, reply);
    });
}

void RestCallbacks::patch(
    const HttpRequest& request, const domain::CallbackId& id, const domain::Actor& asker, const HttpReply& reply) {
    const auto body = wire::parsePatchCallback(request.body);
    if (!body) return reply(fault(body.error()));
    engine::Input input{{}, {}, asker, floor::EditCallback{id, body->patch}};
    m_room.engine.submit(std::move(input), [this, id, asker, reply](const engine::Outcome& outcome) {
        if (!outcome) return reply(refusedCallback(outcome.error()));
        show(id, asker, 200, reply);
    });
}

void RestCallbacks::remove(const domain::CallbackId& id, const domain::Actor& asker, const HttpReply& reply) {
    m_room.engine.submit(
        engine::Input{{}, {}, asker, floor::DeleteCallback{id}}, [reply](const engine::Outcome& outcome) {
            reply(outcome ? HttpResponse{204, {}, {}} : refusedCallback(outcome.error()));
        });
}

// Of others' callbacks nothing is told, not even that they are there.
void RestCallbacks::show(
    const domain::CallbackId& id, const domain::Actor& asker, int status, const HttpReply& reply) const {
    m_room.engine.read([id, asker, status, reply](const floor::Floor& floor) {
        const auto found = floor.callbacks.find(id);
        const bool isHis = found != floor.callbacks.end() && sees(floor, asker, found->second);
        reply(isHis ? answer(status, serialize(wire::CallbackResource{callbackView(floor, found->second)}))
                    : refused(Refusal::NotFound));
    });
}

} // namespace readyline::hub
