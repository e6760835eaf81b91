// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/history/HistoryLook.h"

#include "ui/text/Channels.h"
#include "ui/text/Durations.h"
#include "ui/text/SiteTime.h"
#include "ui/text/Strings.h"
#include "ui/widgets/PlainText.h"

#include <QCoreApplication>

namespace readyline::history {

using domain::HistoryEntry;
using models::HistoryModel;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(readyline::history::HistoryLook)
};

QString head(int column) {
    switch (column) {
    case HistoryModel::WhenColumn: return Words::tr("When");
    case HistoryModel::CustomerColumn: return Words::tr("Customer");
    case HistoryModel::QueueColumn: return Words::tr("Contact");
    case HistoryModel::EndColumn: return Words::tr("How it ended");
    case HistoryModel::CodeColumn: return Words::tr("Wrap-up reason");
    case HistoryModel::TalkedColumn: return Words::tr("Lasted");
    default: return {};
    }
}

} // namespace

SpokenHistory::SpokenHistory(HistoryModel& model, Reader reader, QObject* parent)
    : QIdentityProxyModel(parent),
      m_model(model),
      m_reader(std::move(reader)) {
    setSourceModel(&model);
}

QString SpokenHistory::when(const HistoryEntry& entry) const {
    return text::historyTime(entry.began, m_reader.now(), text::zoneNamed(m_reader.site().timeZone));
}

QString SpokenHistory::cell(const HistoryEntry& entry, int column) const {
    switch (column) {
    case HistoryModel::WhenColumn: return when(entry);
    case HistoryModel::CustomerColumn: return text::customerName(entry.customer);
    case HistoryModel::QueueColumn: return text::requestTo(entry.channel, text::toQt(entry.queueName));
    case HistoryModel::EndColumn: return text::endWord(entry.end, m_reader.whose());
    case HistoryModel::CodeColumn: return text::codeWord(entry);
    case HistoryModel::TalkedColumn:
        return entry.talked > std::chrono::seconds::zero() ? text::clock(entry.talked) : QString();
    default: return {};
    }
}

QVariant SpokenHistory::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const HistoryEntry& shown = entry(index);
    const int column = index.column();
    if (role == Qt::DisplayRole) return cell(shown, column);
    if (role == Qt::AccessibleTextRole)
        return column == HistoryModel::WhenColumn ? text::historySentence(shown, m_reader.whose(), when(shown))
                                                  : cell(shown, column);
    if (role == Qt::ToolTipRole) return widgets::plainToolTip(cell(shown, column));
    return QIdentityProxyModel::data(index, role);
}

QVariant SpokenHistory::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Horizontal && role == Qt::DisplayRole) return head(section);
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && section == HistoryModel::TalkedColumn)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    return QIdentityProxyModel::headerData(section, orientation, role);
}

} // namespace readyline::history
