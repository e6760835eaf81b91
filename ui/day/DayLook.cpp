// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/day/DayLook.h"

#include "ui/status/StatusLook.h"
#include "ui/text/Durations.h"
#include "ui/text/Ledger.h"
#include "ui/text/Sentences.h"
#include "ui/text/SiteTime.h"

#include <QCoreApplication>

namespace readyline::day {

using models::DayModel;
using models::DayRow;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(readyline::day::DayLook)
};

QString head(int column) {
    switch (column) {
    case DayModel::AtColumn: return Words::tr("At");
    case DayModel::FromColumn: return Words::tr("From");
    case DayModel::StatusColumn: return Words::tr("To");
    case DayModel::ByColumn: return Words::tr("By");
    case DayModel::WhyColumn: return Words::tr("Why");
    case DayModel::ForColumn: return Words::tr("For");
    default: return {};
    }
}

} // namespace

widgets::StatusShape shapeOf(const domain::LedgerStatus& status) {
    domain::Shown shown;
    shown.row = status.row;
    shown.base = status.base;
    return status::shapeOf(shown);
}

QString spanSentence(const models::DaySpan& span, const domain::SiteRules& site) {
    const QTimeZone zone = text::zoneNamed(site.timeZone);
    //: A part of the day: from, to, the status, how long: "12:58:44 – 13:41:20, Not Ready: Lunch, 00:42:36".
    return Words::tr("%1 – %2, %3, %4")
        .arg(text::siteTime(span.from, zone), text::siteTime(span.to, zone), text::statusWord(span.status, site),
            text::clock(span.to - span.from));
}

SpokenDay::SpokenDay(DayModel& model, Reader reader, QObject* parent)
    : QIdentityProxyModel(parent),
      m_model(model),
      m_reader(std::move(reader)) {
    setSourceModel(&model);
}

QString SpokenDay::cell(const DayRow& row, int column) const {
    switch (column) {
    case DayModel::AtColumn: return text::siteTime(row.line.at, text::zoneNamed(m_reader.site().timeZone));
    case DayModel::FromColumn:
        return isChange(row.line) ? text::statusWord(row.line.before, m_reader.site()) : QString();
    case DayModel::StatusColumn: return text::statusWord(row.line.after, m_reader.site());
    case DayModel::ByColumn: return text::actorName(row.line.by, m_reader.me());
    case DayModel::WhyColumn: return text::why(row.line);
    case DayModel::ForColumn:
        return isChange(row.line) ? text::clock(row.until.value_or(m_reader.now()) - row.line.at) : QString();
    default: return {};
    }
}

QVariant SpokenDay::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const DayRow& line = row(index);
    const int column = index.column();
    if (role == Qt::DisplayRole) return cell(line, column);
    if (role == Qt::AccessibleTextRole)
        return column == DayModel::AtColumn ? text::lineSentence(line.line, m_reader.me(), m_reader.site())
                                            : cell(line, column);
    const bool mayBeCut
        = column == DayModel::FromColumn || column == DayModel::StatusColumn || column == DayModel::WhyColumn;
    if (role == Qt::ToolTipRole && mayBeCut) return cell(line, column);
    return QIdentityProxyModel::data(index, role);
}

QVariant SpokenDay::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Horizontal && role == Qt::DisplayRole) return head(section);
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && section == DayModel::ForColumn)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    return QIdentityProxyModel::headerData(section, orientation, role);
}

} // namespace readyline::day
