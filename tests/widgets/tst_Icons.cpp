// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Icons: every one is in the sheet, sharp at each ratio, tinted in the colour asked for; the tray's composition.
#include "ui/widgets/IconSheet.h"
#include "ui/widgets/Theme.h"
#include "ui/widgets/TrayIcon.h"

#include <QApplication>
#include <QDir>
#include <QPainter>
#include <QTest>

using namespace readyline::widgets;
using namespace Qt::StringLiterals;

namespace {

int ink(const QImage& mask) {
    int count = 0;
    for (int y = 0; y < mask.height(); ++y)
        for (int x = 0; x < mask.width(); ++x) count += qAlpha(mask.pixel(x, y)) > 0;
    return count;
}

// The colour of the most opaque pixel.
QColor strongest(const QImage& image) {
    QColor best(0, 0, 0, 0);
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (image.pixelColor(x, y).alpha() > best.alpha()) best = image.pixelColor(x, y);
    return best;
}

} // namespace

class IconsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QApplication::setPalette(makePalette(lightTokens())); }

    void everySource_hasAnIcon() {
        const QDir sources(QStringLiteral(READYLINE_SOURCE_DIR "/resources/icons"));
        QStringList names;
        for (const QString& file : sources.entryList({u"*.svg"_s}, QDir::Files, QDir::Name))
            if (file != u"readyline.svg"_s) names.append(file.chopped(4));
        QCOMPARE(names.size(), kIcons);
        for (int i = 0; i < kIcons; ++i) QVERIFY(names.contains(iconName(static_cast<Icon>(i))));
        QStringList inSheet = sheetNames();
        inSheet.sort();
        QCOMPARE(inSheet, names);
    }

    void mask_ofEveryIcon_hasInkAtEverySize() {
        for (int i = 0; i < kIcons; ++i)
            for (const int pixels : {12, 16, 25, 36, 60, 96}) {
                const QImage mask = iconMask(static_cast<Icon>(i), pixels);
                QCOMPARE(mask.size(), QSize(pixels, pixels));
                QVERIFY2(ink(mask) > pixels / 2, qPrintable(iconName(static_cast<Icon>(i))));
            }
    }

    void iconNamed_unknown_isNothing() {
        QCOMPARE(iconNamed(u"call-hold"), Icon::CallHold);
        QVERIFY(!iconNamed(u"no-such-icon"));
    }

    void pixmap_hasRatioAndTint_data() {
        QTest::addColumn<double>("ratio");
        QTest::newRow("1x") << 1.0;
        QTest::newRow("1.5x") << 1.5;
        QTest::newRow("2x") << 2.0;
        QTest::newRow("3x") << 3.0;
    }

    void pixmap_hasRatioAndTint() {
        QFETCH(double, ratio);
        const QPixmap made = pixmap(Icon::StatusBusy, 20, lightTokens().accent, ratio);
        QCOMPARE(made.devicePixelRatio(), ratio);
        QCOMPARE(made.size(), QSize(qRound(20 * ratio), qRound(20 * ratio)));
        QCOMPARE(strongest(made.toImage()).rgb(), lightTokens().accent.rgb());
    }

    void icon_followsThemeAndMode() {
        const QIcon plain = icon(Icon::StatusBusy);
        const auto colour
            = [&plain](QIcon::Mode mode) { return strongest(plain.pixmap(QSize(32, 32), 1.0, mode).toImage()).rgb(); };
        QCOMPARE(colour(QIcon::Normal), lightTokens().text2.rgb());
        QCOMPARE(colour(QIcon::Active), lightTokens().text.rgb());
        QCOMPARE(colour(QIcon::Disabled), lightTokens().textOff.rgb());
        QCOMPARE(colour(QIcon::Selected), lightTokens().onAccent.rgb());
        QApplication::setPalette(makePalette(darkTokens()));
        QCOMPARE(colour(QIcon::Normal), darkTokens().text2.rgb());
        QApplication::setPalette(makePalette(lightTokens()));
    }

    void icon_atTwiceTheRatio_isSharp() {
        const QPixmap made = icon(Icon::Close).pixmap(QSize(16, 16), 2.0, QIcon::Normal);
        QCOMPARE(made.size(), QSize(32, 32));
        QCOMPARE(made.devicePixelRatio(), 2.0);
    }

    void badge_aboveNine_isNinePlus() {
        QCOMPARE(badgeText(0), QString());
        QCOMPARE(badgeText(-1), QString());
        QCOMPARE(badgeText(1), u"1"_s);
        QCOMPARE(badgeText(9), u"9"_s);
        QCOMPARE(badgeText(10), u"9+"_s);
        QCOMPARE(badgeText(400), u"9+"_s);
    }

    void tray_hasAllSizes_andBadgeInTextColour() {
        for (const bool dark : {false, true}) {
            const Tokens& t = dark ? darkTokens() : lightTokens();
            const QIcon tray = trayIcon(StatusShape::Written, 2, dark);
            QList<QSize> sizes = tray.availableSizes();
            QCOMPARE(sizes.size(), 5);
            for (const int size : kTraySizes) {
                QVERIFY(sizes.contains(QSize(size, size)));
                const QImage image = trayPixmap(StatusShape::Written, 2, dark, size).toImage();
                const int side = qMax(9, qRound(size * 0.54));
                // Just inside the disc's right edge, and the shape at the upper left.
                QCOMPARE(image.pixelColor(size - 2, size - side / 2 - 1).rgb(), t.text.rgb());
                QCOMPARE(image.pixelColor(size / 2 - 1, size / 4).rgb(), t.of(StatusFamily::Available).graphic.rgb());
                // The gap is transparent: left of the disc, in the shape.
                const int gap = size - side - 1;
                QVERIFY(image.pixelColor(gap, size - side / 2).alpha() < 128);
            }
            QVERIFY(trayPixmap(StatusShape::Written, 9, dark, 48).toImage()
                != trayPixmap(StatusShape::Written, 10, dark, 48).toImage());
            QCOMPARE(trayPixmap(StatusShape::Written, 10, dark, 48).toImage(),
                trayPixmap(StatusShape::Written, 99, dark, 48).toImage());
        }
    }

    void tray_shapes_differWithoutColour() {
        QSet<QByteArray> silhouettes;
        for (int i = 0; i < kStatusShapes; ++i) {
            const QImage mask = iconMask(shapeIcon(static_cast<StatusShape>(i)), 16);
            silhouettes.insert(QByteArray(reinterpret_cast<const char*>(mask.constBits()), mask.sizeInBytes()));
        }
        QCOMPARE(silhouettes.size(), kStatusShapes);
    }

    void applicationIcon_hasColours() {
        const QImage image = applicationIcon().pixmap(QSize(48, 48), 1.0).toImage();
        QCOMPARE(image.size(), QSize(48, 48));
        QVERIFY(strongest(image).saturation() > 50);
    }
};

QTEST_MAIN(IconsTest)
#include "tst_Icons.moc"
