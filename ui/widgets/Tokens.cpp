// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/Tokens.h"

#include <QGuiApplication>
#include <QPalette>

namespace readyline::widgets {
namespace {

constexpr QColor rgb(unsigned value, int alpha = 255) {
    return QColor(static_cast<int>(value >> 16U), static_cast<int>((value >> 8U) & 0xFFU),
        static_cast<int>(value & 0xFFU), alpha);
}

constexpr Tokens kLight{
    .dark = false,
    .window = rgb(0xF1F2F5),
    .panel = rgb(0xFFFFFF),
    .raised = rgb(0xFFFFFF),
    .sunken = rgb(0xE8EAEE),
    .hover = rgb(0xECEEF3),
    .selected = rgb(0xDFE7F8),
    .line = rgb(0xD5D9E0),
    .lineSoft = rgb(0xE5E8ED),
    .lineControl = rgb(0x7C8491),
    .text = rgb(0x1A1E25),
    .text2 = rgb(0x4F5866),
    .textOff = rgb(0x8D95A1),
    .accent = rgb(0x2A5BC4),
    .accentHover = rgb(0x224CA6),
    .accentText = rgb(0x2452B3),
    .onAccent = rgb(0xFFFFFF),
    .link = rgb(0x2452B3),
    .focus = rgb(0x2A5BC4),
    .shadow = rgb(0x141A26, 56),
    .status = {{
        {rgb(0x087A5C), rgb(0x0A6B4C), rgb(0xDFF3EB)}, // available
        {rgb(0xB92A26), rgb(0xB02622), rgb(0xFBE6E4)}, // busy
        {rgb(0x1F6FE0), rgb(0x1A56B4), rgb(0xE1ECFC)}, // ringing
        {rgb(0x7A2E9E), rgb(0x74299A), rgb(0xF1E5F8)}, // wrap-up
        {rgb(0xC36F0A), rgb(0x7F4D00), rgb(0xFCEFD6)}, // away
        {rgb(0x7D1F4B), rgb(0x7D1F4B), rgb(0xF8E3EC)}, // do not disturb
        {rgb(0x798196), rgb(0x565E6B), rgb(0xE9EBEF)}, // offline
        {rgb(0xBE210D), rgb(0xA41D0A), rgb(0xFDE8E2)}, // missed
    }},
};

constexpr Tokens kDark{
    .dark = true,
    .window = rgb(0x1D1F23),
    .panel = rgb(0x25282D),
    .raised = rgb(0x2D3137),
    .sunken = rgb(0x17191C),
    .hover = rgb(0x2F343B),
    .selected = rgb(0x2B3B59),
    .line = rgb(0x3B4049),
    .lineSoft = rgb(0x32363D),
    .lineControl = rgb(0x7F8895),
    .text = rgb(0xE8EAEE),
    .text2 = rgb(0xB0B7C2),
    .textOff = rgb(0x737B87),
    .accent = rgb(0x83A9F7),
    .accentHover = rgb(0x9BBAFA),
    .accentText = rgb(0x9DBBFA),
    .onAccent = rgb(0x10182A),
    .link = rgb(0x9DBBFA),
    .focus = rgb(0x83A9F7),
    .shadow = rgb(0x000000, 140),
    .status = {{
        {rgb(0x4FCF9E), rgb(0x5CCFA8), rgb(0x1D3B33)}, // available
        {rgb(0xEA635B), rgb(0xF58F8A), rgb(0x45292A)}, // busy
        {rgb(0x5E8FFF), rgb(0x8FB8FF), rgb(0x243553)}, // ringing
        {rgb(0xBFA6FB), rgb(0xCF9FF0), rgb(0x3A2C49)}, // wrap-up
        {rgb(0xF2B441), rgb(0xF5C266), rgb(0x41351E)}, // away
        {rgb(0xFF5CB8), rgb(0xF08DBA), rgb(0x432838)}, // do not disturb
        {rgb(0x788D97), rgb(0xB0B7C2), rgb(0x33373E)}, // offline
        {rgb(0xFF6E55), rgb(0xFF9A7E), rgb(0x472C24)}, // missed
    }},
};

// Where the system asks for the highest contrast nothing is grey: every surface is the system's window, every line and
// word its text. What is not to be used and what is chosen keep their colours; shapes and words carry the rest.
constexpr Tokens highContrast(Tokens t) {
    const QColor ground = t.dark ? rgb(0x000000) : rgb(0xFFFFFF);
    const QColor ink = t.dark ? rgb(0xFFFFFF) : rgb(0x000000);
    t.window = t.panel = t.raised = t.sunken = ground;
    t.line = t.lineSoft = t.lineControl = t.text = t.text2 = ink;
    for (StatusColours& status : t.status) {
        status.text = ink;
        status.tint = ground;
    }
    return t;
}

constexpr Tokens kLightHigh = highContrast(kLight);
constexpr Tokens kDarkHigh = highContrast(kDark);

} // namespace

const Tokens& lightTokens() { return kLight; }
const Tokens& darkTokens() { return kDark; }

bool isDark(const QPalette& palette) {
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

bool isHighContrast(const QPalette& palette) {
    const int window = palette.color(QPalette::Window).lightness();
    return qAbs(window - palette.color(QPalette::WindowText).lightness()) == 255;
}

const Tokens& tokens(const QPalette& palette) {
    const bool high = isHighContrast(palette);
    if (isDark(palette)) return high ? kDarkHigh : kDark;
    return high ? kLightHigh : kLight;
}
const Tokens& tokens() { return tokens(QGuiApplication::palette()); }

} // namespace readyline::widgets
