// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/ChoiceField.h"

#include "ui/widgets/ButtonKind.h"
#include "ui/widgets/PlainText.h"
#include "ui/widgets/Themed.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

namespace readyline::widgets {

namespace {
constexpr int kLabelWidth = 140; // as a Field's
}

ChoiceField::ChoiceField(const QString& label, const QStringList& choices, QWidget* parent)
    : QWidget(parent),
      m_box(new QComboBox(this)),
      m_note(new QLabel(this)),
      m_action(makeButton(QString(), ButtonKind::Link, this)) {
    auto* name = new QLabel(withoutMnemonic(label), this);
    name->setTextFormat(Qt::PlainText);
    name->setBuddy(m_box);
    name->setForegroundRole(QPalette::PlaceholderText);
    m_box->addItems(choices);
    m_box->setAccessibleName(label);
    m_box->setFocusPolicy(Qt::StrongFocus);
    m_box->installEventFilter(this);
    m_note->setWordWrap(true);
    setTextRole(m_note, TextRole::Small);
    setTextRole(m_action, TextRole::Small);
    m_action->setAccessibleDescription(label);
    m_action->hide();
    auto* below = new QHBoxLayout;
    below->setSpacing(kGap4);
    below->addWidget(m_note, 1);
    below->addWidget(m_action);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(0);
    grid->setVerticalSpacing(2);
    grid->addWidget(name, 0, 0);
    grid->addWidget(m_box, 0, 1, Qt::AlignLeft);
    grid->addLayout(below, 1, 1);
    grid->setColumnMinimumWidth(0, kLabelWidth);
    grid->setColumnStretch(1, 1);
    setFocusProxy(m_box);
    setState(FieldState::Rest);
    connect(m_box, &QComboBox::activated, this, &ChoiceField::changed);
    connect(m_action, &QPushButton::clicked, this, &ChoiceField::actionPressed);
}

int ChoiceField::chosen() const { return m_box->currentIndex(); }

void ChoiceField::choose(int index) {
    if (index != m_box->currentIndex()) m_box->setCurrentIndex(index);
}

void ChoiceField::setState(FieldState state, const QString& note, const QString& action) {
    setFieldState(m_box, state);
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    setInk(m_note, [state](const Tokens& theme) { return noteColour(state, theme); });
    m_box->setAccessibleDescription(note);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
}

// Who scrolls past it chooses nothing.
bool ChoiceField::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::Wheel || m_box->hasFocus()) return QWidget::eventFilter(watched, event);
    event->ignore();
    return true;
}

FieldState ChoiceField::state() const { return fieldState(m_box); }
QString ChoiceField::note() const { return m_note->text(); }

} // namespace readyline::widgets
