// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/status/QuestionPanel.h"

#include "ui/widgets/Accessible.h"
#include "ui/widgets/ButtonKind.h"
#include "ui/widgets/Metrics.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace readyline::status {

using namespace Qt::StringLiterals;
using namespace widgets;

QuestionPanel::QuestionPanel(QWidget* parent) : QWidget(parent) {
    m_words = new QLabel(this);
    m_words->setObjectName(u"statusQuestion"_s);
    m_words->setWordWrap(true);
    setTextRole(m_words, TextRole::Strong);
    m_goOn = makeButton({}, ButtonKind::Filled, this);
    m_goOn->setObjectName(u"statusQuestionYes"_s);
    m_back = makeButton(tr("Back"), ButtonKind::Plain, this);
    m_back->setObjectName(u"statusQuestionNo"_s);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_back);
    buttons->addWidget(m_goOn, 1);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(18, 4, 18, 14);
    all->setSpacing(kGap12);
    all->addWidget(m_words);
    all->addLayout(buttons);
    connect(m_goOn, &QPushButton::clicked, this, &QuestionPanel::agreed);
    connect(m_back, &QPushButton::clicked, this, &QuestionPanel::backAsked);
}

void QuestionPanel::setQuestion(const QString& words, const QString& goOn, const QString& back) {
    m_words->setText(words);
    m_goOn->setText(goOn);
    m_back->setText(back.isEmpty() ? tr("Back") : back);
    m_goOn->setAccessibleDescription(words); // it has the keyboard: what it agrees to is read with it
}

void QuestionPanel::focusFirst() {
    m_goOn->setFocus(Qt::OtherFocusReason);
    announce(m_words, m_words->text());
}

bool QuestionPanel::isBackFocused() const { return m_back->hasFocus(); }

} // namespace readyline::status
