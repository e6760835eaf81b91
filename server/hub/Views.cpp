// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/hub/Views.h"

#include "core/domain/Permission.h"
#include "server/floor/Callbacks.h"
#include "server/hub/Projection.h"

#include <algorithm>

namespace readyline::hub {

using domain::Refusal;
using wire::Answer;

void Views::open(Link& link, std::int64_t request, const wire::TeamViewOpen& open) {
    m_room.engine.read([this, alive = link.weak_from_this(), request, open](const floor::Floor& floor) {
        if (const auto still = alive.lock(); still && still->isOpen()) show(*still, request, open, floor);
    });
}

void Views::show(Link& link, std::int64_t request, const wire::TeamViewOpen& open, const floor::Floor& floor) {
    const domain::Person* reader = floor::person(floor, link.who.person);
    if (!reader || !isAllowed(*reader, domain::Action::SeeStatus))
        return link.send(Answer{request, wire::Refused{Refusal::Forbidden, {}}});
    const bool isKnown = std::ranges::all_of(
        open.teams, [&](const domain::TeamId& each) { return find(floor.site.rules, each) != nullptr; });
    if (!isKnown) return link.send(Answer{request, wire::Refused{Refusal::NotFound, "no such team"}});
    const bool isNew = std::ranges::find(link.views, open.view, &View::id) == link.views.end();
    if (isNew && link.views.size() >= kMostViews)
        return link.send(Answer{request, wire::Refused{Refusal::TooMany, "views of one connection"}});

    wire::ViewOpened opened{open.view, floor.seq, !knows(open, floor), {}};
    m_room.teams.follow(floor);
    for (const domain::Person* each : m_room.teams.members(open.teams)) {
        const auto agent = floor.agents.find(each->id);
        const std::int64_t seq = agent == floor.agents.end() ? 0 : agent->second.seq;
        if (!opened.full && seq <= open.since->seq) continue;
        opened.agents.push_back(layersFor(floor, each->id, floor::visibilityFor(*reader, *each)));
    }
    m_room.links.watch(link, {open.view, open.teams});
    link.send(Answer{request, wire::Result{std::move(opened)}});
}

// The client has this history up to a place after which nothing but agents changed.
bool Views::knows(const wire::TeamViewOpen& open, const floor::Floor& floor) const {
    return open.since && open.since->log == m_room.engine.log() && open.since->seq <= floor.seq
        && open.since->seq >= floor.siteSeq;
}

void Views::openCalls(Link& link, std::int64_t request) {
    m_room.engine.read([this, alive = link.weak_from_this(), request](const floor::Floor& floor) {
        const auto still = alive.lock();
        if (!still || !still->isOpen()) return;
        const domain::Person* reader = floor::person(floor, still->who.person);
        if (!reader || !isAllowed(*reader, domain::Action::ReportCalls))
            return still->send(Answer{request, wire::Refused{Refusal::Forbidden, {}}});
        wire::CallsOpened opened{floor.seq, m_publisher.openCalls(floor, *still)};
        still->send(Answer{request, wire::Result{std::move(opened)}});
    });
}

namespace {

std::vector<wire::Colleague> colleaguesOf(const floor::Floor& floor, const domain::Person& reader) {
    std::vector<wire::Colleague> out;
    for (const domain::Person& each : floor.site.people)
        if (!each.queues.empty() && floor::mayAssign(reader, each)) out.push_back({each.id, each.name, each.queues});
    return out;
}

} // namespace

void Views::openCallbacks(Link& link, std::int64_t request) {
    m_room.engine.read([this, alive = link.weak_from_this(), request](const floor::Floor& floor) {
        const auto still = alive.lock();
        if (!still || !still->isOpen()) return;
        const domain::Person* reader = floor::person(floor, still->who.person);
        if (!reader || !isAllowed(*reader, domain::Action::PlanCallbacks))
            return still->send(Answer{request, wire::Refused{Refusal::Forbidden, {}}});
        wire::CallbacksOpened opened{
            floor.seq, callbacksFor(floor, *reader), colleaguesOf(floor, *reader), floor::queuesWithin(floor, *reader)};
        m_room.links.watchCallbacks(*still);
        still->send(Answer{request, wire::Result{std::move(opened)}});
    });
}

void Views::close(Link& link, std::int64_t request, const wire::ViewClose& close) {
    m_room.links.unwatch(link, close.view);
    link.send(Answer{request, wire::Result{wire::Settled{m_room.engine.committed()}}});
}

} // namespace readyline::hub
