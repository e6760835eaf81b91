// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/StatusChip.h"

#include "ui/widgets/Accessible.h"
#include "ui/widgets/Metrics.h"
#include "ui/widgets/Plate.h"

#include <QPainter>

namespace readyline::widgets {
namespace {

constexpr int kLabelShape = 14, kShapeGap = 8;
constexpr int kChipShape = 12, kChipGap = 6, kChipPadding = 8;

QFontMetrics strongMetrics(QFont font) {
    font.setWeight(QFont::DemiBold);
    return QFontMetrics(font);
}

} // namespace

StatusLabel::StatusLabel(StatusShape shape, const QString& word, QWidget* parent) : QWidget(parent), m_shape(shape) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAccessibleRole(this, QAccessible::StaticText);
    setStatus(shape, word);
}

void StatusLabel::setStatus(StatusShape shape, const QString& word) {
    m_shape = shape;
    if (word != m_word) {
        m_word = word;
        setAccessibleName(word);
        updateGeometry();
    }
    update();
}

QSize StatusLabel::sizeHint() const {
    const QFontMetrics metrics = strongMetrics(font());
    return {kLabelShape + kShapeGap + metrics.horizontalAdvance(m_word) + 1, qMax(kLabelShape, metrics.height())};
}

QSize StatusLabel::minimumSizeHint() const { return {kLabelShape + kShapeGap + 24, sizeHint().height()}; }

void StatusLabel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintStatus(painter, rect(), m_shape, m_word, tokens(palette()), kLabelShape);
}

StatusChip::StatusChip(StatusShape shape, const QString& word, QWidget* parent) : StatusChip(word, parent) {
    m_shape = shape;
}

StatusChip::StatusChip(const QString& word, QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleRole(this, QAccessible::StaticText);
    setWord(word);
}

void StatusChip::setStatus(StatusShape shape, const QString& word) {
    m_shape = shape;
    setWord(word);
    update();
}

void StatusChip::setWord(const QString& word) {
    if (word == m_word) return;
    m_word = word;
    setAccessibleName(word);
    updateGeometry();
    update();
}

QSize StatusChip::sizeHint() const {
    const QFontMetrics metrics(widgets::font(TextRole::CompactStrong, font()));
    const int shape = m_shape ? kChipShape + kChipGap : 0;
    return {2 * kChipPadding + shape + metrics.horizontalAdvance(m_word) + 1, compactHeightFor(22, metrics)};
}

void StatusChip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Tokens& t = tokens(palette());
    const StatusColours neutral{t.text2, t.text2, t.sunken};
    const StatusColours& colours = m_shape ? t.of(family(*m_shape)) : neutral;
    paintPlate(painter, rect(), {colours.tint, QColor(), kRadiusControl, 0});
    int x = kChipPadding;
    if (m_shape) {
        paintShape(painter, QRect(x, 0, kChipShape, height()), *m_shape, kChipShape, t);
        x += kChipShape + kChipGap;
    }
    painter.setFont(widgets::font(TextRole::CompactStrong, font()));
    painter.setPen(colours.text);
    painter.drawText(rect().adjusted(x, 0, 0, 0), Qt::AlignVCenter | Qt::TextSingleLine, m_word);
}

} // namespace readyline::widgets
