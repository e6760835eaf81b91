// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// The fields of the form, and what they tell it.
#include "ui/callback/ScheduleForm.h"
#include "ui/text/SiteTime.h"
#include "ui/widgets/ButtonKind.h"
#include "ui/widgets/DateField.h"

#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>

namespace readyline::callback {

using namespace Qt::StringLiterals;
using namespace widgets;

namespace {

constexpr int kReasonHeight = 56, kTimeWidth = 96;

QLineEdit* makeEdit(const QString& name, QWidget* parent) {
    auto* edit = new QLineEdit(parent);
    edit->setObjectName(name);
    return edit;
}

} // namespace

ScheduleForm::ScheduleForm(QWidget* parent) : QWidget(parent) {
    setObjectName(u"scheduleForm"_s);
    m_rows = new FormRows(this);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(kGap24, kGap16, kGap24, kGap8);
    all->addWidget(m_rows);
    all->addStretch();
    buildWho();
    buildWhen();
    buildWhere();
    m_rows->setHint(m_places.at(Field::Phone).row, tr("7 to 15 characters"));
    m_rows->setHint(m_places.at(Field::Date).row, tr("Up to 31 days from now"));
}

void ScheduleForm::buildWho() {
    m_name = makeEdit(u"callbackName"_s, this);
    m_places[Field::Name] = {m_rows->addRow(tr("Name"), m_name, m_name, u"callbackName"_s), m_name};
    m_phone = makeEdit(u"callbackPhone"_s, this);
    m_places[Field::Phone] = {m_rows->addRow(tr("Phone"), m_phone, m_phone, u"callbackPhone"_s), m_phone};
    m_zone = new QComboBox(this);
    m_zone->setObjectName(u"callbackZone"_s);
    m_zone->setEditable(true);
    m_zone->setInsertPolicy(QComboBox::NoInsert);
    for (const QByteArray& each : QTimeZone::availableTimeZoneIds()) m_zone->addItem(QString::fromUtf8(each));
    m_zone->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_zone->completer()->setFilterMode(Qt::MatchContains);
    m_places[Field::Zone] = {m_rows->addRow(tr("Time zone"), m_zone, m_zone, u"callbackZone"_s), m_zone};
    connect(m_name, &QLineEdit::textChanged, this, [this] { touch(Field::Name); });
    connect(m_phone, &QLineEdit::textChanged, this, [this] { touch(Field::Phone); });
    connect(m_zone, &QComboBox::currentTextChanged, this, [this] { touch(Field::Zone); });
}

void ScheduleForm::buildWhen() {
    auto* day = new QWidget(this);
    m_date = new DateField(day);
    m_date->setObjectName(u"callbackDate"_s);
    m_date->setDisplayFormat(u"dddd d MMMM yyyy"_s);
    QPushButton* tomorrow = makeButton(tr("Tomorrow"), ButtonKind::Link, day);
    tomorrow->setObjectName(u"callbackTomorrow"_s);
    auto* days = new QHBoxLayout(day);
    days->setContentsMargins({});
    days->addWidget(m_date, 1);
    days->addWidget(tomorrow);
    m_places[Field::Date] = {m_rows->addRow(tr("Date"), day, m_date, u"callbackDate"_s), m_date};
    auto* window = new QWidget(this);
    m_from = makeEdit(u"callbackFrom"_s, window);
    m_to = makeEdit(u"callbackTo"_s, window);
    m_from->setAccessibleName(tr("Begin at the earliest"));
    m_to->setAccessibleName(tr("Begin at the latest"));
    m_from->setFixedWidth(kTimeWidth);
    m_to->setFixedWidth(kTimeWidth);
    //: Of two times: "Between 10:00 and 10:30 customer's time".
    auto* whose = new QLabel(tr("customer's time"), window);
    whose->setForegroundRole(QPalette::PlaceholderText);
    auto* times = new QHBoxLayout(window);
    times->setContentsMargins({});
    times->addWidget(m_from);
    times->addWidget(new QLabel(tr("and"), window));
    times->addWidget(m_to);
    times->addWidget(whose, 1);
    const int row = m_rows->addRow(tr("Between"), window, m_from, u"callbackWindow"_s);
    m_places[Field::From] = {row, m_from};
    m_places[Field::To] = {row, m_to};
    connect(tomorrow, &QPushButton::clicked, this,
        [this] { m_date->setDate(text::siteDate(m_now, text::zoneNamed(form().zone)).addDays(1)); });
    connect(m_date, &QDateEdit::dateChanged, this, [this] { touch(Field::Date); });
    connect(m_from, &QLineEdit::textChanged, this, [this] { touch(Field::From); });
    connect(m_to, &QLineEdit::textChanged, this, [this] { touch(Field::To); });
}

void ScheduleForm::buildWhere() {
    m_queue = new QComboBox(this);
    m_queue->setObjectName(u"callbackQueue"_s);
    m_places[Field::Queue] = {m_rows->addRow(tr("Queue"), m_queue, m_queue, u"callbackQueue"_s), m_queue};
    auto* who = new QWidget(this);
    m_anybody = new QRadioButton(tr("Whoever is free"), who);
    m_anybody->setObjectName(u"callbackAnybody"_s);
    m_personal = new QRadioButton(who);
    m_personal->setObjectName(u"callbackPersonal"_s);
    m_personal->setAccessibleName(tr("One person"));
    m_colleague = new QComboBox(who);
    m_colleague->setObjectName(u"callbackColleague"_s);
    m_colleague->setAccessibleName(tr("Who calls"));
    auto* choices = new QHBoxLayout(who);
    choices->setContentsMargins({});
    choices->addWidget(m_anybody);
    choices->addStretch();
    choices->addWidget(m_personal);
    choices->addWidget(m_colleague, 1);
    const int row = m_rows->addRow(tr("Called by"), who, m_anybody, u"callbackBy"_s);
    m_places[Field::Assignee] = {row, m_colleague};
    m_rows->setHint(row, tr("Personal callbacks go before other calls."));
    m_reason = new QPlainTextEdit(this);
    m_reason->setObjectName(u"callbackReason"_s);
    m_reason->setFixedHeight(kReasonHeight);
    m_reason->setTabChangesFocus(true);
    m_places[Field::Reason] = {m_rows->addRow(tr("Reason"), m_reason, m_reason, u"callbackReason"_s), m_reason};
    m_anybody->setChecked(true);
    connect(m_queue, &QComboBox::currentIndexChanged, this, [this] { touch(Field::Queue); });
    connect(m_personal, &QRadioButton::toggled, this, [this](bool on) {
        m_colleague->setEnabled(on);
        fillQueues();
        touch(Field::Assignee);
    });
    connect(m_colleague, &QComboBox::currentIndexChanged, this, [this] {
        fillQueues();
        touch(Field::Assignee);
    });
    connect(m_reason, &QPlainTextEdit::textChanged, this, [this] { touch(Field::Reason); });
    m_colleague->setEnabled(false);
}

} // namespace readyline::callback
