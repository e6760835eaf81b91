// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// How a button looks: kind, size, key hint. Plain QPushButton, QToolButton and dialog buttons take them; the style
// reads them from dynamic properties. At most one Filled button per panel: the next step.

#include "ui/widgets/Icons.h"
#include "ui/widgets/Metrics.h"

class QAbstractButton;
class QPushButton;
class QWidget;

namespace readyline::widgets {

// Flat has no outline until touched; Link is text in the link colour.
enum class ButtonKind : std::uint8_t { Plain, Filled, Outlined, Danger, Flat, Link };

void setButtonKind(QAbstractButton* button, ButtonKind kind);
[[nodiscard]] ButtonKind buttonKind(const QWidget* button);
void setControlSize(QWidget* control, ControlSize size);
[[nodiscard]] ControlSize controlSize(const QWidget* control);
// A shortcut shown after the word, for example "F5"; it only shows it.
void setKeyHint(QAbstractButton* button, const QString& keys);
[[nodiscard]] QString keyHint(const QWidget* button);

[[nodiscard]] QPushButton* makeButton(
    const QString& text, ButtonKind kind = ButtonKind::Plain, QWidget* parent = nullptr);
[[nodiscard]] QPushButton* makeButton(
    Icon icon, const QString& text, ButtonKind kind = ButtonKind::Plain, QWidget* parent = nullptr);
// A square button without a word; what it does becomes its tooltip and accessible name.
[[nodiscard]] QPushButton* makeIconButton(
    Icon icon, const QString& what, ButtonKind kind = ButtonKind::Flat, QWidget* parent = nullptr);

// A text that the site or a person made up and that may be longer than there is room: cut at its end then, whole in the
// tooltip and for screen readers. True: it fits.
bool fitText(QPushButton* button, const QString& text, int room);

} // namespace readyline::widgets
