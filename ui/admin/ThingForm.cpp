// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/admin/ThingForm.h"

#include "ui/admin/Labelled.h"
#include "ui/text/Administration.h"
#include "ui/widgets/Field.h"
#include "ui/widgets/Metrics.h"

#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace readyline::admin {

using namespace Qt::StringLiterals;
using namespace widgets;
using domain::AdminFault;

ThingForm::ThingForm(const QString& thing, QWidget* parent) : FormFrame(parent), m_thing(thing) {
    setObjectName(thing + u"Form"_s);
}

Field* ThingForm::addField(const QString& label, const QString& what, int most) {
    auto* field = new Field(label);
    field->edit()->setObjectName(m_thing + what);
    field->edit()->setMaxLength(most);
    field->setNoteReserved(false);
    fields()->addWidget(field);
    m_fields.push_back(field);
    connect(field->edit(), &QLineEdit::textEdited, this, &ThingForm::onEdited);
    return field;
}

Labelled* ThingForm::addRow(const QString& label, QWidget* control, const QString& what) {
    control->setObjectName(m_thing + what);
    auto* row = new Labelled(label, control);
    fields()->addWidget(row);
    return row;
}

QLabel* ThingForm::addHint(const QString& words) {
    auto* hint = new QLabel(words);
    setTextRole(hint, TextRole::Small);
    hint->setForegroundRole(QPalette::PlaceholderText);
    hint->setWordWrap(true);
    fields()->addWidget(hint);
    return hint;
}

void ThingForm::addMaximum() {
    m_maximum = addField(tr("Longest time, minutes"), u"Maximum"_s, 7);
    m_maximum->edit()->setPlaceholderText(tr("none"));
    addHint(tr("Then the time turns amber. Nothing else happens."));
    sayAt({AdminFault::BadMaximum}, m_maximum);
}

void ThingForm::sayAt(std::initializer_list<AdminFault> faults, Field* field) {
    for (const AdminFault each : faults) m_places[each] = {field, nullptr, field->edit()};
}

void ThingForm::sayAt(std::initializer_list<AdminFault> faults, Labelled* row, QWidget* control) {
    for (const AdminFault each : faults) m_places[each] = {nullptr, row, control};
}

void ThingForm::say(AdminFault fault) {
    const QString words = text::describe(fault);
    const auto found = m_places.find(fault);
    if (found == m_places.end()) return setState(FormState::Failed, words);
    const Place& place = found->second;
    if (place.field) place.field->setState(FieldState::Wrong, words);
    if (place.row) place.row->setFault(words);
    place.control->setFocus(Qt::OtherFocusReason);
}

void ThingForm::clearFaults() {
    for (Field* each : m_fields) each->setState(FieldState::Rest);
    for (const auto& [fault, place] : m_places)
        if (place.row) place.row->setFault({});
}

void ThingForm::focusFirst() { m_fields.front()->edit()->setFocus(Qt::OtherFocusReason); }

void ThingForm::beginShowing(const QString& title, std::optional<std::chrono::seconds> maximum) {
    m_showing = true;
    clearFaults();
    setTitle(title);
    m_maximum->setText(text::minutes(maximum));
}

void ThingForm::endShowing() {
    m_showing = false;
    follow();
}

void ThingForm::readMaximum(std::optional<std::chrono::seconds>& maximum) const {
    if (const auto typed = text::readMinutes(m_maximum->text()); typed.isRight) maximum = typed.value;
}

bool ThingForm::isReadable() {
    clearFaults();
    if (text::readMinutes(m_maximum->text()).isRight) return true;
    say(AdminFault::BadMaximum);
    return false;
}

void ThingForm::setReadOnly(bool readOnly) {
    for (Field* each : m_fields) each->edit()->setReadOnly(readOnly);
}

void ThingForm::onEdited() {
    if (m_showing) return;
    clearFaults();
    follow();
    tell();
}

} // namespace readyline::admin
