// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Colours of the theme for widgets that do not paint themselves. They are set at once and again whenever the theme
// changes while the program runs. One for each widget: the newest stands.

#include "ui/widgets/Icons.h"

#include <functional>

class QLabel;

namespace readyline::widgets {

using Colouring = std::function<QColor(const Tokens&)>;

// Of the widget's words, in whichever role they are painted.
void setInk(QWidget* widget, Colouring colour);
// An icon as a label.
void setSign(QLabel* label, Icon icon, int size, Colouring colour);

} // namespace readyline::widgets
