// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/hub/RestHistory.h"

#include "core/wire/Rest.h"
#include "server/hub/HistoryReader.h"
#include "server/hub/LedgerReader.h"
#include "server/hub/Query.h"
#include "server/hub/RestAnswer.h"

#include <charconv>
#include <limits>

namespace readyline::hub {

namespace {

using domain::Refusal;

constexpr std::string_view kOfPeople = "/v1/people/", kHistory = "/history", kWrapUps = "/v1/wrap-ups/";
constexpr std::int64_t kUsualPage = 50, kLongestPage = 100;

// What stands between the two, where that is one part of the path.
std::optional<std::string> partOf(const std::string& path, std::string_view before, std::string_view behind) {
    if (!path.starts_with(before) || !path.ends_with(behind) || path.size() <= before.size() + behind.size())
        return std::nullopt;
    std::string part = path.substr(before.size(), path.size() - before.size() - behind.size());
    if (part.find('/') != std::string::npos) return std::nullopt;
    return part;
}

// A whole number from 1 to `most`; nothing where the address does not say it.
Expected<std::optional<std::int64_t>, HttpResponse> numberIn(
    const HttpRequest& request, std::string_view name, std::int64_t most) {
    const auto text = parameter(request.query, name);
    if (!text) return std::optional<std::int64_t>{};
    std::int64_t value = 0;
    const char* const end = text->data() + text->size();
    const auto read = std::from_chars(text->data(), end, value);
    if (read.ec != std::errc{} || read.ptr != end || value < 1 || value > most)
        return unexpected(
            fault(HttpFault::BadRequest, "A whole number from 1 to " + std::to_string(most) + '.', std::string{name}));
    return std::optional<std::int64_t>{value};
}

} // namespace

bool RestHistory::isMine(const std::string& path) {
    return partOf(path, kOfPeople, kHistory) || partOf(path, kWrapUps, {});
}

void RestHistory::handle(const HttpRequest& request, const HttpReply& reply) {
    const auto person = partOf(request.path, kOfPeople, kHistory);
    if (request.method != (person ? "GET" : "PUT")) return reply(fault(HttpFault::MethodNotAllowed));
    if (person) return show(request, *person, reply);
    submit(request, *partOf(request.path, kWrapUps, {}), reply);
}

void RestHistory::show(const HttpRequest& request, const std::string& part, const HttpReply& reply) {
    m_room.engine.read([this, request, part, reply](const floor::Floor& floor) {
        const auto bearer = bearerOf(floor, request.bearer, m_room.engine.now());
        if (!bearer) return reply(refused(Refusal::Unauthorized));
        if (bearer->ingress) return reply(refused(Refusal::Forbidden));
        const auto id = idIn(part);
        if (!id) return reply(fault(id.error()));
        const domain::PersonId about{*id}, reader = bearer->person->id;
        if (const auto refusal = ledgerRefusal(floor, reader, about)) return reply(refused(*refusal));
        const auto before = numberIn(request, "before", std::numeric_limits<std::int64_t>::max());
        if (!before) return reply(before.error());
        const auto limit = numberIn(request, "limit", kLongestPage);
        if (!limit) return reply(limit.error());
        const auto most = static_cast<std::size_t>(limit->value_or(kUsualPage));
        auto page = historyOf(m_room, floor, reader, {about, *before, most});
        if (!page) return reply(refused(page.error()));
        reply(answer(200, serialize(wire::HistoryPage{about, std::move(page->entries), page->next})));
    });
}

void RestHistory::submit(const HttpRequest& request, const std::string& part, const HttpReply& reply) {
    m_room.engine.read([this, request, part, reply](const floor::Floor& floor) {
        const auto bearer = bearerOf(floor, request.bearer, m_room.engine.now());
        if (!bearer) return reply(refused(Refusal::Unauthorized));
        if (bearer->ingress) return reply(refused(Refusal::Forbidden));
        if (auto bad = checkBody(request)) return reply(std::move(*bad));
        const auto id = idIn(part);
        if (!id) return reply(fault(id.error()));
        const auto body = wire::parseWrapUpResource(request.body);
        if (!body) return reply(fault(body.error()));
        const domain::Person& who = *bearer->person;
        engine::Input input{{}, {}, {domain::ActorKind::Person, who.id, who.name},
            floor::SubmitWrapUp{domain::AssignmentId{*id}, body->code, body->notes}};
        m_room.engine.submit(
            std::move(input), [reply, done = answer(200, serialize(*body))](const engine::Outcome& outcome) {
                reply(outcome ? done : refused(outcome.error()));
            });
    });
}

} // namespace readyline::hub
