// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// An agent calls somebody (W1, W19): his own telephone first, and the other once he has lifted it.
#include "core/domain/CallbackCheck.h"
#include "core/domain/Permission.h"
#include "server/floor/Calls.h"
#include "server/floor/Indexing.h"
#include "server/floor/Judge.h"
#include "server/floor/Times.h"

#include <algorithm>

namespace readyline::floor {

namespace {

std::size_t characters(const std::string& utf8) {
    return static_cast<std::size_t>(
        std::ranges::count_if(utf8, [](char each) { return (static_cast<unsigned char>(each) & 0xC0U) != 0x80U; }));
}

// The number as anybody types one (W98).
Verdict checkNumber(const std::string& typed) {
    CallbackForm form;
    form.phone = typed;
    for (const CallbackFault each : checkTexts(CallbackKind::Courtesy, form))
        if (row(each).field == CallbackField::Phone) return refuse(Refusal::BadValue, std::string{row(each).words});
    return kGranted;
}

// The one by which this queue calls back, where it is there; else any that is.
const Person* exchangeFor(const Floor& floor, const Queue& queue) {
    const Person* own = queue.callbacks ? person(floor, queue.callbacks->connector) : nullptr;
    if (own && carriesCalls(floor, own->id) && isOnline(floor, own->id)) return own;
    const auto any = std::ranges::find_if(floor.site.people,
        [&](const Person& each) { return carriesCalls(floor, each.id) && isOnline(floor, each.id); });
    return any == floor.site.people.end() ? nullptr : &*any;
}

// Of a line that nobody has called yet, the exchange has nothing to carry.
bool isCalled(const Contact& contact) {
    return contact.state != ContactState::Ended && isLive(contact.channel)
        && (contact.callback.empty() || contact.answered || contact.state == ContactState::Handled);
}

Verdict mayDial(const Decision& d, const Person& asker, const DialOut& command) {
    const Queue* queue = find(d.rules(), command.queue);
    if (!queue) return refuse(Refusal::UnknownQueue);
    if (std::ranges::count(asker.queues, command.queue) == 0) return refuse(Refusal::Forbidden, "not a queue of yours");
    if (!queue->channels[domain::index(Channel::Voice)]) return refuse(Refusal::ChannelNotInQueue);
    if (characters(command.name) > kMostNameCharacters) return refuse(Refusal::TooLong, "name");
    if (Verdict no = checkNumber(command.number)) return no;
    if (!isOnline(d.floor, asker.id)) return refuse(Refusal::NotInState, "not signed in");
    if (auto fault = telephoneFault(d.floor, asker.id)) return refuse(Refusal::NotInState, std::move(*fault));
    if (!exchangeFor(d.floor, *queue)) return refuse(Refusal::PbxAway);
    return isAtCallLimit(d.floor) ? refuse(Refusal::CallLimit) : kGranted;
}

Contact callOf(Decision& d, const DialOut& command, const Queue& queue) {
    Contact out;
    out.id = ContactId{d.newId("c-")};
    out.source = exchangeFor(d.floor, queue)->id;
    out.channel = Channel::Voice;
    out.queue = queue.id;
    out.customer = {command.name, phoneNumber(command.number)};
    out.origin = Origin::Outdial;
    out.state = ContactState::Offered; // until his telephone has joined
    out.createdAt = d.now;
    out.waitingSince = d.now;
    return out;
}

} // namespace

bool isOwnOutdial(const Contact& contact) { return contact.origin == Origin::Outdial && contact.external.empty(); }

bool isAtCallLimit(const Floor& floor) {
    const int most = floor.site.telephony.maximumCalls;
    if (most <= 0) return false;
    std::size_t calls = 0;
    for (const auto& [id, each] : floor.contacts)
        if (isCalled(each)) calls += 1 + each.call.outsiders.size();
    return calls >= static_cast<std::size_t>(most);
}

std::optional<std::string> telephoneFault(const Floor& floor, const PersonId& who) {
    const AgentLayers seen = routingLayers(floor, who);
    if (seen.presence.station == StationState::Unreachable) return "the telephone cannot be reached";
    const bool inUse = seen.presence.station == StationState::Busy
        || std::ranges::any_of(seen.work,
            [](const WorkItem& each) { return isLive(each.channel) && (isEngaged(each) || isOffered(each)); });
    return inUse ? std::optional<std::string>{"the telephone is in use"} : std::nullopt;
}

void dropOutdial(Decision& d, const Contact& contact) {
    endCallOf(d, contact);
    d.emit(ContactOver{contact.id, ContactOutcome::NotReached, contact.source});
}

// That he is not ready keeps others' calls away, and not his own.
Verdict judge(Decision& d, const DialOut& command) {
    const Person* asker = d.asker();
    if (!asker) return refuse(Refusal::Unauthorized);
    if (!isAllowed(*asker, Action::DialOut)) return refuse(Refusal::Forbidden);
    if (Verdict no = mayDial(d, *asker, command)) return no;
    Contact call = callOf(d, command, *find(d.rules(), command.queue));
    beginDay(d, asker->id);
    Assignment work;
    work.id = AssignmentId{d.newId("a-")};
    work.contact = call.id;
    work.agent = asker->id;
    work.acceptedAt = d.now;
    work.since = d.now;
    work.deadline = d.now + kJoinWithin;
    d.emit(ContactPosted{std::move(call)});
    d.emit(AssignmentMade{std::move(work)});
    return kGranted;
}

} // namespace readyline::floor
