// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/AnswerBar.h"

#include "ui/text/Strings.h"
#include "ui/text/Told.h"
#include "ui/widgets/ButtonKind.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>

namespace readyline::shell {

using namespace Qt::StringLiterals;
using namespace widgets;

namespace {
constexpr int kLongest = 250; // as the server takes
}

bool isAnswerable(const desk::Told& told, const wire::Me& me) {
    return !told.what.undone && told.by.kind == domain::ActorKind::Person && told.by.person != me.person;
}

QKeySequence answerBarKeys() { return QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_R); }

AnswerBar::AnswerBar(desk::Desk& desk, QWidget* parent) : QWidget(parent), m_desk(desk) {
    setObjectName(u"answerBar"_s);
    build();
    const auto settled = [this](const domain::CommandId& command, bool isThere) {
        if (m_sent != command) return;
        m_sent.reset();
        if (isThere) return forget();
        refresh();
    };
    connect(&desk, &desk::Desk::told, this, &AnswerBar::onTold);
    connect(&desk, &desk::Desk::ended, this, &AnswerBar::forget);
    connect(&desk, &desk::Desk::commandConfirmed, this,
        [settled](const domain::CommandId& command, auto) { settled(command, true); });
    connect(&desk, &desk::Desk::commandRefused, this,
        [settled](const domain::CommandId& command, auto, const auto&) { settled(command, false); });
    connect(&desk, &desk::Desk::commandUnconfirmed, this,
        [settled](const domain::CommandId& command, auto) { settled(command, false); });
    connect(m_send, &QPushButton::clicked, this, &AnswerBar::send);
    connect(m_text, &QLineEdit::returnPressed, this, &AnswerBar::send);
    connect(m_text, &QLineEdit::textChanged, this, &AnswerBar::refresh);
    connect(m_close, &QPushButton::clicked, this, &QWidget::hide);
    hide();
}

void AnswerBar::build() {
    m_words = new QLabel(this);
    m_words->setObjectName(u"answerWords"_s);
    m_words->setTextFormat(Qt::PlainText);
    m_text = new QLineEdit(this);
    m_text->setObjectName(u"answerText"_s);
    m_text->setMaxLength(kLongest);
    m_text->setPlaceholderText(tr("Your answer; it stands in the ledger of your day, too"));
    m_send = makeButton(tr("Send"), ButtonKind::Filled, this);
    m_send->setObjectName(u"answerSend"_s);
    m_close = makeIconButton(Icon::Close, tr("Close without an answer"), ButtonKind::Flat, this);
    m_close->setObjectName(u"answerClose"_s);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 6, 16, 7);
    row->setSpacing(kGap12);
    row->addWidget(m_words);
    row->addWidget(m_text, 1);
    row->addWidget(m_send);
    row->addWidget(m_close);
}

// What was taken back leaves the change before it to be answered still.
void AnswerBar::onTold(const desk::Told& told) {
    if (told.what.undone) return;
    forget();
    if (isAnswerable(told, m_desk.me())) m_told = told;
}

void AnswerBar::open() {
    if (!m_told) return;
    m_words->setText(text::toldSentence(m_told->what, m_told->by, m_desk.site()));
    setAccessibleName(m_words->text());
    m_text->setAccessibleName(tr("Answer to %1").arg(text::toQt(m_told->by.name)));
    refresh();
    show();
    m_text->setFocus(Qt::ShortcutFocusReason);
}

void AnswerBar::send() {
    const QString answer = m_text->text().trimmed();
    if (!m_told || m_sent || answer.isEmpty()) return;
    m_sent = m_desk.answerChange(*m_told, text::toUtf8(answer));
    refresh();
}

void AnswerBar::refresh() {
    m_text->setReadOnly(m_sent.has_value());
    m_send->setEnabled(!m_sent && !m_text->text().trimmed().isEmpty());
    m_send->setText(m_sent ? tr("Sending …") : tr("Send"));
}

void AnswerBar::forget() {
    m_told.reset();
    m_sent.reset();
    m_text->clear();
    hide();
}

void AnswerBar::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) return hide();
    QWidget::keyPressEvent(event);
}

void AnswerBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Tokens& theme = tokens(palette());
    painter.fillRect(rect(), theme.of(StatusFamily::Ringing).tint);
    painter.fillRect(0, 0, 3, height(), theme.of(StatusFamily::Ringing).graphic);
    painter.fillRect(0, height() - 1, width(), 1, theme.line);
}

} // namespace readyline::shell
