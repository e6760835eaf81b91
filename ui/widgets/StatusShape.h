// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The twelve shapes of a status; each belongs to one colour family. A shape alone is enough and so is its word;
// colour only makes it quicker. The mapping from rules to shapes is the caller's (an entry takes its base's shape).

#include "ui/widgets/Icons.h"

class QPainter;
class QRect;

namespace readyline::widgets {

enum class StatusShape : std::uint8_t {
    Available,
    Written,
    Busy,
    Full,
    Ringing,
    WrapUp,
    Away,
    Timed,
    Dnd,
    Missed,
    Offline,
    Reconnecting
};
inline constexpr int kStatusShapes = static_cast<int>(StatusShape::Reconnecting) + 1;

[[nodiscard]] StatusFamily family(StatusShape shape);
[[nodiscard]] Icon shapeIcon(StatusShape shape);

void paintShape(QPainter& painter, const QRect& rect, StatusShape shape, int size, const Tokens& theme);

// Shape, gap 8, word in the family's text colour and weight 600, left-aligned, elided: for delegates.
// Draws with the painter's font. Returns the width it used.
int paintStatus(QPainter& painter, const QRect& rect, StatusShape shape, const QString& word, const Tokens& theme,
    int shapeSize = 12);

} // namespace readyline::widgets
