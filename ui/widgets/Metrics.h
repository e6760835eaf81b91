// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Space, sizes and type. All fonts are factors on a base font and all heights are at least what the font needs, so a
// bigger user font makes rows grow instead of clipping.

#include <QFont>
#include <QFontMetrics>

#include <cstdint>

class QWidget;

namespace readyline::widgets {

// The grid of 4.
inline constexpr int kGap4 = 4, kGap8 = 8, kGap12 = 12, kGap16 = 16, kGap24 = 24, kGap32 = 32;
inline constexpr int kRadiusControl = 4, kRadiusCard = 6, kRadiusPopup = 8, kRadiusCheck = 3, kRadiusBar = 3;
inline constexpr int kHeaderHeight = 52, kStatusButtonHeight = 36, kStatusButtonWidth = 304;
inline constexpr int kMenuRowHeight = 32, kTabHeight = 34, kRailWidth = 72;
inline constexpr int kRowComfortable = 32, kRowCompact = 24;
inline constexpr int kToastWidth = 400, kPopoverWidth = 368, kStackWidth = 400, kScreenMargin = 12;

enum class ControlSize : std::uint8_t { Small, Normal, Large };

// Small is for what also stands elsewhere: helper text, column heads.
enum class TextRole : std::uint8_t {
    Small,
    SmallStrong,
    Compact,
    CompactStrong,
    Body,
    Button,
    Strong,
    Status,
    Title,
    Head,
    Timer
};

[[nodiscard]] QFont font(TextRole role, const QFont& base);
// On the application's font.
[[nodiscard]] QFont font(TextRole role);
// Gives the widget (a label, say) the role's font.
void setTextRole(QWidget* widget, TextRole role);

// max(given, what the font needs); compact rows are tighter.
[[nodiscard]] int heightFor(int given, const QFontMetrics& metrics);
[[nodiscard]] int compactHeightFor(int given, const QFontMetrics& metrics);
[[nodiscard]] int controlHeight(ControlSize size, const QFontMetrics& metrics);

} // namespace readyline::widgets
