// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Draws every screen into PNG files: ui_gallery DIR [light|dark].
#include "tests/ui/gallery/Pictures.h"
#include "ui/widgets/Style.h"
#include "ui/widgets/Theme.h"

#include <QApplication>
#include <QTranslator>

#include <cstdio>

using namespace readyline;
using namespace Qt::StringLiterals;

int main(int argc, char* argv[]) {
    QApplication application(argc, argv);
    QFont font = widgets::baseFont(QApplication::font());
    font.setPixelSize(13); // as the pictures of the look
    QApplication::setFont(font);
    QTranslator english;
    if (english.load(QStringLiteral(READYLINE_TRANSLATION))) QApplication::installTranslator(&english);
    if (argc < 2) {
        std::fputs("Usage: ui_gallery DIR [light|dark]\n", stderr);
        return 2;
    }
    QApplication::setApplicationVersion(QStringLiteral(READYLINE_VERSION));
    const QString folder = QString::fromLocal8Bit(argv[1]);
    const bool dark = argc > 2 && qstrcmp(argv[2], "dark") == 0;
    QApplication::setStyle(new widgets::Style);
    widgets::Theme theme(application);
    theme.setChoice(dark ? widgets::ThemeChoice::Dark : widgets::ThemeChoice::Light);
    const QString suffix = dark ? u"-dark"_s : u"-light"_s;
    using Draw = void (*)(const QString&, const QString&);
    for (const Draw draw : {gallery::drawSignIn, gallery::drawAgent, gallery::drawCalls, gallery::drawPopovers,
             gallery::drawCallbacks, gallery::drawDay, gallery::drawHistory, gallery::drawTeam, gallery::drawStatus,
             gallery::drawAdmin, gallery::drawVariables})
        draw(folder, suffix);
    return 0;
}
