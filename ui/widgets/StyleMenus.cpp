// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/Icons.h"
#include "ui/widgets/Metrics.h"
#include "ui/widgets/Plate.h"
#include "ui/widgets/StyleParts.h"

#include <QPainter>

namespace readyline::widgets {
namespace {

constexpr int kPadding = 10;
constexpr int kGap = 10;
constexpr int kSign = 16;

bool hasSigns(const QStyleOptionMenuItem& option) { return option.maxIconWidth > 0 || option.menuHasCheckableItems; }

bool hasTick(const QStyleOptionMenuItem& option) {
    return option.checked && option.checkType != QStyleOptionMenuItem::NotCheckable;
}

// With icons the tick stands at the end, else where they would be.
bool ticksAtEnd(const QStyleOptionMenuItem& option) { return option.maxIconWidth > 0 && option.menuHasCheckableItems; }

void paintSign(QPainter& painter, const QStyleOptionMenuItem& option, const QRect& at) {
    const Tokens& t = tokens(option.palette);
    const bool enabled = option.state & QStyle::State_Enabled;
    if (hasTick(option) && !ticksAtEnd(option)) {
        paintIcon(painter, at, Icon::Check, kSign, enabled ? t.accent : t.textOff);
        return;
    }
    if (option.icon.isNull()) return;
    const bool active = option.state & QStyle::State_Selected;
    option.icon.paint(&painter, at, Qt::AlignCenter,
        !enabled     ? QIcon::Disabled
            : active ? QIcon::Active
                     : QIcon::Normal);
}

} // namespace

void paintMenuItem(QPainter& painter, const QStyleOptionMenuItem& option) {
    const Tokens& t = tokens(option.palette);
    const QRect r = option.rect;
    if (option.menuItemType == QStyleOptionMenuItem::Separator) {
        if (option.text.isEmpty()) {
            painter.fillRect(QRect(r.x() + 4, r.center().y(), r.width() - 8, 1), t.lineSoft);
            return;
        }
        painter.save();
        painter.setFont(font(TextRole::SmallStrong, option.font));
        painter.setPen(t.text2);
        painter.drawText(r.adjusted(kPadding, 0, -kPadding, 0), Qt::AlignVCenter | Qt::AlignLeading, option.text);
        painter.restore();
        return;
    }
    const bool enabled = option.state & QStyle::State_Enabled;
    if (enabled && (option.state & QStyle::State_Selected))
        paintPlate(painter, r, {t.selected, QColor(), kRadiusControl, 0});
    const auto place = [&](int x, int width) {
        return QStyle::visualRect(option.direction, r, QRect(r.x() + x, r.y(), width, r.height()));
    };
    int x = kPadding;
    if (hasSigns(option)) {
        paintSign(painter, option, place(x, kSign));
        x += kSign + kGap;
    }
    const qsizetype tab = option.text.indexOf(u'\t');
    const QString word = tab < 0 ? option.text : option.text.left(tab);
    const QString keys = tab < 0 ? QString() : option.text.mid(tab + 1);
    int end = r.width() - kPadding - (option.menuItemType == QStyleOptionMenuItem::SubMenu ? 14 : 0);
    if (ticksAtEnd(option)) {
        end -= kSign;
        if (hasTick(option)) paintIcon(painter, place(end, kSign), Icon::Check, kSign, enabled ? t.accent : t.textOff);
        end -= kGap;
    }
    painter.save();
    painter.setFont(option.font);
    painter.setPen(enabled ? t.text : t.textOff);
    const bool right = option.direction == Qt::RightToLeft;
    const int flags = Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextShowMnemonic;
    painter.drawText(place(x, end - x), flags | (right ? Qt::AlignRight : Qt::AlignLeft), word);
    if (!keys.isEmpty()) {
        painter.setFont(font(TextRole::Small, option.font));
        painter.setPen(enabled ? t.text2 : t.textOff);
        painter.drawText(place(x, end - x), flags | (right ? Qt::AlignLeft : Qt::AlignRight), keys);
    }
    painter.restore();
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu)
        paintIcon(painter, place(end, 14), Icon::ChevronRight, 14, enabled ? t.text2 : t.textOff);
}

QSize menuItemSize(const QStyleOptionMenuItem& option, const QSize& contents) {
    const QFontMetrics metrics(option.font);
    if (option.menuItemType == QStyleOptionMenuItem::Separator)
        return {contents.width(), option.text.isEmpty() ? 9 : heightFor(28, metrics)};
    const qsizetype tab = option.text.indexOf(u'\t');
    int width = metrics.size(Qt::TextShowMnemonic, option.text.left(tab)).width() + 2 * kPadding;
    if (hasSigns(option)) width += kSign + kGap;
    if (ticksAtEnd(option)) width += kSign + kGap;
    if (tab >= 0)
        width += kGap32 + QFontMetrics(font(TextRole::Small, option.font)).horizontalAdvance(option.text.mid(tab + 1));
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu) width += kGap + 14;
    // The menu adds the width of its shortcut column itself; it is part of this width already.
    if (tab >= 0) width -= option.reservedShortcutWidth;
    return {qMax(width, 120), heightFor(kMenuRowHeight, metrics)};
}

} // namespace readyline::widgets
