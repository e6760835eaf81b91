// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/Shadow.h"

#include "ui/widgets/Compositing.h"
#include "ui/widgets/Metrics.h"

#include <QPainter>
#include <QPixmapCache>

#include <vector>

namespace readyline::widgets {

using namespace Qt::StringLiterals;

namespace {

constexpr int kBlur = 24, kDown = 8;

// One pass of a box blur along rows of floats.
void blurRows(std::vector<float>& values, int width, int height, int radius) {
    const float share = 1.0F / static_cast<float>(2 * radius + 1);
    std::vector<float> row(static_cast<std::size_t>(width));
    for (int y = 0; y < height; ++y) {
        float* line = values.data() + static_cast<std::ptrdiff_t>(y) * width;
        float sum = 0;
        for (int x = -radius; x < width; ++x) {
            if (x + radius < width) sum += line[x + radius];
            if (x - radius - 1 >= 0) sum -= line[x - radius - 1];
            if (x >= 0) row[static_cast<std::size_t>(x)] = sum * share;
        }
        std::copy(row.begin(), row.end(), line);
    }
}

// The quarter symmetry makes a square patch its own transpose, so blurring rows, turning and blurring again will do.
void transpose(std::vector<float>& values, int side) {
    for (int y = 0; y < side; ++y)
        for (int x = y + 1; x < side; ++x)
            std::swap(values[static_cast<std::size_t>(y * side + x)], values[static_cast<std::size_t>(x * side + y)]);
}

// A square body of just its corners and one pixel between, blurred: corners and edges are cut out of it.
QPixmap patch(qreal ratio, const QColor& colour) {
    const QString key = u"readyline-shadow-%1-%2"_s.arg(ratio).arg(colour.rgba(), 8, 16);
    QPixmap result;
    if (QPixmapCache::find(key, &result)) return result;
    const int blur = qRound(kBlur * ratio);
    const int body = 4 * blur + 1;
    const int side = body + 2 * blur;
    QImage mask(side, side, QImage::Format_ARGB32_Premultiplied);
    mask.fill(Qt::transparent);
    QPainter painter(&mask);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::black);
    painter.drawRoundedRect(blur, blur, body, body, kRadiusPopup * ratio, kRadiusPopup * ratio);
    painter.end();
    std::vector<float> values(static_cast<std::size_t>(side) * static_cast<std::size_t>(side));
    for (int y = 0; y < side; ++y)
        for (int x = 0; x < side; ++x)
            values[static_cast<std::size_t>(y * side + x)] = static_cast<float>(qAlpha(mask.pixel(x, y)));
    const int radius = qMax(1, qRound(blur / 4.0)); // three boxes of blur/2 come near a Gaussian of sigma blur/2
    for (int turn = 0; turn < 2; ++turn) {
        for (int pass = 0; pass < 3; ++pass) blurRows(values, side, side, radius);
        transpose(values, side);
    }
    for (int y = 0; y < side; ++y)
        for (int x = 0; x < side; ++x) {
            const float alpha = values[static_cast<std::size_t>(y * side + x)] * colour.alphaF();
            mask.setPixel(x, y, qPremultiply(qRgba(colour.red(), colour.green(), colour.blue(), qRound(alpha))));
        }
    result = QPixmap::fromImage(std::move(mask));
    QPixmapCache::insert(key, result);
    return result;
}

} // namespace

QMargins shadowMargins() {
    if (!hasCompositing()) return {};
    return {kBlur, kBlur - kDown, kBlur, kBlur + kDown};
}

void paintShadow(QPainter& painter, const QRect& body, const Tokens& theme) {
    const qreal ratio = painter.device()->devicePixelRatioF();
    const QPixmap source = patch(ratio, theme.shadow);
    const qreal corner = 3 * qRound(kBlur * ratio); // in the pixels of the patch: outside, edge, inside
    const qreal side = source.width();
    const QRectF whole = QRectF(body).translated(0, kDown).adjusted(-kBlur, -kBlur, kBlur, kBlur);
    const qreal room = qMin(3.0 * kBlur, qMin(whole.width(), whole.height()) / 2);
    const qreal cut = room * corner / (3.0 * kBlur);
    const qreal xs[] = {whole.left(), whole.left() + room, whole.right() - room, whole.right()};
    const qreal ys[] = {whole.top(), whole.top() + room, whole.bottom() - room, whole.bottom()};
    const qreal from[] = {0, cut, side - cut, side};
    for (int row = 0; row < 3; ++row)
        for (int column = 0; column < 3; ++column) {
            const QRectF to(QPointF(xs[column], ys[row]), QPointF(xs[column + 1], ys[row + 1]));
            if (to.isEmpty()) continue;
            painter.drawPixmap(
                to, source, QRectF(QPointF(from[column], from[row]), QPointF(from[column + 1], from[row + 1])));
        }
}

} // namespace readyline::widgets
