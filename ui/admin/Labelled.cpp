// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/admin/Labelled.h"

#include "ui/widgets/FieldState.h"
#include "ui/widgets/Metrics.h"
#include "ui/widgets/Themed.h"

#include <QLabel>
#include <QVBoxLayout>

namespace readyline::admin {

using namespace widgets;

Labelled::Labelled(const QString& label, QWidget* input, QWidget* parent)
    : QWidget(parent),
      m_input(input),
      m_fault(new QLabel(this)) {
    auto* above = new QLabel(label, this);
    above->setBuddy(input);
    above->setForegroundRole(QPalette::PlaceholderText);
    input->setAccessibleName(label);
    setTextRole(m_fault, TextRole::Small);
    m_fault->setWordWrap(true);
    setInk(m_fault, [](const Tokens& theme) { return theme.of(StatusFamily::Busy).text; });
    m_fault->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(2);
    column->addWidget(above);
    column->addWidget(input);
    column->addWidget(m_fault);
    setFocusProxy(input);
}

void Labelled::setFault(const QString& words) {
    m_fault->setText(words);
    m_fault->setVisible(!words.isEmpty());
    m_input->setAccessibleDescription(words);
    setFieldState(m_input, words.isEmpty() ? FieldState::Rest : FieldState::Wrong);
}

QString Labelled::fault() const { return m_fault->text(); }

} // namespace readyline::admin
