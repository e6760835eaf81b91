// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Draws every screen into PNG files: ui_gallery [OPTIONS] DIR [light|dark]. The options show where words find no room:
// a narrow window, a large font, longer words (scale 2 is Qt's own QT_SCALE_FACTOR=2).
#include "tests/ui/gallery/LongerWords.h"
#include "tests/ui/gallery/Pictures.h"
#include "tests/ui/gallery/Stage.h"
#include "ui/widgets/Style.h"
#include "ui/widgets/Theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QTranslator>

#include <algorithm>
#include <array>

using namespace readyline;
using namespace Qt::StringLiterals;

namespace {

struct Room {
    const char* name;
    void (*draw)(const QString& folder, const QString& suffix);
};
constexpr std::array kRooms{Room{"sign-in", gallery::drawSignIn}, Room{"agent", gallery::drawAgent},
    Room{"calls", gallery::drawCalls}, Room{"popovers", gallery::drawPopovers},
    Room{"callbacks", gallery::drawCallbacks}, Room{"day", gallery::drawDay}, Room{"history", gallery::drawHistory},
    Room{"team", gallery::drawTeam}, Room{"status", gallery::drawStatus}, Room{"admin", gallery::drawAdmin},
    Room{"variables", gallery::drawVariables}};

const QCommandLineOption kSize{u"size"_s, u"Size of the windows."_s, u"WxH"_s, u"1280x800"_s};
const QCommandLineOption kFont{u"font"_s, u"Size of the font in pixels."_s, u"pixels"_s, u"13"_s}; // as in the look
const QCommandLineOption kLonger{u"longer"_s, u"Words that are 40 % longer."_s};
const QCommandLineOption kRoom{u"room"_s, u"Draw this room only; may be repeated."_s, u"room"_s};

void read(QCommandLineParser& options, const QApplication& application) {
    options.addHelpOption();
    options.addOptions({kSize, kFont, kLonger, kRoom});
    options.addPositionalArgument(u"folder"_s, u"Where the pictures go."_s);
    options.addPositionalArgument(u"theme"_s, u"light or dark"_s, u"[light|dark]"_s);
    options.process(application);
    if (options.positionalArguments().isEmpty()) options.showHelp(2);
}

void takeSizes(const QCommandLineParser& options) {
    QFont font = widgets::baseFont(QApplication::font());
    font.setPixelSize(std::max(1, options.value(kFont).toInt()));
    QApplication::setFont(font);
    const QStringList sides = options.value(kSize).split(u'x');
    gallery::Stage::size = {sides.value(0).toInt(), sides.value(1).toInt()};
}

} // namespace

int main(int argc, char* argv[]) {
    QApplication application(argc, argv);
    QApplication::setApplicationVersion(QStringLiteral(READYLINE_VERSION));
    QCommandLineParser options;
    read(options, application);
    takeSizes(options);
    QTranslator english;
    if (english.load(QStringLiteral(READYLINE_TRANSLATION))) QApplication::installTranslator(&english);
    gallery::LongerWords longer(english);
    if (options.isSet(kLonger)) QApplication::installTranslator(&longer);
    const QStringList arguments = options.positionalArguments();
    const bool dark = arguments.value(1) == u"dark";
    QApplication::setStyle(new widgets::Style);
    widgets::Theme theme(application);
    theme.setChoice(dark ? widgets::ThemeChoice::Dark : widgets::ThemeChoice::Light);
    const QStringList rooms = options.values(kRoom);
    for (const Room& each : kRooms)
        if (rooms.isEmpty() || rooms.contains(QLatin1String(each.name)))
            each.draw(arguments[0], dark ? u"-dark"_s : u"-light"_s);
    return 0;
}
