// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// What a search field finds: from three characters on (W21, W80), anywhere in the text, whatever the case.
#pragma once

#include <QString>

#include <optional>

namespace readyline::models {

inline constexpr int kSearchFrom = 3;

// Where it was found, for printing it bold.
struct Match {
    int at = 0;
    int length = 0;
    friend bool operator==(const Match&, const Match&) = default;
};

// With fewer characters (spaces around do not count) everything matches, nowhere.
[[nodiscard]] bool isSearching(const QString& typed);
[[nodiscard]] std::optional<Match> findIn(const QString& text, const QString& typed);

} // namespace readyline::models
