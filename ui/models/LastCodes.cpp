// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/models/LastCodes.h"

#include <algorithm>
#include <utility>

namespace readyline::models {

LastCodes::LastCodes(desk::Desk& desk, QObject* parent) : QObject(parent), m_desk(desk) {
    connect(&desk, &desk::Desk::recentRead, this, &LastCodes::onRead);
    connect(&desk, &desk::Desk::connectionChanged, this, [this] {
        if (!m_desk.connection().isLive()) m_isAsked = false;
    });
}

void LastCodes::want() {
    if (!m_desk.connection().isLive()) return;
    if (m_person != m_desk.me().person) {
        m_person = m_desk.me().person;
        m_isAsked = false;
        if (!std::exchange(m_codes, {}).empty()) Q_EMIT changed();
    }
    if (std::exchange(m_isAsked, true)) return;
    m_desk.readRecent();
}

void LastCodes::submitted(const domain::CodeId& code) {
    if (code.empty()) return;
    std::erase(m_codes, code);
    m_codes.insert(m_codes.begin(), code);
    Q_EMIT changed();
}

void LastCodes::onRead(const wire::HistoryEntries& page) {
    std::vector<domain::CodeId> codes;
    for (const domain::HistoryEntry& each : page.entries)
        if (each.code && !each.byDefault && std::ranges::count(codes, *each.code) == 0) codes.push_back(*each.code);
    if (codes == m_codes) return;
    m_codes = std::move(codes);
    Q_EMIT changed();
}

} // namespace readyline::models
