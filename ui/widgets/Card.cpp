// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/Card.h"

#include "ui/widgets/Compositing.h"
#include "ui/widgets/Metrics.h"
#include "ui/widgets/Plate.h"
#include "ui/widgets/Shadow.h"

#include <QPainter>

namespace readyline::widgets {

Card::Card(QWidget* parent) : QWidget(parent) { setContentsMargins(kGap16, kGap12, kGap16, kGap12); }

void Card::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Tokens& t = tokens(palette());
    paintPlate(painter, rect(), {t.panel, t.line, kRadiusCard, 1});
}

PopupFrame::PopupFrame(QWidget* parent, Qt::WindowFlags flags) : QWidget(parent, flags) {
    if (hasCompositing()) setAttribute(Qt::WA_TranslucentBackground);
    setPadding({kGap16, 14, kGap16, 14});
}

void PopupFrame::setPadding(const QMargins& padding) { setContentsMargins(padding + shadowMargins()); }

void PopupFrame::setTopEdge(std::optional<StatusFamily> family, int height) {
    m_edge = family;
    m_edgeHeight = height;
    update();
}

QRect PopupFrame::body() const { return rect().marginsRemoved(shadowMargins()); }
void PopupFrame::moveBody(const QPoint& topLeft) { move(topLeft - body().topLeft()); }
QSize PopupFrame::bodySizeHint() const { return sizeHint().shrunkBy(shadowMargins()); }

void PopupFrame::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Tokens& t = tokens(palette());
    const bool soft = hasCompositing();
    const qreal radius = soft ? kRadiusPopup : 0;
    if (soft) paintShadow(painter, body(), t);
    paintPlate(painter, body(), {t.raised, t.lineControl, radius, 1});
    if (!m_edge) return;
    painter.setClipRect(QRect(body().topLeft(), QSize(body().width(), m_edgeHeight)));
    paintPlate(painter, body(), {t.of(*m_edge).graphic, QColor(), radius, 0});
}

Qt::WindowFlags unaskedWindowFlags() {
    return Qt::Tool | Qt::FramelessWindowHint | Qt::WindowStaysOnTopHint | Qt::WindowDoesNotAcceptFocus
        | Qt::NoDropShadowWindowHint;
}

} // namespace readyline::widgets
