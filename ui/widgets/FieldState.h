// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a field says about its value. Set on any line edit, spin or combo box; the style draws Wrong with 2 px in red.

#include "ui/widgets/Tokens.h"

#include <cstdint>

class QWidget;

namespace readyline::widgets {

enum class FieldState : std::uint8_t { Rest, Wrong, Saving, Saved, NotConfirmed, Replaced, Changed };

void setFieldState(QWidget* input, FieldState state);
[[nodiscard]] FieldState fieldState(const QWidget* input);
// The colour of the line below that says so.
[[nodiscard]] QColor noteColour(FieldState state, const Tokens& theme);

// A read-only input shows as plain text, unless it keeps its frame: there is something in it that one can act on.
void setFramed(QWidget* input, bool framed);
[[nodiscard]] bool isFramed(const QWidget* input);

} // namespace readyline::widgets
