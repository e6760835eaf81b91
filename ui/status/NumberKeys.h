// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The numbers 1 to 9 of a list of names that can also be searched by typing.

class QAbstractItemModel;
class QKeyEvent;

namespace readyline::status {

// The number that the key stands for, whatever the keyboard's layout writes with it; 0: none, as what begins one of the
// names is meant for the search.
[[nodiscard]] int numberOf(const QKeyEvent& event, const QAbstractItemModel& names);

} // namespace readyline::status
