// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// The style's metrics, the heights that grow with the font, and the focus ring that only the keyboard shows.
#include "ui/widgets/ButtonKind.h"
#include "ui/widgets/FieldState.h"
#include "ui/widgets/Style.h"
#include "ui/widgets/Theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QFocusFrame>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>
#include <QVBoxLayout>

using namespace readyline::widgets;
using namespace Qt::StringLiterals;

namespace {

QColor edgeOf(QWidget& widget) {
    const QImage image = widget.grab().toImage();
    return image.pixelColor(image.width() / 2, 0);
}

const QFocusFrame* visibleRing() {
    for (QWidget* widget : QApplication::allWidgets()) {
        const auto* ring = qobject_cast<QFocusFrame*>(widget);
        if (ring && ring->isVisible() && ring->widget()) return ring;
    }
    return nullptr;
}

} // namespace

class StyleTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        m_style = new Style;
        QApplication::setStyle(m_style);
        QApplication::setPalette(makePalette(lightTokens()));
        QFont font = baseFont(QApplication::font());
        font.setPointSizeF(9.75);
        QApplication::setFont(font);
    }

    void metrics_areTheDesigns_data() {
        QTest::addColumn<int>("metric");
        QTest::addColumn<int>("value");
        QTest::newRow("button margin") << static_cast<int>(QStyle::PM_ButtonMargin) << 12;
        QTest::newRow("frame") << static_cast<int>(QStyle::PM_DefaultFrameWidth) << 1;
        QTest::newRow("check box") << static_cast<int>(QStyle::PM_IndicatorWidth) << 16;
        QTest::newRow("radio button") << static_cast<int>(QStyle::PM_ExclusiveIndicatorHeight) << 16;
        QTest::newRow("small icon") << static_cast<int>(QStyle::PM_SmallIconSize) << 16;
        QTest::newRow("tool bar icon") << static_cast<int>(QStyle::PM_ToolBarIconSize) << 20;
        QTest::newRow("menu panel") << static_cast<int>(QStyle::PM_MenuPanelWidth) << 6;
        QTest::newRow("spacing") << static_cast<int>(QStyle::PM_LayoutVerticalSpacing) << 8;
        QTest::newRow("scroll bar") << static_cast<int>(QStyle::PM_ScrollBarExtent) << 10;
    }

    void metrics_areTheDesigns() {
        QFETCH(int, metric);
        QFETCH(int, value);
        QCOMPARE(m_style->pixelMetric(static_cast<QStyle::PixelMetric>(metric), nullptr, nullptr), value);
    }

    void hints_areCalm() {
        QCOMPARE(m_style->styleHint(QStyle::SH_EtchDisabledText, nullptr, nullptr, nullptr), 0);
        QCOMPARE(m_style->styleHint(QStyle::SH_ComboBox_Popup, nullptr, nullptr, nullptr), 0);
        m_style->setReducedMotion(true);
        QCOMPARE(m_style->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, nullptr, nullptr), 0);
        m_style->setReducedMotion(false);
    }

    void heights_atTheBaseFont_areTheDesigns() {
        QPushButton normal(u"Hold"_s), small(u"Hold"_s), large(u"Hold"_s);
        setControlSize(&small, ControlSize::Small);
        setControlSize(&large, ControlSize::Large);
        QCOMPARE(normal.sizeHint().height(), 30);
        QCOMPARE(small.sizeHint().height(), 26);
        QCOMPARE(large.sizeHint().height(), 36);
        QCOMPARE(QLineEdit().sizeHint().height(), 30);
        QCOMPARE(QSpinBox().sizeHint().height(), 30);
        QComboBox combo;
        combo.addItem(u"Outages"_s);
        QCOMPARE(combo.sizeHint().height(), 30);
        const std::unique_ptr<QPushButton> square(makeIconButton(Icon::More, u"More"_s));
        QCOMPARE(square->sizeHint(), QSize(30, 30));
        QCOMPARE(square->accessibleName(), u"More"_s);
        QCOMPARE(square->toolTip(), u"More"_s);
    }

    void heights_growWithTheFont() {
        QFont big = QApplication::font();
        big.setPointSizeF(20);
        QPushButton button(u"Hold"_s);
        button.setFont(big);
        QLineEdit edit;
        edit.setFont(big);
        const int least = QFontMetrics(big).height() + 12;
        QVERIFY(button.sizeHint().height() > 30);
        QCOMPARE_GE(button.sizeHint().height(), least);
        QCOMPARE_GE(edit.sizeHint().height(), least);
        QCOMPARE(heightFor(30, QFontMetrics(big)), least);
        QCOMPARE(compactHeightFor(24, QFontMetrics(big)), QFontMetrics(big).height() + 6);
    }

    void typeScale_isFactorsOnTheBase() {
        QFont base = QApplication::font();
        base.setPointSizeF(10);
        QCOMPARE(font(TextRole::Small, base).pointSizeF(), 8.5);
        QCOMPARE(font(TextRole::Head, base).pointSizeF(), 14.0);
        QCOMPARE(font(TextRole::Timer, base).pointSizeF(), 18.5);
        QCOMPARE(font(TextRole::Title, base).weight(), QFont::DemiBold);
        base.setPixelSize(20);
        QCOMPARE(font(TextRole::Small, base).pixelSize(), 17);
    }

    void kinds_drawTheirOutline() {
        const auto edge = [](ButtonKind kind) {
            const std::unique_ptr<QPushButton> button(makeButton(u"Accept"_s, kind));
            return edgeOf(*button);
        };
        const Tokens& t = lightTokens();
        QCOMPARE(edge(ButtonKind::Plain), t.lineControl);
        QCOMPARE(edge(ButtonKind::Filled), t.accent);
        QCOMPARE(edge(ButtonKind::Outlined), t.accent);
        QCOMPARE(edge(ButtonKind::Danger), t.of(StatusFamily::Busy).graphic);
    }

    void field_wrong_isRed() {
        QLineEdit edit;
        QCOMPARE(edgeOf(edit), lightTokens().lineControl);
        setFieldState(&edit, FieldState::Wrong);
        QCOMPARE(edgeOf(edit), lightTokens().of(StatusFamily::Busy).graphic);
    }

    void text_isNeverElidedAtItsSizeHint() {
        for (const auto& word : {u"Try again"_s, u"Click to retry"_s, u"Undo 10 s"_s, u"Wählen"_s})
            for (const ButtonKind kind : {ButtonKind::Plain, ButtonKind::Filled, ButtonKind::Link}) {
                const std::unique_ptr<QPushButton> button(makeButton(word, kind));
                button->resize(button->sizeHint());
                const QImage exact = button->grab().toImage();
                button->resize(button->sizeHint() + QSize(2, 0));
                // One pixel more on each side changes nothing within.
                const QImage wide = button->grab().toImage();
                const QRect within(6, 2, exact.width() - 12, exact.height() - 4);
                QCOMPARE(wide.copy(within.translated(1, 0)), exact.copy(within));
            }
    }

    void focusRing_onlyForKeyboard() {
        QWidget window;
        auto* column = new QVBoxLayout(&window);
        auto* first = makeButton(u"First"_s);
        auto* second = makeButton(u"Second"_s);
        auto* edit = new QLineEdit;
        for (QWidget* widget :
            {static_cast<QWidget*>(first), static_cast<QWidget*>(second), static_cast<QWidget*>(edit)})
            column->addWidget(widget);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QTest::mouseClick(first, Qt::LeftButton);
        QVERIFY(first->hasFocus());
        QVERIFY(!visibleRing());
        QTest::keyClick(first, Qt::Key_Tab);
        QVERIFY(second->hasFocus());
        QVERIFY(visibleRing());
        QCOMPARE(visibleRing()->widget(), second);
        QTest::keyClick(second, Qt::Key_Tab);
        QVERIFY(edit->hasFocus());
        QVERIFY(!visibleRing());
        QCOMPARE(edgeOf(*edit), lightTokens().focus); // fields always show theirs
    }

private:
    Style* m_style = nullptr;
};

QTEST_MAIN(StyleTest)
#include "tst_Style.moc"
