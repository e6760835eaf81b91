// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/hub/RestLedger.h"

#include "core/wire/LedgerCsv.h"
#include "server/hub/LedgerReader.h"
#include "server/hub/Query.h"
#include "server/hub/RestAnswer.h"
#include "server/hub/Span.h"

#include <algorithm>
#include <iterator>

namespace readyline::hub {

using domain::Refusal;

namespace {

constexpr std::string_view kPeople = "/v1/people/";
constexpr std::string_view kJson = "/ledger";
constexpr std::string_view kCsv = "/ledger.csv";
constexpr std::size_t kPage = 1000;
constexpr std::chrono::seconds kRetryAfter{1};

// "ilse" of "/v1/people/ilse/ledger".
std::optional<std::string> personIn(const std::string& path, std::string_view end) {
    if (!path.starts_with(kPeople) || !path.ends_with(end) || path.size() <= kPeople.size() + end.size())
        return std::nullopt;
    std::string id = path.substr(kPeople.size(), path.size() - kPeople.size() - end.size());
    if (id.find('/') != std::string::npos) return std::nullopt;
    return id;
}

HttpResponse tooManyReads() {
    HttpResponse out = refused(Refusal::TooMany, "Two ledgers are being read. Try again when one of them is there.");
    out.retryAfter = kRetryAfter;
    return out;
}

} // namespace

struct RestLedger::Reading {
    engine::LedgerQuery query;
    bool csv = false;
    HttpReply reply;
    std::vector<domain::LedgerLine> lines;
    std::shared_ptr<void> turn; // goes on with the answer

    void finish() {
        HttpResponse out = csv
            ? HttpResponse{200, "text/csv; charset=utf-8; header=present", wire::toCsv(lines)}
            : answer(200, serialize(wire::LedgerPage{query.person, query.from, query.to, std::move(lines)}));
        out.held = std::move(turn);
        reply(std::move(out));
    }
};

// A read lasts until its answer has left: what a slow reader lets wait counts.
std::shared_ptr<void> RestLedger::turnOf(const domain::PersonId& reader) {
    int& running = (*m_running)[reader];
    if (running >= kMostAtOnce) return {};
    ++running;
    return std::shared_ptr<int>{&running, [all = m_running, reader](const int*) {
                                    if (--all->at(reader) == 0) all->erase(reader);
                                }};
}

bool RestLedger::isMine(const std::string& path) { return personIn(path, kJson) || personIn(path, kCsv); }

void RestLedger::show(const HttpRequest& request, const HttpReply& reply) {
    const auto inCsv = personIn(request.path, kCsv);
    const std::string part = inCsv ? *inCsv : *personIn(request.path, kJson);
    const bool csv = inCsv || request.accept.find("text/csv") != std::string::npos;
    m_room.engine.read([this, request, part, csv, reply](const floor::Floor& floor) {
        const auto bearer = bearerOf(floor, request.bearer, m_room.engine.now());
        if (!bearer) return reply(refused(Refusal::Unauthorized));
        if (bearer->ingress) return reply(refused(Refusal::Forbidden));
        const auto id = idIn(part);
        if (!id) return reply(fault(id.error()));
        const domain::PersonId about{*id};
        if (const auto refusal = ledgerRefusal(floor, bearer->person->id, about)) return reply(refused(*refusal));
        const auto span = spanOf(request, m_room.engine.now());
        if (!span) return reply(span.error());
        auto turn = turnOf(bearer->person->id);
        if (!turn) return reply(tooManyReads());
        readOn(std::make_shared<Reading>(Reading{{about, span->from, span->to}, csv, reply, {}, std::move(turn)}));
    });
}

void RestLedger::readOn(const std::shared_ptr<Reading>& reading) {
    reading->query.most = kPage;
    auto page = m_room.engine.ledger(reading->query);
    if (!page) return reading->reply(refused(page.error()));
    const bool isLast = page->size() < kPage;
    std::ranges::move(*page, std::back_inserter(reading->lines));
    if (isLast) return reading->finish();
    if (reading->lines.size() >= kMostLines)
        return reading->reply(
            fault(HttpFault::BadRequest, "These are more than 20000 lines: ask for less time.", "from"));
    reading->query.before = reading->lines.back().seq;
    m_room.engine.poster()([this, alive = std::weak_ptr{m_alive}, reading] {
        if (!alive.expired()) readOn(reading);
    });
}

} // namespace readyline::hub
