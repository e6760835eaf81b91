// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Figures take one width, whatever they are, and labels do not relay out while they run.
#include "ui/widgets/CountdownBar.h"
#include "ui/widgets/TabularLabel.h"
#include "ui/widgets/TabularText.h"
#include "ui/widgets/Theme.h"

#include <QAccessible>
#include <QApplication>
#include <QHBoxLayout>
#include <QPainter>
#include <QTest>

using namespace readyline::widgets;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TabularTextTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QApplication::setFont(baseFont(QApplication::font())); }

    void width_ofTimesOfOneForm_isConstant() {
        for (const TextRole role : {TextRole::Body, TextRole::Timer, TextRole::Small}) {
            const QFontMetricsF metrics(font(role));
            const qreal width = tabularWidth(metrics, u"00:00:00"_s);
            for (const auto& time : {u"11:11:11"_s, u"23:59:59"_s, u"17:04:44"_s})
                QCOMPARE(tabularWidth(metrics, time), width);
            QVERIFY(tabularWidth(metrics, u"1:11"_s) < width);
        }
    }

    void digits_standAtTheSamePlace() {
        // Draw two times that differ in the first digit only: nothing right of that digit may move.
        const auto draw = [](const QString& text) {
            QImage image(120, 24, QImage::Format_RGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            painter.setFont(font(TextRole::Body));
            drawTabular(painter, image.rect(), Qt::AlignLeft | Qt::AlignVCenter, text);
            painter.end();
            return image;
        };
        const QImage first = draw(u"1:45:07"_s), second = draw(u"8:45:07"_s);
        QVERIFY(first != second);
        const int digit = qCeil(tabularWidth(QFontMetricsF(font(TextRole::Body)), u"0"_s)) + 1;
        const QRect rest(digit, 0, 120 - digit, 24);
        QCOMPARE(first.copy(rest), second.copy(rest));
    }

    void label_reservesWidth_andDoesNotMove() {
        QWidget window;
        auto* row = new QHBoxLayout(&window);
        auto* label = new TabularLabel(u"0:01"_s);
        label->reserve(u"00:00:00"_s);
        auto* neighbour = new TabularLabel(u"next"_s);
        row->addWidget(label);
        row->addWidget(neighbour);
        const int before = label->sizeHint().width();
        label->setText(u"11:22:33"_s);
        QCOMPARE(label->sizeHint().width(), before);
        QCOMPARE(label->accessibleName(), u"11:22:33"_s);
    }

    void label_accessible_isTextWithItsName() {
        TabularLabel label(u"0:42"_s);
        QAccessibleInterface* seen = QAccessible::queryAccessibleInterface(&label);
        QVERIFY(seen);
        QCOMPARE(seen->role(), QAccessible::StaticText);
        QCOMPARE(seen->text(QAccessible::Name), u"0:42"_s);
    }

    void countdownText_countsDownAndOver_data() {
        QTest::addColumn<int>("milliseconds");
        QTest::addColumn<QString>("text");
        QTest::newRow("whole") << 18000 << u"0:18"_s;
        QTest::newRow("a part of a second still shows it") << 17001 << u"0:18"_s;
        QTest::newRow("end") << 0 << u"0:00"_s;
        QTest::newRow("just over") << -400 << u"+0:00"_s;
        QTest::newRow("over") << -141000 << u"+2:21"_s;
        QTest::newRow("hours") << 3723000 << u"1:02:03"_s;
    }

    void countdownText_countsDownAndOver() {
        QFETCH(int, milliseconds);
        QTEST(countdownText(std::chrono::milliseconds(milliseconds)), "text");
    }
};

QTEST_MAIN(TabularTextTest)
#include "tst_TabularText.moc"
