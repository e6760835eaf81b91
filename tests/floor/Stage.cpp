// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/floor/Stage.h"

namespace readyline::floor::test {

namespace {

PresenceEntry entry(const char* id, const char* text, BaseStatus base, bool selectable = true) {
    PresenceEntry out;
    out.id = EntryId{id};
    out.text = text;
    out.base = base;
    out.selectable = selectable;
    if (out.id.value == "not-ready") {
        out.needsReason = ReasonRule::Optional;
        out.reasonGroup = "pause";
    }
    return out;
}

Queue queue(const char* id, std::initializer_list<Channel> channels, int priority = 0) {
    Queue out;
    out.id = QueueId{id};
    out.name = id;
    out.priority = priority;
    for (const Channel each : channels) out.channels.set(domain::index(each));
    return out;
}

Person somebody(const char* id, Role role, std::vector<QueueId> queues = {}) {
    Person out;
    out.id = PersonId{id};
    out.name = std::string("The ") + id;
    out.login = id;
    out.role = role;
    out.queues = std::move(queues);
    if (role == Role::Agent) out.teams = {TeamId{"red"}};
    if (role == Role::Supervisor) out.supervises = {TeamId{"red"}};
    return out;
}

} // namespace

Site smallSite() {
    Site site;
    site.rules.name = "Small";
    site.rules.entries = {entry("ready", "Ready", BaseStatus::Available),
        entry("not-ready", "Not Ready", BaseStatus::Away), entry("no-answer", "No answer", BaseStatus::Away, false),
        entry("declined", "Declined", BaseStatus::Busy, false),
        entry("cannot-show", "Cannot show", BaseStatus::Away, false),
        entry("station-fault", "Telephone fault", BaseStatus::Away, false),
        entry("phone-busy", "On the telephone", BaseStatus::Busy, false)};
    site.rules.reasons = {{ReasonId{"lunch"}, "Lunch", "pause", 0}, {ReasonId{"training"}, "Training", "pause", 1}};
    site.rules.teams = {{TeamId{"red"}, "Red"}, {TeamId{"blue"}, "Blue"}};
    site.rules.queues = {queue("sales", {Channel::Voice, Channel::Video, Channel::Chat, Channel::Email}),
        queue("vip", {Channel::Voice, Channel::Chat}, 5), queue("help", {Channel::Chat, Channel::Email})};
    site.rules.codes = {{CodeId{"done"}, "Done", {}, true}, {CodeId{"sold"}, "Sold", {QueueId{"sales"}}, false},
        {CodeId{"fixed"}, "Fixed", {QueueId{"help"}}, false}};
    Policy& policy = site.rules.policy;
    policy.words = {"Ringing", "On contact", "Wrap-up", "At capacity", "Offline", "Reconnecting"};
    policy.signInPresence = kNotReady;
    policy.noAnswer = {1, ShowOverlay{EntryId{"no-answer"}, std::nullopt}};
    policy.phoneBusy.entry = EntryId{"phone-busy"};
    policy.offerErrors = {3, ShowOverlay{EntryId{"cannot-show"}, std::nullopt}};
    const std::vector<QueueId> all{QueueId{"sales"}, QueueId{"vip"}, QueueId{"help"}};
    site.people = {somebody("ann", Role::Agent, all), somebody("bob", Role::Agent, all),
        somebody("cid", Role::Agent, {QueueId{"help"}}), somebody("sue", Role::Supervisor),
        somebody("sam", Role::Supervisor), somebody("adm", Role::Admin), somebody("pbx", Role::Connector)};
    site.people[4].supervises = {TeamId{"blue"}};
    return site;
}

Site withVariables(Site site) {
    const auto spec = [](const char* name, VariableType type, bool editable) {
        VariableSpec out;
        out.name = out.label = name;
        out.type = type;
        out.editable = editable;
        return out;
    };
    std::vector<VariableSpec> all{spec("order", VariableType::Text, true), spec("due", VariableType::DateTime, true),
        spec("bank", VariableType::Text, true), spec("segment", VariableType::Text, false),
        spec("score", VariableType::Number, true)};
    all[2].secure = true;
    all[4].agentVisible = false;
    for (Queue& each : site.rules.queues) each.variables = all;
    return site;
}

Stage::Stage(Site site) { must(SetSite{std::move(site)}, server()); }

Expected<Events, Refused> Stage::tell(const Command& command, const Actor& by) {
    auto result = run(floor, command, by, now, witness);
    if (!result) return result;
    for (const Event& each : *result) log.push_back({each, floor.seq, floor.at});
    last = *result;
    if (++m_told % checksEvery == 0) check();
    return result;
}

void Stage::check() const {
    for (const std::string& broken : brokenInvariants(floor)) ADD_FAILURE() << broken;
}

void Stage::must(const Command& command, const Actor& by) {
    const auto result = tell(command, by);
    if (!result) ADD_FAILURE() << "refused: " << row(result.error().refusal).name << ' ' << result.error().detail;
}

Refusal Stage::refused(const Command& command, const Actor& by) {
    const Floor before = floor;
    const auto result = tell(command, by);
    EXPECT_EQ(floor, before) << "a refused command changed something";
    if (!result) return result.error().refusal;
    ADD_FAILURE() << "granted";
    return Refusal::Overloaded;
}

ContactId Stage::callOf(const AssignmentId& id) const {
    const auto found = floor.assignments.find(id);
    return found == floor.assignments.end() ? ContactId{} : found->second.contact;
}

ContactId Stage::callOf(const OfferId& id) const {
    const auto found = floor.offers.find(id);
    return found == floor.offers.end() ? ContactId{} : found->second.contact;
}

void Stage::advance(Duration by) {
    const WallTime end = now + by;
    Events all;
    for (auto next = nextDeadline(floor); next && *next <= end; next = nextDeadline(floor)) {
        now = std::max(now, *next);
        must(Tick{}, server());
        std::ranges::copy(last, std::back_inserter(all));
        if (last.empty()) {
            ADD_FAILURE() << "a deadline that nothing removes";
            return;
        }
    }
    now = end;
    last = all;
}

Floor Stage::replayed() const {
    Floor out;
    for (const Recorded& each : log) apply(out, each.event, each.seq, each.at);
    return out;
}

Actor Stage::as(const std::string& id) const {
    const Person* who = person(floor, PersonId{id});
    return {ActorKind::Person, PersonId{id}, who ? who->name : std::string{}};
}

SessionId Stage::open(const std::string& who, const std::string& device, bool canShow) {
    must(OpenSession{DeviceId{who + '-' + device}, device, canShow}, as(who));
    for (const SessionId& id : sessionsOf(who))
        if (floor.sessions.at(id).device.value == who + '-' + device) return id;
    return {};
}

void Stage::choose(const std::string& who, const Choice& choice, bool declineOffers) {
    must(SetPresence{choice, declineOffers}, as(who));
}

void Stage::ready(const std::string& who) {
    if (sessionsOf(who).empty()) open(who);
    must(SetStation{PersonId{who}, StationState::Idle}, as("pbx"));
    choose(who, kReady);
}

ContactId Stage::post(const std::string& queueId, Channel channel, int priority) {
    PostContact command;
    command.channel = channel;
    command.queue = QueueId{queueId};
    command.customer = {"Carla", "+49301234567"};
    command.priority = priority;
    must(command, customer());
    return happened<ContactPosted>().at(0).contact.id;
}

OfferId Stage::ring(const std::string& who) {
    const OfferId id = offer(who).id;
    must(PresentOffer{sessionsOf(who).at(0), id}, as(who));
    return id;
}

AssignmentId Stage::accept(const std::string& who) {
    must(AcceptOffer{ring(who)}, as(who));
    const auto made = happened<AssignmentMade>();
    return made.empty() ? AssignmentId{} : made[0].assignment.id;
}

AssignmentId Stage::engage(const std::string& who, Channel channel, const std::string& queueId) {
    post(queueId, channel);
    const AssignmentId id = accept(who);
    if (isLive(channel)) leg(id, LineState::Up);
    return id;
}

AssignmentId Stage::wrapUp(const std::string& who, Channel channel) {
    const AssignmentId id = engage(who, channel);
    if (isLive(channel))
        must(EndCall{work(id).contact}, as("pbx"));
    else
        must(EndContact{work(id).contact}, as(who));
    return id;
}

void Stage::setOther(const std::string& by, const std::string& who, const Choice& choice) {
    must(SetOthersPresence{PersonId{who}, choice, "because", shown(who).key}, as(by));
}

AgentLayers Stage::seen(const std::string& who) const { return layers(floor, PersonId{who}, Visibility::Own); }

Shown Stage::shown(const std::string& who) const {
    return shownStatus(layers(floor, PersonId{who}, Visibility::Supervisor), floor.site.rules);
}

const AgentState& Stage::agent(const std::string& who) const { return floor.agents.at(PersonId{who}); }

const Offer* Stage::offerOf(const std::string& who) const {
    const Offer* newest = nullptr;
    for (const auto& [id, each] : floor.offers)
        if (each.agent.value == who
            && (!newest || newest->id.value.size() < id.value.size()
                || (newest->id.value.size() == id.value.size() && newest->id < id)))
            newest = &each;
    return newest;
}

const Offer& Stage::offer(const std::string& who) const {
    static const Offer kNone;
    const Offer* found = offerOf(who);
    if (!found) ADD_FAILURE() << who << " has no open offer";
    return found ? *found : kNone;
}

std::vector<SessionId> Stage::sessionsOf(const std::string& who) const {
    std::vector<SessionId> out;
    for (const auto& [id, each] : floor.sessions)
        if (each.person.value == who) out.push_back(id);
    return out;
}

const Overlay* Stage::overlay(const std::string& who, OverlayKind kind) const {
    const auto found = floor.agents.find(PersonId{who});
    if (found == floor.agents.end()) return nullptr;
    const auto& all = found->second.overlays;
    const auto each = std::ranges::find(all, kind, &Overlay::kind);
    return each == all.end() ? nullptr : &*each;
}

std::optional<Choice> Stage::intent(const std::string& who) const {
    const auto found = floor.agents.find(PersonId{who});
    if (found == floor.agents.end() || !found->second.intent) return std::nullopt;
    return found->second.intent->choice;
}

} // namespace readyline::floor::test
