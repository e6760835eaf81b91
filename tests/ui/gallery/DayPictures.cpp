// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/gallery/Pictures.h"
#include "tests/ui/gallery/Stage.h"

#include <QAbstractButton>
#include <QCalendarWidget>
#include <QDateEdit>
#include <QKeyEvent>
#include <QTest>

namespace readyline::gallery {

void drawDay(const QString& folder, const QString& suffix) {
    Stage stage(gallery::opened(domain::Role::Agent), folder, suffix);
    stage.find<QAbstractButton>("railDay")->click();
    stage.settle();
    (void)stage.rig.takeOnly<wire::LedgerRead>();
    stage.shot(stage.window.get(), u"day-reading"_s);
    stage.rig.answer(stage.rig.lastId(), wire::Result{wire::LedgerLines{gallery::day(), false}});
    stage.shot(stage.window.get(), u"day"_s);
    stage.find<QWidget>("dayStrip")->setFocus(Qt::TabFocusReason);
    QKeyEvent left(QEvent::KeyPress, Qt::Key_Left, Qt::NoModifier);
    for (int i = 0; i < 5; ++i) QApplication::sendEvent(stage.find<QWidget>("dayStrip"), &left);
    stage.shot(stage.window.get(), u"day-chosen"_s);
    auto* date = stage.find<QDateEdit>("dayDate");
    QTest::mouseClick(date, Qt::LeftButton, {}, {date->width() - 12, date->height() / 2});
    stage.settle();
    if (auto* calendar = date->calendarWidget()) stage.shot(calendar, u"day-calendar"_s);
    if (QWidget* popup = QApplication::activePopupWidget()) popup->hide();
}

} // namespace readyline::gallery
