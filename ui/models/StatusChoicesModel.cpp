// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/models/StatusChoicesModel.h"

#include "core/domain/Load.h"
#include "core/domain/Status.h"
#include "ui/models/Text.h"

#include <QCoreApplication>

namespace readyline::models {

namespace {

struct Offered {
    Q_DECLARE_TR_FUNCTIONS(readyline::models::StatusChoicesModel)
};

using Row = ChoiceRow;
using M = StatusChoicesModel;

constexpr std::array kRoles{
    RoleRow<Row>{Qt::DisplayRole, "text", [](const Row& r) { return QVariant{r.text}; }},
    RoleRow<Row>{M::ChoiceRole, "choice", [](const Row& r) { return QVariant::fromValue(r.choice); }},
    RoleRow<Row>{M::KindRole, "kind", [](const Row& r) { return QVariant::fromValue(r.kind); }},
    RoleRow<Row>{M::EntryTextRole, "entryText", [](const Row& r) { return QVariant{r.entryText}; }},
    RoleRow<Row>{M::BaseRole, "base", [](const Row& r) { return QVariant::fromValue(r.base); }},
    RoleRow<Row>{M::CurrentRole, "current", [](const Row& r) { return QVariant{r.current}; }},
    RoleRow<Row>{M::FaultRole, "fault", [](const Row& r) { return QVariant::fromValue(r.fault); }},
    RoleRow<Row>{M::MatchRole, "match", [](const Row& r) { return QVariant::fromValue(r.match); }},
};

using domain::ChoiceFault;

// Shown although it cannot be chosen: the person would look for it and is told why it is greyed.
bool isListed(const std::optional<ChoiceFault>& fault) {
    return !fault || fault == ChoiceFault::ReasonRequired || fault == ChoiceFault::OfflineNotGranted;
}

bool standsLast(const Row& row) { return row.fault && row.fault != ChoiceFault::ReasonRequired; }

template <class Item>
std::vector<Item> inOrder(const std::vector<Item>& items) {
    std::vector<Item> sorted = items;
    std::ranges::stable_sort(sorted, {}, &Item::order);
    return sorted;
}

Row automatic(const domain::SiteRules& site, const std::optional<domain::Choice>& current) {
    Row row;
    row.text = row.entryText = offeredText(domain::Choice{}, site);
    row.base = domain::BaseStatus::Available;
    row.current = current && !current->entry;
    return row;
}

void appendEntry(std::vector<Row>& rows, const domain::PresenceEntry& entry, const domain::SiteRules& site,
    const domain::Chooser& chooser, const std::optional<domain::Choice>& current) {
    Row row;
    row.choice = {entry.id, {}};
    row.text = row.entryText = toText(entry.text);
    row.base = entry.base;
    row.fault = checkChoice(site, row.choice, chooser);
    if (!isListed(row.fault)) return;
    row.current = current == row.choice;
    rows.push_back(row);
    if (entry.needsReason == domain::ReasonRule::Never || standsLast(row)) return;
    bool hidden = false, listed = false;
    for (const domain::Reason& each : inOrder(site.reasons)) {
        if (each.group != entry.reasonGroup) continue;
        Row reason = row;
        reason.kind = ChoiceKind::Reason;
        reason.choice.reason = each.id;
        reason.text = toText(each.label);
        reason.fault = checkChoice(site, reason.choice, chooser);
        const bool isOfOthers = reason.fault == ChoiceFault::ReasonOfOtherQueues;
        hidden = hidden || isOfOthers;
        listed = listed || !isOfOthers;
        if (isOfOthers) continue;
        reason.current = current == reason.choice;
        rows.push_back(reason);
    }
    if (row.fault && hidden && !listed) rows.pop_back(); // it needs a reason, and none of them is for him
}

} // namespace

std::optional<domain::Choice> inForce(const domain::AgentLayers& agent, const domain::SiteRules& site) {
    const auto isAvailable = [&](const domain::Choice& choice) {
        const domain::PresenceEntry* entry = choice.entry ? domain::find(site, *choice.entry) : nullptr;
        return !choice.entry || (entry && entry->base == domain::BaseStatus::Available);
    };
    const auto wraps = [](const domain::WorkItem& item) { return domain::wrapUpBlocks(item, item.channel); };
    const auto& plan = agent.pending;
    const domain::Choice& chosen = effectiveChoice(agent, site);
    const bool planShows = plan && plan->armed && isAvailable(chosen) && !isAvailable(plan->choice);
    if (agent.asked || planShows || !agent.overlays.empty() || std::ranges::any_of(agent.work, wraps))
        return std::nullopt;
    return chosen;
}

QString offeredText(const domain::Choice& choice, const domain::SiteRules& site) {
    const QString text = toText(describe(choice, site));
    //: A status that the work itself sets: "Available (automatic)".
    return readsAsEntry(choice, site) ? Offered::tr("%1 (automatic)").arg(text) : text;
}

StatusChoicesModel::StatusChoicesModel(QObject* parent) : RowModel(kRoles, 1, parent) {}

void StatusChoicesModel::setChoices(
    const domain::SiteRules& site, const domain::Chooser& chooser, const std::optional<domain::Choice>& current) {
    m_all.clear();
    if (site.policy.autoOffered) m_all.push_back(automatic(site, current));
    for (const domain::PresenceEntry& each : inOrder(site.entries)) appendEntry(m_all, each, site, chooser, current);
    std::ranges::stable_partition(m_all, [](const Row& each) { return !standsLast(each); });
    filter();
}

void StatusChoicesModel::setSearch(const QString& typed) {
    m_typed = typed;
    filter();
}

void StatusChoicesModel::filter() {
    std::vector<Row> found;
    for (Row row : m_all) {
        const auto match = findIn(row.text, m_typed);
        if (!match) continue;
        row.match = *match;
        found.push_back(std::move(row));
    }
    apply(std::move(found));
}

Qt::ItemFlags StatusChoicesModel::flags(const QModelIndex& index) const {
    if (!index.isValid()) return Qt::NoItemFlags;
    return row(index).fault ? Qt::ItemNeverHasChildren
                            : Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace readyline::models
