// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "app/composition/Composition.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Style.h"

#include <QApplication>
#include <QTranslator>

#include <cstdio>

using namespace Qt::StringLiterals;

int main(int argc, char* argv[]) {
    QCoreApplication::setOrganizationName(u"readyline"_s);
    QCoreApplication::setApplicationName(u"readyline"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(READYLINE_VERSION));
    QStringList arguments;
    for (int i = 0; i < argc; ++i) arguments << QString::fromLocal8Bit(argv[i]);
    auto options = readyline::composition::parse(arguments);
    if (!options) {
        const readyline::composition::Exit& why = options.error();
        std::fputs(why.words.toLocal8Bit().constData(), why.code == 0 ? stdout : stderr);
        return why.code;
    }

    QApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    QApplication::setDesktopFileName(u"readyline"_s);
    QApplication::setStyle(new readyline::widgets::Style);
    QApplication::setWindowIcon(readyline::widgets::applicationIcon());
    QTranslator english;
    if (english.load(u":/readyline/translations/readyline_en.qm"_s)) QApplication::installTranslator(&english);

    readyline::composition::Composition composition(application, std::move(*options));
    if (!composition.start()) return 0;
    return QApplication::exec();
}
