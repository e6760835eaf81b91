// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/FieldState.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Metrics.h"
#include "ui/widgets/Plate.h"
#include "ui/widgets/StyleParts.h"

#include <QPainter>
#include <QWidget>

namespace readyline::widgets {
namespace {

constexpr int kArrowRoom = 28;

Plate fieldPlate(const QStyleOption& option, const QWidget* widget) {
    const Tokens& t = tokens(option.palette);
    if (!(option.state & QStyle::State_Enabled)) return {t.window, t.line, kRadiusControl, 1};
    if (fieldState(widget) == FieldState::Wrong) return {t.panel, t.of(StatusFamily::Busy).graphic, kRadiusControl, 2};
    if (option.state & QStyle::State_HasFocus) return {t.panel, t.focus, kRadiusControl, 2};
    return {t.panel, t.lineControl, kRadiusControl, 1};
}

} // namespace

void paintCheck(QPainter& painter, const QStyleOption& option) {
    const Tokens& t = tokens(option.palette);
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool set = option.state & (QStyle::State_On | QStyle::State_NoChange);
    const bool touched = option.state & (QStyle::State_MouseOver | QStyle::State_Sunken);
    const int side = qMin(16, qMin(option.rect.width(), option.rect.height()));
    const QRect box(option.rect.x() + (option.rect.width() - side) / 2,
        option.rect.y() + (option.rect.height() - side) / 2, side, side);
    const QColor filled = enabled ? (touched ? t.accentHover : t.accent) : t.line;
    const QColor empty = enabled ? (touched ? t.hover : t.panel) : t.window;
    const QColor line = enabled ? t.lineControl : t.line;
    paintPlate(painter, box, {set ? filled : empty, set ? filled : line, kRadiusCheck, 1});
    const QColor mark = enabled ? t.onAccent : t.textOff;
    if (option.state & QStyle::State_On)
        paintIcon(painter, box, Icon::Check, 12, mark);
    else if (option.state & QStyle::State_NoChange)
        painter.fillRect(QRect(box.x() + 4, box.y() + side / 2 - 1, side - 8, 2), mark);
}

void paintRadio(QPainter& painter, const QStyleOption& option) {
    const Tokens& t = tokens(option.palette);
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool touched = option.state & (QStyle::State_MouseOver | QStyle::State_Sunken);
    const QRectF box = option.rect;
    const qreal radius = box.height() / 2;
    if (option.state & QStyle::State_On) {
        const QColor ring = enabled ? (touched ? t.accentHover : t.accent) : t.line;
        paintPlate(painter, box, {enabled ? t.onAccent : t.textOff, ring, radius, 5});
        return;
    }
    paintPlate(painter, box,
        {enabled ? (touched ? t.hover : t.panel) : t.window, enabled ? t.lineControl : t.line, radius, 1});
}

void paintFieldFrame(QPainter& painter, const QStyleOption& option, const QWidget* widget) {
    const bool readOnly = option.state & QStyle::State_ReadOnly;
    if (readOnly && !(option.state & QStyle::State_HasFocus) && !isFramed(widget)) return;
    paintPlate(painter, option.rect, fieldPlate(option, widget));
}

bool isTextArea(const QWidget* widget) {
    return widget && (widget->inherits("QTextEdit") || widget->inherits("QPlainTextEdit"));
}

void paintTextArea(QPainter& painter, const QStyleOption& option, const QWidget* widget) {
    paintPlate(painter, option.rect, fieldPlate(option, widget));
}

void paintComboBox(QPainter& painter, const QStyleOptionComboBox& option, const QWidget* widget) {
    const Tokens& t = tokens(option.palette);
    const bool enabled = option.state & QStyle::State_Enabled;
    if (option.frame) {
        Plate plate = fieldPlate(option, widget);
        if (enabled && !option.editable) {
            const bool touched = option.state & (QStyle::State_MouseOver | QStyle::State_Sunken);
            plate.fill = touched ? t.hover : t.raised;
        }
        paintPlate(painter, option.rect, plate);
    }
    paintIcon(
        painter, comboPart(option, QStyle::SC_ComboBoxArrow), Icon::ChevronDown, 14, enabled ? t.text2 : t.textOff);
}

void paintSpinBox(QPainter& painter, const QStyleOptionSpinBox& option, const QWidget* widget) {
    if (option.frame) paintFieldFrame(painter, option, widget);
    if (option.buttonSymbols == QAbstractSpinBox::NoButtons) return;
    const Tokens& t = tokens(option.palette);
    const auto arrow = [&](QStyle::SubControl part, bool can, bool up) {
        const QRect at = spinPart(option, part);
        const bool enabled = can && (option.state & QStyle::State_Enabled);
        const bool touched = enabled && option.activeSubControls == part;
        if (touched) paintPlate(painter, at, {t.hover, QColor(), 2, 0});
        painter.save();
        painter.translate(QRectF(at).center() + QPointF(0.5, 0.5));
        if (up) painter.rotate(180);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        paintIcon(painter, QRect(-6, -6, 12, 12), Icon::ChevronDown, 12,
            !enabled      ? t.textOff
                : touched ? t.text
                          : t.text2);
        painter.restore();
    };
    arrow(QStyle::SC_SpinBoxUp, option.stepEnabled & QAbstractSpinBox::StepUpEnabled, true);
    arrow(QStyle::SC_SpinBoxDown, option.stepEnabled & QAbstractSpinBox::StepDownEnabled, false);
}

QRect comboPart(const QStyleOptionComboBox& option, QStyle::SubControl part) {
    const QRect r = option.rect;
    QRect logical = r;
    if (part == QStyle::SC_ComboBoxArrow)
        logical = QRect(r.right() + 1 - kArrowRoom, r.y(), kArrowRoom, r.height());
    else if (part == QStyle::SC_ComboBoxEditField)
        logical = option.editable ? r.adjusted(1, 2, -kArrowRoom, -2) : r.adjusted(7, 1, -kArrowRoom, -1);
    return QStyle::visualRect(option.direction, r, logical);
}

QRect spinPart(const QStyleOptionSpinBox& option, QStyle::SubControl part) {
    const QRect r = option.rect;
    const int room = option.buttonSymbols == QAbstractSpinBox::NoButtons ? 0 : 20;
    const int half = r.height() / 2;
    QRect logical = r;
    if (part == QStyle::SC_SpinBoxUp)
        logical = QRect(r.right() - room, r.y() + 2, room - 1, half - 2);
    else if (part == QStyle::SC_SpinBoxDown)
        logical = QRect(r.right() - room, r.y() + half, room - 1, half - 2);
    else if (part == QStyle::SC_SpinBoxEditField)
        logical = r.adjusted(2, 2, -room - 2, -2);
    return QStyle::visualRect(option.direction, r, logical);
}

} // namespace readyline::widgets
