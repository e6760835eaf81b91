// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/models/HistoryModel.h"

#include "ui/models/Text.h"

namespace readyline::models {

namespace {

using Row = HistoryRow;
using M = HistoryModel;

QVariant secondsOf(std::chrono::seconds lasted) { return QVariant{static_cast<qint64>(lasted.count())}; }

constexpr std::array kRoles{
    RoleRow<Row>{Qt::DisplayRole, "customer", [](const Row& r) { return QVariant{shownName(r.entry.customer)}; }},
    RoleRow<Row>{M::OfferRole, "offer", [](const Row& r) { return QVariant::fromValue(r.entry.offer); }},
    RoleRow<Row>{M::AtRole, "at", [](const Row& r) { return QVariant::fromValue(r.entry.at); }},
    RoleRow<Row>{M::BeganRole, "began", [](const Row& r) { return QVariant::fromValue(r.entry.began); }},
    RoleRow<Row>{M::ChannelRole, "channel", [](const Row& r) { return QVariant::fromValue(r.entry.channel); }},
    RoleRow<Row>{M::QueueRole, "queue", [](const Row& r) { return QVariant{toText(r.entry.queueName)}; }},
    RoleRow<Row>{M::EndRole, "end", [](const Row& r) { return QVariant::fromValue(r.entry.end); }},
    RoleRow<Row>{M::CodeRole, "code", [](const Row& r) { return QVariant{toText(r.entry.codeLabel)}; }},
    RoleRow<Row>{M::ByDefaultRole, "byDefault", [](const Row& r) { return QVariant{r.entry.byDefault}; }},
    RoleRow<Row>{M::TalkedRole, "talked", [](const Row& r) { return secondsOf(r.entry.talked); }},
    RoleRow<Row>{M::WrappedUpRole, "wrappedUp", [](const Row& r) { return secondsOf(r.entry.wrappedUp); }},
    RoleRow<Row>{M::NotesRole, "notes", [](const Row& r) { return QVariant{toText(r.entry.notes)}; }},
    RoleRow<Row>{M::CorrectedRole, "corrected", [](const Row& r) { return QVariant{r.entry.corrected}; }},
    RoleRow<Row>{
        M::CorrectableRole, "correctable", [](const Row& r) { return QVariant::fromValue(r.entry.correctableUntil); }},
};

} // namespace

HistoryModel::HistoryModel(QObject* parent) : RowModel(kRoles, ColumnCount, parent) {}

void HistoryModel::show(const std::vector<domain::HistoryEntry>& entries) {
    std::vector<Row> rows;
    rows.reserve(entries.size());
    for (const domain::HistoryEntry& each : entries) rows.push_back(Row{each});
    apply(std::move(rows));
}

} // namespace readyline::models
