// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Contacts that are over, in words (K11): how each ended, never only "error".

#include "core/base/Time.h"
#include "core/domain/HistoryEntry.h"

#include <QString>
#include <QTimeZone>

namespace readyline::text {

enum class Whose : std::uint8_t { Own, Others };

// "Ended by you", "Not answered", "The customer left before"
[[nodiscard]] QString endWord(domain::HistoryEnd end, Whose whose);
// "Refund arranged", "Other (by default)", "none"; empty where nothing was to be wrapped up.
[[nodiscard]] QString codeWord(const domain::HistoryEntry& entry);
// "14:31:07" today, else "Fri 20 Nov, 14:31".
[[nodiscard]] QString historyTime(WallTime at, WallTime now, const QTimeZone& zone);
// "Zoë, Chat to Billing, Fri 20 Nov, 14:31, ended by you, Refund arranged": for screen readers.
[[nodiscard]] QString historySentence(const domain::HistoryEntry& entry, Whose whose, const QString& when);
// All that a search finds an entry by.
[[nodiscard]] QString historyWords(const domain::HistoryEntry& entry, Whose whose);

} // namespace readyline::text
