// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// The parts: ring, bar, load, chips, labels, banner, field, empty state, shield.
#include "tests/kit/ManualTime.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/ChoiceField.h"
#include "ui/widgets/ClickShield.h"
#include "ui/widgets/CountdownBar.h"
#include "ui/widgets/CountdownRing.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/Field.h"
#include "ui/widgets/LoadBoxes.h"
#include "ui/widgets/StatusButton.h"
#include "ui/widgets/StatusChip.h"
#include "ui/widgets/Style.h"
#include "ui/widgets/Theme.h"
#include "ui/widgets/Themed.h"

#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace readyline;
using readyline::kit::ManualTime;
using namespace readyline::widgets;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

class Paints : public QObject {
public:
    explicit Paints(QWidget* widget) { widget->installEventFilter(this); }
    int count = 0;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::Paint) ++count;
        return QObject::eventFilter(watched, event);
    }
};

bool hasColour(const QImage& image, const QColor& colour) {
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (image.pixelColor(x, y).rgb() == colour.rgb()) return true;
    return false;
}

} // namespace

class PartsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        QApplication::setStyle(new Style);
        QApplication::setPalette(makePalette(lightTokens()));
        QFont font = baseFont(QApplication::font());
        font.setPointSizeF(9.75);
        QApplication::setFont(font);
    }

    void ring_showsStartedSeconds() {
        CountdownRing ring(RingSize::Popover);
        ring.setRemaining(13200ms, 20s);
        QCOMPARE(ring.text(), u"14"_s);
        ring.setRemaining(0ms, 20s);
        QCOMPARE(ring.text(), u"0"_s);
        ring.setRemaining(-5s, 20s);
        QCOMPARE(ring.text(), u"0"_s);
        ring.setRemaining(118'200ms, 120s);
        QCOMPARE(ring.text(), u"1:59"_s); // as beside it, in words
        ring.setRemaining(60s, 120s);
        QCOMPARE(ring.text(), u"1:00"_s);
        ring.setRemaining(59s, 120s);
        QCOMPARE(ring.text(), u"59"_s);
        QCOMPARE(ring.sizeHint(), QSize(44, 44));
        QCOMPARE(CountdownRing(RingSize::Stack).sizeHint(), QSize(32, 32));
        QCOMPARE(CountdownRing(RingSize::Card).sizeHint(), QSize(28, 28));
    }

    void ring_lastTenSeconds_isRed() {
        CountdownRing ring(RingSize::Popover);
        ring.resize(ring.sizeHint());
        const QColor blue = lightTokens().of(StatusFamily::Ringing).graphic;
        const QColor red = lightTokens().of(StatusFamily::Missed).graphic;
        ring.setRemaining(10001ms, 20s);
        QVERIFY(hasColour(ring.grab().toImage(), blue));
        ring.setRemaining(10s, 20s);
        QVERIFY(hasColour(ring.grab().toImage(), red));
        QVERIFY(!hasColour(ring.grab().toImage(), blue));
    }

    void ring_withinOneSecond_isNotDrawnAgain() {
        CountdownRing ring(RingSize::Card);
        ring.setRemaining(12s, 20s);
        ring.show();
        QVERIFY(QTest::qWaitForWindowExposed(&ring));
        QCoreApplication::processEvents();
        Paints paints(&ring);
        ring.setRemaining(11900ms, 20s);
        ring.setRemaining(11100ms, 20s);
        QCoreApplication::processEvents();
        QCOMPARE(paints.count, 0);
        ring.setRemaining(10900ms, 20s);
        QCoreApplication::processEvents();
        QCOMPARE(paints.count, 1);
        QVERIFY(ring.accessibleName().startsWith(u"11"_s));
    }

    void bar_overItsTime_isAmberAndCountsUp() {
        CountdownBar bar;
        bar.resize(bar.sizeHint());
        bar.setRemaining(18s, 30s);
        QCOMPARE(bar.text(), u"0:18"_s);
        QVERIFY(hasColour(bar.grab().toImage(), lightTokens().of(StatusFamily::WrapUp).graphic));
        bar.setRemaining(-141s, 30s);
        QCOMPARE(bar.text(), u"+2:21"_s);
        QVERIFY(hasColour(bar.grab().toImage(), lightTokens().of(StatusFamily::Away).graphic));
        QCOMPARE(bar.accessibleName(), u"Over by 2:21"_s);
    }

    void load_aboveSix_isAFigure() {
        const QFont font = QApplication::font();
        QCOMPARE(loadWidth(1, 1, font), 8);
        QCOMPARE(loadWidth(2, 3, font), 28);
        QCOMPARE(loadWidth(4, 3, font), 38); // over its limit
        QVERIFY(loadWidth(3, 10, font) < 60);
        QCOMPARE(loadWidth(0, 0, font), 0);
        LoadBoxes load;
        load.setLoad(2, 3);
        QCOMPARE(load.accessibleName(), u"2 of 3 used"_s);
    }

    void chip_readsAsItsWord() {
        StatusChip chip(StatusShape::Busy, u"On contact"_s);
        QCOMPARE(chip.accessibleName(), u"On contact"_s);
        chip.resize(chip.sizeHint());
        QCOMPARE(chip.grab().toImage().pixelColor(3, chip.height() / 2), lightTokens().of(StatusFamily::Busy).tint);
        const int narrow = chip.sizeHint().width();
        chip.setStatus(StatusShape::Dnd, u"Do not disturb"_s);
        QVERIFY(chip.sizeHint().width() > narrow);
    }

    void elidedLabel_keepsItsWholeNameForReaders() {
        ElidedLabel label(u"A topic that is far too long"_s);
        label.resize(60, 20);
        QVERIFY(label.isElided());
        QCOMPARE(label.accessibleName(), u"A topic that is far too long"_s);
        label.resize(label.sizeHint());
        QVERIFY(!label.isElided());
    }

    void statusButton_hasOneWidth() {
        StatusButton button;
        button.setStatus(StatusShape::Away, u"Not Ready: a very, very long reason that nobody reads"_s);
        const QSize size = button.sizeHint();
        button.setStatus(StatusShape::Available, u"Ready"_s);
        button.setTime(u"00:00:01"_s);
        QCOMPARE(button.sizeHint(), size);
        QCOMPARE(size, QSize(304, 36));
        QCOMPARE(button.accessibleName(), u"Ready"_s);
    }

    void banner_withButton_tellsOfPresses() {
        Banner banner(StatusFamily::Away, Icon::PlugOff);
        banner.setText(u"Reconnecting."_s, u"Kept for another 0:47."_s);
        QCOMPARE(banner.accessibleName(), u"Reconnecting. Kept for another 0:47."_s);
        auto* button = banner.findChild<QPushButton*>();
        QVERIFY(button->isHidden());
        banner.setButton(u"Try now"_s);
        QVERIFY(!button->isHidden());
        QSignalSpy pressed(&banner, &Banner::buttonPressed);
        button->click();
        QCOMPARE(pressed.size(), 1);
    }

    void banner_tooNarrow_growsInsteadOfClipping() {
        Banner banner(StatusFamily::Missed, Icon::Error);
        banner.setText(u"The journal is full."_s, u"Nothing can be changed now, until there is room again."_s);
        QVERIFY(banner.layout()->heightForWidth(200) > banner.layout()->heightForWidth(600));
    }

    void field_wrong_saysHowToPutItRight() {
        Field field(u"End"_s);
        const int height = field.sizeHint().height();
        field.setState(FieldState::Wrong, u"End at 10:30 or later."_s);
        field.layout()->activate();                  // as the event loop does
        QCOMPARE(field.sizeHint().height(), height); // its line was reserved
        QCOMPARE(field.edit()->accessibleName(), u"End"_s);
        QCOMPARE(field.edit()->accessibleDescription(), u"End at 10:30 or later."_s);
        QCOMPARE(field.edit()->actions().size(), 1);
        field.setState(FieldState::Rest);
        QVERIFY(field.edit()->actions().isEmpty());
        QCOMPARE(field.note(), QString());
    }

    void field_longNote_wrapsInsteadOfClipping() {
        Field field(u"End"_s);
        field.setState(
            FieldState::Wrong, u"The end lies before the start. Choose 10:30 or later, or move the start."_s);
        QVERIFY(field.layout()->heightForWidth(200) > field.layout()->heightForWidth(800));
    }

    void field_action_isALink() {
        Field field(u"Meter"_s);
        field.setState(FieldState::NotConfirmed, u"Not confirmed after 20 s."_s, u"Try again"_s);
        QSignalSpy pressed(&field, &Field::actionPressed);
        for (auto* button : field.findChildren<QPushButton*>())
            if (button->text() == u"Try again"_s) button->click();
        QCOMPARE(pressed.size(), 1);
    }

    void W71_field_counterAndLinkShareTheirPlace() {
        Field field(u"Reason"_s, LabelPlace::Beside);
        field.resize(500, 60);
        field.setCounter(u"34 / 256"_s);
        const auto shown = [&](const QString& words) {
            for (const auto* label : field.findChildren<QLabel*>())
                if (label->text() == words) return !label->isHidden();
            return false;
        };
        QVERIFY(shown(u"34 / 256"_s));
        field.setTrailingLink(u"Click to see"_s);
        QVERIFY(!shown(u"34 / 256"_s)); // one of them, not one upon the other
        field.setTrailingLink({});
        QVERIFY(shown(u"34 / 256"_s));
    }

    void I7_field_linksSayToWhichTheyBelong() {
        Field field(u"Reason"_s, LabelPlace::Beside);
        field.setState(FieldState::NotConfirmed, u"Not confirmed."_s, u"Try again"_s);
        field.setTrailingLink(u"Click to see"_s);
        int found = 0;
        for (const auto* link : field.findChildren<QPushButton*>()) {
            QCOMPARE(link->accessibleDescription(), u"Reason"_s);
            ++found;
        }
        QCOMPARE(found, 2);
    }

    void W70_field_readOnlyKeepsItsFrameWhereOneCanAct() {
        QLineEdit line;
        QVERIFY(!isFramed(&line));
        setFramed(&line, true);
        QVERIFY(isFramed(&line));
        QVERIFY(!isFramed(nullptr));
    }

    void choiceField_saysWhatBecomesOfIt() {
        ChoiceField field(u"Paperless"_s, {u"none"_s, u"Yes"_s, u"No"_s});
        QSignalSpy changed(&field, &ChoiceField::changed);
        field.choose(2);
        QCOMPARE(changed.size(), 0); // nobody did
        QTest::keyClick(field.box(), Qt::Key_Up);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(field.chosen(), 1);
        field.setState(FieldState::NotConfirmed, u"Not confirmed after 20 s."_s, u"Try again"_s);
        QCOMPARE(field.note(), u"Not confirmed after 20 s."_s);
        QCOMPARE(field.box()->accessibleDescription(), field.note());
        QSignalSpy pressed(&field, &ChoiceField::actionPressed);
        field.findChild<QPushButton*>()->click();
        QCOMPARE(pressed.size(), 1);
    }

    void emptyState_sentenceKeepsItsWidth() {
        EmptyState empty(Icon::NavCallbacks, u"No callbacks"_s, u"They appear here."_s);
        for (const auto* label : empty.findChildren<QLabel*>())
            QVERIFY(label->text() != u"They appear here."_s || label->maximumWidth() == 300);
        QVERIFY(empty.findChild<QPushButton*>()->isHidden());
    }

    void themed_wordsAndSignsFollowTheTheme() {
        QWidget window;
        QLabel words(&window), sign(&window);
        setInk(&words, [](const Tokens& theme) { return theme.text2; });
        setInk(&words, [](const Tokens& theme) { return theme.of(StatusFamily::Missed).text; }); // the newest stands
        setSign(&sign, Icon::Check, 16, [](const Tokens& theme) { return theme.of(StatusFamily::Available).graphic; });
        for (const Tokens* theme : {&lightTokens(), &darkTokens(), &lightTokens()}) {
            QApplication::setPalette(makePalette(*theme));
            QApplication::processEvents(); // Qt tells the widgets then
            QCOMPARE(words.palette().color(QPalette::WindowText), theme->of(StatusFamily::Missed).text);
            const QPixmap is = pixmap(Icon::Check, 16, theme->of(StatusFamily::Available).graphic, 1.0);
            QVERIFY(sign.pixmap(Qt::ReturnByValue).toImage() == is.toImage());
        }
    }
    void shield_holdsClicksFor300ms() {
        ManualTime time;
        QWidget window;
        auto* column = new QVBoxLayout(&window);
        auto* button = new QPushButton(u"Accept"_s);
        column->addWidget(button);
        auto* shield = new ClickShield(&window, time);
        QSignalSpy clicked(button, &QPushButton::clicked);
        window.show();
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(clicked.size(), 0);
        time.advance(299ms);
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(clicked.size(), 0);
        QTest::keyClick(button, Qt::Key_Space); // the keyboard is not held
        QCOMPARE(clicked.size(), 1);
        time.advance(1ms);
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(clicked.size(), 2);
        shield->arm();
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(clicked.size(), 2);
    }
};

QTEST_MAIN(PartsTest)
#include "tst_Parts.moc"
