// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/call/TargetDelegate.h"

#include "ui/status/StatusLook.h"
#include "ui/text/Calls.h"
#include "ui/text/Sentences.h"
#include "ui/widgets/Metrics.h"
#include "ui/widgets/Plate.h"

#include <QPainter>

#include <algorithm>

namespace readyline::call {

using namespace Qt::StringLiterals;
using namespace widgets;
using domain::TargetKind;
using models::TargetFault;
using models::TargetRow;

namespace {

constexpr int kRow = 40, kShape = 12, kSign = 16;

Icon signOf(const TargetRow& row) {
    switch (row.target.kind) {
    case TargetKind::Agent: return Icon::User;
    case TargetKind::Queue: return Icon::NavTeam;
    case TargetKind::Number: return Icon::ChannelVoice;
    case TargetKind::EntryPoint: return Icon::ArrowRight;
    }
    return Icon::User;
}

QString elided(const QPainter& painter, const QString& words, int wide) {
    return painter.fontMetrics().elidedText(words, Qt::ElideRight, wide);
}

} // namespace

QString targetNote(const TargetRow& row) {
    if (row.fault == TargetFault::Unsupported) return TargetDelegate::tr("unsupported destination");
    if (row.fault == TargetFault::Unreachable) return text::whyUnreachable(row.unreachable.front());
    switch (row.target.kind) {
    case TargetKind::Queue:
    case TargetKind::EntryPoint: return TargetDelegate::tr("%n ready", nullptr, row.ready);
    case TargetKind::Number: return row.isTyped ? TargetDelegate::tr("as typed") : QString();
    case TargetKind::Agent: break;
    }
    return {};
}

SpokenTargets::SpokenTargets(models::TargetsModel& model, QObject* parent)
    : QIdentityProxyModel(parent),
      m_model(model) {
    setSourceModel(&model);
}

const TargetRow& SpokenTargets::row(const QModelIndex& index) const { return m_model.row(mapToSource(index)); }

QVariant SpokenTargets::data(const QModelIndex& index, int role) const {
    if (role != Qt::AccessibleTextRole && role != Qt::ToolTipRole) return QIdentityProxyModel::data(index, role);
    const TargetRow& each = row(index);
    QStringList said{each.name};
    if (each.shown) said << text::statusWord(*each.shown);
    for (const QString& more : {targetNote(each), each.number})
        if (!more.isEmpty()) said << more;
    if (each.isRecent) said << tr("asked before");
    return said.join(u", "_s);
}

TargetDelegate::TargetDelegate(const SpokenTargets& rows, QObject* parent)
    : QStyledItemDelegate(parent),
      m_rows(rows) {}

QSize TargetDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
    return {200, heightFor(kRow, option.fontMetrics)};
}

void TargetDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const TargetRow& row = m_rows.row(index);
    const Tokens& theme = tokens(option.palette);
    const bool can = row.fault == TargetFault::Nothing;
    painter->save();
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, theme.selected);
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(option.rect, theme.hover);
    const QRect inner = option.rect.adjusted(kGap12, 0, -kGap12, 0);
    const QRect sign(inner.left(), inner.top(), kSign, inner.height());
    paintIcon(*painter, sign, row.isRecent ? Icon::Clock : signOf(row), kSign, can ? theme.text2 : theme.textOff);
    const int half = inner.width() / 2;
    QRect name(sign.right() + kGap12, inner.top(), half - kSign, inner.height());
    painter->setFont(widgets::font(TextRole::Strong));
    painter->setPen(can ? theme.text : theme.text2);
    const QString words = elided(*painter, row.name, name.width());
    painter->drawText(name, Qt::AlignLeft | Qt::AlignVCenter, words);
    name.setLeft(name.left() + painter->fontMetrics().horizontalAdvance(words) + kGap8);
    painter->setFont(widgets::font(TextRole::Body));
    painter->setPen(theme.text2);
    painter->drawText(name, Qt::AlignLeft | Qt::AlignVCenter, elided(*painter, row.number, name.width()));
    QRect right(
        inner.left() + half + kGap12, inner.top(), inner.right() - inner.left() - half - kGap12, inner.height());
    const QString note = targetNote(row);
    // Its width is a whole number, cut off: one pixel more, or the words would not fit into their own width.
    const int beside = std::min(painter->fontMetrics().horizontalAdvance(note) + 1, right.width() / 2);
    painter->drawText(right, Qt::AlignRight | Qt::AlignVCenter, elided(*painter, note, beside));
    if (row.shown) {
        if (!note.isEmpty()) right.setWidth(right.width() - beside - kGap12);
        painter->setFont(widgets::font(TextRole::Strong));
        paintStatus(*painter, right, status::shapeOf(*row.shown), text::statusWord(*row.shown), theme, kShape);
    }
    if (option.state & QStyle::State_HasFocus)
        paintPlate(*painter, QRectF(option.rect).adjusted(1, 1, -1, -1), {{}, theme.focus, kRadiusControl, 2});
    painter->restore();
}

} // namespace readyline::call
