// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The icon in the tray: the status shape in its colour and, for written work, its number in a disc at the lower right.
// The panel's colour is not known to a program: the caller decides by setting or palette.

#include "ui/widgets/StatusShape.h"

namespace readyline::widgets {

inline constexpr int kTraySizes[] = {16, 22, 24, 32, 48};

// "2"; "9+" above nine; empty for none.
[[nodiscard]] QString badgeText(int count);
// The two halves of a ringing icon that blinks: the whole shape, and the waves without what they come from.
enum class Blink : std::uint8_t { Whole, Waves };
[[nodiscard]] QIcon trayIcon(StatusShape shape, int badge, bool panelIsDark, Blink half = Blink::Whole);
// One size of it.
[[nodiscard]] QPixmap trayPixmap(StatusShape shape, int badge, bool panelIsDark, int size, Blink half = Blink::Whole);

} // namespace readyline::widgets
