// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/models/CodeModel.h"

#include "ui/models/Text.h"

namespace readyline::models {

namespace {

using Row = CodeRow;
using M = CodeModel;

constexpr std::array kRoles{
    RoleRow<Row>{Qt::DisplayRole, "label", [](const Row& r) { return QVariant{r.label}; }},
    RoleRow<Row>{M::CodeRole, "code", [](const Row& r) { return QVariant::fromValue(r.code); }},
    RoleRow<Row>{M::DefaultRole, "default", [](const Row& r) { return QVariant{r.isDefault}; }},
    RoleRow<Row>{M::MatchRole, "match", [](const Row& r) { return QVariant::fromValue(r.match); }},
};

bool isFor(const domain::WrapUpCode& code, const domain::QueueId& queue) {
    return code.queues.empty() || std::ranges::find(code.queues, queue) != code.queues.end();
}

} // namespace

CodeModel::CodeModel(QObject* parent) : RowModel(kRoles, 1, parent) {}

void CodeModel::setQueue(const domain::SiteRules& site, const domain::QueueId& queue) {
    const domain::WrapUpCode* byDefault = defaultCode(site, queue);
    m_all.clear();
    for (const domain::WrapUpCode& each : site.codes)
        if (isFor(each, queue))
            m_all.push_back({each.id, toText(each.label), byDefault && byDefault->id == each.id, {}});
    std::ranges::stable_partition(m_all, [](const Row& each) { return !each.isDefault; });
    filter();
}

void CodeModel::setSearch(const QString& typed) {
    m_typed = typed;
    filter();
}

void CodeModel::filter() {
    std::vector<Row> found;
    for (Row row : m_all) {
        const auto match = findIn(row.label, m_typed);
        if (!match) continue;
        row.match = *match;
        found.push_back(std::move(row));
    }
    apply(std::move(found));
}

} // namespace readyline::models
