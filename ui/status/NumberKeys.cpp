// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/status/NumberKeys.h"

#include <QAbstractItemModel>
#include <QGuiApplication>
#include <QKeyEvent>

#include <algorithm>

namespace readyline::status {

using namespace Qt::StringLiterals;

namespace {

// By where the key is, not by what the layout writes on it: 1 to 9 of the top row; 0: none of them.
int topRowNumber(const QKeyEvent& event) {
    const int one = QGuiApplication::platformName() == u"windows"_s ? 2 : 10; // X and Wayland count from 8
    const int number = static_cast<int>(event.nativeScanCode()) - one + 1;
    return event.modifiers() == Qt::NoModifier && number >= 1 && number <= 9 ? number : 0;
}

bool beginsAName(const QString& letter, const QAbstractItemModel& names) {
    const auto begins = [&](const QString& word) { return word.startsWith(letter, Qt::CaseInsensitive); };
    for (int row = 0; row < names.rowCount(); ++row)
        if (std::ranges::any_of(names.index(row, 0).data().toString().split(u' '), begins)) return true;
    return false;
}

} // namespace

// French and Czech keyboards write digits with Shift only.
int numberOf(const QKeyEvent& event, const QAbstractItemModel& names) {
    const int digit = event.key() - Qt::Key_0;
    if (digit >= 0 && digit <= 9) return digit;
    const QString text = event.text();
    const bool isSearch = !text.isEmpty() && text[0].isLetter() && beginsAName(text, names);
    return isSearch ? 0 : topRowNumber(event);
}

} // namespace readyline::status
