// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Every colour of the product, once per theme. Widgets and delegates ask tokens(palette()), so a change of the
// palette is all that is needed to change the theme; no colour literal stands anywhere else.

#include <QColor>

#include <array>
#include <cstddef>
#include <cstdint>

class QPalette;

namespace readyline::widgets {

// Which colours a status uses. Shapes part those that share a family (StatusShape.h).
enum class StatusFamily : std::uint8_t { Available, Busy, Ringing, WrapUp, Away, Dnd, Offline, Missed };
inline constexpr std::size_t kStatusFamilies = 8;

struct StatusColours {
    QColor graphic; // shape, ring, bar, outline: 3:1 on panel, window, selected and tint
    QColor text;    // the word: 4.5:1 on the same
    QColor tint;    // background of chips, banners, tinted rows
};

struct Tokens {
    bool dark;
    QColor window, panel, raised, sunken, hover, selected;
    QColor line, lineSoft, lineControl;
    QColor text, text2, textOff;
    QColor accent, accentHover, accentText, onAccent, link, focus;
    QColor shadow;
    std::array<StatusColours, kStatusFamilies> status;

    [[nodiscard]] const StatusColours& of(StatusFamily family) const {
        return status[static_cast<std::size_t>(family)];
    }
};

[[nodiscard]] const Tokens& lightTokens();
[[nodiscard]] const Tokens& darkTokens();

// Dark when the palette's Window is darker than its WindowText.
[[nodiscard]] bool isDark(const QPalette& palette);
// Pure black on white or the reverse: the system asks for the highest contrast.
[[nodiscard]] bool isHighContrast(const QPalette& palette);
[[nodiscard]] const Tokens& tokens(const QPalette& palette);
// For what has no palette of its own (icon engines): the application's.
[[nodiscard]] const Tokens& tokens();

} // namespace readyline::widgets
