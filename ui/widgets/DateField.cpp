// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/DateField.h"

#include "ui/widgets/Icons.h"
#include "ui/widgets/Tokens.h"

#include <QCalendarWidget>
#include <QEvent>
#include <QTextCharFormat>
#include <QToolButton>
#include <QTransform>

namespace readyline::widgets {

using namespace Qt::StringLiterals;

namespace {
constexpr int kArrow = 16;
}

DateField::DateField(QWidget* parent) : QDateEdit(parent) {
    setCalendarPopup(true);
    setKeyboardTracking(false); // not every figure on the way to a date
    auto* calendar = new QCalendarWidget;
    calendar->setHorizontalHeaderFormat(QCalendarWidget::SingleLetterDayNames); // the others are cut
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    for (const Qt::DayOfWeek day : {Qt::Saturday, Qt::Sunday}) // red is for what needs somebody
        calendar->setWeekdayTextFormat(day, QTextCharFormat());
    if (auto* bar = calendar->findChild<QWidget*>(u"qt_calendar_navigationbar"_s))
        bar->setBackgroundRole(QPalette::Base);
    setCalendarWidget(calendar);
    dress();
}

void DateField::changeEvent(QEvent* event) {
    QDateEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && calendarWidget()) dress();
}

void DateField::dress() {
    const QPixmap next = pixmap(Icon::ChevronRight, kArrow, tokens(palette()).text, devicePixelRatioF());
    if (auto* button = calendarWidget()->findChild<QToolButton*>(u"qt_calendar_nextmonth"_s)) button->setIcon(next);
    if (auto* button = calendarWidget()->findChild<QToolButton*>(u"qt_calendar_prevmonth"_s))
        button->setIcon(next.transformed(QTransform::fromScale(-1, 1)));
}

} // namespace readyline::widgets
