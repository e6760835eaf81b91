// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/floor/RandomPlay.h"

#include "server/floor/Decision.h"

namespace readyline::floor::test {

namespace {

// The save that stands there, 0 for none.
std::int64_t savedAt(const Floor& floor, const ContactId& id, const std::string& name) {
    const auto contact = floor.contacts.find(id);
    if (contact == floor.contacts.end()) return 0;
    const auto save = std::ranges::find(contact->second.saves, name, &VariableSave::name);
    return save == contact->second.saves.end() ? 0 : save->seq;
}

// Short ones, so that a play sees all of them.
Site calledBack(Site site) {
    for (Queue& each : site.rules.queues)
        if (each.channels[domain::index(Channel::Voice)]) each.callbacks = CallbackEntry{PersonId{"pbx"}, "0900", true};
    site.rules.policy.callbacks
        = {2, std::chrono::seconds(60), 2, 5, std::chrono::seconds(20), std::chrono::seconds(600), true};
    site.rules.policy.recording = {true, true, std::chrono::seconds(20)};
    site.telephony.entryPoints = {{EntryPointId{"front"}, "Front", "0900", QueueId{"sales"}, true},
        {EntryPointId{"back"}, "Back", "0901", QueueId{"help"}, false}};
    for (Person& each : site.people)
        if (each.role == Role::Supervisor)
            each.grants = {Grant::Listen, Grant::Whisper, Grant::BargeIn, Grant::TakeOver};
    return site;
}

} // namespace

RandomPlay::RandomPlay(Stage& stage, unsigned seed, Cast cast)
    : m_stage(stage),
      m_cast(std::move(cast)),
      m_all(stage.floor.site.people),
      m_random(seed) {
    m_stage.must(SetSite{calledBack(m_stage.floor.site)}, Stage::server());
}

// Or chance alone would soon leave nobody there to work.
void RandomPlay::wake() {
    for (const std::string& who : m_cast.people) {
        if (!person(m_stage.floor, PersonId{who})) continue;
        (void)m_stage.tell(OpenSession{DeviceId{who + "-pc"}, who + "'s desk", true}, m_stage.as(who));
        (void)m_stage.tell(SetPresence{kReady}, m_stage.as(who));
    }
}

void RandomPlay::step() {
    if (m_cast.wakes > 0 && m_steps++ % m_cast.wakes == 0) wake();
    switch (below(60)) {
    case 0: m_stage.now += std::chrono::milliseconds(below(240 * m_cast.pace)); break;
    case 2: // now and then long enough for what is planned
        m_stage.now += below(20) == 0 ? std::chrono::minutes(35) : std::chrono::minutes(0);
        break;
    case 1: m_stage.now -= std::chrono::milliseconds(below(2'000)); break; // a clock that was set back
    default: m_stage.now += std::chrono::milliseconds(below(m_cast.pace)); break;
    }
    const auto [command, by] = next();
    m_drawn.insert(command.index());
    const auto* save = std::get_if<SaveVariables>(&command);
    const std::int64_t stood = save ? savedAt(m_stage.floor, save->contact, save->values.at(0).name) : 0;
    if (const auto result = m_stage.tell(command, by); !result) return;
    if (save && !m_stage.happened<VariableSaved>().empty()) {
        EXPECT_EQ(save->values.at(0).seen.value_or(stood), stood)
            << "W70: a later save took the place of an earlier one";
    }
    const auto due = nextDeadline(m_stage.floor);
    if (due && !m_stage.last.empty()) { EXPECT_GT(*due, m_stage.floor.at) << "something due was left"; }
}

RandomPlay::Asked RandomPlay::next() {
    if (m_cast.answers && below(3) != 0)
        if (auto answer = nextAnswer()) return std::move(*answer);
    const int kind = below(100 + m_cast.talks);
    if (kind < 9) return nextSession();
    if (kind < 20) return nextPresence();
    if (kind < 54) return nextOffer();
    if (kind < 82) return nextWork();
    if (kind < 91) return nextCall();
    if (kind < 95) return nextCallback();
    if (kind < 97) return nextAdministration();
    if (kind >= 100) return nextTalk();
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
    case 8: {
        const auto& last = agentState(m_stage.floor, PersonId{who}).answerable;
        return {AnswerChange{last && below(4) != 0 ? last->change : 1, "on a side task"}, m_stage.as(who)};
    }
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
    switch (below(8)) {
    case 7: return {anyOffers(), owner};
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

// Whoever they were made to; one that nobody knows, and one named twice.
AcceptOffers RandomPlay::anyOffers() {
    AcceptOffers all;
    for (int i = 0, count = below(6); i < count; ++i) {
        const OfferId offer = anyKey(m_stage.floor.offers);
        all.offers.push_back(offer.empty() ? OfferId{"gone"} : offer); // the wire lets no empty one through
    }
    if (!all.offers.empty() && below(3) == 0) all.offers.push_back(all.offers.front());
    return all;
}

RandomPlay::Asked RandomPlay::nextWork() {
    const AssignmentId work = anyKey(m_stage.floor.assignments);
    const auto found = m_stage.floor.assignments.find(work);
    const ContactId contact = found == m_stage.floor.assignments.end() ? ContactId{} : found->second.contact;
    switch (below(15)) {
    case 4:
    case 5: return nextVariable();
    case 8: return nextParking();
    case 9: return nextDecision();
    case 10:
        if (below(2) == 0) return {EndWrapUp{work}, ownerOf(work)};
        return {StopCountdown{work}, ownerOf(work)};
    case 0: return {LeaveContact{anyKey(m_stage.floor.contacts)}, Stage::customer()};
    case 1: return {EndContact{contact}, ownerOf(work)};
    case 2: return {SubmitWrapUp{work, CodeId{below(2) == 0 ? "done" : "sold"}, "notes"}, ownerOf(work)};
    case 3: return {ExtendWrapUp{work, below(90)}, ownerOf(work)};
    default: break;
    }
    return nextPost();
}

RandomPlay::Asked RandomPlay::nextPost() {
    PostContact post;
    const auto there = static_cast<int>(m_cast.queues.size());
    post.queue = QueueId{m_cast.queues[static_cast<std::size_t>(below(below(10) == 0 ? there : there - 1))]};
    post.channel = anyChannel();
    post.priority = below(3);
    post.customer = {"", "+4930" + std::to_string(below(100000))};
    if (below(6) == 0) post.preferred = PersonId{below(10) == 0 ? "nobody" : anybody()};
    if (below(2) == 0)
        post.variables = {{"order", std::to_string(below(100))}, {"due", "2026-11-2" + std::to_string(below(10))}};
    return {post, Stage::customer()};
}

RandomPlay::Asked RandomPlay::nextParking() {
    const AssignmentId work = anyKey(m_stage.floor.assignments);
    const auto found = m_stage.floor.assignments.find(work);
    const ContactId contact = found == m_stage.floor.assignments.end() ? ContactId{} : found->second.contact;
    switch (below(4)) {
    case 0: return {CustomerWrote{below(3) == 0 ? anyKey(m_stage.floor.contacts) : contact}, Stage::customer()};
    case 1: return {ResumeContact{contact}, ownerOf(work)};
    default: return {ParkContact{contact}, below(12) == 0 ? m_stage.as(anybody()) : ownerOf(work)};
    }
}

RandomPlay::Asked RandomPlay::nextDecision() {
    const ContactId contact = anyKey(m_stage.floor.contacts);
    const Actor by = m_stage.as(below(6) == 0 ? anybody() : "sue");
    if (below(5) == 0) return {CloseContact{contact}, by};
    return {AssignContact{contact, PersonId{anybody()}}, by};
}

// Saves that have seen what stands, and others; of fields that take them, and others.
RandomPlay::Asked RandomPlay::nextVariable() {
    const ContactId contact = anyKey(m_stage.floor.contacts);
    const auto around = m_stage.floor.index.contacts.find(contact);
    const bool isHeld = around != m_stage.floor.index.contacts.end() && !around->second.assignments.empty();
    const Actor owner = isHeld && below(6) != 0 ? ownerOf(*around->second.assignments.begin()) : m_stage.as(anybody());
    const char* const names[]{"order", "due", "bank", "segment", "score"};
    const char* const values[]{"", "4711", "2026-11-21", "yes"};
    const std::string name = names[below(5)];
    if (below(4) == 0) return {LookAtVariable{contact, name}, owner};
    NewValue wish{name, values[below(4)], std::nullopt};
    if (below(5) == 0) return {SaveVariables{contact, {wish}}, Stage::customer()};
    wish.seen = below(3) == 0 ? std::int64_t{below(40)} : savedAt(m_stage.floor, contact, name);
    return {SaveVariables{contact, {wish}}, owner};
}

RandomPlay::Asked RandomPlay::nextCall() {
    const Actor pbx = m_stage.as("pbx");
    switch (below(9)) {
    case 7: return {m_stage.report(anyKey(m_stage.floor.offers), LineState::Up), pbx};
    case 8: return {gone(anyKey(m_stage.floor.offers)), pbx};
    case 0: return {gone(anyKey(m_stage.floor.assignments)), pbx};
    case 1: return {EndCall{anyKey(m_stage.floor.contacts)}, pbx};
    case 2: return {SetStation{PersonId{anybody()}, static_cast<StationState>(below(4))}, pbx};
    case 3: return {SetStation{PersonId{anybody()}, StationState::Idle}, pbx};
    default: return {m_stage.report(anyKey(m_stage.floor.assignments), LineState::Up), pbx};
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
    case 1: return {m_stage.report(contact, LineState::Up), m_stage.as("pbx")};
    case 2:
    case 3: return {m_stage.report(contact, LineState::Gone, {}, "BUSY"), m_stage.as("pbx")};
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
    changeCapacity(site.rules);
    changeQueues(site.rules);
    if (below(3) == 0) changePolicy(site.rules.policy);
    for (Person& each : site.people)
        if (each.role == Role::Agent) each.profile = ProfileId{below(4) == 0 ? "expert" : ""};
    const PersonId id{below(5) == 0 ? "pbx" : m_cast.leaver};
    if (std::erase_if(site.people, [&](const Person& each) { return each.id == id; }) == 0)
        site.people.push_back(*std::ranges::find(m_all, id, &Person::id));
    return site;
}

void RandomPlay::changeCapacity(SiteRules& rules) {
    rules.capacity.limit[domain::index(anyChannel())] = below(8) == 0 ? 0 : 1 + below(3);
    rules.capacity.writtenLimit = 1 + below(4);
    rules.capacity.sessionLimit = below(3) == 0 ? 2 + below(3) : 0;
    rules.capacity.weight[domain::index(anyChannel())] = below(3);
    rules.capacity.interruptibleBy = {};
    if (below(3) == 0) rules.capacity.interruptibleBy[domain::index(anyChannel())].set(domain::index(anyChannel()));
    rules.capacity.perDay[domain::index(anyChannel())] = below(3) == 0 ? 1 + below(20) : 0;
    Capacity expert = rules.capacity;
    expert.writtenLimit += 2;
    rules.profiles = {CapacityProfile{ProfileId{"expert"}, "Expert", expert}};
}

void RandomPlay::changeQueues(SiteRules& rules) {
    for (Queue& each : rules.queues) {
        each.maximumWait = seconds(below(3) == 0 ? 30 + below(600) : 1800);
        each.preferredWait = seconds(below(90));
        each.maximumParked = seconds(below(2) == 0 ? 60 + below(600) : 86'400);
        switch (below(4)) {
        case 0: each.overflow = OverflowEnds{}; break;
        case 1: each.overflow = OverflowRaises{1 + below(3)}; break;
        default: each.overflow = OverflowTo{QueueId{m_cast.queues[static_cast<std::size_t>(below(3))]}}; break;
        }
    }
}

// Every value by which vendors differ that needs no other entries.
void RandomPlay::changePolicy(Policy& policy) {
    policy.sessions = below(4) == 0 ? SessionsMode::Takeover : SessionsMode::Mirror;
    policy.wrapUp.mode = static_cast<WrapUpMode>(below(4));
    policy.wrapUp.blocks = static_cast<WrapUpBlocks>(below(4));
    policy.wrapUp.mayEndEarly = below(4) != 0;
    policy.wrapUp.mayStop = below(2) == 0;
    policy.voiceAnswer = below(2) == 0 ? VoiceAnswer::Phone : VoiceAnswer::Desktop;
    policy.noAnswer.count = 1 + below(3);
    policy.noAnswer.voiceOnly = below(2) == 0;
    policy.logOutAfterMisses = below(5) == 0 ? 4 : 0;
    policy.offerTimeoutWritten = seconds(20 + below(100));
    policy.occupied.clear();
    if (below(3) == 0) policy.occupied = {{anyChannel(), 1 + below(100)}};
    policy.inactivity.after = seconds(below(4) == 0 ? 180 : 0);
}

RandomPlay::Asked RandomPlay::nextAccident() {
    if (below(8) != 0) return {Tick{}, Stage::server()};
    const Duration gap = std::chrono::seconds(below(600));
    m_stage.now = std::max(m_stage.now, m_stage.floor.at) + gap;
    return {Resume{gap}, Stage::server()};
}

std::string RandomPlay::anybody() {
    return m_cast.people[static_cast<std::size_t>(below(static_cast<int>(m_cast.people.size())))];
}

Channel RandomPlay::anyChannel() {
    return m_cast.channels[static_cast<std::size_t>(below(static_cast<int>(m_cast.channels.size())))];
}

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
