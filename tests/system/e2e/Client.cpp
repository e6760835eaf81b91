// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/system/e2e/Client.h"

#include "core/base/Overloaded.h"

#include <stdexcept>
#include <utility>

namespace readyline::e2e {

Client::Client(Loop& loop, const Server& server, std::string token, const std::string& device)
    : m_loop(loop),
      m_link(loop.io, loop.time, loop.chance, server.endpoint(), {std::move(token), {device}, device, true},
          {[this](const wire::SessionOpened& o) { take(o); }, [this](const wire::Envelope& e) { take(e); },
              [this] { ++lost; }, [this](int code) { endedWith = code; }}) {}

void Client::open() {
    m_link.start();
    if (!m_loop.until([this] { return opened > 0 || endedWith; }) || opened == 0)
        throw std::runtime_error("the session did not open");
}

wire::Answer Client::ask(wire::Request request) {
    std::optional<wire::Answer> answer;
    int losses = lost;
    const auto say = [&] { m_link.request(request, [&answer](const wire::Answer& a) { answer = a; }); };
    say();
    // A read dies with the connection, as a slow machine may lose one: it is asked again. Commands are said again by the link.
    const bool isRead = wire::commandOf(request).empty();
    const auto isAnswered = [&] {
        if (isRead && std::exchange(losses, lost) != lost) say();
        return answer.has_value();
    };
    if (!m_loop.until(isAnswered)) throw std::runtime_error("no answer");
    return *answer;
}

bool Client::settles(wire::Request request) {
    const wire::Answer answer = ask(std::move(request));
    const auto* result = std::get_if<wire::Result>(&answer.outcome);
    return result && std::holds_alternative<wire::Settled>(*result);
}

void Client::take(const wire::SessionOpened& session) {
    ++opened;
    self = session.self;
    site = session.site;
    offers.clear();
    tasks.clear();
    monitor = session.monitor;
    for (const wire::OfferView& offer : session.offers) offers[offer.offer] = offer;
    for (const wire::TaskView& task : session.tasks) tasks[task.assignment] = task;
}

void Client::take(const wire::Envelope& envelope) {
    events.push_back(envelope);
    std::visit(Overloaded{[this](const wire::SelfChanged& e) { self = e.self; },
                   [this](const wire::AgentChanged& e) { team[e.agent.person] = e.agent; },
                   [this](const wire::OfferChanged& e) { offers[e.offer.offer] = e.offer; },
                   [this](const wire::OfferEnded& e) { offers.erase(e.offer); }, [](const wire::OffersNotHad&) {},
                   [this](const wire::TaskChanged& e) { tasks[e.task.assignment] = e.task; },
                   [this](const wire::TaskRemoved& e) { tasks.erase(e.assignment); },
                   [this](const wire::CallChanged& e) { calls[e.call.contact] = e.call; },
                   [this](const wire::SiteChanged& e) { site = e.site; }, [](const wire::StatusSetByOther&) {},
                   [](const wire::StatusAnswered&) {}, [](const wire::MeChanged&) {}, [](const wire::SessionEnded&) {},
                   [](const wire::CallbackChanged&) {}, [](const wire::CallbackRemoved&) {},
                   [](const wire::CallbackMissed&) {}, [](const wire::CallNotice&) {}, [](const wire::LineHeard&) {},
                   [](const wire::KeysSent&) {}, [this](const wire::MonitorChanged& e) { monitor = e.monitor; },
                   [this](const wire::MonitorEnded&) { monitor.reset(); }, [](const wire::Unknown&) {}},
        envelope.event);
    if (heard) heard(envelope);
}

} // namespace readyline::e2e
