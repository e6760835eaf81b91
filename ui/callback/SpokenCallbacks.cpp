// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/callback/SpokenCallbacks.h"

#include "ui/text/Callbacks.h"
#include "ui/text/Strings.h"
#include "ui/widgets/PlainText.h"

namespace readyline::callback {

using namespace Qt::StringLiterals;
using models::CallbackModel;
using models::CallbackRow;

SpokenCallbacks::SpokenCallbacks(CallbackModel& rows, QObject* parent) : QIdentityProxyModel(parent), m_rows(rows) {
    setSourceModel(&rows);
}

QString SpokenCallbacks::words(const CallbackRow& row, int column) const {
    const wire::CallbackView& callback = row.callback;
    switch (column) {
    case CallbackModel::CustomerColumn:
        return text::toQt(callback.form.name.empty() ? callback.form.phone : callback.form.name);
    case CallbackModel::WindowColumn: return text::callbackWindow(callback);
    case CallbackModel::QueueColumn: return row.queueName;
    case CallbackModel::AgentColumn: return row.agentName.isEmpty() ? tr("whoever is free") : row.agentName;
    case CallbackModel::StateColumn:
        if (row.deleting) return tr("deleting …");
        return row.editing ? tr("saving …") : text::callbackState(callback, m_zone);
    default: return {};
    }
}

QVariant SpokenCallbacks::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole))
        return QIdentityProxyModel::data(index, role);
    const CallbackRow& row = m_rows.rows()[static_cast<std::size_t>(index.row())];
    if (role == Qt::ToolTipRole && index.column() == CallbackModel::CustomerColumn)
        return widgets::plainToolTip(QStringList{text::callbackKind(row.callback.kind),
            text::toQt(row.callback.form.phone), text::toQt(row.callback.form.reason)}
                                         .join(u"\n"_s)
                                         .trimmed());
    const QString said = words(row, index.column());
    return role == Qt::ToolTipRole ? widgets::plainToolTip(said) : said;
}

QVariant SpokenCallbacks::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
    case CallbackModel::CustomerColumn: return tr("Customer");
    case CallbackModel::WindowColumn: return tr("Window");
    case CallbackModel::QueueColumn: return tr("Queue");
    case CallbackModel::AgentColumn: return tr("Called by");
    case CallbackModel::StateColumn: return tr("State");
    default: return {};
    }
}

} // namespace readyline::callback
