// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/admin/FormFrame.h"

#include "ui/widgets/ButtonKind.h"
#include "ui/widgets/StatusChip.h"
#include "ui/widgets/Themed.h"

#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QVBoxLayout>

namespace readyline::admin {

using namespace Qt::StringLiterals;
using namespace widgets;

namespace {
constexpr int kWidth = 336, kSide = 20;
}

FormFrame::FormFrame(QWidget* parent) : QWidget(parent) {
    setFixedWidth(kWidth);
    m_title = new QLabel(this);
    m_title->setObjectName(u"formTitle"_s);
    m_title->setWordWrap(true);
    setTextRole(m_title, TextRole::Title);
    m_chip = new StatusChip(QString(), this);
    m_chip->setObjectName(u"formChip"_s);
    m_body = new QWidget;
    m_fields = new QVBoxLayout(m_body);
    m_fields->setContentsMargins(kSide, 2, kSide, kGap12);
    m_fields->setSpacing(kGap12);
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_body);
    for (QWidget* each : {scroll->viewport(), m_body}) each->setAutoFillBackground(false);
    m_note = new QLabel(this);
    m_note->setObjectName(u"formNote"_s);
    m_note->setWordWrap(true);
    m_delete = makeButton(tr("Delete"), ButtonKind::Danger, this);
    m_delete->setObjectName(u"formDelete"_s);
    m_revert = makeButton(tr("Revert"), ButtonKind::Plain, this);
    m_revert->setObjectName(u"formRevert"_s);
    m_save = makeButton(tr("Save"), ButtonKind::Filled, this);
    m_save->setObjectName(u"formSave"_s);
    auto* save = new QShortcut(QKeySequence::Save, this);
    save->setContext(Qt::WidgetWithChildrenShortcut);

    auto* head = new QHBoxLayout;
    head->setContentsMargins(kSide, 20, kSide, kGap12);
    head->addWidget(m_title, 1);
    head->addWidget(m_chip, 0, Qt::AlignTop);
    auto* line = new QFrame(this);
    line->setFrameShape(QFrame::HLine);
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(kSide, kGap8, kSide, kGap12);
    buttons->addWidget(m_delete);
    buttons->addStretch();
    buttons->addWidget(m_revert);
    buttons->addWidget(m_save);
    auto* note = new QHBoxLayout;
    note->setContentsMargins(kSide, kGap8, kSide, 0);
    note->addWidget(m_note);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(1, 0, 0, 0);
    all->setSpacing(0);
    all->addLayout(head);
    all->addWidget(scroll, 1);
    all->addWidget(line);
    all->addLayout(note);
    all->addLayout(buttons);
    connect(m_save, &QPushButton::clicked, this, &FormFrame::saveAsked);
    connect(save, &QShortcut::activated, m_save, &QPushButton::click);
    connect(m_revert, &QPushButton::clicked, this, &FormFrame::revertAsked);
    connect(m_delete, &QPushButton::clicked, this, &FormFrame::deleteAsked);
    refresh();
}

void FormFrame::setTitle(const QString& title) { m_title->setText(title); }

void FormFrame::setState(FormState state, const QString& why) {
    m_state = state;
    m_why = why;
    refresh();
}

void FormFrame::setDeletable(bool deletable) {
    m_deletable = deletable;
    refresh();
}

void FormFrame::setLocked(const QString& why) {
    m_lockedWhy = why;
    refresh();
}

void FormFrame::refresh() {
    const bool locked = !m_lockedWhy.isEmpty();
    const bool open = m_state == FormState::Changed || m_state == FormState::Failed;
    m_chip->setWord(m_state == FormState::Saving ? tr("saving …") : tr("not saved"));
    m_chip->setVisible(!locked && (open || m_state == FormState::Saving));
    QString words = locked ? m_lockedWhy : m_why;
    if (!locked && m_state == FormState::Saved) words = tr("Saved. Everybody signed in has it.");
    m_note->setText(words);
    m_note->setVisible(!words.isEmpty());
    const bool failed = m_state == FormState::Failed && !locked;
    setInk(
        m_note, [failed](const Tokens& theme) { return failed ? theme.of(StatusFamily::Missed).text : theme.text2; });
    m_delete->setVisible(!locked && m_deletable);
    m_revert->setVisible(!locked);
    m_revert->setEnabled(open);
    m_save->setVisible(!locked);
    m_save->setEnabled(m_state != FormState::Saving);
}

void FormFrame::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Tokens& theme = tokens(palette());
    painter.fillRect(rect(), theme.panel);
    painter.fillRect(0, 0, 1, height(), theme.line);
}

} // namespace readyline::admin
