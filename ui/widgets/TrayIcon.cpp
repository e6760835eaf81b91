// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/TrayIcon.h"

#include "ui/widgets/Metrics.h"

#include <QPainter>

namespace readyline::widgets {

using namespace Qt::StringLiterals;

namespace {

constexpr double kBadgePart = 0.54;

void paintBadge(QPainter& painter, const QString& text, int size, const Tokens& theme) {
    const int side = qMax(9, qRound(size * kBadgePart));
    const int gap = size >= 32 ? 2 : 1;
    const QRectF disc(size - side, size - side, side, side);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::black);
    // The gap is cut out, so it shows whatever the panel's colour is.
    painter.setCompositionMode(QPainter::CompositionMode_Clear);
    painter.drawEllipse(disc.adjusted(-gap, -gap, gap, gap));
    painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
    painter.setBrush(theme.text);
    painter.drawEllipse(disc);
    QFont figures = font(TextRole::Body);
    figures.setPixelSize(qMax(6, qRound(side * (text.size() > 1 ? 0.62 : 0.8))));
    figures.setWeight(QFont::Bold);
    painter.setFont(figures);
    painter.setPen(theme.window);
    // Centred by its ink: at these sizes the font's line is too coarse.
    const QRectF ink = QFontMetricsF(figures).tightBoundingRect(text);
    painter.drawText(disc.center() - ink.center(), text);
}

// The dot of the ringing shape, with a little more than its radius of 3.5 in 16.
void clearDot(QPainter& painter, int size) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::black);
    painter.setCompositionMode(QPainter::CompositionMode_Clear);
    painter.drawEllipse(QRectF(0, 0, size, size).center(), size * 0.25, size * 0.25);
    painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
}

} // namespace

QString badgeText(int count) {
    if (count <= 0) return {};
    return count > 9 ? u"9+"_s : QString::number(count);
}

QPixmap trayPixmap(StatusShape shape, int badge, bool panelIsDark, int size, Blink half) {
    const Tokens& theme = panelIsDark ? darkTokens() : lightTokens();
    QImage image(size, size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    paintShape(painter, image.rect(), shape, size, theme);
    if (half == Blink::Waves) clearDot(painter, size);
    const QString text = badgeText(badge);
    if (!text.isEmpty()) paintBadge(painter, text, size, theme);
    painter.end();
    return QPixmap::fromImage(std::move(image));
}

QIcon trayIcon(StatusShape shape, int badge, bool panelIsDark, Blink half) {
    QIcon result;
    for (const int size : kTraySizes) result.addPixmap(trayPixmap(shape, badge, panelIsDark, size, half));
    return result;
}

} // namespace readyline::widgets
