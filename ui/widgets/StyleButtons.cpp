// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/ButtonKind.h"
#include "ui/widgets/Plate.h"
#include "ui/widgets/StyleParts.h"

#include <QAbstractButton>
#include <QPainter>

namespace readyline::widgets {
namespace {

constexpr int kIconGap = 8;
constexpr int kChevron = 14;

struct Look {
    QColor fill, line, word, sign;
    QFont::Weight weight = QFont::Medium;
};

Look enabledLook(ButtonKind kind, bool touched, bool on, const Tokens& t) {
    const QColor rest = touched ? t.hover : t.raised;
    switch (kind) {
    case ButtonKind::Filled: {
        const QColor fill = touched ? t.accentHover : t.accent;
        return {fill, fill, t.onAccent, t.onAccent, QFont::DemiBold};
    }
    case ButtonKind::Outlined: return {on ? t.selected : rest, t.accent, t.accentText, t.accentText, QFont::DemiBold};
    case ButtonKind::Danger: {
        const StatusColours& busy = t.of(StatusFamily::Busy);
        return {touched ? busy.tint : t.raised, busy.graphic, busy.text, busy.graphic};
    }
    case ButtonKind::Flat:
        return {on        ? t.selected
                : touched ? t.hover
                          : QColor(),
            QColor(), on ? t.accentText : t.text,
            on            ? t.accentText
                : touched ? t.text
                          : t.text2};
    case ButtonKind::Link: return {QColor(), QColor(), t.link, t.link, QFont::Normal};
    case ButtonKind::Plain: break;
    }
    if (on) return {t.selected, t.accent, t.accentText, t.accentText, QFont::DemiBold};
    return {rest, t.lineControl, t.text, touched ? t.text : t.text2};
}

Look lookOf(const QStyleOption& option, ButtonKind kind) {
    const Tokens& t = tokens(option.palette);
    const bool touched = option.state & (QStyle::State_MouseOver | QStyle::State_Sunken);
    Look look = enabledLook(kind, touched, option.state & QStyle::State_On, t);
    if (option.state & QStyle::State_Enabled) return look;
    const bool bare = kind == ButtonKind::Flat || kind == ButtonKind::Link;
    return {QColor(), bare ? QColor() : t.line, t.textOff, t.textOff, look.weight};
}

QFont labelFont(const QWidget* widget, QFont::Weight weight) {
    const ControlSize size = controlSize(widget);
    const TextRole role = size == ControlSize::Small ? TextRole::Compact
        : size == ControlSize::Large                 ? TextRole::Status
                                                     : TextRole::Body;
    QFont result = font(role, widget ? widget->font() : QFont());
    result.setWeight(weight);
    return result;
}

int padding(ControlSize size, ButtonKind kind) {
    if (kind == ButtonKind::Link) return 0;
    if (kind == ButtonKind::Flat) return 8;
    return size == ControlSize::Small ? 10 : size == ControlSize::Large ? 16 : 12;
}

QFont::Weight weightOf(ButtonKind kind) {
    if (kind == ButtonKind::Link) return QFont::Normal;
    const bool strong = kind == ButtonKind::Filled || kind == ButtonKind::Outlined;
    return strong ? QFont::DemiBold : QFont::Medium;
}

// What stands in a button, from left to right, and how wide it is.
struct Content {
    int icon = 0, word = 0, keys = 0, chevron = 0;
    [[nodiscard]] int width() const {
        const int parts = (icon > 0) + (word > 0) + (keys > 0) + (chevron > 0);
        return icon + word + keys + chevron + kIconGap * qMax(0, parts - 1);
    }
};

Content measure(const QStyleOptionButton& option, const QWidget* widget, const QFont& words) {
    Content content;
    if (!option.icon.isNull()) content.icon = option.iconSize.width();
    if (!option.text.isEmpty()) content.word = QFontMetrics(words).size(Qt::TextShowMnemonic, option.text).width() + 1;
    const QString keys = keyHint(widget);
    if (!keys.isEmpty()) content.keys = QFontMetrics(font(TextRole::Small, words)).horizontalAdvance(keys);
    if (option.features & QStyleOptionButton::HasMenu) content.chevron = kChevron;
    return content;
}

// A tool button's label is laid out like a push button's.
QStyleOptionButton asButton(const QStyleOptionToolButton& option) {
    QStyleOptionButton as;
    as.QStyleOption::operator=(option);
    as.type = QStyleOption::SO_Button;
    as.icon = option.toolButtonStyle == Qt::ToolButtonTextOnly ? QIcon() : option.icon;
    as.iconSize = option.iconSize;
    if (option.toolButtonStyle != Qt::ToolButtonIconOnly || option.icon.isNull()) as.text = option.text;
    const bool menu = option.features & QStyleOptionToolButton::HasMenu;
    if (menu && !as.text.isEmpty()) as.features |= QStyleOptionButton::HasMenu;
    return as;
}

bool isSquare(const QStyleOptionButton& option) {
    return option.text.isEmpty() && !option.icon.isNull() && !(option.features & QStyleOptionButton::HasMenu);
}

void paintButtonIcon(QPainter& painter, const QRect& rect, const QStyleOptionButton& option, ButtonKind kind) {
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool touched = option.state & (QStyle::State_MouseOver | QStyle::State_Sunken);
    QIcon::Mode mode = touched ? QIcon::Active : QIcon::Normal;
    if (!enabled)
        mode = QIcon::Disabled;
    else if (kind == ButtonKind::Filled)
        mode = QIcon::Selected;
    QIcon sign = option.icon;
    if (enabled && kind == ButtonKind::Danger) {
        // Danger colours its sign like its outline, whatever the icon's rest colour is.
        QPixmap mask = sign.pixmap(rect.size(), painter.device()->devicePixelRatioF(), mode);
        QPainter tint(&mask);
        tint.setCompositionMode(QPainter::CompositionMode_SourceIn);
        tint.fillRect(QRect(QPoint(), rect.size()), lookOf(option, kind).sign);
        tint.end();
        painter.drawPixmap(rect.topLeft(), mask);
        return;
    }
    sign.paint(&painter, rect, Qt::AlignCenter, mode);
}

} // namespace

void paintButtonPanel(QPainter& painter, const QStyleOption& option, const QWidget* widget) {
    const Look look = lookOf(option, buttonKind(widget));
    if (!look.fill.isValid() && !look.line.isValid()) return;
    paintPlate(painter, option.rect, {look.fill, look.line, kRadiusControl, 1});
}

void paintButtonLabel(QPainter& painter, const QStyleOptionButton& option, const QWidget* widget) {
    const ButtonKind kind = buttonKind(widget);
    const Look look = lookOf(option, kind);
    const QFont words = labelFont(widget, look.weight);
    const Content content = measure(option, widget, words);
    const QRect box = option.rect;
    const int room = box.width() - 2 * (isSquare(option) ? 0 : qMin(4, padding(controlSize(widget), kind)));
    const int width = qMin(content.width(), room);
    const bool right = option.direction == Qt::RightToLeft;
    int x = box.x() + (box.width() - width) / 2;
    const int end = x + width;
    const auto place = [&](int w) {
        const QRect logical(x, box.y(), w, box.height());
        x += w + kIconGap;
        return right ? QStyle::visualRect(option.direction, box, logical) : logical;
    };
    painter.save();
    if (content.icon > 0) {
        QRect at = place(content.icon);
        at.setTop(box.y() + (box.height() - option.iconSize.height()) / 2);
        at.setHeight(option.iconSize.height());
        paintButtonIcon(painter, at, option, kind);
    }
    if (content.word > 0) {
        const int after
            = (content.keys ? content.keys + kIconGap : 0) + (content.chevron ? content.chevron + kIconGap : 0);
        const QRect at = place(qMin(content.word, end - after - x));
        painter.setFont(words);
        painter.setPen(look.word);
        const QString shown = at.width() >= content.word
            ? option.text
            : QFontMetrics(words).elidedText(option.text, Qt::ElideRight, at.width(), Qt::TextShowMnemonic);
        painter.drawText(at, Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextSingleLine, shown);
    }
    if (content.keys > 0) {
        painter.setFont(font(TextRole::Small, words));
        painter.setPen(kind == ButtonKind::Filled ? look.word : tokens(option.palette).text2);
        painter.drawText(place(content.keys), Qt::AlignCenter | Qt::TextSingleLine, keyHint(widget));
    }
    if (content.chevron > 0) paintIcon(painter, place(content.chevron), Icon::ChevronDown, kChevron, look.sign);
    painter.restore();
}

QSize buttonSize(const QStyleOptionButton& option, const QWidget* widget) {
    const ButtonKind kind = buttonKind(widget);
    const ControlSize size = controlSize(widget);
    const QFont words = labelFont(widget, weightOf(kind));
    if (kind == ButtonKind::Link) return {measure(option, widget, words).width(), QFontMetrics(words).height()};
    const int height = controlHeight(size, QFontMetrics(words));
    if (isSquare(option)) return {height, height};
    return {measure(option, widget, words).width() + 2 * padding(size, kind), height};
}

QSize toolButtonSize(const QStyleOptionToolButton& option, const QWidget* widget) {
    if (option.toolButtonStyle != Qt::ToolButtonTextUnderIcon || option.icon.isNull())
        return buttonSize(asButton(option), widget);
    const QFontMetrics words(font(TextRole::Small, widget ? widget->font() : QFont()));
    const int width = words.size(Qt::TextShowMnemonic, option.text).width() + 2 * kGap8;
    return {
        qMax(width, option.iconSize.width() + 2 * kGap8), option.iconSize.height() + 3 + words.height() + 2 * kGap8};
}

void paintToolButton(QPainter& painter, const QStyleOptionToolButton& option, const QWidget* widget) {
    const QStyleOptionButton as = asButton(option);
    const bool touched = option.state & (QStyle::State_MouseOver | QStyle::State_Sunken | QStyle::State_On);
    const bool flat = option.state & QStyle::State_AutoRaise;
    if (!flat || (touched && (option.state & QStyle::State_Enabled))) {
        const Look look = lookOf(option, flat ? ButtonKind::Flat : buttonKind(widget));
        paintPlate(painter, option.rect, {look.fill, look.line, kRadiusControl, 1});
    }
    if (option.toolButtonStyle == Qt::ToolButtonTextUnderIcon && !as.icon.isNull()) {
        const QFont words = font(TextRole::Small, widget ? widget->font() : QFont());
        const int text = QFontMetrics(words).height();
        const int top = option.rect.y() + (option.rect.height() - as.iconSize.height() - 3 - text) / 2;
        const QRect sign(option.rect.x(), top, option.rect.width(), as.iconSize.height());
        as.icon.paint(&painter, sign, Qt::AlignCenter,
            option.state & QStyle::State_Enabled ? (touched ? QIcon::Active : QIcon::Normal) : QIcon::Disabled);
        painter.save();
        painter.setFont(words);
        painter.setPen(lookOf(option, ButtonKind::Flat).word);
        painter.drawText(QRect(option.rect.x(), sign.bottom() + 4, option.rect.width(), text),
            Qt::AlignCenter | Qt::TextShowMnemonic, as.text);
        painter.restore();
        return;
    }
    paintButtonLabel(painter, as, widget);
}

void paintFocusRing(QPainter& painter, const QStyleOption& option, const QWidget* focused, int margin) {
    const Tokens& t = tokens(option.palette);
    QRectF inner = QRectF(option.rect).adjusted(margin, margin, -margin, -margin);
    qreal radius = kRadiusControl;
    const auto part = [&](QStyle::SubElement element) {
        QStyleOptionButton check;
        check.initFrom(focused);
        return QRectF(focused->style()->subElementRect(element, &check, focused)).translated(margin, margin);
    };
    if (focused->inherits("QCheckBox")) {
        inner = part(QStyle::SE_CheckBoxIndicator);
        radius = kRadiusCheck;
    } else if (focused->inherits("readyline::widgets::StatusButton")) {
        radius = kRadiusCard;
    } else if (focused->inherits("QRadioButton")) {
        inner = part(QStyle::SE_RadioButtonIndicator);
        radius = inner.height() / 2;
    }
    // 1 px gap, 2 px ring.
    paintPlate(painter, inner.adjusted(-3, -3, 3, 3), {QColor(), t.focus, radius + 3, 2});
}

} // namespace readyline::widgets
