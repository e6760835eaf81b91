// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// What customers and other people have typed, for the places in which Qt reads more than its letters.
#pragma once

#include <QString>

namespace readyline::widgets {

// As a tool tip: never taken for HTML.
[[nodiscard]] QString plainToolTip(const QString& text);
// As a label, a check box or an entry of a menu: its "&" is no mnemonic.
[[nodiscard]] QString withoutMnemonic(QString text);

} // namespace readyline::widgets
