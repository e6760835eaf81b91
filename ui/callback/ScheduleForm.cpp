// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/callback/ScheduleForm.h"

#include "ui/text/Callbacks.h"
#include "ui/text/SiteTime.h"
#include "ui/text/Strings.h"
#include "ui/widgets/DateField.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRadioButton>

#include <algorithm>
#include <utility>

namespace readyline::callback {

using namespace Qt::StringLiterals;
using namespace widgets;
using domain::CallbackFault;
using domain::CallbackForm;

namespace {

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

void ScheduleForm::setPlaces(const Places& places) {
    if (places == m_about) return; // a list that is open stays as it is
    const CallbackForm typed = form();
    const auto kept = [this](Field field, const auto& wished, const auto& now) {
        return m_touched.contains(field) || wished.empty() ? now.value : wished.value;
    };
    const std::string agent = kept(Field::Assignee, m_wished.assignee, typed.assignee);
    const std::string queue = kept(Field::Queue, m_wished.queue, typed.queue);
    m_showing = true;
    m_about = places;
    fillColleagues();
    choose(m_colleague, agent.empty() ? places.me.value : agent);
    fillQueues();
    choose(m_queue, queue);
    if (m_queue->currentIndex() < 0 && m_queue->count() == 1) m_queue->setCurrentIndex(0);
    if (m_zone->currentText().isEmpty()) m_zone->setCurrentText(text::toQt(places.site.timeZone));
    m_showing = false;
}

// Myself first, then by name; last whoever is to call one that is edited, where he is none of them.
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
    const bool isKnown = std::ranges::count(colleagues, m_wished.assignee, &wire::Colleague::person) > 0;
    if (m_standing && !m_wished.assignee.empty() && !isKnown)
        m_colleague->addItem(tr("Somebody of another team"), text::toQt(m_wished.assignee.value));
}

// W95, W103, W109: active ones that are mine, or of whoever is to call; and where one that is edited stands already.
void ScheduleForm::fillQueues() {
    const bool wasShowing = std::exchange(m_showing, true);
    const std::string chosen = text::toUtf8(m_queue->currentData().toString());
    std::vector<domain::QueueId> reach = m_about.queues;
    const auto assignee = m_personal->isChecked() ? idIn<domain::PersonId>(m_colleague) : domain::PersonId{};
    for (const wire::Colleague& each : m_about.colleagues)
        if (each.person == assignee) reach.insert(reach.end(), each.queues.begin(), each.queues.end());
    m_queue->clear();
    for (const domain::Queue& each : m_about.site.queues)
        if ((domain::callsBack(each) && std::ranges::count(reach, each.id) > 0)
            || (m_standing && each.id == m_wished.queue))
            m_queue->addItem(text::toQt(each.name), text::toQt(each.id.value));
    choose(m_queue, chosen);
    m_showing = wasShowing;
}

void ScheduleForm::show(const CallbackForm& form, std::optional<WallTime> standing) {
    m_showing = true;
    m_touched.clear();
    m_standing = standing;
    m_wished = form;
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
    fillColleagues();
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
    // As the server judges it: what stays where it is needs no leave.
    const bool isNewPlace = !m_standing || typed.queue != m_wished.queue || typed.assignee != m_wished.assignee;
    const auto who = std::ranges::find(m_about.colleagues, typed.assignee, &wire::Colleague::person);
    const auto place
        = checkPlace(typed, m_about.site, m_about.queues, who == m_about.colleagues.end() ? nullptr : &who->queues);
    if (isNewPlace) out.insert(out.end(), place.begin(), place.end());
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
