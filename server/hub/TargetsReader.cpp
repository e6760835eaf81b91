// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/hub/TargetsReader.h"

#include "core/domain/CallbackCheck.h"
#include "core/domain/Permission.h"
#include "core/domain/Reachable.h"
#include "server/floor/Indexing.h"
#include "server/floor/Layers.h"
#include "server/hub/Lowered.h"
#include "server/hub/Projection.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace readyline::hub {

namespace {

using namespace domain;

std::string withoutGaps(std::string text) {
    std::erase_if(
        text, [](char each) { return each == ' ' || each == '-' || each == '(' || each == ')' || each == '/'; });
    return text;
}

class Search {
public:
    explicit Search(const std::string& text) : m_text(lowered(text)), m_digits(withoutGaps(m_text)) {}
    [[nodiscard]] bool isIn(const std::string& name, const std::string& number) const {
        if (lowered(name).find(m_text) != std::string::npos) return true;
        return !m_digits.empty() && withoutGaps(lowered(number)).find(m_digits) != std::string::npos;
    }

private:
    std::string m_text, m_digits;
};

bool takesCalls(const Queue* queue) { return queue && queue->channels.test(static_cast<std::size_t>(Channel::Voice)); }

int readyIn(const floor::Floor& floor, const QueueId& queue, const PersonId& reader) {
    const auto ready = floor.index.ready.find({queue, Channel::Voice});
    if (ready == floor.index.ready.end()) return 0;
    return static_cast<int>(
        std::ranges::count_if(ready->second, [&](const auto& each) { return each.person != reader; }));
}

using Found = std::vector<wire::TargetView>;

Found agents(const floor::Floor& floor, const Person& reader, const Search& search) {
    Found out;
    for (const Person& each : floor.site.people) {
        if (each.id == reader.id || each.role == Role::Connector || !each.entitled) continue;
        if (!search.isIn(each.name, each.number)) continue;
        wire::TargetView& target = out.emplace_back();
        target.target = {TargetKind::Agent, each.id.value};
        target.name = each.name;
        target.number = each.number;
        target.unreachable = reachable(floor::routingLayers(floor, each.id), floor.site.rules);
    }
    return out;
}

Found queues(const floor::Floor& floor, const Person& reader, const Search& search) {
    Found out;
    for (const Queue& each : floor.site.rules.queues) {
        if (!takesCalls(&each) || !search.isIn(each.name, {})) continue;
        wire::TargetView& target = out.emplace_back();
        target.target = {TargetKind::Queue, each.id.value};
        target.name = each.name;
        target.ready = readyIn(floor, each.id, reader.id);
    }
    return out;
}

Found entryPoints(const floor::Floor& floor, const Person& reader, const Search& search) {
    Found out;
    for (const EntryPoint& each : floor.site.telephony.entryPoints) {
        if (!takesCalls(find(floor.site.rules, each.queue)) || !search.isIn(each.name, each.number)) continue;
        wire::TargetView& target = out.emplace_back();
        target.target = {TargetKind::EntryPoint, each.id.value};
        target.name = each.name;
        target.number = each.number;
        target.ready = readyIn(floor, each.queue, reader.id);
        target.takesConsults = each.takesConsults;
    }
    return out;
}

// W35: a number that leads to such an entry point is as little to be asked; compared as the floor does it, which decides.
std::set<std::string> withoutConsults(const floor::Floor& floor) {
    std::set<std::string> out;
    for (const EntryPoint& each : floor.site.telephony.entryPoints)
        if (!each.takesConsults || !takesCalls(find(floor.site.rules, each.queue)))
            out.insert(phoneNumber(each.number));
    return out;
}

Found numbers(const floor::Floor& floor, const Search& search) {
    Found out;
    const std::set<std::string> closed = withoutConsults(floor);
    for (const DirectoryNumber& each : floor.site.telephony.numbers) {
        if (!search.isIn(each.name, each.number)) continue;
        wire::TargetView& target = out.emplace_back();
        target.target = {TargetKind::Number, each.number};
        target.name = each.name;
        target.number = each.number;
        target.takesConsults = !closed.contains(phoneNumber(each.number));
    }
    return out;
}

Found found(const floor::Floor& floor, const Person& reader, TargetKind kind, const Search& search) {
    switch (kind) {
    case TargetKind::Agent: return agents(floor, reader, search);
    case TargetKind::Queue: return queues(floor, reader, search);
    case TargetKind::EntryPoint: return entryPoints(floor, reader, search);
    case TargetKind::Number: return numbers(floor, search);
    }
    return {};
}

// Who may call outside by himself may see whom (W1).
bool mayRead(const Person& reader, TargetKind kind) {
    if (!isAllowed(reader, Action::SeeStatus)) return false;
    return kind != TargetKind::Number || isAllowed(reader, Action::DialOut);
}

} // namespace

wire::Targets targetsFor(const floor::Floor& floor, const Person& reader, const wire::TargetsRead& read) {
    wire::Targets out{floor.seq, found(floor, reader, read.kind, Search{read.search}), false};
    std::ranges::sort(out.targets, [](const wire::TargetView& a, const wire::TargetView& b) {
        const auto place = [](const wire::TargetView& each) {
            return std::tuple{!each.unreachable.empty(), lowered(each.name), each.target.id};
        };
        return place(a) < place(b);
    });
    const auto limit = static_cast<std::size_t>(std::max(read.limit, 0));
    out.more = out.targets.size() > limit;
    if (out.more) out.targets.resize(limit);
    if (read.kind == TargetKind::Agent)
        for (wire::TargetView& each : out.targets)
            each.agent = layersFor(floor, PersonId{each.target.id}, floor::Visibility::Colleague);
    return out;
}

void TargetsReader::read(Link& link, std::int64_t request, const wire::TargetsRead& read) {
    m_room.engine.read([alive = link.weak_from_this(), request, read](const floor::Floor& floor) {
        const auto still = alive.lock();
        if (!still || !still->isOpen()) return;
        const Person* reader = floor::person(floor, still->who.person);
        if (!reader || !mayRead(*reader, read.kind))
            return still->send(wire::Answer{request, wire::Refused{Refusal::Forbidden, {}}});
        still->send(wire::Answer{request, wire::Result{targetsFor(floor, *reader, read)}});
    });
}

} // namespace readyline::hub
