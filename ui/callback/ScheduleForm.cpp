// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/callback/ScheduleForm.h"

#include "ui/text/Callbacks.h"
#include "ui/text/SiteTime.h"
#include "ui/text/Strings.h"
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

#include <algorithm>
#include <utility>

namespace readyline::callback {

using namespace Qt::StringLiterals;
using namespace widgets;
using domain::CallbackFault;
using domain::CallbackForm;

namespace {

constexpr int kReasonHeight = 56, kTimeWidth = 96;

QLineEdit* makeEdit(const QString& name, QWidget* parent) {
    auto* edit = new QLineEdit(parent);
    edit->setObjectName(name);
    return edit;
}

// "9.05" as "09:05"; what is no time stays, and is said to be none.
std::string timeIn(const QLineEdit* edit) {
    const auto time = text::readTime(edit->text());
    return text::toUtf8(time ? time->toString(u"HH:mm"_s) : edit->text().trimmed());
}

template <class Id>
Id idIn(const QComboBox* box) {
    return Id{text::toUtf8(box->currentData().toString())};
}

void choose(QComboBox* box, const std::string& id) { box->setCurrentIndex(box->findData(text::toQt(id))); }

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
    m_from->setAccessibleName(tr("Begin between"));
    m_to->setAccessibleName(tr("and"));
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

void ScheduleForm::setPlaces(const Places& places) {
    const CallbackForm typed = form();
    m_showing = true;
    m_about = places;
    fillColleagues();
    choose(m_colleague, typed.assignee.empty() ? places.me.value : typed.assignee.value);
    fillQueues();
    choose(m_queue, typed.queue.value);
    if (m_queue->currentIndex() < 0 && m_queue->count() == 1) m_queue->setCurrentIndex(0);
    if (m_zone->currentText().isEmpty()) m_zone->setCurrentText(text::toQt(places.site.timeZone));
    m_showing = false;
}

// Myself first, then by name.
void ScheduleForm::fillColleagues() {
    m_colleague->clear();
    auto colleagues = m_about.colleagues;
    std::ranges::sort(colleagues, [this](const wire::Colleague& a, const wire::Colleague& b) {
        if ((a.person == m_about.me) != (b.person == m_about.me)) return a.person == m_about.me;
        return a.name < b.name;
    });
    for (const wire::Colleague& each : colleagues) {
        const QString name = each.person == m_about.me ? tr("Me") : text::toQt(each.name);
        m_colleague->addItem(name, text::toQt(each.person.value));
    }
}

// W95, W103, W109: active ones that are mine, or of whoever is to call.
void ScheduleForm::fillQueues() {
    const bool wasShowing = std::exchange(m_showing, true);
    const std::string chosen = text::toUtf8(m_queue->currentData().toString());
    std::vector<domain::QueueId> reach = m_about.queues;
    const auto assignee = m_personal->isChecked() ? idIn<domain::PersonId>(m_colleague) : domain::PersonId{};
    for (const wire::Colleague& each : m_about.colleagues)
        if (each.person == assignee) reach.insert(reach.end(), each.queues.begin(), each.queues.end());
    m_queue->clear();
    for (const domain::Queue& each : m_about.site.queues)
        if (domain::callsBack(each) && std::ranges::count(reach, each.id) > 0)
            m_queue->addItem(text::toQt(each.name), text::toQt(each.id.value));
    choose(m_queue, chosen);
    m_showing = wasShowing;
}

void ScheduleForm::show(const CallbackForm& form, std::optional<WallTime> standing) {
    m_showing = true;
    m_touched.clear();
    m_standing = standing;
    m_name->setText(text::toQt(form.name));
    m_phone->setText(text::toQt(form.phone));
    m_zone->setCurrentText(text::toQt(form.zone.empty() ? m_about.site.timeZone : form.zone));
    const QDate day = QDate::fromString(text::toQt(form.date), Qt::ISODate);
    const QDate today = text::siteDate(m_now, text::zoneNamed(text::toUtf8(m_zone->currentText())));
    m_date->setDate(day.isValid() ? day : today.addDays(1));
    m_from->setText(text::toQt(form.from));
    m_to->setText(text::toQt(form.to));
    m_personal->setChecked(!form.assignee.empty());
    m_anybody->setChecked(form.assignee.empty());
    choose(m_colleague, form.assignee.empty() ? m_about.me.value : form.assignee.value);
    fillQueues();
    choose(m_queue, form.queue.value);
    if (m_queue->currentIndex() < 0 && m_queue->count() == 1) m_queue->setCurrentIndex(0);
    m_reason->setPlainText(text::toQt(form.reason));
    m_showing = false;
    m_shown = this->form();
    refresh(m_now);
}

CallbackForm ScheduleForm::form() const {
    CallbackForm out;
    out.name = text::toUtf8(m_name->text().trimmed());
    out.phone = text::toUtf8(m_phone->text().trimmed());
    out.zone = text::toUtf8(m_zone->currentText().trimmed());
    out.date = text::toUtf8(m_date->date().toString(Qt::ISODate));
    out.from = timeIn(m_from);
    out.to = timeIn(m_to);
    out.queue = idIn<domain::QueueId>(m_queue);
    if (m_personal->isChecked()) out.assignee = idIn<domain::PersonId>(m_colleague);
    out.reason = text::toUtf8(m_reason->toPlainText().trimmed());
    return out;
}

// Of one that is edited: the server may have masked these, and keeps what is not typed anew.
bool ScheduleForm::isKept(Field field) const {
    if (!m_standing) return false;
    const CallbackForm now = form();
    return (field == Field::Phone && now.phone == m_shown.phone) || (field == Field::Name && now.name == m_shown.name);
}

std::vector<CallbackFault> ScheduleForm::faults(WallTime now) const {
    const CallbackForm typed = form();
    std::vector<CallbackFault> out = checkTexts(domain::CallbackKind::Scheduled, typed);
    if (const auto window = checkWindow(typed, now, text::placeClock(), m_standing); !window)
        out.insert(out.end(), window.error().begin(), window.error().end());
    const auto who = std::ranges::find(m_about.colleagues, typed.assignee, &wire::Colleague::person);
    const auto place
        = checkPlace(typed, m_about.site, m_about.queues, who == m_about.colleagues.end() ? nullptr : &who->queues);
    out.insert(out.end(), place.begin(), place.end());
    std::erase_if(out, [this](CallbackFault each) { return isKept(domain::row(each).field); });
    return out;
}

void ScheduleForm::touch(Field field) {
    if (m_showing) return;
    m_touched.insert(field);
    // What was chosen for the one decides about the other.
    if (field == Field::From && !m_to->text().isEmpty()) m_touched.insert(Field::To);
    if (field == Field::Date && !m_from->text().isEmpty()) m_touched.insert(Field::From);
    refresh(m_now);
    Q_EMIT edited();
}

void ScheduleForm::refresh(WallTime now) {
    m_now = now;
    sayClock(now);
    const CallbackForm typed = form();
    std::map<Field, QString> words;
    for (const CallbackFault each : faults(now))
        words.try_emplace(domain::row(each).field, text::callbackFault(each, typed));
    for (const auto& [field, place] : m_places) {
        const auto wrong = words.find(field);
        const bool isSaid = wrong != words.end() && m_touched.contains(field);
        m_rows->setFault(place.row, place.input, isSaid ? wrong->second : QString());
    }
    m_rows->setHint(m_places.at(Field::Reason).row,
        //: How many characters are typed, of how many.
        tr("%1 / %2").arg(m_reason->toPlainText().trimmed().toUcs4().size()).arg(domain::kMostReasonCharacters));
}

void ScheduleForm::sayClock(WallTime now) {
    const QTimeZone there(m_zone->currentText().trimmed().toUtf8());
    const int row = m_places.at(Field::Zone).row;
    //: What the customer's clock shows: "now 14:33".
    m_rows->setHint(row, there.isValid() ? tr("now %1").arg(text::siteClock(now, there)) : QString());
}

std::optional<CallbackForm> ScheduleForm::read(WallTime now) {
    for (const auto& [field, place] : m_places) m_touched.insert(field);
    refresh(now);
    const auto wrong = faults(now);
    if (wrong.empty()) return form();
    Field first = domain::row(wrong.front()).field;
    for (const CallbackFault each : wrong) first = std::min(first, domain::row(each).field);
    m_places.at(first).input->setFocus(Qt::OtherFocusReason);
    return std::nullopt;
}

} // namespace readyline::callback
