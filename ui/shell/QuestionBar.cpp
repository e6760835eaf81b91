// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/QuestionBar.h"

#include "ui/widgets/ButtonKind.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace readyline::shell {

using namespace Qt::StringLiterals;
using namespace widgets;

QuestionBar::QuestionBar(QWidget* parent) : QWidget(parent) {
    setObjectName(u"questionBar"_s);
    m_words = new QLabel(this);
    m_words->setObjectName(u"questionWords"_s);
    m_words->setWordWrap(true);
    m_yes = makeButton({}, ButtonKind::Filled, this);
    m_yes->setObjectName(u"questionYes"_s);
    m_no = makeButton({}, ButtonKind::Plain, this);
    m_no->setObjectName(u"questionNo"_s);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 6, 16, 7);
    row->setSpacing(kGap8);
    row->addWidget(m_words, 1);
    row->addWidget(m_no);
    row->addWidget(m_yes);
    connect(m_yes, &QPushButton::clicked, this, [this] { answer(m_question.onYes); });
    connect(m_no, &QPushButton::clicked, this, [this] { answer(m_question.onNo); });
    hide();
}

void QuestionBar::ask(Question question) {
    m_question = std::move(question);
    m_words->setText(m_question.words);
    m_yes->setText(m_question.yes);
    m_no->setText(m_question.no);
    setAccessibleName(m_question.words);
    show();
    m_no->setFocus(Qt::OtherFocusReason);
}

void QuestionBar::withdraw(const QString& key) {
    if (m_question.key == key) hide();
}

void QuestionBar::answer(const std::function<void()>& then) {
    hide();
    if (then) then();
}

void QuestionBar::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        answer(m_question.onNo);
    else
        QWidget::keyPressEvent(event);
}

void QuestionBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Tokens& theme = tokens(palette());
    painter.fillRect(rect(), theme.of(StatusFamily::Away).tint);
    painter.fillRect(0, 0, 3, height(), theme.of(StatusFamily::Away).graphic);
    painter.fillRect(0, height() - 1, width(), 1, theme.line);
}

} // namespace readyline::shell
