// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/Icons.h"

#include "ui/widgets/IconEngine.h"
#include "ui/widgets/IconSheet.h"
#include "ui/widgets/Metrics.h"

#include <QPainter>
#include <QPixmapCache>

#include <algorithm>
#include <array>

namespace readyline::widgets {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<QStringView, kIcons> kNames{u"arrow-right", u"call-answer", u"call-conference", u"call-consult",
    u"call-dialpad", u"call-end", u"call-exit", u"call-hold", u"call-resume", u"call-swap", u"call-transfer",
    u"channel-callback", u"channel-chat", u"channel-email", u"channel-sms", u"channel-social", u"channel-task",
    u"channel-video", u"channel-voice", u"check", u"chevron-down", u"chevron-right", u"clock", u"close", u"device-desk",
    u"device-phone", u"edit", u"error", u"export", u"filter", u"info", u"monitor-barge", u"monitor-listen",
    u"monitor-whisper", u"more", u"mute", u"nav-admin", u"nav-callbacks", u"nav-day", u"nav-desk", u"nav-team", u"note",
    u"plug-off", u"plus", u"rec-on", u"rec-paused", u"refresh", u"save", u"search", u"secure", u"settings", u"sign-out",
    u"sound", u"status-available", u"status-away", u"status-busy", u"status-dnd", u"status-full", u"status-missed",
    u"status-offline", u"status-reconnecting", u"status-ringing", u"status-timed", u"status-wrapup", u"status-written",
    u"trash", u"undo", u"user", u"wait", u"warning", u"why"};

} // namespace

QString iconName(Icon icon) { return kNames[static_cast<std::size_t>(icon)].toString(); }

std::optional<Icon> iconNamed(QStringView name) {
    const auto* found = std::find(kNames.begin(), kNames.end(), name);
    if (found == kNames.end()) return std::nullopt;
    return static_cast<Icon>(found - kNames.begin());
}

QIcon icon(Icon icon) { return QIcon(new IconEngine(icon, Ink())); }
QIcon icon(Icon icon, QColor Tokens::*colour) { return QIcon(new IconEngine(icon, Ink(colour))); }
QIcon icon(Icon icon, StatusFamily family) { return QIcon(new IconEngine(icon, Ink(family))); }
QIcon icon(Icon icon, const QColor& colour) { return QIcon(new IconEngine(icon, Ink(colour))); }

QPixmap pixmap(Icon icon, int size, const QColor& colour, qreal ratio) {
    const int pixels = qRound(size * ratio);
    const QString key = u"readyline-icon-%1-%2-%3-%4"_s.arg(QString::number(static_cast<int>(icon)),
        QString::number(pixels), QString::number(ratio), QString::number(colour.rgba(), 16));
    QPixmap result;
    if (QPixmapCache::find(key, &result)) return result;
    QImage image(pixels, pixels, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    {
        QPainter painter(&image);
        painter.drawImage(0, 0, iconMask(icon, pixels));
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(image.rect(), colour);
    }
    result = QPixmap::fromImage(std::move(image));
    result.setDevicePixelRatio(ratio);
    QPixmapCache::insert(key, result);
    return result;
}

void paintIcon(QPainter& painter, const QRect& rect, Icon icon, int size, const QColor& colour) {
    const qreal ratio = painter.device()->devicePixelRatioF();
    const QPoint place(rect.x() + (rect.width() - size) / 2, rect.y() + (rect.height() - size) / 2);
    painter.drawPixmap(place, pixmap(icon, size, colour, ratio));
}

void paintIconAndWords(
    QPainter& painter, const QRect& rect, Icon icon, int size, const QString& words, const QColor& colour) {
    const int whole = size + kGap8 + painter.fontMetrics().horizontalAdvance(words);
    const QRect sign(rect.left() + (rect.width() - whole) / 2, rect.top(), size, rect.height());
    paintIcon(painter, sign, icon, size, colour);
    painter.setPen(colour);
    painter.drawText(QRect(QPoint(sign.right() + 1 + kGap8, rect.top()), rect.bottomRight()),
        Qt::AlignLeft | Qt::AlignVCenter, words);
}

QIcon applicationIcon() {
    QIcon result;
    for (const int size : {16, 20, 22, 24, 32, 48, 64, 128, 256})
        result.addFile(u":/icons/readyline-%1.png"_s.arg(size), QSize(size, size));
    return result;
}

} // namespace readyline::widgets
