// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/voice/Quality.h"

#include <algorithm>

namespace readyline::voice {

namespace {

// Of what was sent one way. Counters that went back begin anew.
std::optional<double> lossPercent(double arrived, double lost, double arrivedBefore, double lostBefore) {
    const double had = arrived >= arrivedBefore ? arrived - arrivedBefore : arrived;
    const double missed = lost >= lostBefore ? lost - lostBefore : lost;
    if (had + missed <= 0) return std::nullopt;
    return missed * 100 / (had + missed);
}

} // namespace

std::optional<domain::LineQuality> Quality::note(const std::string& line, const ari::LineStatistics& now) {
    const ari::LineStatistics before = m_last[line];
    m_last[line] = now;
    const auto here = lossPercent(now.received, now.lost, before.received, before.lost);
    const double taken = std::max(now.sent - now.lostThere, 0.0);
    const auto there
        = lossPercent(taken, now.lostThere, std::max(before.sent - before.lostThere, 0.0), before.lostThere);
    if (!here && !there) return std::nullopt;
    constexpr double milliseconds = 1000;
    return domain::LineQuality{
        std::max(here.value_or(0), there.value_or(0)), std::max(now.jitter, now.jitterThere) * milliseconds};
}

} // namespace readyline::voice
