// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/hub/Dispatcher.h"

#include "core/base/Overloaded.h"
#include "core/wire/Protocol.h"
#include "server/hub/Commands.h"

namespace readyline::hub {

namespace {

using domain::Refusal;
using wire::CloseCode;

// What a person can do by hand, many times over; a connector speaks for all phones.
constexpr Rate kPersonRate{200, 50};
constexpr Rate kConnectorRate{20'000, 5'000};

CloseCode closeFor(wire::ParseFault fault) {
    switch (fault) {
    case wire::ParseFault::NotUtf8: return CloseCode::InvalidUtf8;
    case wire::ParseFault::TooDeep: return CloseCode::TooDeep;
    case wire::ParseFault::OutOfRange: return CloseCode::TooManyRequests; // of a whole frame: more than a batch holds
    case wire::ParseFault::NotJson:
    case wire::ParseFault::NotRpc:
    case wire::ParseFault::UnknownMethod:
    case wire::ParseFault::UnknownType:
    case wire::ParseFault::MissingField:
    case wire::ParseFault::WrongType:
    case wire::ParseFault::DuplicateKey: return CloseCode::BadFrame;
    }
    return CloseCode::BadFrame;
}

} // namespace

Dispatcher::Dispatcher(Room& room, Views& views)
    : m_room(room),
      m_views(views),
      m_opener(room, [this](Link& link) {
          for (const wire::RequestFrame& each : std::exchange(link.held, {})) serve(link, each);
      }) {}

void Dispatcher::received(Link& link, std::string_view frame) {
    link.heardAt = m_room.time.now();
    const auto items = wire::parseClientFrame(frame);
    if (!items) {
        m_room.log.write(config::LogLevel::Warning, "frame.refused", {{"fault", describe(items.error())}});
        return link.close(closeFor(items.error().fault));
    }
    for (const wire::ClientItem& item : *items) {
        ++m_room.figures.requests;
        const Rate& rate = link.me.role == domain::Role::Connector ? kConnectorRate : kPersonRate;
        if (!link.requests.take(rate, link.heardAt)) return link.close(CloseCode::TooManyRequests);
        if (const auto* bad = std::get_if<wire::BadRequest>(&item)) {
            ++m_room.figures.refused;
            if (bad->id)
                link.send(wire::Answer{*bad->id, bad->error});
            else
                link.sendUnnumbered(bad->error);
        } else {
            serve(link, std::get<wire::RequestFrame>(item));
        }
    }
}

void Dispatcher::serve(Link& link, const wire::RequestFrame& frame) {
    const auto* open = std::get_if<wire::SessionOpen>(&frame.request);
    switch (link.state) {
    case LinkState::Closing: return;
    case LinkState::Unopened:
        if (open)
            m_opener.open(link, frame.id, *open);
        else
            refuse(link, frame.id, {Refusal::Unauthorized, "session.open comes first"});
        return;
    case LinkState::Opening:
        if (link.held.size() >= wire::kMaxBatch)
            link.close(CloseCode::TooManyRequests);
        else
            link.held.push_back(frame);
        return;
    case LinkState::Open:
        if (open)
            refuse(link, frame.id, {Refusal::NotInState, "the session is open"});
        else
            serveOpen(link, frame);
        return;
    }
}

void Dispatcher::serveOpen(Link& link, const wire::RequestFrame& frame) {
    if (std::holds_alternative<wire::Ping>(frame.request))
        link.send(wire::Answer{frame.id, wire::Result{wire::Pong{m_room.engine.now(), m_room.engine.committed()}}});
    else if (const auto* view = std::get_if<wire::TeamViewOpen>(&frame.request))
        m_views.open(link, frame.id, *view);
    else if (const auto* close = std::get_if<wire::ViewClose>(&frame.request))
        m_views.close(link, frame.id, *close);
    else if (std::holds_alternative<wire::CallsViewOpen>(frame.request))
        m_views.openCalls(link, frame.id);
    else if (std::holds_alternative<wire::CallbacksViewOpen>(frame.request))
        m_views.openCallbacks(link, frame.id);
    else if (!serveRead(link, frame) && !serveLine(link, frame))
        submit(link, frame);
}

bool Dispatcher::serveRead(Link& link, const wire::RequestFrame& frame) {
    if (const auto* ledger = std::get_if<wire::LedgerRead>(&frame.request))
        m_ledgers.read(link, frame.id, *ledger);
    else if (const auto* history = std::get_if<wire::HistoryRead>(&frame.request))
        m_histories.read(link, frame.id, *history);
    else if (const auto* reveal = std::get_if<wire::VariableReveal>(&frame.request))
        m_revealer.reveal(link, frame.id, *reveal);
    else if (const auto* targets = std::get_if<wire::TargetsRead>(&frame.request))
        m_targets.read(link, frame.id, *targets);
    else
        return false;
    return true;
}

// What is passed on and stored nowhere.
bool Dispatcher::serveLine(Link& link, const wire::RequestFrame& frame) {
    if (const auto* keys = std::get_if<wire::CallKeys>(&frame.request))
        m_lines.press(link, frame.id, *keys);
    else if (const auto* quality = std::get_if<wire::CallQuality>(&frame.request))
        m_lines.hear(link, frame.id, *quality);
    else
        return false;
    return true;
}

void Dispatcher::submit(Link& link, const wire::RequestFrame& frame) {
    auto command = toCommand(frame.request, link.session);
    if (!command) return;
    const bool isSignOut = std::holds_alternative<wire::SessionClose>(frame.request);
    if (isSignOut) link.isSigningOut = true;
    engine::Input input{wire::commandOf(frame.request), link.who.person.value + ' ' + wire::bodyDigest(frame.request),
        link.who, std::move(*command)};
    m_room.engine.submit(std::move(input),
        [this, alive = link.weak_from_this(), id = frame.id, isSignOut](const engine::Outcome& outcome) {
            if (const auto still = alive.lock()) settle(*still, id, isSignOut, outcome);
        });
}

void Dispatcher::settle(Link& link, std::int64_t request, bool isSignOut, const engine::Outcome& outcome) {
    if (!outcome) {
        if (isSignOut) link.isSigningOut = false;
        return refuse(link, request, toWire(outcome.error()));
    }
    link.send(wire::Answer{request, wire::Result{wire::Settled{outcome->seq}}});
    if (!isSignOut) return;
    // One that is repeated after a reconnect has ended the session before this one, which goes on; so does this one while
    // there is work to be done first.
    link.isSigningOut = link.session.empty();
    if (link.session.empty()) link.close(CloseCode::SignedOut);
}

void Dispatcher::refuse(Link& link, std::int64_t request, wire::Refused refused) {
    ++m_room.figures.refused;
    m_room.log.write(config::LogLevel::Debug, "request.refused",
        {{"person", link.who.person.value}, {"reason", std::string{row(refused.refusal).name}}});
    link.send(wire::Answer{request, std::move(refused)});
}

} // namespace readyline::hub
