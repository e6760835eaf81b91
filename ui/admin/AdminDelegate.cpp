// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/admin/AdminDelegate.h"

#include "ui/admin/AdminTables.h"
#include "ui/widgets/Metrics.h"
#include "ui/widgets/Plate.h"

#include <QPainter>

namespace readyline::admin {

using namespace widgets;

namespace {
constexpr int kPadding = 8, kSign = 14;
}

void AdminDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    painter->save();
    const Tokens& theme = tokens(option.palette);
    if (option.state & QStyle::State_Selected) painter->fillRect(option.rect, theme.selected);
    painter->fillRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1, theme.lineSoft);
    QRect rect = option.rect.adjusted(kPadding, 0, -kPadding, 0);
    const QString words = index.data(Qt::DisplayRole).toString();
    if (const QVariant mark = index.data(IconRole); mark.isValid()) {
        paintIcon(*painter, QRect(rect.left(), rect.top(), kSign, rect.height()), static_cast<Icon>(mark.toInt()),
            kSign, theme.text2);
        rect.setLeft(rect.left() + kSign + 6);
    }
    if (index.data(WarnedRole).toBool()) {
        paintIcon(*painter, QRect(rect.right() - kSign, rect.top(), kSign, rect.height()), Icon::Warning, kSign,
            theme.of(StatusFamily::Away).graphic);
        rect.setRight(rect.right() - kSign - 4);
    }
    painter->setFont(widgets::font(TextRole::Body));
    if (const QVariant shape = index.data(ShapeRole); shape.isValid()) {
        paintStatus(*painter, rect, static_cast<StatusShape>(shape.toInt()), words, theme);
    } else {
        const bool first = index.column() == 0;
        if (first) painter->setFont(widgets::font(TextRole::Strong));
        painter->setPen(first ? theme.text : theme.text2);
        painter->drawText(rect, Qt::AlignLeft | Qt::AlignVCenter,
            painter->fontMetrics().elidedText(words, Qt::ElideRight, rect.width()));
    }
    if (option.state & QStyle::State_HasFocus && index.column() == 0)
        paintPlate(*painter, QRectF(option.rect).adjusted(1, 1, -1, -2), {{}, theme.focus, kRadiusControl, 2});
    painter->restore();
}

} // namespace readyline::admin
