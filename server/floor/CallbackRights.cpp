// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Who may plan callbacks for whom, and who sees which.
#include "server/floor/Callbacks.h"
#include "server/floor/Times.h"

#include <algorithm>
#include <utility>

namespace readyline::floor {

namespace {

bool supervises(const Person& who, const Person& member) {
    return who.role == Role::Supervisor && std::ranges::any_of(member.teams, [&](const TeamId& each) {
        return std::ranges::count(who.supervises, each) > 0;
    });
}

bool hasQueue(const Person& who, const QueueId& queue) { return std::ranges::count(who.queues, queue) > 0; }

// What his queues' people have nothing to do with; nothing: that decides.
std::optional<bool> seesAnyway(const Floor& floor, const Person& reader, const Callback& callback) {
    if (reader.role == Role::Connector) return false;
    if (reader.role == Role::Admin || callback.form.assignee == reader.id) return true;
    if (callback.by.kind == ActorKind::Person && callback.by.person == reader.id) return true;
    if (const Person* agent = person(floor, callback.form.assignee)) return supervises(reader, *agent);
    if (hasQueue(reader, callback.form.queue)) return true;
    return std::nullopt;
}

// What is over is left out first, then what was changed longest ago.
void shorten(std::vector<const Callback*>& all) {
    if (all.size() <= kMostCallbacksSeen) return;
    std::ranges::sort(all, {}, [](const Callback* each) {
        return std::pair{each->state == CallbackState::Ended, -each->seq};
    });
    all.resize(kMostCallbacksSeen);
}

} // namespace

std::vector<QueueId> queuesWithin(const Floor& floor, const Person& who) {
    if (who.role == Role::Agent) return who.queues;
    std::vector<QueueId> out;
    for (const Queue& each : floor.site.rules.queues) {
        const auto isHis = [&](const Person& member) { return supervises(who, member) && hasQueue(member, each.id); };
        if (who.role == Role::Admin || hasQueue(who, each.id) || std::ranges::any_of(floor.site.people, isHis))
            out.push_back(each.id);
    }
    return out;
}

bool mayAssign(const Person& by, const Person& to) {
    if (to.role == Role::Connector || !to.entitled) return false;
    if (by.id == to.id || by.role == Role::Admin || supervises(by, to)) return true;
    return std::ranges::any_of(to.teams, [&](const TeamId& each) { return std::ranges::count(by.teams, each) > 0; });
}

bool maySee(const Floor& floor, const Person& reader, const Callback& callback) {
    if (const auto known = seesAnyway(floor, reader, callback)) return *known;
    return reader.role == Role::Supervisor && std::ranges::any_of(floor.site.people, [&](const Person& member) {
        return supervises(reader, member) && hasQueue(member, callback.form.queue);
    });
}

std::vector<const Callback*> callbacksSeenBy(const Floor& floor, const Person& reader) {
    const std::vector<QueueId> reach = queuesWithin(floor, reader); // once for all of them
    std::vector<const Callback*> out;
    for (const auto& [id, callback] : floor.callbacks) {
        const auto known = seesAnyway(floor, reader, callback);
        if (known ? *known : std::ranges::count(reach, callback.form.queue) > 0) out.push_back(&callback);
    }
    shorten(out);
    return out;
}

} // namespace readyline::floor
