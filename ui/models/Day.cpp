// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/models/Day.h"

#include <algorithm>

namespace readyline::models {

using domain::LedgerLine;
using domain::LedgerStatus;

namespace {

// Ready is Ready, too, while written contacts are in hand; but nothing reaches anybody who reconnects.
bool readAlike(const LedgerStatus& a, const LedgerStatus& b) {
    const bool oneIsAway = (a.row == domain::ShownRow::Reconnecting) != (b.row == domain::ShownRow::Reconnecting);
    return !oneIsAway && a.word == b.word && a.reason == b.reason;
}

} // namespace

std::vector<DaySpan> daySpans(
    const std::vector<LedgerLine>& lines, const DayFrame& frame, const std::optional<LedgerStatus>& current) {
    std::vector<DaySpan> out;
    const WallTime end = frame.end();
    const auto add = [&](WallTime from, WallTime to, const LedgerStatus& status, std::int64_t seq) {
        if (from < to) out.push_back({from, to, status, seq});
    };
    if (lines.empty()) {
        if (current) add(frame.from, end, *current, 0);
        return out;
    }
    WallTime from = frame.from;
    const LedgerStatus* status = &lines.back().before;
    std::int64_t seq = 0;
    for (std::size_t i = lines.size(); i-- > 0;) {
        if (!isChange(lines[i])) continue;
        add(from, std::min(lines[i].at, end), *status, seq);
        from = lines[i].at;
        status = &lines[i].after;
        seq = lines[i].seq;
    }
    add(from, end, *status, seq);
    return out;
}

std::vector<DaySum> daySums(const std::vector<DaySpan>& spans) {
    std::vector<DaySum> out;
    for (const DaySpan& each : spans) {
        const LedgerStatus& status = each.status;
        if (status.row == domain::ShownRow::SignedOut) continue;
        auto sum = std::ranges::find_if(out, [&](const DaySum& one) { return readAlike(one.status, status); });
        if (sum == out.end())
            sum = out.insert(out.end(), {{status.row, status.base, status.word, status.reason, {}, {}}});
        sum->lasted += each.to - each.from;
        if (status.row <= sum->status.row) continue;
        sum->status.row = status.row;
        sum->status.base = status.base;
    }
    std::ranges::stable_sort(out, std::ranges::greater{}, &DaySum::lasted);
    return out;
}

} // namespace readyline::models
