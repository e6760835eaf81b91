// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Gives a painted widget its role for screen readers; its accessible name is what the widget sets as accessibleName.

#include <QAccessible>

class QWidget;

namespace readyline::widgets {

void setAccessibleRole(QWidget* widget, QAccessible::Role role);

} // namespace readyline::widgets
