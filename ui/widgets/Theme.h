// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Keeps the application's palette in step with the chosen theme and with the system, whose own palette stays where it
// is of the highest contrast. One Theme per application; widgets need not know it: they see the palette change. Also
// chooses the base font.

#include "ui/widgets/Tokens.h"

#include <QFont>
#include <QObject>
#include <QPalette>

#include <optional>

class QApplication;

namespace readyline::widgets {

enum class ThemeChoice : std::uint8_t { System, Light, Dark };

// All three groups are set; Inactive equals Active.
[[nodiscard]] QPalette makePalette(const Tokens& theme);
// Inter if it is installed, otherwise the system's family; the size is always the system's.
[[nodiscard]] QFont baseFont(const QFont& system);

class Theme : public QObject {
    Q_OBJECT
public:
    explicit Theme(QApplication& application, QObject* parent = nullptr);

    void setChoice(ThemeChoice choice);
    [[nodiscard]] ThemeChoice choice() const { return m_choice; }
    // What a desktop says about itself (portal, registry); without it the system palette's lightness decides.
    void setSystemPrefersDark(std::optional<bool> dark);
    [[nodiscard]] bool isDark() const { return m_dark; }

Q_SIGNALS:
    void changed(bool dark);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void apply();

    QApplication& m_application;
    ThemeChoice m_choice = ThemeChoice::System;
    std::optional<bool> m_systemPrefersDark;
    bool m_dark = false;
    bool m_applying = false;
};

} // namespace readyline::widgets
