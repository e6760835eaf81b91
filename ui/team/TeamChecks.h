// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Who is ticked in the team table. Only those who can be seen: what a filter takes away is not acted upon.

#include "core/domain/Agent.h"

#include <QObject>

#include <set>
#include <vector>

namespace readyline::team {

class TeamChecks : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    [[nodiscard]] bool has(const domain::PersonId& person) const { return m_people.contains(person); }
    [[nodiscard]] const std::set<domain::PersonId>& people() const { return m_people; }
    [[nodiscard]] int count() const { return static_cast<int>(m_people.size()); }
    void set(const std::vector<domain::PersonId>& people, bool checked);
    void keepOnly(const std::set<domain::PersonId>& seen);
    void clear();

Q_SIGNALS:
    void changed();

private:
    std::set<domain::PersonId> m_people;
};

} // namespace readyline::team
