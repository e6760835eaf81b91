// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/ledger/Book.h"

#include "server/floor/Layers.h"

#include <algorithm>
#include <iterator>

namespace readyline::ledger {

using namespace domain;

namespace {

// Somebody who is signed out before and after shows nothing new; what is set for him is told by setFor().
bool isLine(const LedgerStatus& before, const LedgerStatus& after) {
    return before != after && (before.row != ShownRow::SignedOut || after.row != ShownRow::SignedOut);
}

// Whose telephone it is, if he is told, and the supervisor has lifted his own.
std::optional<Book::Listened> listened(const floor::Floor& floor, const Monitor& monitor) {
    const auto work = floor.assignments.find(monitor.of);
    const bool isTold = monitor.told && monitor.state == PartyState::Up && work != floor.assignments.end();
    return isTold ? std::optional{Book::Listened{work->second.agent, monitor.by}} : std::nullopt;
}

Actor supervisor(const floor::Floor& floor, const PersonId& id) {
    const Person* who = floor::person(floor, id);
    return {ActorKind::Person, id, who ? who->name : std::string{}};
}

// What he says stands there even where nothing changes (idea 8).
bool hasAnswered(const PersonId& who, const floor::Events& events) {
    return std::ranges::any_of(events, [&](const floor::Event& each) {
        const auto* answered = std::get_if<floor::ChangeAnswered>(&each);
        return answered && answered->person == who;
    });
}

// What somebody else set for him. Who is signed out shows none of it: the line says what holds when he comes (Z5).
const Choice* setFor(const PersonId& who, const floor::Events& events) {
    for (const floor::Event& each : events)
        if (const auto* set = std::get_if<floor::StatusSetByOther>(&each); set && set->person == who)
            return &set->choice;
    return nullptr;
}

std::vector<PersonId> touchedBy(const floor::Floor& after, const floor::Events& events) {
    floor::Touched touched;
    for (const floor::Event& each : events) floor::touch(touched, after, each);
    if (!touched.site && !touched.everybody) return {touched.people.begin(), touched.people.end()};
    std::vector<PersonId> out;
    out.reserve(after.site.people.size());
    for (const Person& each : after.site.people) out.push_back(each.id);
    std::ranges::copy_if(touched.people, std::back_inserter(out),
        [&](const PersonId& each) { return !floor::person(after, each); }); // signed out with that
    return out;
}

} // namespace

LedgerStatus statusOf(const floor::Floor& floor, const PersonId& who) {
    const AgentLayers seen = floor::routingLayers(floor, who);
    Shown shown = shownStatus(seen, floor.site.rules);
    LedgerStatus out{shown.row, shown.base, std::move(shown.word), std::move(shown.reason), std::move(shown.next), {}};
    for (const ChannelOverride& each : seen.overrides)
        if (overrideInForce(seen, floor.site.rules, each.channel))
            out.channels.push_back({each.channel, describe(each.choice, floor.site.rules)});
    std::ranges::sort(out.channels, {}, &LedgerChannel::channel);
    return out;
}

void Book::rebuild(const floor::Floor& floor) {
    m_last.clear();
    m_last.reserve(floor.site.people.size());
    for (const Person& each : floor.site.people) m_last.emplace(each.id, statusOf(floor, each.id));
    m_listened.clear();
    for (const auto& [id, each] : floor.contacts)
        if (const auto who = each.call.monitor ? listened(floor, *each.call.monitor) : std::nullopt)
            m_listened.emplace(id, *who);
}

// That somebody listens changes nobody's status, and is told all the same; what does, in the same record, is told before it.
std::map<PersonId, Telling> Book::listening(const floor::Floor& after, const floor::Events& events) {
    std::map<PersonId, Telling> out;
    for (const floor::Event& each : events) {
        if (const auto* put = std::get_if<floor::MonitorPut>(&each)) {
            const auto who = listened(after, put->monitor);
            if (!who || !m_listened.emplace(put->contact, *who).second) continue;
            out[who->agent] = {LedgerCause::ListenedTo, supervisor(after, who->by), {}, std::nullopt, {}};
        } else if (const auto* over = std::get_if<floor::MonitorOver>(&each)) {
            const auto was = m_listened.extract(over->contact);
            if (was.empty()) continue;
            const Listened& who = was.mapped();
            out[who.agent] = {LedgerCause::ListenedNoMore, supervisor(after, who.by), {}, std::nullopt, {}};
        }
    }
    return out;
}

std::vector<LedgerLine> Book::enter(const floor::Floor& after, const Entry& entry) {
    std::vector<LedgerLine> out;
    std::optional<Causes> causes;
    const std::map<PersonId, Telling> heard = listening(after, entry.events);
    for (const PersonId& who : touchedBy(after, entry.events)) {
        if (!floor::person(after, who) && !m_last.contains(who)) continue;
        LedgerStatus now = statusOf(after, who);
        const auto [last, isNew] = m_last.try_emplace(who, now);
        if (isNew) continue;
        LedgerStatus before = std::exchange(last->second, std::move(now));
        LedgerStatus shown = last->second;
        const bool isAway = before.row == ShownRow::SignedOut && shown.row == ShownRow::SignedOut;
        const Choice* set = isAway ? setFor(who, entry.events) : nullptr;
        if (set) shown.next = describe(*set, after.site.rules);
        const auto told = heard.find(who);
        if (!set && !isLine(before, shown) && !hasAnswered(who, entry.events) && told == heard.end()) continue;
        if (!causes) causes.emplace(after, entry.events, entry.by);
        Telling why = causes->of(who);
        if (told != heard.end() && why.cause == LedgerCause::Other) why = told->second;
        out.push_back({entry.seq, entry.at, who, std::move(why.by), why.cause, std::move(before), std::move(shown),
            std::move(why.note), why.channel, std::move(why.queue)});
    }
    if (m_last.size() > after.site.people.size()) // somebody is no longer of the site
        std::erase_if(m_last, [&](const auto& each) { return !floor::person(after, each.first); });
    return out;
}

} // namespace readyline::ledger
