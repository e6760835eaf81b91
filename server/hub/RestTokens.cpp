// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/hub/RestTokens.h"

#include "core/domain/Permission.h"
#include "server/hub/RestAnswer.h"
#include "server/identity/Token.h"

namespace readyline::hub {

using domain::Refusal;

void RestTokens::mint(const HttpRequest& request, const HttpReply& reply) {
    m_room.engine.read([this, request, reply](const floor::Floor& floor) {
        const auto bearer = bearerOf(floor, request.bearer, m_room.engine.now());
        if (!bearer) return reply(refused(Refusal::Unauthorized));
        if (bearer->ingress || !isAllowed(*bearer->person, domain::Action::MintTokens))
            return reply(refused(Refusal::Forbidden));
        if (auto bad = checkBody(request)) return reply(std::move(*bad));
        const auto body = wire::parseMintToken(request.body);
        if (!body) return reply(fault(body.error()));
        issue(*body, {domain::ActorKind::Person, bearer->person->id, bearer->person->name}, reply);
    });
}

void RestTokens::issue(const wire::MintToken& body, domain::Actor admin, const HttpReply& reply) {
    const bool isIngress = body.kind == wire::TokenKind::Ingress;
    const identity::Secret token = identity::makeToken();
    const WallTime expires = m_room.engine.now() + (isIngress ? kIngressTokenLasts : kSessionTokenLasts);
    engine::Input input{{}, {}, std::move(admin),
        floor::IssueToken{{identity::digestOf(token.reveal()), body.person, isIngress, expires}}};
    m_room.engine.submit(std::move(input), [this, token, expires, reply](const engine::Outcome& outcome) {
        if (!outcome) return reply(refused(outcome.error()));
        m_room.log.write(config::LogLevel::Info, "token.minted", {{"seq", outcome->seq}});
        reply(answer(201, serialize(wire::MintedToken{std::string{token.reveal()}, expires})));
    });
}

} // namespace readyline::hub
