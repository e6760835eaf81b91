// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/KeyCap.h"

#include "ui/widgets/Accessible.h"
#include "ui/widgets/Metrics.h"
#include "ui/widgets/Plate.h"
#include "ui/widgets/Tokens.h"

#include <QPainter>

namespace readyline::widgets {
namespace {

QFont capFont(const QFont& base) {
    QFont result = font(TextRole::Small, base);
    result.setWeight(QFont::Medium);
    return result;
}

} // namespace

KeyCap::KeyCap(const QKeySequence& keys, QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleRole(this, QAccessible::StaticText);
    setText(keys.toString(QKeySequence::NativeText));
}

void KeyCap::setText(const QString& keys) {
    m_text = keys;
    setAccessibleName(keys);
    updateGeometry();
    update();
}

QSize KeyCap::sizeHint() const {
    const QFontMetrics metrics(capFont(font()));
    return {metrics.horizontalAdvance(m_text) + 12, qMax(18, metrics.height() + 4)};
}

void KeyCap::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Tokens& t = tokens(palette());
    paintPlate(painter, rect(), {t.window, t.line, kRadiusCheck, 1});
    painter.setFont(capFont(font()));
    painter.setPen(t.text2);
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextSingleLine, m_text);
}

} // namespace readyline::widgets
