// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/Theme.h"

#include <QApplication>
#include <QEvent>
#include <QFontDatabase>
#include <QScopedValueRollback>
#include <QToolTip>

namespace readyline::widgets {

using namespace Qt::StringLiterals;

QPalette makePalette(const Tokens& t) {
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, const QColor& on, const QColor& off) {
        palette.setColor(QPalette::Active, role, on);
        palette.setColor(QPalette::Inactive, role, on);
        palette.setColor(QPalette::Disabled, role, off);
    };
    set(QPalette::Window, t.window, t.window);
    set(QPalette::WindowText, t.text, t.textOff);
    set(QPalette::Base, t.panel, t.window);
    set(QPalette::AlternateBase, t.sunken, t.sunken);
    set(QPalette::Text, t.text, t.textOff);
    set(QPalette::PlaceholderText, t.text2, t.textOff);
    set(QPalette::Button, t.raised, t.window);
    set(QPalette::ButtonText, t.text, t.textOff);
    set(QPalette::BrightText, t.onAccent, t.onAccent);
    set(QPalette::ToolTipBase, t.raised, t.raised);
    set(QPalette::ToolTipText, t.text, t.textOff);
    set(QPalette::Highlight, t.accent, t.line);
    set(QPalette::HighlightedText, t.onAccent, t.textOff);
    set(QPalette::Link, t.link, t.textOff);
    set(QPalette::LinkVisited, t.link, t.textOff);
    set(QPalette::Light, t.raised, t.raised);
    set(QPalette::Midlight, t.sunken, t.sunken);
    set(QPalette::Mid, t.line, t.line);
    set(QPalette::Dark, t.lineControl, t.line);
    set(QPalette::Shadow, t.shadow, t.shadow);
    return palette;
}

QFont baseFont(const QFont& system) {
    QFont font = system;
    if (QFontDatabase::hasFamily(u"Inter"_s)) font.setFamily(u"Inter"_s);
    return font;
}

Theme::Theme(QApplication& application, QObject* parent) : QObject(parent), m_application(application) {
    application.installEventFilter(this);
    apply();
}

void Theme::setChoice(ThemeChoice choice) {
    m_choice = choice;
    apply();
}

void Theme::setSystemPrefersDark(std::optional<bool> dark) {
    m_systemPrefersDark = dark;
    apply();
}

bool Theme::eventFilter(QObject* watched, QEvent* event) {
    // While our own palette is set Qt sends no ApplicationPaletteChange for the system's, but windows hear of the
    // theme.
    const bool ours = event->type() == QEvent::ApplicationPaletteChange && watched == &m_application;
    if (!m_applying && (ours || event->type() == QEvent::ThemeChange)) apply();
    return QObject::eventFilter(watched, event);
}

void Theme::apply() {
    const QScopedValueRollback<bool> guard(m_applying, true);
    bool dark = m_choice == ThemeChoice::Dark;
    if (m_choice == ThemeChoice::System) {
        QApplication::setPalette(QPalette());
        const QPalette system = QApplication::palette();
        dark = m_systemPrefersDark.value_or(widgets::isDark(system));
        if (isHighContrast(system))
            dark = widgets::isDark(system);
        else
            QApplication::setPalette(makePalette(dark ? darkTokens() : lightTokens()));
    } else {
        QApplication::setPalette(makePalette(dark ? darkTokens() : lightTokens()));
    }
    QToolTip::setPalette(QApplication::palette());
    const bool was = std::exchange(m_dark, dark);
    if (was != dark) Q_EMIT changed(dark);
}

} // namespace readyline::widgets
