// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/day/DayBar.h"

#include "ui/widgets/ButtonKind.h"
#include "ui/widgets/DateField.h"
#include "ui/widgets/Metrics.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace readyline::day {

using namespace Qt::StringLiterals;
using namespace widgets;

DayBar::DayBar(QWidget* parent) : QWidget(parent) {
    build();
    connect(m_earlier, &QPushButton::clicked, this, [this] { Q_EMIT chosen(m_day.addDays(-1)); });
    connect(m_later, &QPushButton::clicked, this, [this] { Q_EMIT chosen(m_day.addDays(1)); });
    connect(m_now, &QPushButton::clicked, this, [this] { Q_EMIT chosen(m_today); });
    connect(m_date, &DateField::dateChanged, this, &DayBar::chosen);
    connect(m_export, &QPushButton::clicked, this, &DayBar::exportAsked);
    connect(m_back, &QPushButton::clicked, this, &DayBar::backAsked);
}

void DayBar::build() {
    m_back = makeButton(tr("Back to the team"), ButtonKind::Plain, this);
    m_back->setObjectName(u"dayBack"_s);
    m_back->hide();
    m_title = new QLabel(tr("My day"), this);
    m_title->setObjectName(u"dayTitle"_s);
    setTextRole(m_title, TextRole::Head);
    m_zone = new QLabel(this);
    m_zone->setObjectName(u"dayZone"_s);
    m_zone->setForegroundRole(QPalette::PlaceholderText);
    m_earlier = makeButton(tr("Previous day"), ButtonKind::Plain, this);
    m_earlier->setObjectName(u"dayEarlier"_s);
    m_date = new DateField(this);
    m_date->setObjectName(u"dayDate"_s);
    m_date->setAccessibleName(tr("Day"));
    //: How a day is written, in the signs of Qt: "Sat 21 Nov 2026".
    m_date->setDisplayFormat(tr("ddd d MMM yyyy"));
    m_later = makeButton(tr("Next day"), ButtonKind::Plain, this);
    m_later->setObjectName(u"dayLater"_s);
    m_now = makeButton(tr("Today"), ButtonKind::Plain, this);
    m_now->setObjectName(u"dayToday"_s);
    m_export = makeButton(Icon::Export, tr("Export"), ButtonKind::Outlined, this);
    m_export->setObjectName(u"dayExport"_s);
    m_export->setToolTip(tr("Save these lines as a CSV file"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(kGap8);
    for (QWidget* each : std::initializer_list<QWidget*>{m_back, m_title, m_zone}) row->addWidget(each);
    row->addStretch();
    for (QWidget* each : std::initializer_list<QWidget*>{m_earlier, m_date, m_later, m_now}) row->addWidget(each);
    row->addSpacing(kGap8);
    row->addWidget(m_export);
}

void DayBar::setName(const QString& name) {
    m_back->show();
    m_title->setText(tr("Day of %1").arg(name));
}

void DayBar::show(QDate first, QDate day, QDate today, const QString& zone) {
    m_day = day;
    m_today = today;
    const QSignalBlocker quiet(m_date);
    m_date->setDateRange(first, today);
    m_date->setDate(day);
    m_earlier->setEnabled(day > first);
    m_later->setEnabled(day < today);
    m_now->setEnabled(day != today);
    m_zone->setText(zone);
}

void DayBar::setCanExport(bool can) { m_export->setEnabled(can); }

} // namespace readyline::day
