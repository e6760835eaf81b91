// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/team/TeamChecks.h"

namespace readyline::team {

void TeamChecks::set(const std::vector<domain::PersonId>& people, bool checked) {
    const std::set<domain::PersonId> before = m_people;
    for (const domain::PersonId& each : people) {
        if (checked)
            m_people.insert(each);
        else
            m_people.erase(each);
    }
    if (m_people != before) Q_EMIT changed();
}

void TeamChecks::keepOnly(const std::set<domain::PersonId>& seen) {
    if (std::erase_if(m_people, [&](const domain::PersonId& each) { return !seen.contains(each); }) > 0)
        Q_EMIT changed();
}

void TeamChecks::clear() {
    if (m_people.empty()) return;
    m_people.clear();
    Q_EMIT changed();
}

} // namespace readyline::team
