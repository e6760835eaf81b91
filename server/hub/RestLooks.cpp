// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/hub/RestLooks.h"

#include "core/domain/Permission.h"
#include "core/wire/Rest.h"
#include "server/hub/RestAnswer.h"
#include "server/hub/Span.h"

namespace readyline::hub {

void RestLooks::show(const HttpRequest& request, const HttpReply& reply) {
    m_room.engine.read([this, request, reply](const floor::Floor& floor) {
        const auto bearer = bearerOf(floor, request.bearer, m_room.engine.now());
        if (!bearer) return reply(refused(domain::Refusal::Unauthorized));
        if (bearer->ingress || !isAllowed(*bearer->person, domain::Action::ChangeSite))
            return reply(refused(domain::Refusal::Forbidden));
        const auto span = spanOf(request, m_room.engine.now());
        if (!span) return reply(span.error());
        auto looks = m_room.engine.looks({span->from, span->to, kMost + 1});
        if (!looks) return reply(refused(looks.error()));
        const bool more = looks->size() > kMost;
        if (more) looks->pop_back();
        reply(answer(200, serialize(wire::LookPage{span->from, span->to, std::move(*looks), more})));
    });
}

} // namespace readyline::hub
