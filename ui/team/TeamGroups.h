// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a supervisor tells apart: the figures above the table and the choices of its filter, both in the site's words.

#include "core/domain/Site.h"
#include "core/domain/Status.h"
#include "ui/widgets/StatusShape.h"

#include <QString>

#include <array>
#include <vector>

namespace readyline::team {

inline constexpr std::size_t kGroupCount = 6;

struct TeamGroup {
    QString id;
    widgets::StatusShape shape;
    std::vector<domain::ShownRow> rows;
    QString words;
};
using TeamGroups = std::array<TeamGroup, kGroupCount>;

[[nodiscard]] TeamGroups teamGroups(const domain::SiteRules& site);

} // namespace readyline::team
