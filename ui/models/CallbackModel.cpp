// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/models/CallbackModel.h"

#include "core/domain/CallbackCheck.h"
#include "ui/models/Text.h"

#include <algorithm>

namespace readyline::models {

namespace {

using Row = CallbackRow;
using M = CallbackModel;

constexpr std::array kRoles{
    RoleRow<Row>{Qt::DisplayRole, "customer", [](const Row& r) { return QVariant{toText(r.callback.form.name)}; }},
    RoleRow<Row>{M::CallbackRole, "callback", [](const Row& r) { return QVariant::fromValue(r.callback); }},
    RoleRow<Row>{M::QueueRole, "queue", [](const Row& r) { return QVariant{r.queueName}; }},
    RoleRow<Row>{M::AgentRole, "agent", [](const Row& r) { return QVariant{r.agentName}; }},
    RoleRow<Row>{M::EditingRole, "editing", [](const Row& r) { return QVariant{r.editing}; }},
    RoleRow<Row>{M::DeletingRole, "deleting", [](const Row& r) { return QVariant{r.deleting}; }},
};

bool isOf(const wire::CallbackView& callback, const CallbackFilter& filter) {
    switch (filter.scope) {
    case CallbackScope::Mine: {
        const bool isMine = callback.by.kind == domain::ActorKind::Person && callback.by.person == filter.me;
        return isMine || callback.form.assignee == filter.me;
    }
    case CallbackScope::Queues: return true;
    case CallbackScope::Customer: {
        const std::string phone = domain::phoneNumber(filter.phone);
        const bool sameName = !filter.name.empty() && callback.form.name == filter.name;
        const bool samePhone = !phone.empty() && domain::phoneNumber(callback.form.phone) == phone;
        const bool isMasked = phone.size() < domain::kFewestPhoneCharacters; // four digits are many people's
        return sameName || (samePhone && !isMasked);
    }
    }
    return false;
}

bool isEarlier(const Row& a, const Row& b) {
    const bool aOver = a.callback.state == domain::CallbackState::Ended;
    const bool bOver = b.callback.state == domain::CallbackState::Ended;
    if (aOver != bOver) return bOver;
    if (aOver && a.callback.seq != b.callback.seq) return a.callback.seq > b.callback.seq;
    const WallTime aAt = a.callback.dueAt.value_or(a.callback.start.value_or(WallTime{}));
    const WallTime bAt = b.callback.dueAt.value_or(b.callback.start.value_or(WallTime{}));
    if (aAt != bAt) return aAt < bAt;
    return a.callback.callback < b.callback.callback;
}

QString nameOfAgent(const replica::Callbacks& book, const domain::PersonId& agent) {
    const auto found = std::ranges::find(book.colleagues, agent, &wire::Colleague::person);
    return toText(found == book.colleagues.end() ? agent.value : found->name);
}

} // namespace

CallbackModel::CallbackModel(QObject* parent) : RowModel(kRoles, ColumnCount, parent) {}

std::vector<CallbackRow> callbackRows(const std::vector<replica::CallbackItem>& items, const replica::Callbacks& book,
    const domain::SiteRules& site, const CallbackFilter& filter) {
    std::vector<CallbackRow> rows;
    for (const replica::CallbackItem& each : items)
        if (isOf(each.callback, filter))
            rows.push_back({each.callback, nameOf(site, each.callback.form.queue),
                nameOfAgent(book, each.callback.form.assignee), each.editing, each.deleting});
    std::ranges::sort(rows, isEarlier);
    return rows;
}

bool hasStarted(const wire::CallbackView& callback, WallTime now) {
    return callback.state != domain::CallbackState::Planned || !callback.start || *callback.start <= now;
}

} // namespace readyline::models
