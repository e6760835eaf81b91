// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// readyline_gallery <folder> [<points>]: writes light.png and dark.png with every part, tray-light.png and tray-dark.png
// with every tray icon. QT_SCALE_FACTOR=2 gives the same at twice the ratio, points a bigger font.
#include "tests/widgets/gallery/Gallery.h"
#include "ui/widgets/Compositing.h"
#include "ui/widgets/Metrics.h"
#include "ui/widgets/Style.h"
#include "ui/widgets/Theme.h"
#include "ui/widgets/TrayIcon.h"

#include <QApplication>
#include <QDir>
#include <QPainter>

using namespace readyline;
using namespace Qt::StringLiterals;

namespace {

bool savePage(const QString& file) {
    gallery::Gallery page;
    page.show();
    page.activateWindow();
    QCoreApplication::processEvents();
    page.focused()->setFocus(Qt::TabFocusReason);
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents();
    return page.grab().save(file);
}

bool saveTray(const QString& file, bool dark) {
    constexpr int kCell = 64;
    QImage image(kCell * 6, kCell * widgets::kStatusShapes, QImage::Format_RGB32);
    image.fill((dark ? widgets::darkTokens() : widgets::lightTokens()).window);
    QPainter painter(&image);
    for (int row = 0; row < widgets::kStatusShapes; ++row) {
        const auto shape = static_cast<widgets::StatusShape>(row);
        int column = 0;
        for (const int size : widgets::kTraySizes) {
            const int badge = shape == widgets::StatusShape::Written ? 2 : shape == widgets::StatusShape::Full ? 12 : 0;
            painter.drawPixmap(column++ * kCell + (kCell - size) / 2, row * kCell + (kCell - size) / 2,
                widgets::trayPixmap(shape, badge, dark, size));
        }
    }
    painter.end();
    return image.save(file);
}

} // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() < 2 || !QDir().mkpath(arguments[1])) {
        qCritical("usage: readyline_gallery <folder> [<points>]");
        return 1;
    }
    const QDir folder(arguments[1]);
    QFont font = widgets::baseFont(QApplication::font());
    font.setPointSizeF(arguments.value(2, u"9.75"_s).toDouble()); // 9.75 is 13 px at 96 dpi, as designed
    QApplication::setFont(font);
    QApplication::setStyle(new widgets::Style);
    widgets::setCompositing(true);
    widgets::Theme theme(application);
    bool saved = true;
    theme.setChoice(widgets::ThemeChoice::Light);
    saved &= savePage(folder.filePath(u"light.png"_s)) && saveTray(folder.filePath(u"tray-light.png"_s), false);
    theme.setChoice(widgets::ThemeChoice::Dark);
    saved &= savePage(folder.filePath(u"dark.png"_s)) && saveTray(folder.filePath(u"tray-dark.png"_s), true);
    return saved ? 0 : 1;
}
