// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/models/DayModel.h"

#include "ui/models/Text.h"

namespace readyline::models {

namespace {

using Row = DayRow;
using M = DayModel;

constexpr std::array kRoles{
    RoleRow<Row>{Qt::DisplayRole, "word", [](const Row& r) { return QVariant{toText(r.line.after.word)}; }},
    RoleRow<Row>{M::SeqRole, "seq", [](const Row& r) { return QVariant{static_cast<qint64>(r.line.seq)}; }},
    RoleRow<Row>{M::AtRole, "at", [](const Row& r) { return QVariant::fromValue(r.line.at); }},
    RoleRow<Row>{M::UntilRole, "until", [](const Row& r) { return QVariant::fromValue(r.until); }},
    RoleRow<Row>{M::BeforeRowRole, "beforeRow", [](const Row& r) { return QVariant::fromValue(r.line.before.row); }},
    RoleRow<Row>{M::BeforeRole, "before", [](const Row& r) { return QVariant{toText(r.line.before.word)}; }},
    RoleRow<Row>{
        M::BeforeReasonRole, "beforeReason", [](const Row& r) { return QVariant{toText(r.line.before.reason)}; }},
    RoleRow<Row>{M::RowRole, "row", [](const Row& r) { return QVariant::fromValue(r.line.after.row); }},
    RoleRow<Row>{M::BaseRole, "base", [](const Row& r) { return QVariant::fromValue(r.line.after.base); }},
    RoleRow<Row>{M::ReasonRole, "reason", [](const Row& r) { return QVariant{toText(r.line.after.reason)}; }},
    RoleRow<Row>{M::NextRole, "next", [](const Row& r) { return QVariant{toText(r.line.after.next)}; }},
    RoleRow<Row>{M::CauseRole, "cause", [](const Row& r) { return QVariant::fromValue(r.line.cause); }},
    RoleRow<Row>{M::ByRole, "by", [](const Row& r) { return QVariant{toText(r.line.by.name)}; }},
    RoleRow<Row>{M::NoteRole, "note", [](const Row& r) { return QVariant{toText(r.line.note)}; }},
    RoleRow<Row>{M::QueueRole, "queue", [](const Row& r) { return QVariant{toText(r.line.queue)}; }},
};

} // namespace

DayModel::DayModel(QObject* parent) : RowModel(kRoles, ColumnCount, parent) {}

void DayModel::show(const std::vector<domain::LedgerLine>& lines, std::optional<WallTime> end) {
    std::vector<Row> rows;
    rows.reserve(lines.size());
    for (const domain::LedgerLine& each : lines) {
        rows.push_back({each, isChange(each) ? end : each.at});
        if (isChange(each)) end = each.at;
    }
    apply(std::move(rows));
}

} // namespace readyline::models
