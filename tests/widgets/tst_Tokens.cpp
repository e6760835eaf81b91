// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// The contrasts that the look promises, computed: text 4.5, graphics 3.0.
#include "ui/widgets/StatusShape.h"
#include "ui/widgets/Theme.h"

#include <QApplication>
#include <QTest>

#include <cmath>

using namespace readyline::widgets;
using namespace Qt::StringLiterals;

namespace {

constexpr double kText = 4.5, kGraphic = 3.0;

double channel(double value) { return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4); }

double luminance(const QColor& c) {
    return 0.2126 * channel(c.redF()) + 0.7152 * channel(c.greenF()) + 0.0722 * channel(c.blueF());
}

double contrast(const QColor& a, const QColor& b) {
    const double first = luminance(a), second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

} // namespace

class TokensTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void contrast_ofTokens_isEnough_data() {
        QTest::addColumn<QColor>("front");
        QTest::addColumn<QColor>("back");
        QTest::addColumn<double>("least");
        for (const Tokens* t : {&lightTokens(), &darkTokens()}) {
            const auto row = [t](const char* what, const QColor& front, const QColor& back, double least) {
                QTest::addRow("%s %s on %s", t->dark ? "dark" : "light", what, qPrintable(back.name()))
                    << front << back << least;
            };
            for (const QColor& back : {t->panel, t->window, t->selected}) {
                row("text", t->text, back, kText);
                row("text-2", t->text2, back, kText);
                row("accent text", t->accentText, back, kText);
                row("link", t->link, back, kText);
                row("line-control", t->lineControl, back, kGraphic);
                row("focus", t->focus, back, kGraphic);
            }
            row("text on raised", t->text, t->raised, kText);
            row("text-2 on raised", t->text2, t->raised, kText);
            row("text on hover", t->text, t->hover, kText);
            row("text-2 on sunken", t->text2, t->sunken, kText);
            row("on accent", t->onAccent, t->accent, kText);
            row("on accent touched", t->onAccent, t->accentHover, kText);
            for (const StatusColours& status : t->status) {
                for (const QColor& back : {t->panel, t->window, t->selected, status.tint}) {
                    row("status word", status.text, back, kText);
                    row("status graphic", status.graphic, back, kGraphic);
                }
            }
        }
    }

    void contrast_ofTokens_isEnough() {
        QFETCH(QColor, front);
        QFETCH(QColor, back);
        QFETCH(double, least);
        // The design rounds to one place, so do we.
        QCOMPARE_GE(std::round(contrast(front, back) * 10) / 10, least);
    }

    void statuses_ofAllFamilies_differ() {
        for (const Tokens* t : {&lightTokens(), &darkTokens()})
            for (std::size_t i = 0; i < kStatusFamilies; ++i)
                for (std::size_t j = i + 1; j < kStatusFamilies; ++j)
                    QVERIFY(t->status[i].graphic != t->status[j].graphic);
    }

    void shapes_haveFamilyAndIcon() {
        QSet<Icon> icons;
        QSet<StatusFamily> families;
        for (int i = 0; i < kStatusShapes; ++i) {
            icons.insert(shapeIcon(static_cast<StatusShape>(i)));
            families.insert(family(static_cast<StatusShape>(i)));
        }
        QCOMPARE(icons.size(), kStatusShapes);
        QCOMPARE(families.size(), static_cast<int>(kStatusFamilies));
        QCOMPARE(family(StatusShape::Reconnecting), StatusFamily::Offline);
    }

    void palette_hasEqualActiveAndInactive() {
        const QPalette palette = makePalette(darkTokens());
        for (int role = 0; role < QPalette::NColorRoles; ++role) {
            const auto which = static_cast<QPalette::ColorRole>(role);
            QCOMPARE(palette.color(QPalette::Inactive, which), palette.color(QPalette::Active, which));
        }
        QCOMPARE(palette.color(QPalette::Disabled, QPalette::Text), darkTokens().textOff);
        QVERIFY(tokens(palette).dark);
        QVERIFY(!tokens(makePalette(lightTokens())).dark);
    }

    void theme_followsChoiceAndSystem() {
        Theme theme(*qApp);
        Changes changes(theme);
        theme.setChoice(ThemeChoice::Dark);
        QVERIFY(theme.isDark());
        QCOMPARE(QApplication::palette().color(QPalette::Window), darkTokens().window);
        theme.setChoice(ThemeChoice::System);
        theme.setSystemPrefersDark(false);
        QCOMPARE(QApplication::palette().color(QPalette::Window), lightTokens().window);
        theme.setSystemPrefersDark(true);
        QCOMPARE(QApplication::palette().color(QPalette::Window), darkTokens().window);
        theme.setChoice(ThemeChoice::Light);
        QVERIFY(!theme.isDark());
        QVERIFY(changes.count >= 3);
    }

    void highContrast_isPureBlackAndWhite() {
        QPalette palette;
        palette.setColor(QPalette::Window, Qt::black);
        palette.setColor(QPalette::WindowText, Qt::white);
        QVERIFY(isHighContrast(palette));
        QCOMPARE(tokens(palette).panel, QColor(Qt::black));
        QCOMPARE(tokens(palette).text2, QColor(Qt::white));
        for (const StatusColours& status : tokens(palette).status)
            QCOMPARE_GE(contrast(status.graphic, tokens(palette).panel), kGraphic);
        QVERIFY(!isHighContrast(makePalette(lightTokens())));
    }

private:
    struct Changes {
        explicit Changes(Theme& theme) {
            QObject::connect(&theme, &Theme::changed, &theme, [this] { ++count; });
        }
        int count = 0;
    };
};

QTEST_MAIN(TokensTest)
#include "tst_Tokens.moc"
