// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/models/TaskModel.h"

#include "core/desk/Desk.h"
#include "ui/models/IdOrder.h"
#include "ui/models/Text.h"

namespace readyline::models {

namespace {

using Row = TaskListRow;
using M = TaskModel;

constexpr std::array kRoles{
    RoleRow<Row>{Qt::DisplayRole, "customer", [](const Row& r) { return QVariant{r.customer}; }},
    RoleRow<Row>{M::ContactRole, "contact", [](const Row& r) { return QVariant::fromValue(r.contact); }},
    RoleRow<Row>{M::OfferRole, "offer", [](const Row& r) { return QVariant::fromValue(r.offer); }},
    RoleRow<Row>{M::AssignmentRole, "assignment", [](const Row& r) { return QVariant::fromValue(r.assignment); }},
    RoleRow<Row>{M::ChannelRole, "channel", [](const Row& r) { return QVariant::fromValue(r.channel); }},
    RoleRow<Row>{M::GroupRole, "group", [](const Row& r) { return QVariant::fromValue(groupOf(r.channel)); }},
    RoleRow<Row>{M::QueueRole, "queue", [](const Row& r) { return QVariant{r.queueName}; }},
    RoleRow<Row>{M::AddressRole, "address", [](const Row& r) { return QVariant{r.address}; }},
    RoleRow<Row>{M::VariablesRole, "variables", [](const Row& r) { return QVariant::fromValue(r.variables); }},
    RoleRow<Row>{M::PhaseRole, "phase", [](const Row& r) { return QVariant::fromValue(r.phase); }},
    RoleRow<Row>{M::SinceRole, "since", [](const Row& r) { return QVariant::fromValue(r.since); }},
    RoleRow<Row>{M::StartedRole, "started", [](const Row& r) { return QVariant::fromValue(r.started); }},
    RoleRow<Row>{M::DeadlineRole, "deadline", [](const Row& r) { return QVariant::fromValue(r.deadline); }},
    RoleRow<Row>{M::SecondsRole, "seconds", [](const Row& r) { return QVariant{r.seconds}; }},
    RoleRow<Row>{M::AnsweringRole, "answering", [](const Row& r) { return QVariant::fromValue(r.answering); }},
    RoleRow<Row>{M::BusyRole, "busy", [](const Row& r) { return QVariant{r.busy}; }},
    RoleRow<Row>{M::CallRole, "call", [](const Row& r) { return QVariant::fromValue(r.call); }},
};

Row rowOf(const replica::OfferItem& item, const domain::SiteRules& site) {
    const wire::OfferView& offer = item.offer;
    Row row;
    row.contact = offer.contact;
    row.offer = offer.offer;
    row.channel = offer.channel;
    row.queue = offer.queue;
    row.queueName = nameOf(site, offer.queue);
    row.customer = shownName(offer.customer);
    row.address = toText(offer.customer.address);
    row.variables = offer.variables;
    row.phase = offer.state == domain::OfferState::Ringing ? TaskPhase::Ringing : TaskPhase::Connecting;
    row.since = row.started = offer.since;
    row.deadline = offer.deadline;
    row.seconds = offer.seconds;
    row.answering = item.answering;
    row.onPhone = offer.answer == domain::VoiceAnswer::Phone;
    row.busy = item.answering != replica::Answering::Not;
    row.why = offer.why;
    row.callback = offer.callback;
    row.kind = offer.kind;
    if (offer.consult) row.askedBy = toText(offer.consult->name);
    return row;
}

TaskPhase phaseOf(const replica::TaskItem& item) {
    switch (item.task.state) {
    case domain::AssignmentState::Accepting: return TaskPhase::Accepting;
    case domain::AssignmentState::Active: return item.ending ? TaskPhase::Ending : TaskPhase::Active;
    case domain::AssignmentState::WrapUp:
    case domain::AssignmentState::Done: return TaskPhase::WrapUp;
    case domain::AssignmentState::Parked: return item.ending ? TaskPhase::Ending : TaskPhase::Parked;
    }
    return TaskPhase::Active;
}

Row rowOf(const replica::TaskItem& item, const domain::SiteRules& site) {
    const wire::TaskView& task = item.task;
    Row row;
    row.contact = task.contact;
    row.assignment = task.assignment;
    row.channel = task.channel;
    row.queue = task.queue;
    row.queueName = nameOf(site, task.queue);
    row.customer = shownName(task.customer);
    row.address = toText(task.customer.address);
    row.variables = task.variables;
    row.phase = phaseOf(item);
    row.since = task.since;
    row.started = task.acceptedAt;
    row.deadline = task.wrapUpDeadline;
    row.seconds = task.wrapUpSeconds;
    row.busy = item.ending || item.submitting || item.extending || item.parking || item.resuming;
    row.returned = task.returned;
    if (task.code) row.code = *task.code;
    row.callback = task.callback;
    row.call = task.call;
    row.asked = item.asked;
    return row;
}

// W11: calls, chats, social, e-mails; the latest on top.
bool isAbove(const Row& a, const Row& b) {
    const auto rank = [](const Row& r) { return domain::row(r.channel).taskRank; };
    if (rank(a) != rank(b)) return rank(a) < rank(b);
    if (a.started != b.started) return a.started > b.started;
    return madeBefore(b.contact, a.contact);
}

} // namespace

TaskGroup groupOf(domain::Channel channel) {
    switch (channel) {
    case domain::Channel::Voice:
    case domain::Channel::Video: return TaskGroup::Calls;
    case domain::Channel::Chat:
    case domain::Channel::Sms: return TaskGroup::Chats;
    case domain::Channel::Social: return TaskGroup::Social;
    case domain::Channel::Email: return TaskGroup::Emails;
    case domain::Channel::Task: break;
    }
    return TaskGroup::Tasks;
}

bool callsCustomer(const TaskListRow& row) {
    if (row.callback && !row.callback->answered) return true;
    return row.call && std::ranges::any_of(row.call->parties, [](const wire::PartyView& each) {
        return each.kind == domain::PartyKind::Customer && each.state != domain::PartyState::Up;
    });
}

std::vector<TaskListRow> taskRows(const std::vector<replica::OfferItem>& offers,
    const std::vector<replica::TaskItem>& tasks, const domain::SiteRules& site) {
    std::vector<Row> rows;
    // One that was parked and is asked about again is a request.
    const auto isAsked = [&](const domain::ContactId& contact) {
        return std::ranges::any_of(
            offers, [&](const replica::OfferItem& each) { return !each.ended && each.offer.contact == contact; });
    };
    for (const replica::TaskItem& each : tasks)
        if (each.task.state != domain::AssignmentState::Parked || !isAsked(each.task.contact))
            rows.push_back(rowOf(each, site));
    for (const replica::OfferItem& each : offers) {
        if (each.ended) continue;
        // Accepted, and its task is here already: the task is the row.
        const bool isTask = std::ranges::find(rows, each.offer.contact, &Row::contact) != rows.end();
        if (!isTask) rows.push_back(rowOf(each, site));
    }
    std::ranges::sort(rows, isAbove);
    return rows;
}

TaskModel::TaskModel(QObject* parent) : RowModel(kRoles, 1, parent) {}

void TaskModel::follow(const desk::Desk& desk) {
    const auto read = [this, &desk] { apply(taskRows(desk.offers(), desk.tasks(), desk.site())); };
    connect(&desk, &desk::Desk::offersChanged, this, read);
    connect(&desk, &desk::Desk::tasksChanged, this, read);
    read();
}

} // namespace readyline::models
