// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/LoadBoxes.h"

#include "ui/widgets/Accessible.h"
#include "ui/widgets/Plate.h"
#include "ui/widgets/TabularText.h"

#include <QPainter>

namespace readyline::widgets {

using namespace Qt::StringLiterals;

namespace {

constexpr int kBoxes = 6;
constexpr int kBoxWidth = 8, kBoxHeight = 10, kBoxGap = 2;

QString figure(int used, int limit) { return u"%1/%2"_s.arg(used).arg(limit); }
int boxes(int used, int limit) { return qMax(used, limit); } // over its limit shows every place it uses

} // namespace

int loadWidth(int used, int limit, const QFont& font) {
    const int count = boxes(used, limit);
    if (count > kBoxes) return qCeil(tabularWidth(QFontMetricsF(font), figure(used, limit)));
    return qMax(0, count * (kBoxWidth + kBoxGap) - kBoxGap);
}

int paintLoad(QPainter& painter, const QRect& rect, int used, int limit, const Tokens& theme) {
    const int count = boxes(used, limit);
    if (count > kBoxes) {
        painter.save();
        painter.setPen(theme.text);
        drawTabular(painter, rect, Qt::AlignLeft | Qt::AlignVCenter, figure(used, limit));
        painter.restore();
        return loadWidth(used, limit, painter.font());
    }
    QRect box(rect.x(), rect.y() + (rect.height() - kBoxHeight) / 2, kBoxWidth, kBoxHeight);
    for (int i = 0; i < count; ++i) {
        const bool filled = i < used;
        paintPlate(painter, box, {filled ? theme.text2 : QColor(), filled ? theme.text2 : theme.lineControl, 1, 1});
        box.translate(kBoxWidth + kBoxGap, 0);
    }
    return loadWidth(used, limit, painter.font());
}

LoadBoxes::LoadBoxes(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleRole(this, QAccessible::StaticText);
}

void LoadBoxes::setLoad(int used, int limit) {
    if (used == m_used && limit == m_limit) return;
    m_used = used;
    m_limit = limit;
    setAccessibleName(tr("%1 of %2 used").arg(used).arg(limit));
    updateGeometry();
    update();
}

QSize LoadBoxes::sizeHint() const {
    return {loadWidth(m_used, m_limit, font()), qMax(kBoxHeight, fontMetrics().height())};
}

void LoadBoxes::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintLoad(painter, rect(), m_used, m_limit, tokens(palette()));
}

} // namespace readyline::widgets
