// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/Icons.h"
#include "ui/widgets/Metrics.h"
#include "ui/widgets/Plate.h"
#include "ui/widgets/StyleParts.h"

#include <QPainter>

namespace readyline::widgets {
namespace {

// A bar is 6 high however much room its widget has.
QRectF thin(const QRect& rect) {
    constexpr int kHeight = 6;
    return QRectF(rect.x(), rect.y() + (rect.height() - kHeight) / 2.0, rect.width(), kHeight);
}

} // namespace

void paintTab(QPainter& painter, const QStyleOptionTab& option) {
    const Tokens& t = tokens(option.palette);
    const QRect r = option.rect;
    const bool enabled = option.state & QStyle::State_Enabled;
    if (option.state & QStyle::State_Selected)
        painter.fillRect(QRect(r.x(), r.bottom() - 1, r.width(), 2), enabled ? t.accent : t.textOff);
    else if (enabled && (option.state & QStyle::State_MouseOver))
        painter.fillRect(QRect(r.x(), r.bottom() - 1, r.width(), 2), t.line);
    if (option.state & QStyle::State_HasFocus)
        paintPlate(painter, QRectF(r).adjusted(2, 2, -2, -3), {QColor(), t.focus, kRadiusControl, 2});
}

void paintTabLabel(QPainter& painter, const QStyleOptionTab& option) {
    const Tokens& t = tokens(option.palette);
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool chosen = option.state & QStyle::State_Selected;
    painter.save();
    QFont words = painter.font();
    words.setWeight(chosen ? QFont::DemiBold : QFont::Medium);
    painter.setFont(words);
    painter.setPen(!enabled ? t.textOff : chosen ? t.accentText : t.text2);
    QRect place = option.rect.adjusted(4, 0, -4, -1);
    if (!option.icon.isNull()) {
        const QRect sign(place.x() + 8, place.y(), option.iconSize.width(), place.height());
        option.icon.paint(&painter, sign, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
        place.setLeft(sign.right() + 4);
    }
    painter.drawText(place, Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextSingleLine,
        QFontMetrics(words).elidedText(option.text, Qt::ElideRight, place.width(), Qt::TextShowMnemonic));
    painter.restore();
}

void paintHeaderSection(QPainter& painter, const QStyleOptionHeader& option) {
    const Tokens& t = tokens(option.palette);
    const bool touched = (option.state & QStyle::State_MouseOver) && (option.state & QStyle::State_Enabled);
    painter.fillRect(option.rect, touched ? t.hover : t.window);
    painter.fillRect(QRect(option.rect.x(), option.rect.bottom(), option.rect.width(), 1), t.line);
}

void paintHeaderLabel(QPainter& painter, const QStyleOptionHeader& option) {
    const Tokens& t = tokens(option.palette);
    const bool sorted = option.sortIndicator != QStyleOptionHeader::None;
    painter.save();
    painter.setFont(font(TextRole::SmallStrong, painter.font()));
    painter.setPen(sorted ? t.text : t.text2);
    const QRect place = option.rect;
    const Qt::Alignment across = option.textAlignment & Qt::AlignHorizontal_Mask;
    painter.drawText(place, static_cast<int>(across | Qt::AlignVCenter) | Qt::TextSingleLine,
        painter.fontMetrics().elidedText(option.text, Qt::ElideRight, place.width()));
    painter.restore();
}

QSize headerSize(const QStyleOptionHeader& option) {
    QFont words = font(TextRole::SmallStrong);
    const QFontMetrics metrics(words);
    const int arrow = option.sortIndicator != QStyleOptionHeader::None ? 14 : 0;
    return {metrics.horizontalAdvance(option.text) + 2 * kGap8 + arrow + 1, heightFor(28, metrics)};
}

void paintProgressGroove(QPainter& painter, const QStyleOption& option) {
    paintPlate(painter, thin(option.rect), {tokens(option.palette).sunken, QColor(), kRadiusBar, 0});
}

void paintProgress(QPainter& painter, const QStyleOptionProgressBar& option) {
    const double span = option.maximum - option.minimum;
    if (span <= 0) return;
    const double part = qBound(0.0, (option.progress - option.minimum) / span, 1.0);
    QRectF done = thin(option.rect);
    done.setWidth(done.width() * part);
    if (option.invertedAppearance != (option.direction == Qt::RightToLeft)) done.moveRight(QRectF(option.rect).right());
    paintPlate(painter, done, {tokens(option.palette).accent, QColor(), kRadiusBar, 0});
}

void paintRow(QPainter& painter, const QStyleOptionViewItem& option) {
    const Tokens& t = tokens(option.palette);
    const bool enabled = option.state & QStyle::State_Enabled;
    if (option.state & QStyle::State_Selected)
        painter.fillRect(option.rect, t.selected);
    else if (option.backgroundBrush.style() != Qt::NoBrush)
        painter.fillRect(option.rect, option.backgroundBrush);
    else if (enabled && (option.state & QStyle::State_MouseOver))
        painter.fillRect(option.rect, t.hover);
    else if (option.features & QStyleOptionViewItem::Alternate)
        painter.fillRect(option.rect, t.sunken);
}

void paintScrollBar(QPainter& painter, const QStyleOptionSlider& option, const QRect& slider) {
    const Tokens& t = tokens(option.palette);
    if (option.minimum >= option.maximum) return;
    const bool touched = option.state & (QStyle::State_MouseOver | QStyle::State_Sunken);
    const QRectF thumb = QRectF(slider).adjusted(2, 2, -2, -2);
    const qreal radius = qMin(thumb.width(), thumb.height()) / 2;
    paintPlate(painter, thumb, {touched ? t.text2 : t.lineControl, QColor(), radius, 0});
}

void paintArrow(QPainter& painter, const QStyleOption& option, QStyle::PrimitiveElement element) {
    const Tokens& t = tokens(option.palette);
    const QColor colour = option.state & QStyle::State_Enabled ? t.text2 : t.textOff;
    int turn = 0;
    if (element == QStyle::PE_IndicatorArrowUp)
        turn = 180;
    else if (element == QStyle::PE_IndicatorArrowLeft)
        turn = 90;
    else if (element == QStyle::PE_IndicatorArrowRight)
        turn = -90;
    const int side = qBound(8, qMin(option.rect.width(), option.rect.height()), 14);
    painter.save();
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.translate(QRectF(option.rect).center());
    painter.rotate(turn);
    painter.translate(-side / 2.0, -side / 2.0);
    paintIcon(painter, QRect(0, 0, side, side), Icon::ChevronDown, side, colour);
    painter.restore();
}

} // namespace readyline::widgets
