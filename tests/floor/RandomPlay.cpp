// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/floor/RandomPlay.h"

namespace readyline::floor::test {

void RandomPlay::step() {
    switch (below(60)) {
    case 0: m_stage.now += std::chrono::milliseconds(below(60'000)); break;
    case 1: m_stage.now -= std::chrono::milliseconds(below(2'000)); break; // a clock that was set back
    default: m_stage.now += std::chrono::milliseconds(below(250)); break;
    }
    const auto [command, by] = next();
    if (const auto result = m_stage.tell(command, by); !result) return;
    const auto due = nextDeadline(m_stage.floor);
    if (due && !m_stage.last.empty()) { EXPECT_GT(*due, m_stage.floor.at) << "something due was left"; }
}

RandomPlay::Asked RandomPlay::next() {
    const int kind = below(100);
    if (kind < 8) return nextSession();
    if (kind < 18) return nextPresence();
    if (kind < 55) return nextOffer();
    if (kind < 84) return nextWork();
    if (kind < 97) return nextCall();
    return nextAccident();
}

RandomPlay::Asked RandomPlay::nextSession() {
    const SessionId session = anyKey(m_stage.floor.sessions);
    const auto found = m_stage.floor.sessions.find(session);
    const Actor owner
        = found == m_stage.floor.sessions.end() ? Stage::server() : m_stage.as(found->second.person.value);
    switch (below(9)) {
    case 0: return {LoseSession{session}, Stage::server()};
    case 1: return {CloseSession{session}, owner};
    case 2: return {ShowOnDevice{session, below(12) != 0}, owner};
    default: break;
    }
    const std::string who = anybody();
    return {
        OpenSession{DeviceId{who + (below(3) == 0 ? "-tablet" : "-pc")}, "device", below(20) != 0}, m_stage.as(who)};
}

RandomPlay::Asked RandomPlay::nextPresence() {
    const std::string who = anybody();
    switch (below(8)) {
    case 0: return {CancelPending{}, m_stage.as(who)};
    case 1: return {SetOthersPresence{PersonId{who}, anyChoice(), "note", m_stage.shown(who).key}, m_stage.as("sue")};
    case 2: return {SetOthersPresence{PersonId{who}, anyChoice(), "note", "old"}, m_stage.as(anybody())};
    default: return {SetPresence{anyChoice(), below(2) == 0}, m_stage.as(who)};
    }
}

RandomPlay::Asked RandomPlay::nextOffer() {
    const OfferId offer = anyKey(m_stage.floor.offers);
    const Actor owner = below(15) == 0 ? m_stage.as(anybody()) : ownerOf(offer);
    switch (below(7)) {
    case 0: return {DeclineOffer{offer}, owner};
    case 1:
    case 2: return {AcceptOffer{offer}, owner};
    default: break;
    }
    const auto sessions = m_stage.sessionsOf(owner.person.value);
    const SessionId on
        = sessions.empty() ? SessionId{} : sessions[static_cast<std::size_t>(below(static_cast<int>(sessions.size())))];
    return {PresentOffer{on, offer}, owner};
}

RandomPlay::Asked RandomPlay::nextWork() {
    const AssignmentId work = anyKey(m_stage.floor.assignments);
    const auto found = m_stage.floor.assignments.find(work);
    const ContactId contact = found == m_stage.floor.assignments.end() ? ContactId{} : found->second.contact;
    switch (below(8)) {
    case 0: return {LeaveContact{anyKey(m_stage.floor.contacts)}, Stage::customer()};
    case 1: return {EndContact{contact}, ownerOf(work)};
    case 2: return {SubmitWrapUp{work, CodeId{below(2) == 0 ? "done" : "sold"}, "notes"}, ownerOf(work)};
    case 3: return {ExtendWrapUp{work, below(90)}, ownerOf(work)};
    default: break;
    }
    PostContact post;
    const char* const queues[]{"sales", "vip", "help", "none"};
    post.queue = QueueId{queues[below(below(10) == 0 ? 4 : 3)]};
    post.channel = kChannels[static_cast<std::size_t>(below(static_cast<int>(kChannelCount)))];
    post.priority = below(3);
    post.customer = {"", "+4930" + std::to_string(below(100000))};
    return {post, Stage::customer()};
}

RandomPlay::Asked RandomPlay::nextCall() {
    const Actor pbx = m_stage.as("pbx");
    switch (below(9)) {
    case 7: return {LiftPhone{anyKey(m_stage.floor.offers)}, pbx};
    case 8: return {FailPhone{anyKey(m_stage.floor.offers), static_cast<OfferFault>(below(3))}, pbx};
    case 0: return {FailLeg{anyKey(m_stage.floor.assignments), static_cast<OfferFault>(below(3))}, pbx};
    case 1: return {EndCall{anyKey(m_stage.floor.contacts)}, pbx};
    case 2: return {SetStation{PersonId{anybody()}, static_cast<StationState>(below(4))}, pbx};
    case 3: return {SetStation{PersonId{anybody()}, StationState::Idle}, pbx};
    default: return {JoinLeg{anyKey(m_stage.floor.assignments)}, pbx};
    }
}

RandomPlay::Asked RandomPlay::nextAccident() {
    if (below(8) != 0) return {Tick{}, Stage::server()};
    const Duration gap = std::chrono::seconds(below(600));
    m_stage.now = std::max(m_stage.now, m_stage.floor.at) + gap;
    return {Resume{gap}, Stage::server()};
}

std::string RandomPlay::anybody() {
    const char* const people[]{"ann", "bob", "cid", "sue"};
    return people[below(4)];
}

Choice RandomPlay::anyChoice() {
    switch (below(8)) {
    case 0: return kLunch;
    case 1: return kNotReady;
    case 2: return {EntryId{"no-answer"}, std::nullopt};
    case 3: return {EntryId{"nothing"}, std::nullopt};
    default: return kReady;
    }
}

Actor RandomPlay::ownerOf(const OfferId& id) {
    const auto found = m_stage.floor.offers.find(id);
    return m_stage.as(found == m_stage.floor.offers.end() ? "ann" : found->second.agent.value);
}

Actor RandomPlay::ownerOf(const AssignmentId& id) {
    const auto found = m_stage.floor.assignments.find(id);
    return m_stage.as(found == m_stage.floor.assignments.end() ? "ann" : found->second.agent.value);
}

} // namespace readyline::floor::test
