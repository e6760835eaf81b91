// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/gallery/Scenes.h"

namespace readyline::gallery {

namespace {
constexpr WallTime kNow = kit::kStart + std::chrono::hours{13} + std::chrono::minutes{31};
}

WallTime ago(int seconds) { return kNow - std::chrono::seconds{seconds}; }

SiteRules site() {
    SiteRules site = kit::sampleSite();
    site.reasons = {{ReasonId{"break"}, "Break", "away", 0}, {ReasonId{"lunch"}, "Lunch", "away", 1},
        {ReasonId{"meeting"}, "Team meeting", "away", 2}, {ReasonId{"coaching"}, "Coaching", "away", 3},
        {ReasonId{"side"}, "Side task", "away", 4}, {ReasonId{"project"}, "Lunar project", "busy", 0}};
    site.queues.clear();
    for (const auto& [id, name] : {std::pair{"billing", "Billing"}, std::pair{"outages", "Outages"},
             std::pair{"sales", "Sales"}, std::pair{"moving", "Moving house"}}) {
        Queue queue;
        queue.id = QueueId{id};
        queue.name = name;
        for (const Channel channel : {Channel::Voice, Channel::Chat, Channel::Email})
            queue.channels.set(index(channel));
        site.queues.push_back(queue);
    }
    site.codes
        = {{CodeId{"explained"}, "Invoice explained", {}, false}, {CodeId{"corrected"}, "Invoice corrected", {}, false},
            {CodeId{"again"}, "Invoice sent again", {}, false}, {CodeId{"plan"}, "Payment plan agreed", {}, false},
            {CodeId{"meter"}, "Meter reading taken", {}, false}, {CodeId{"refund"}, "Refund arranged", {}, false},
            {CodeId{"complaint"}, "Complaint taken", {}, false}, {CodeId{"other"}, "Other", {}, true}};
    return site;
}

wire::SessionOpened opened(Role role) {
    wire::SessionOpened result = kit::sampleOpened();
    result.at = kNow;
    result.site = site();
    result.self = kit::sampleAgent("ilse", "Ilse Vermeulen", kit::kReady);
    result.self.intent.since = ago(207);
    result.self.queues = {QueueId{"billing"}, QueueId{"outages"}};
    result.me.role = role;
    if (role == Role::Supervisor) {
        result.me.name = result.self.name = "Margriet Adeyemi";
        result.me.supervises = {TeamId{"a"}, TeamId{"b"}};
    }
    return result;
}

SiteRules administered() {
    SiteRules rules = site();
    const auto own = [&](const char* id, const char* text, BaseStatus base, int minutes) {
        PresenceEntry entry;
        entry.id = EntryId{id};
        entry.name = id;
        entry.text = text;
        entry.base = base;
        entry.order = static_cast<int>(rules.entries.size());
        if (minutes > 0) entry.maximum = std::chrono::minutes{minutes};
        rules.entries.push_back(entry);
    };
    own("training", "Training", BaseStatus::Away, 90);
    own("back-office", "Back office", BaseStatus::Busy, 0);
    own("free-soon", "Ready in a moment", BaseStatus::Offline, 5);
    rules.entries[6].description = "Mail and paper work, agreed with the team lead";
    rules.entries[6].needsReason = ReasonRule::Optional;
    rules.entries[6].reasonGroup = "busy";
    rules.reasons[1].maximum = std::chrono::minutes{40};
    rules.policy.signInPresence = kit::kNotReady;
    return rules;
}

wire::OfferView offer(const std::string& id, Channel channel, const std::string& customer, const std::string& queue,
    const std::string& topic, int secondsLeft) {
    wire::OfferView view = kit::sampleOffer(id, channel);
    view.queue = QueueId{queue};
    view.customer = {customer, channel == Channel::Email ? "henrik.dahl@mail.example" : "+48 ··· ··· 20 16"};
    view.variables = {{"topic", "Chosen in menu", topic, false}, {"customerNo", "Customer no.", "7 730 115", false},
        {"contract", "Contract", "Solo Green", false}, {"language", "Language", "Polish", false},
        {"today", "Contacts today", "3", false}};
    view.seconds = isLive(channel) ? 20 : 120;
    view.deadline = kNow + std::chrono::seconds{secondsLeft};
    view.since = kNow - std::chrono::seconds{view.seconds - secondsLeft};
    view.waitingSince = ago(82);
    return view;
}

wire::TaskView task(const std::string& id, Channel channel, const std::string& customer, const std::string& topic,
    AssignmentState state, int secondsAgo) {
    wire::TaskView view = kit::sampleTask(id, channel, 0, state);
    view.queue = QueueId{"billing"};
    view.customer = {customer, "+32 ··· ·· 44 71"};
    view.variables
        = {{"reason", "Reason for contact", topic, false}, {"customerNo", "Customer no.", "4 118 902", false},
            {"contract", "Contract", "Duo Plus, since 2019-04-01", false}, {"language", "Language", "Italian", false},
            {"bank", "Bank account", "", true}};
    view.acceptedAt = ago(secondsAgo);
    view.since = ago(state == AssignmentState::WrapUp ? 12 : secondsAgo);
    if (state == AssignmentState::WrapUp)
        view.wrapUpDeadline = kNow + std::chrono::seconds{18};
    else
        view.wrapUpDeadline.reset();
    view.wrapUpSeconds = 30;
    return view;
}

WorkItem working(const wire::TaskView& task) {
    WorkItem item;
    item.contact = task.contact;
    item.queue = task.queue;
    item.channel = task.channel;
    item.assignment = task.state;
    item.since = task.since;
    item.deadline = task.wrapUpDeadline;
    item.customer = task.customer.name;
    return item;
}

std::vector<AgentLayers> team() {
    struct Line {
        const char *id, *name, *team, *entry, *reason, *customer;
        int since;
        AssignmentState state;
        Channel channel;
    };
    constexpr AssignmentState none = AssignmentState::Done, on = AssignmentState::Active,
                              wrap = AssignmentState::WrapUp;
    const Line lines[] = {{"ilse", "Ilse Vermeulen", "a", "ready", "", "Matteo Bianchi", 462, on, Channel::Voice},
        {"jonas", "Jonas Keller", "a", "ready", "", "", 36, none, Channel::Voice},
        {"nuria", "Nuria Castells", "a", "ready", "", "Elke Baeten", 171, wrap, Channel::Voice},
        {"ondrej", "Ondřej Dvořák", "a", "ready", "", "Petra Schuster", 1084, on, Channel::Voice},
        {"siobhan", "Siobhán Daly", "a", "ready", "", "", 72, none, Channel::Voice},
        {"tomasz", "Tomasz Zieliński", "a", "not-ready", "break", "", 587, none, Channel::Voice},
        {"annika", "Annika Sørensen", "b", "ready", "", "Liv Haugen", 340, on, Channel::Chat},
        {"dimitar", "Dimitar Ivanov", "b", "dnd", "project", "", 4010, none, Channel::Voice},
        {"kate", "Kateřina Malá", "b", "ready", "", "", 8, none, Channel::Voice},
        {"paulina", "Paulina Nowak", "b", "not-ready", "", "", 8090, none, Channel::Voice}};
    std::vector<AgentLayers> result;
    for (const Line& line : lines) {
        Choice choice{EntryId{line.entry}, {}};
        if (*line.reason) choice.reason = ReasonId{line.reason};
        AgentLayers agent = kit::sampleAgent(line.id, line.name, choice);
        agent.teams = {TeamId{line.team}};
        agent.queues = {QueueId{"billing"}, QueueId{"outages"}};
        agent.intent.since = agent.presence.since = ago(line.since);
        if (line.state != none) {
            wire::TaskView view = task(line.id, line.channel, line.customer, "invoice", line.state, line.since);
            view.since = ago(line.since);
            if (line.state == wrap) view.wrapUpDeadline = ago(141);
            agent.work = {working(view)};
        }
        result.push_back(agent);
    }
    result[0].pending = Pending{kit::kLunch, result[0].intent.by, ago(60)};
    Overlay missed;
    missed.id = OverlayId{"o"};
    missed.entry = EntryId{"missed"};
    missed.since = ago(36);
    missed.causes = {{ContactId{"c"}, QueueId{"billing"}, "Beata Kowalczyk", ago(36), 20}};
    result[1].overlays = {missed};
    result[8].presence.connection = Connection::Reconnecting;
    result[8].presence.until = kNow + std::chrono::seconds{50};
    result[9].presence.connection = Connection::None;
    return result;
}

namespace {

struct Turn {
    int minute; // of the day
    LedgerCause cause;
    LedgerStatus status;
    const char* by; // "ilse", "margriet", or the system
    const char* note = "";
};

std::vector<Turn> turns() {
    const LedgerStatus ready{ShownRow::Ready, BaseStatus::Available, "Ready", "", "", {}};
    const LedgerStatus ringing{ShownRow::Ringing, BaseStatus::Available, "Ringing", "", "", {}};
    const LedgerStatus call{ShownRow::Engaged, BaseStatus::Available, "On contact", "", "", {}};
    const LedgerStatus wrap{ShownRow::WrapUp, BaseStatus::Available, "Wrap-up", "", "", {}};
    const LedgerStatus missed{ShownRow::Acknowledge, BaseStatus::Away, "No answer", "", "", {}};
    const auto away = [](const char* reason) {
        return LedgerStatus{ShownRow::NotReady, BaseStatus::Away, "Not Ready", reason, "", {}};
    };
    std::vector<Turn> all{{481, LedgerCause::SignedIn, away(""), "ilse"}, {489, LedgerCause::Chosen, ready, "ilse"}};
    int minute = 510;
    for (const int length : {38, 29, 34, 22, 17, 9}) {
        all.push_back({minute, LedgerCause::Accepted, call, "ilse"});
        all.push_back({minute + length, LedgerCause::WorkEnded, wrap, ""});
        all.push_back({minute + length + 4, LedgerCause::WrapUpEnded, ready, minute > 600 ? "ilse" : ""});
        minute += length + 12;
    }
    all.push_back({minute, LedgerCause::Chosen, away("Lunch"), "margriet", "Eat while it is calm"});
    all.push_back({minute + 43, LedgerCause::Chosen, away("Team meeting"), "ilse"});
    all.push_back({minute + 55, LedgerCause::Chosen, ready, "ilse"});
    all.push_back({799, LedgerCause::Offered, ringing, ""});
    all.push_back({800, LedgerCause::Missed, missed, ""});
    all.push_back({803, LedgerCause::OverlayEnded, ready, "ilse"});
    return all;
}

} // namespace

std::vector<LedgerLine> day() {
    LedgerStatus before{ShownRow::SignedOut, BaseStatus::Offline, "Offline", "", "", {}};
    std::vector<LedgerLine> lines;
    std::int64_t seq = 100;
    for (const Turn& each : turns()) {
        LedgerLine line;
        line.seq = ++seq;
        line.at = kit::kStart + std::chrono::minutes{each.minute} + std::chrono::seconds{seq % 50};
        line.person = PersonId{"ilse"};
        if (std::string{each.by} == "ilse") line.by = {ActorKind::Person, PersonId{"ilse"}, "Ilse Vermeulen"};
        if (std::string{each.by} == "margriet") line.by = {ActorKind::Person, PersonId{"margriet"}, "Margriet Adeyemi"};
        if (each.cause == LedgerCause::WorkEnded) line.by.kind = ActorKind::Customer;
        line.cause = each.cause;
        line.before = std::exchange(before, each.status);
        line.after = each.status;
        line.note = each.note;
        if (line.cause == LedgerCause::Accepted || line.cause == LedgerCause::Missed
            || line.cause == LedgerCause::WorkEnded || line.cause == LedgerCause::Offered) {
            line.channel = Channel::Voice;
            line.queue = seq % 2 ? "Billing" : "Outages";
        }
        lines.insert(lines.begin(), std::move(line));
        if (std::string{each.by} != "margriet") continue;
        LedgerLine answer = lines.front();
        answer.seq = ++seq;
        answer.at += std::chrono::seconds{41};
        answer.by = {ActorKind::Person, PersonId{"ilse"}, "Ilse Vermeulen"};
        answer.cause = LedgerCause::Answered;
        answer.before = answer.after;
        answer.note = "I am on a side task";
        lines.insert(lines.begin(), std::move(answer));
    }
    return lines;
}

} // namespace readyline::gallery
