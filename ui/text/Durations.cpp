// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/text/Durations.h"

#include <algorithm>

namespace readyline::text {

namespace {

QString two(qint64 value) { return QString::number(value).rightJustified(2, u'0'); }

QString minutes(qint64 all) {
    if (all >= 3600) return QString::number(all / 3600) + u':' + two(all / 60 % 60) + u':' + two(all % 60);
    return QString::number(all / 60) + u':' + two(all % 60);
}

} // namespace

QString clock(Duration lasted) {
    const qint64 all = std::max<qint64>(0, lasted.count() / 1000);
    return two(all / 3600) + u':' + two(all / 60 % 60) + u':' + two(all % 60);
}

int secondsLeft(Duration remaining) { return static_cast<int>(std::max<qint64>(0, (remaining.count() + 999) / 1000)); }

QString left(Duration remaining) { return minutes(secondsLeft(remaining)); }

QString minutesOf(Duration passed) { return minutes(std::max<qint64>(0, passed.count() / 1000)); }

QString over(Duration passed) { return u'+' + minutesOf(passed); }

} // namespace readyline::text
