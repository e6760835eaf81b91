// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/models/TeamModel.h"

#include "core/desk/Desk.h"
#include "core/domain/Load.h"
#include "ui/models/Text.h"

namespace readyline::models {

namespace {

using Row = TeamRow;
using M = TeamModel;

const domain::Shown& shown(const Row& row) { return row.agent.shown; }

// Units on voice and video, with open offers.
int voiceUsed(const Row& row) {
    return row.agent.load.taken(domain::Channel::Voice) + row.agent.load.taken(domain::Channel::Video);
}

constexpr std::array kRoles{
    RoleRow<Row>{Qt::DisplayRole, "name", [](const Row& r) { return QVariant{toText(r.agent.layers.name)}; }},
    RoleRow<Row>{M::PersonRole, "person", [](const Row& r) { return QVariant::fromValue(r.key()); }},
    RoleRow<Row>{M::ShownRole, "shown", [](const Row& r) { return QVariant::fromValue(shown(r).row); }},
    RoleRow<Row>{M::BaseRole, "base", [](const Row& r) { return QVariant::fromValue(shown(r).base); }},
    RoleRow<Row>{M::WordRole, "word", [](const Row& r) { return QVariant{toText(shown(r).word)}; }},
    RoleRow<Row>{M::ReasonRole, "reason", [](const Row& r) { return QVariant{toText(shown(r).reason)}; }},
    RoleRow<Row>{M::SinceRole, "since", [](const Row& r) { return QVariant::fromValue(shown(r).since); }},
    RoleRow<Row>{M::DeadlineRole, "deadline", [](const Row& r) { return QVariant::fromValue(shown(r).deadline); }},
    RoleRow<Row>{M::NextRole, "next", [](const Row& r) { return QVariant{toText(shown(r).next)}; }},
    RoleRow<Row>{M::RequestedRole, "requested", [](const Row& r) { return QVariant{r.requested}; }},
    RoleRow<Row>{M::VoiceUsedRole, "voiceUsed", [](const Row& r) { return QVariant{voiceUsed(r)}; }},
    RoleRow<Row>{M::VoiceLimitRole, "voiceLimit", [](const Row& r) { return QVariant{r.voiceLimit}; }},
    RoleRow<Row>{M::WrittenUsedRole, "writtenUsed", [](const Row& r) { return QVariant{r.agent.load.writtenTaken()}; }},
    RoleRow<Row>{M::WrittenLimitRole, "writtenLimit", [](const Row& r) { return QVariant{r.writtenLimit}; }},
    RoleRow<Row>{M::QueuesRole, "queues", [](const Row& r) { return QVariant{r.queues}; }},
    RoleRow<Row>{M::TeamsRole, "teams", [](const Row& r) { return QVariant{r.teams}; }},
    RoleRow<Row>{M::CustomersRole, "customers", [](const Row& r) { return QVariant{r.customers}; }},
    RoleRow<Row>{M::ConnectionRole, "connection",
        [](const Row& r) { return QVariant::fromValue(r.agent.layers.presence.connection); }},
    RoleRow<Row>{
        M::StationRole, "station", [](const Row& r) { return QVariant::fromValue(r.agent.layers.presence.station); }},
    RoleRow<Row>{M::CanShowRole, "canShow", [](const Row& r) { return QVariant{r.agent.layers.presence.canShow}; }},
    RoleRow<Row>{M::ByRole, "by", [](const Row& r) { return QVariant{toText(r.agent.layers.intent.by.name)}; }},
    RoleRow<Row>{M::OnCallRole, "onCall", [](const Row& r) { return QVariant{r.onCall}; }},
};

// The grace is over, and the call that he had goes on without a desktop of his.
bool isOnCall(const replica::AgentItem& agent) {
    return agent.shown.row == domain::ShownRow::SignedOut
        && std::ranges::any_of(agent.layers.work,
            [](const domain::WorkItem& each) { return domain::isLive(each.channel) && domain::isEngaged(each); });
}

bool isBefore(const Row& a, const Row& b) { return a.key() < b.key(); }

} // namespace

TeamRow teamRow(const replica::AgentItem& agent, const domain::SiteRules& site) {
    Row row;
    row.agent = agent;
    if (agent.requested) row.requested = toText(describe(*agent.requested, site));
    for (const domain::QueueId& each : agent.layers.queues) row.queues << nameOf(site, each);
    for (const domain::TeamId& each : agent.layers.teams) row.teams << nameOf(site, each);
    for (const domain::WorkItem& each : agent.layers.work)
        if (!each.customer.empty()) row.customers << toText(each.customer);
    if (agent.shown.row == domain::ShownRow::Reconnecting) row.reconnecting = toText(site.policy.words.reconnecting);
    row.onCall = isOnCall(agent);
    const domain::Capacity& capacity = domain::capacityOf(agent.layers, site);
    row.voiceLimit = capacity.limit[domain::index(domain::Channel::Voice)];
    row.writtenLimit = capacity.writtenLimit;
    return row;
}

TeamModel::TeamModel(QObject* parent) : RowModel(kRoles, ColumnCount, parent) {}

void TeamModel::update(std::vector<TeamRow> changed) {
    std::vector<Row> fresh;
    for (Row& each : changed) {
        const auto found = std::lower_bound(rows().begin(), rows().end(), each, isBefore);
        const bool isThere = found != rows().end() && found->key() == each.key();
        if (isThere)
            updateRow(static_cast<int>(found - rows().begin()), std::move(each));
        else
            fresh.push_back(std::move(each));
    }
    if (fresh.empty()) return;
    fresh.insert(fresh.end(), rows().begin(), rows().end());
    std::ranges::sort(fresh, isBefore);
    apply(std::move(fresh));
}

void TeamModel::follow(const desk::Desk& desk) {
    const auto readAll = [this, &desk] {
        std::vector<Row> rows;
        for (const replica::AgentItem& each : desk.team()) rows.push_back(teamRow(each, desk.site()));
        apply(std::move(rows)); // by id already
    };
    connect(&desk, &desk::Desk::teamChanged, this, [this, &desk, readAll](const std::set<domain::PersonId>& ids) {
        if (ids.empty()) return readAll();
        std::vector<Row> changed;
        for (const domain::PersonId& each : ids)
            if (const auto agent = desk.agent(each)) changed.push_back(teamRow(*agent, desk.site()));
        update(std::move(changed));
    });
    readAll();
}

} // namespace readyline::models
