// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a field says about its value. Set on any line edit, spin or combo box; the style draws Wrong with 2 px in red.

#include <cstdint>

class QWidget;

namespace readyline::widgets {

enum class FieldState : std::uint8_t { Rest, Wrong, Saving, Saved, NotConfirmed, Replaced };

void setFieldState(QWidget* input, FieldState state);
[[nodiscard]] FieldState fieldState(const QWidget* input);

} // namespace readyline::widgets
