// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// One line whose found part is strong and in the accent's colour, elided where it does not fit.

#include "ui/models/Search.h"

class QColor;
class QPainter;
class QRect;

namespace readyline::status {

void paintFound(
    QPainter& painter, const QRect& rect, const QString& words, const models::Match& match, const QColor& found);

} // namespace readyline::status
