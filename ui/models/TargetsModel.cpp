// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/models/TargetsModel.h"

#include "ui/models/Text.h"

#include <algorithm>

namespace readyline::models {

using namespace Qt::StringLiterals;
using domain::TargetKind;

namespace {

using Row = TargetRow;
using M = TargetsModel;

constexpr std::array kRoles{
    RoleRow<Row>{Qt::DisplayRole, "name", [](const Row& r) { return QVariant{r.name}; }},
    RoleRow<Row>{M::NumberRole, "number", [](const Row& r) { return QVariant{r.number}; }},
    RoleRow<Row>{M::RecentRole, "recent", [](const Row& r) { return QVariant{r.isRecent}; }},
    RoleRow<Row>{M::ShownRole, "shown", [](const Row& r) { return QVariant::fromValue(r.shown); }},
    RoleRow<Row>{M::ReadyRole, "ready", [](const Row& r) { return QVariant{r.ready}; }},
    RoleRow<Row>{M::FaultRole, "fault", [](const Row& r) { return QVariant::fromValue(r.fault); }},
    RoleRow<Row>{M::TermsRole, "terms", [](const Row& r) { return QVariant::fromValue(r.unreachable); }},
};

constexpr int kFewestDigits = 3;

Row rowOf(const wire::TargetView& view, TargetsFor purpose, const domain::SiteRules& site) {
    Row row;
    row.target = view.target;
    row.name = toText(view.name.empty() ? view.number : view.name);
    row.number = view.name.empty() ? QString() : toText(view.number);
    row.ready = view.ready;
    row.unreachable = view.unreachable;
    if (view.agent) row.shown = domain::shownStatus(*view.agent, site);
    if (!row.unreachable.empty()) row.fault = TargetFault::Unreachable;
    if (purpose == TargetsFor::Consult && !view.takesConsults) row.fault = TargetFault::Unsupported;
    return row;
}

Row typedRow(const QString& typed) {
    Row row;
    row.target = {TargetKind::Number, typed.trimmed().toStdString()};
    row.name = typed.trimmed();
    row.isTyped = true;
    return row;
}

bool isFound(const Row& row, const QString& typed) {
    return row.name.contains(typed, Qt::CaseInsensitive) || row.number.contains(typed, Qt::CaseInsensitive);
}

// What was asked before comes first. A number that was typed is in no directory, so its row is kept; a person or a queue is
// shown only as the server has it now.
void putRecentFirst(std::vector<Row>& rows, const TargetsAsked& asked, const RecentTargets& recent) {
    auto place = rows.begin();
    for (const Row& each : recent.newestFirst()) {
        if (each.target.kind != asked.kind) continue;
        auto found = std::ranges::find(rows, each.key(), &Row::key);
        if (found == rows.end()) {
            if (!each.isTyped || !isFound(each, asked.typed.trimmed())) continue;
            const auto at = place - rows.begin();
            rows.push_back(each);
            place = rows.begin() + at;
            found = rows.end() - 1;
        }
        found->isRecent = true;
        std::rotate(place, found, found + 1);
        ++place;
    }
}

} // namespace

TargetsModel::TargetsModel(QObject* parent) : RowModel(kRoles, 1, parent) {}

void RecentTargets::note(const TargetRow& row) {
    std::erase_if(m_rows, [&](const TargetRow& each) { return each.key() == row.key(); });
    m_rows.insert(m_rows.begin(), row);
    if (m_rows.size() > kMost) m_rows.pop_back();
}

bool looksLikeNumber(const QString& typed) {
    const QString trimmed = typed.trimmed();
    const auto isDigit = [](QChar each) { return each >= u'0' && each <= u'9'; };
    const auto fits = [&](QChar each) { return isDigit(each) || u"+ -,.()"_s.contains(each); };
    return std::ranges::all_of(trimmed, fits) && std::ranges::count_if(trimmed, isDigit) >= kFewestDigits;
}

std::vector<TargetRow> targetRows(const std::vector<wire::TargetView>& views, const TargetsAsked& asked,
    const RecentTargets& recent, const domain::SiteRules& site) {
    std::vector<Row> rows;
    for (const wire::TargetView& each : views)
        if (each.target.kind == asked.kind) rows.push_back(rowOf(each, asked.purpose, site));
    putRecentFirst(rows, asked, recent);
    if (asked.kind != TargetKind::Number || !looksLikeNumber(asked.typed)) return rows;
    const Row typed = typedRow(asked.typed);
    const bool isThere = std::ranges::any_of(
        rows, [&](const Row& each) { return each.target == typed.target || each.number == typed.name; });
    if (!isThere) rows.insert(rows.begin(), typed);
    return rows;
}

} // namespace readyline::models
