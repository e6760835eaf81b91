// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/models/CodeModel.h"

#include "ui/models/Text.h"

namespace readyline::models {

namespace {

using Row = CodeRow;
using M = CodeModel;

constexpr std::size_t kMostLast = 3;

constexpr std::array kRoles{
    RoleRow<Row>{Qt::DisplayRole, "label", [](const Row& r) { return QVariant{r.label}; }},
    RoleRow<Row>{M::CodeRole, "code", [](const Row& r) { return QVariant::fromValue(r.code); }},
    RoleRow<Row>{M::DefaultRole, "default", [](const Row& r) { return QVariant{r.isDefault}; }},
    RoleRow<Row>{M::MatchRole, "match", [](const Row& r) { return QVariant::fromValue(r.match); }},
    RoleRow<Row>{M::HeadingRole, "heading", [](const Row& r) { return QVariant::fromValue(r.heading); }},
};

bool isFor(const domain::WrapUpCode& code, const domain::QueueId& queue) {
    return code.queues.empty() || std::ranges::find(code.queues, queue) != code.queues.end();
}

bool hasCode(const std::vector<Row>& rows, const domain::CodeId& code) {
    return std::ranges::find(rows, code, &Row::code) != rows.end();
}

} // namespace

CodeModel::CodeModel(QObject* parent) : RowModel(kRoles, 1, parent) {}

void CodeModel::setQueue(const domain::SiteRules& site, const domain::QueueId& queue) {
    const domain::WrapUpCode* byDefault = defaultCode(site, queue);
    m_all.clear();
    for (const domain::WrapUpCode& each : site.codes)
        if (isFor(each, queue))
            m_all.push_back(
                {each.id, toText(each.label), byDefault && byDefault->id == each.id, {}, CodeHeading::None});
    std::ranges::stable_partition(m_all, [](const Row& each) { return !each.isDefault; });
    filter();
}

void CodeModel::setSearch(const QString& typed) {
    m_typed = typed;
    filter();
}

void CodeModel::setLast(std::vector<domain::CodeId> newestFirst) {
    if (m_last == newestFirst) return;
    m_last = std::move(newestFirst);
    filter();
}

std::vector<CodeRow> CodeModel::lastHere() const {
    std::vector<Row> out;
    for (const domain::CodeId& each : m_last)
        if (const auto row = std::ranges::find(m_all, each, &Row::code); row != m_all.end() && out.size() < kMostLast)
            out.push_back(*row);
    return out;
}

// Each code once: what is found stands with what is found.
void CodeModel::filter() {
    const bool searches = isSearching(m_typed);
    std::vector<Row> last = lastHere(), others;
    for (Row row : m_all) {
        const auto match = findIn(row.label, m_typed);
        if (!match || (!searches && hasCode(last, row.code))) continue;
        row.match = *match;
        others.push_back(std::move(row));
    }
    m_found = searches ? static_cast<int>(others.size()) : total();
    std::erase_if(last, [&](const Row& each) { return hasCode(others, each.code); });
    if (!last.empty()) {
        last.front().heading = CodeHeading::Last;
        if (!others.empty()) others.front().heading = searches ? CodeHeading::Found : CodeHeading::Others;
    }
    std::vector<Row>& first = searches ? others : last;
    const std::vector<Row>& second = searches ? last : others;
    first.insert(first.end(), second.begin(), second.end());
    apply(std::move(first));
}

} // namespace readyline::models
