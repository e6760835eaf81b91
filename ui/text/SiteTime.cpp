// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/text/SiteTime.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QRegularExpression>

#include <algorithm>

namespace readyline::text {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(readyline::text::SiteTime)
};

constexpr qint64 kDay = 86'400'000;

QDateTime utc(qint64 ms) { return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC); }

qint64 msOf(WallTime at) { return at.time_since_epoch().count(); }

WallTime wall(qint64 ms) { return WallTime{Duration{ms}}; }

} // namespace

QTimeZone zoneNamed(const std::string& iana) {
    const QTimeZone zone(QByteArray::fromStdString(iana));
    return zone.isValid() ? zone : QTimeZone::utc();
}

WallTime instantOf(QDate date, QTime time, const QTimeZone& zone) {
    const qint64 shown = QDateTime(date, time, Qt::UTC).toMSecsSinceEpoch();
    const auto offsetAt = [&](qint64 at) { return zone.offsetFromUtc(utc(at)) * qint64{1000}; };
    const auto [least, most] = std::minmax({offsetAt(shown - kDay), offsetAt(shown + kDay)});
    for (const qint64 offset : {most, least}) // the larger offset is the earlier instant
        if (offsetAt(shown - offset) == offset) return wall(shown - offset);
    return wall(zone.nextTransition(utc(shown - most - 1)).atUtc.toMSecsSinceEpoch());
}

WallTime nextAt(QTime time, WallTime now, const QTimeZone& zone) {
    const QDate today = siteDate(now, zone);
    const WallTime at = instantOf(today, time, zone);
    return at > now ? at : instantOf(today.addDays(1), time, zone);
}

std::vector<WallTime> nextQuarters(WallTime now, const QTimeZone& zone, int count) {
    const Duration shown = now.time_since_epoch() + std::chrono::seconds{zone.offsetFromUtc(utc(msOf(now)))};
    WallTime at = now + (15min - shown % 15min);
    std::vector<WallTime> quarters;
    for (int i = 0; i < count; ++i, at += 15min) quarters.push_back(at);
    return quarters;
}

QDate siteDate(WallTime at, const QTimeZone& zone) { return utc(msOf(at)).toTimeZone(zone).date(); }

WallTime startOf(QDate day, const QTimeZone& zone) { return instantOf(day, QTime(0, 0), zone); }

WallTime hourBefore(WallTime at, const QTimeZone& zone) {
    const Duration shown = at.time_since_epoch() + std::chrono::seconds{zone.offsetFromUtc(utc(msOf(at)))};
    return at - shown % 1h;
}

QString siteTime(WallTime at, const QTimeZone& zone) { return utc(msOf(at)).toTimeZone(zone).toString(u"HH:mm:ss"_s); }

QString siteClock(WallTime at, const QTimeZone& zone) { return utc(msOf(at)).toTimeZone(zone).toString(u"HH:mm"_s); }

std::optional<QTime> readTime(const QString& typed) {
    static const QRegularExpression shape(u"^\\s*(\\d{1,2})(?:[:.h]?(\\d{2}))?\\s*$"_s);
    const QRegularExpressionMatch match = shape.match(typed);
    if (!match.hasMatch()) return std::nullopt;
    const QTime time(match.captured(1).toInt(), match.captured(2).toInt());
    return time.isValid() ? std::optional(time) : std::nullopt;
}

QString timeOfDay(WallTime at, const QTimeZone& zone) {
    const QString time = siteTime(at, zone), hint = zoneHint(at, zone);
    //: A time of day and its zone: "14:31:07 (Europe/Brussels time)".
    return hint.isEmpty() ? time : Words::tr("%1 (%2)").arg(time, hint);
}

QString zoneHint(WallTime at, const QTimeZone& zone) {
    const QDateTime when = utc(msOf(at));
    if (zone.offsetFromUtc(when) == QTimeZone::systemTimeZone().offsetFromUtc(when)) return {};
    //: %1 is the name of a time zone.
    return Words::tr("%1 time").arg(QString::fromUtf8(zone.id()));
}

} // namespace readyline::text
