// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/hub/RestTokens.h"

#include "core/domain/Permission.h"
#include "server/hub/RestAnswer.h"
#include "server/identity/Token.h"

#include <algorithm>
#include <tuple>

namespace readyline::hub {

using domain::Refusal;

namespace {

constexpr std::string_view kTokens = "/v1/tokens", kOne = "/v1/tokens/";

std::string listed(const floor::Floor& floor, WallTime now) {
    wire::TokenList out;
    for (const auto& [digest, each] : floor.tokens)
        if (each.expires > now)
            out.tokens.push_back({digest, each.ingress ? wire::TokenKind::Ingress : wire::TokenKind::Session,
                each.person, each.label, each.expires});
    std::ranges::sort(out.tokens, {}, [](const auto& each) { return std::tie(each.person, each.label, each.id); });
    return serialize(out);
}

} // namespace

bool RestTokens::isMine(std::string_view path) {
    return path == kTokens || (path.starts_with(kOne) && path.size() > kOne.size());
}

void RestTokens::handle(const HttpRequest& request, const HttpReply& reply) {
    const bool isKnown
        = request.path == kTokens ? request.method == "GET" || request.method == "POST" : request.method == "DELETE";
    if (!isKnown) return reply(fault(HttpFault::MethodNotAllowed));
    m_room.engine.read([this, request, reply](const floor::Floor& floor) {
        const auto bearer = bearerOf(floor, request.bearer, m_room.engine.now());
        if (!bearer) return reply(refused(Refusal::Unauthorized));
        if (bearer->ingress || !isAllowed(*bearer->person, domain::Action::MintTokens))
            return reply(refused(Refusal::Forbidden));
        const domain::Actor admin{domain::ActorKind::Person, bearer->person->id, bearer->person->name};
        if (request.method == "GET") return reply(answer(200, listed(floor, m_room.engine.now())));
        if (request.method == "POST") return mint(request, admin, reply);
        const std::string id = request.path.substr(kOne.size());
        if (!floor.tokens.contains(id)) return reply(refused(Refusal::NotFound));
        revoke(id, admin, reply);
    });
}

void RestTokens::mint(const HttpRequest& request, domain::Actor admin, const HttpReply& reply) {
    if (auto bad = checkBody(request)) return reply(std::move(*bad));
    const auto body = wire::parseMintToken(request.body);
    if (!body) return reply(fault(body.error()));
    issue(*body, std::move(admin), reply);
}

void RestTokens::revoke(std::string id, domain::Actor admin, const HttpReply& reply) {
    engine::Input input{{}, {}, std::move(admin), floor::RevokeToken{std::move(id)}};
    m_room.engine.submit(std::move(input), [this, reply](const engine::Outcome& outcome) {
        if (!outcome) return reply(refused(outcome.error()));
        m_room.log.write(config::LogLevel::Info, "token.revoked", {{"seq", outcome->seq}});
        reply({204, {}, {}});
    });
}

void RestTokens::issue(const wire::MintToken& body, domain::Actor admin, const HttpReply& reply) {
    const bool isIngress = body.kind == wire::TokenKind::Ingress;
    const identity::Secret token = identity::makeToken();
    const WallTime expires = m_room.engine.now() + (isIngress ? kIngressTokenLasts : kSessionTokenLasts);
    engine::Input input{{}, {}, std::move(admin),
        floor::IssueToken{{identity::digestOf(token.reveal()), body.person, isIngress, expires, body.label}}};
    m_room.engine.submit(std::move(input), [this, token, expires, reply](const engine::Outcome& outcome) {
        if (!outcome) return reply(refused(outcome.error()));
        m_room.log.write(config::LogLevel::Info, "token.minted", {{"seq", outcome->seq}});
        reply(answer(201, serialize(wire::MintedToken{std::string{token.reveal()}, expires})));
    });
}

} // namespace readyline::hub
