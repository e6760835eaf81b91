// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/tasks/VariableField.h"

#include "ui/text/Strings.h"
#include "ui/widgets/ChoiceField.h"
#include "ui/widgets/Field.h"
#include "ui/widgets/PlainText.h"

#include <QComboBox>
#include <QEvent>
#include <QLineEdit>
#include <QVBoxLayout>

#include <utility>

namespace readyline::tasks {

using namespace Qt::StringLiterals;
using models::VariableEdit;
using widgets::ChoiceField;
using widgets::Field;

namespace {

const QString kTrue = u"true"_s, kFalse = u"false"_s;
const QString kAsterisks = u"********"_s; // however long the value is

// In the order of the box: none, yes, no.
QString valueAt(int index) { return index == 1 ? kTrue : index == 2 ? kFalse : QString(); }
int indexOf(const QString& value) { return value == kTrue ? 1 : value == kFalse ? 2 : 0; }

} // namespace

VariableField::VariableField(const wire::ShownVariable& variable, QWidget* parent)
    : QWidget(parent),
      m_name(variable.name),
      m_label(variable.label),
      m_secure(variable.secure),
      m_type(variable.type) {
    setObjectName(u"variable-"_s + text::toQt(m_name));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    if (m_type == domain::VariableType::Boolean && !m_secure)
        buildChoice();
    else
        buildField();
}

void VariableField::buildField() {
    m_field = new Field(text::toQt(m_label), widgets::LabelPlace::Beside, this);
    m_field->setNoteReserved(false);
    if (m_secure) m_field->setSecure(true);
    m_field->edit()->setPlaceholderText(tr("none"));
    m_field->edit()->installEventFilter(this);
    layout()->addWidget(m_field);
    setFocusProxy(m_field);
    connect(m_field->edit(), &QLineEdit::textEdited, this, [this](const QString& text) {
        count();
        Q_EMIT typed(text);
    });
    connect(m_field->edit(), &QLineEdit::returnPressed, this, &VariableField::saveAsked);
    connect(m_field, &Field::actionPressed, this, &VariableField::actionPressed);
    connect(m_field, &Field::trailingPressed, this, &VariableField::linkPressed);
}

void VariableField::buildChoice() {
    m_choice = new ChoiceField(text::toQt(m_label), {tr("none"), tr("Yes"), tr("No")}, this);
    layout()->addWidget(m_choice);
    setFocusProxy(m_choice);
    connect(m_choice, &ChoiceField::changed, this, [this](int index) { Q_EMIT typed(valueAt(index)); });
    connect(m_choice, &ChoiceField::actionPressed, this, &VariableField::actionPressed);
}

bool VariableField::fits(const wire::ShownVariable& variable) const {
    return m_name == variable.name && m_label == variable.label && m_secure == variable.secure
        && m_type == variable.type;
}

std::vector<QWidget*> VariableField::tabStops() const {
    std::vector<QWidget*> stops;
    for (QWidget* each : findChildren<QWidget*>())
        if ((each->focusPolicy() & Qt::TabFocus) != 0 && each->window() == window()) stops.push_back(each);
    return stops;
}

void VariableField::show(const VariableEdit& edit, const VariableLook& look, const QString& link) {
    m_canType = edit.canType();
    const bool another = std::exchange(m_look, look) != look;
    if (m_choice) {
        m_choice->choose(indexOf(edit.text));
        m_choice->box()->setEnabled(m_canType);
        if (another) m_choice->setState(look.state, look.note, look.action);
        return;
    }
    m_field->edit()->setReadOnly(!m_canType);
    widgets::setFramed(m_field->edit(), edit.variable.editable || !link.isEmpty());
    showText(edit);
    if (another) m_field->setState(look.state, look.note, look.action);
    m_field->setTrailingLink(link);
    count();
}

// Whoever types keeps his place in the text.
void VariableField::showText(const VariableEdit& edit) {
    QLineEdit* line = m_field->edit();
    const bool hidden = m_secure && edit.variable.given && !edit.revealed && !edit.isUnsaved();
    if (m_secure) line->setEchoMode(hidden ? QLineEdit::Password : QLineEdit::Normal);
    const QString shown = hidden ? kAsterisks : edit.text;
    if (shown != line->text()) line->setText(shown);
    line->setToolTip(hidden || m_canType ? QString() : widgets::plainToolTip(shown));
    if (!m_canType && !line->hasFocus()) line->setCursorPosition(0);
}

// Only while he types there, or when there is little room left.
void VariableField::count() {
    const QString text = m_field->edit()->text();
    const bool isNear = charactersOf(text) > static_cast<qsizetype>(domain::kMostVariableCharacters) - 56;
    m_field->setCounter(m_canType && (m_field->edit()->hasFocus() || isNear) ? counterOf(text) : QString());
}

bool VariableField::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) count();
    return QWidget::eventFilter(watched, event);
}

} // namespace readyline::tasks
