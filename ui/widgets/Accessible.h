// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Gives a painted widget its role for screen readers; its accessible name is what the widget sets as accessibleName.

#include <QAccessible>

class QString;
class QWidget;

namespace readyline::widgets {

void setAccessibleRole(QWidget* widget, QAccessible::Role role);
// What is refreshed often sets its name with this: a screen reader hears of it only where it is another one.
void setSpokenName(QWidget* widget, const QString& name);
// What has happened, said at once wherever the keyboard is: for what did not work.
void announce(QWidget* widget, const QString& words);

} // namespace readyline::widgets
