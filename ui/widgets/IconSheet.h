// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The alpha masks made at build time: one sheet per pixel size, loaded when first asked for.

#include "ui/widgets/Icons.h"

#include <QImage>

namespace readyline::widgets {

// The mask of an icon (Format_Alpha8) at exactly this many pixels; scaled down from the next larger sheet where there
// is none of that size.
[[nodiscard]] QImage iconMask(Icon icon, int pixels);
// The names in the order of the sheet's cells.
[[nodiscard]] const QStringList& sheetNames();

} // namespace readyline::widgets
