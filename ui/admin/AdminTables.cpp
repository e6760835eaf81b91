// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/admin/AdminTables.h"

#include "ui/status/StatusLook.h"
#include "ui/text/Administration.h"
#include "ui/text/Strings.h"

namespace readyline::admin {

using namespace Qt::StringLiterals;
using models::EntryModel;
using models::EntryRow;
using models::ReasonModel;
using models::ReasonRow;
using widgets::Icon;

namespace {

QString orNew(const std::string& text, const QString& otherwise) { return text.empty() ? otherwise : text::toQt(text); }

} // namespace

EntryTable::EntryTable(models::EntryModel& model, QObject* parent) : QIdentityProxyModel(parent), m_model(model) {
    setSourceModel(&model);
}

QString EntryTable::words(const EntryRow& row, int column) const {
    switch (column) {
    case EntryModel::TextColumn: return orNew(row.thing.text, tr("New status"));
    case EntryModel::BaseColumn: return text::baseWord(row.thing.base);
    case EntryModel::ReasonColumn: return text::reasonRuleWord(row.thing.needsReason);
    case EntryModel::SelectableColumn: return row.thing.selectable ? QString() : tr("–");
    case EntryModel::StickyColumn: return row.thing.sticky ? QString() : tr("–");
    case EntryModel::WhoseColumn:
        if (row.unsaved) return tr("not saved");
        return row.thing.builtIn ? tr("built in") : tr("yours");
    default: return {};
    }
}

QString EntryTable::spoken(const EntryRow& row) const {
    QStringList all{words(row, EntryModel::TextColumn), tr("base %1").arg(text::baseWord(row.thing.base)),
        tr("reason %1").arg(text::reasonRuleWord(row.thing.needsReason)),
        row.thing.selectable ? tr("agents can choose it") : tr("agents cannot choose it"),
        row.thing.sticky ? tr("sticks") : tr("does not stick"), words(row, EntryModel::WhoseColumn)};
    if (row.misleads) all << tr("its text speaks of another base");
    return all.join(u", "_s);
}

QVariant EntryTable::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const EntryRow& row = m_model.row(mapToSource(index));
    const int column = index.column();
    const bool checked = (column == EntryModel::SelectableColumn && row.thing.selectable)
        || (column == EntryModel::StickyColumn && row.thing.sticky);
    switch (role) {
    case Qt::DisplayRole: return words(row, column);
    case Qt::AccessibleTextRole: return column == EntryModel::TextColumn ? spoken(row) : words(row, column);
    case Qt::ToolTipRole: return text::toQt(row.thing.description);
    case ShapeRole:
        return column == EntryModel::TextColumn ? QVariant{static_cast<int>(status::shapeOf(row.thing.base))}
                                                : QVariant{};
    case IconRole:
        if (checked) return static_cast<int>(Icon::Check);
        if (column == EntryModel::WhoseColumn && row.thing.builtIn) return static_cast<int>(Icon::Secure);
        return {};
    case WarnedRole: return column == EntryModel::TextColumn && row.misleads;
    default: return QIdentityProxyModel::data(index, role);
    }
}

QVariant EntryTable::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
    case EntryModel::TextColumn: return tr("Shown as");
    case EntryModel::BaseColumn: return tr("Base");
    case EntryModel::ReasonColumn: return tr("Reason");
    case EntryModel::SelectableColumn: return tr("Can choose");
    case EntryModel::StickyColumn: return tr("Sticks");
    default: return QString();
    }
}

ReasonTable::ReasonTable(models::ReasonModel& model, QObject* parent) : QIdentityProxyModel(parent), m_model(model) {
    setSourceModel(&model);
}

QString ReasonTable::words(const ReasonRow& row, int column) const {
    switch (column) {
    case ReasonModel::LabelColumn: return orNew(row.thing.label, tr("New reason"));
    case ReasonModel::GroupColumn: return text::toQt(row.thing.group);
    case ReasonModel::OfferedByColumn: return row.offeredBy.isEmpty() ? tr("no status") : text::list(row.offeredBy);
    case ReasonModel::MaximumColumn:
        if (row.unsaved) return tr("not saved");
        //: A longest time in minutes.
        return row.thing.maximum ? tr("%1 min").arg(text::minutes(row.thing.maximum)) : tr("–");
    default: return {};
    }
}

QString ReasonTable::spoken(const ReasonRow& row) const {
    QStringList all{words(row, ReasonModel::LabelColumn), tr("group %1").arg(text::toQt(row.thing.group)),
        tr("offered below %1").arg(words(row, ReasonModel::OfferedByColumn))};
    if (row.thing.maximum) all << tr("%1 min at most").arg(text::minutes(row.thing.maximum));
    if (row.unsaved) all << tr("not saved");
    return all.join(u", "_s);
}

QVariant ReasonTable::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const ReasonRow& row = m_model.row(mapToSource(index));
    switch (role) {
    case Qt::DisplayRole: return words(row, index.column());
    case Qt::AccessibleTextRole:
        return index.column() == ReasonModel::LabelColumn ? spoken(row) : words(row, index.column());
    case WarnedRole: return index.column() == ReasonModel::OfferedByColumn && row.offeredBy.isEmpty();
    default: return QIdentityProxyModel::data(index, role);
    }
}

QVariant ReasonTable::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
    case ReasonModel::LabelColumn: return tr("Reason");
    case ReasonModel::GroupColumn: return tr("Group");
    case ReasonModel::OfferedByColumn: return tr("Offered below");
    case ReasonModel::MaximumColumn: return tr("Longest time");
    default: return QString();
    }
}

} // namespace readyline::admin
