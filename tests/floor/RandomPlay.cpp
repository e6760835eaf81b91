// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/floor/RandomPlay.h"

namespace readyline::floor::test {

namespace {

// Short ones, so that a play sees all of them.
Site calledBack(Site site) {
    for (Queue& each : site.rules.queues)
        if (each.channels[domain::index(Channel::Voice)]) each.callbacks = CallbackEntry{PersonId{"pbx"}, "0900", true};
    site.rules.policy.callbacks
        = {2, std::chrono::seconds(60), 2, 5, std::chrono::seconds(20), std::chrono::seconds(600), true};
    return site;
}

} // namespace

RandomPlay::RandomPlay(Stage& stage, unsigned seed) : m_stage(stage), m_random(seed) {
    m_stage.must(SetSite{calledBack(m_stage.floor.site)}, Stage::server());
}

void RandomPlay::step() {
    switch (below(60)) {
    case 0: m_stage.now += std::chrono::milliseconds(below(60'000)); break;
    case 2: // now and then long enough for what is planned
        m_stage.now += below(20) == 0 ? std::chrono::minutes(35) : std::chrono::minutes(0);
        break;
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
    if (kind < 9) return nextSession();
    if (kind < 20) return nextPresence();
    if (kind < 54) return nextOffer();
    if (kind < 82) return nextWork();
    if (kind < 91) return nextCall();
    if (kind < 95) return nextCallback();
    if (kind < 97) return nextAdministration();
    return nextAccident();
}

RandomPlay::Asked RandomPlay::nextSession() {
    const SessionId session = anyKey(m_stage.floor.sessions);
    const auto found = m_stage.floor.sessions.find(session);
    const Actor owner
        = found == m_stage.floor.sessions.end() ? Stage::server() : m_stage.as(found->second.person.value);
    const std::string who = anybody();
    switch (below(24)) {
    case 0: return {LoseSession{session}, Stage::server()};
    case 1: return {CloseSession{session, below(2) == 0}, owner};
    case 2: return {ShowOnDevice{session, below(12) != 0}, owner};
    case 3:
    case 4: return {IdleOnDevice{session, below(3) != 0}, owner};
    case 5: return {EndOthersSessions{PersonId{who}, "go home"}, m_stage.as(below(3) == 0 ? anybody() : "sue")};
    case 6:
        return {IssueToken{{"token-" + who, PersonId{who}, false, m_stage.floor.at + std::chrono::minutes(below(20))}},
            Stage::server()};
    case 7: return {RevokeToken{"token-" + who}, m_stage.as("adm")};
    default: break;
    }
    const bool onTablet = below(3) == 0;
    OpenSession open{DeviceId{who + (onTablet ? "-tablet" : "-pc")}, "device", below(20) != 0};
    if (below(4) == 0) open.token = "token-" + who;
    open.resumes = below(3) == 0;
    return {std::move(open), m_stage.as(who)};
}

RandomPlay::Asked RandomPlay::nextPresence() {
    const std::string who = anybody();
    SetPresence set{anyChoice(), below(2) == 0};
    switch (below(14)) {
    case 0: return {CancelPending{}, m_stage.as(who)};
    case 3: return {UndoOthersPresence{PersonId{who}}, m_stage.as(below(4) == 0 ? anybody() : "sue")};
    case 4: return {AcknowledgeOverlays{}, m_stage.as(who)};
    case 5:
    case 6: set.when = anyWhen(); break;
    case 7: set.channels.set(domain::index(anyChannel())); break;
    case 1: return {SetOthersPresence{PersonId{who}, anyChoice(), "note", m_stage.shown(who).key}, m_stage.as("sue")};
    case 2: return {SetOthersPresence{PersonId{who}, anyChoice(), "note", "old"}, m_stage.as(anybody())};
    default: break;
    }
    return {set, m_stage.as(who)};
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
    post.channel = anyChannel();
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

RandomPlay::Asked RandomPlay::nextCallback() {
    const Actor who = m_stage.as(anybody());
    const CallbackId id = anyKey(m_stage.floor.callbacks);
    const ContactId contact = anyKey(m_stage.floor.contacts);
    PlanCallback plan;
    plan.form
        = {"Carla", "+49 30 1234", "UTC", "2026-11-21", "", "", QueueId{below(2) == 0 ? "sales" : "vip"}, {}, "why"};
    switch (below(10)) {
    case 0: return {DeleteCallback{id}, below(2) == 0 ? Stage::customer() : who};
    case 1: return {AnswerCustomer{contact}, m_stage.as("pbx")};
    case 2:
    case 3: return {MissCustomer{contact, "BUSY"}, m_stage.as("pbx")};
    case 4: {
        CallbackPatch patch;
        patch.reason = "because";
        return {EditCallback{id, patch}, who};
    }
    case 5:
    case 6: plan.kind = below(2) == 0 ? CallbackKind::Web : CallbackKind::Courtesy; return {plan, Stage::customer()};
    case 7:
        plan.kind = CallbackKind::Courtesy;
        plan.about = contact;
        return {plan, Stage::customer()};
    default: break;
    }
    const auto minute = std::chrono::floor<std::chrono::minutes>(m_stage.floor.at.time_since_epoch()).count() % 1440;
    const auto clock = [](std::int64_t of) {
        const std::string digits = std::to_string(10000 + of / 60 * 100 + of % 60);
        return digits.substr(1, 2) + ':' + digits.substr(3, 2);
    };
    plan.form.from = clock(minute + 31 + below(5));
    plan.form.to = clock(minute + 62 + below(100));
    if (below(2) == 0) plan.form.assignee = PersonId{anybody()};
    return {plan, who};
}

RandomPlay::Asked RandomPlay::nextAdministration() {
    const Actor admin = m_stage.as(below(10) == 0 ? anybody() : "adm");
    switch (below(7)) {
    case 0: return {RemoveEntry{anyEntry()}, admin};
    case 1: return {PutReason{{anyReason(), "Reason", below(4) == 0 ? "other" : "pause", below(5)}}, admin};
    case 2: return {RemoveReason{anyReason()}, admin};
    case 3: return {SetSignInPresence{anyChoice()}, admin};
    case 4: return {SetSite{otherSite()}, admin};
    default: break;
    }
    PresenceEntry entry;
    entry.id = anyEntry();
    entry.text = "Entry";
    entry.base = static_cast<BaseStatus>(below(5));
    entry.selectable = below(4) != 0;
    entry.sticky = below(2) == 0;
    entry.needsReason = static_cast<ReasonRule>(below(3));
    entry.reasonGroup = below(4) == 0 ? "other" : "pause";
    return {PutEntry{std::move(entry)}, admin};
}

// Other limits; somebody or the exchange goes or is there again.
Site RandomPlay::otherSite() {
    Site site = m_stage.floor.site;
    site.rules.capacity.limit[domain::index(anyChannel())] = below(8) == 0 ? 0 : 1 + below(3);
    site.rules.capacity.writtenLimit = 1 + below(4);
    site.rules.capacity.sessionLimit = below(3) == 0 ? 2 + below(3) : 0;
    const PersonId id{below(5) == 0 ? "pbx" : "cid"};
    if (std::erase_if(site.people, [&](const Person& each) { return each.id == id; }) == 0) {
        const std::vector<Person> all = smallSite().people;
        site.people.push_back(*std::ranges::find(all, id, &Person::id));
    }
    return site;
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

Channel RandomPlay::anyChannel() { return kChannels[static_cast<std::size_t>(below(static_cast<int>(kChannelCount)))]; }

PendingWhen RandomPlay::anyWhen() {
    switch (below(3)) {
    case 0: return AtTime{m_stage.floor.at + std::chrono::seconds(below(600) - 10)};
    case 1: return AfterContacts{below(4)};
    default: return WhenDone{};
    }
}

// Of those that may come and go; Ready stays, or nothing would happen any more.
EntryId RandomPlay::anyEntry() {
    const char* const entries[]{"extra", "other", "not-ready", "declined"};
    return EntryId{entries[below(4)]};
}

ReasonId RandomPlay::anyReason() {
    const char* const reasons[]{"lunch", "training", "walk"};
    return ReasonId{reasons[below(3)]};
}

Choice RandomPlay::anyChoice() {
    switch (below(16)) {
    case 4: return {anyEntry(), std::nullopt};
    case 5: return {anyEntry(), anyReason()};
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
