// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/models/Search.h"

namespace readyline::models {

bool isSearching(const QString& typed) { return typed.trimmed().size() >= kSearchFrom; }

std::optional<Match> findIn(const QString& text, const QString& typed) {
    if (!isSearching(typed)) return Match{};
    const QString wanted = typed.trimmed();
    const auto at = text.indexOf(wanted, 0, Qt::CaseInsensitive);
    if (at < 0) return std::nullopt;
    return Match{static_cast<int>(at), static_cast<int>(wanted.size())};
}

} // namespace readyline::models
