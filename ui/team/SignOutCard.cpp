// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/team/SignOutCard.h"

#include "ui/status/AccessiblePopup.h"
#include "ui/widgets/ButtonKind.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>

#include <algorithm>

namespace readyline::team {

using namespace Qt::StringLiterals;
using namespace widgets;

namespace {
constexpr int kWidth = 344, kNoteLength = 250;
}

SignOutCard::SignOutCard(QWidget* parent)
    : PopupFrame(parent, Qt::Popup | Qt::FramelessWindowHint | Qt::NoDropShadowWindowHint) {
    setObjectName(u"signOutCard"_s);
    m_words = new QLabel(this);
    m_words->setObjectName(u"signOutWords"_s);
    m_words->setWordWrap(true);
    setTextRole(m_words, TextRole::Strong);
    m_held = new QLabel(this);
    m_held->setObjectName(u"signOutHeld"_s);
    m_held->setWordWrap(true);
    m_held->setForegroundRole(QPalette::PlaceholderText);
    m_note = new QLineEdit(this);
    m_note->setObjectName(u"signOutNote"_s);
    m_note->setMaxLength(kNoteLength);
    m_no = makeButton(tr("Keep signed in"), ButtonKind::Plain, this);
    m_no->setObjectName(u"signOutNo"_s);
    m_yes = makeButton(tr("Sign out"), ButtonKind::Danger, this);
    m_yes->setObjectName(u"signOutYes"_s);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_no);
    buttons->addWidget(m_yes, 1);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins({});
    all->setSpacing(kGap12);
    all->addWidget(m_words);
    all->addWidget(m_held);
    all->addWidget(m_note);
    all->addLayout(buttons);
    connect(m_no, &QPushButton::clicked, this, &QWidget::hide);
    connect(m_yes, &QPushButton::clicked, this, &SignOutCard::confirm);
    status::makeAccessible(this);
}

void SignOutCard::popup(const QRect& globalAnchor, const QString& name, const QString& held) {
    m_words->setText(tr("Sign %1 out of all devices?").arg(name));
    m_held->setText(held.isEmpty() ? tr("The status is kept for the next sign-in. This cannot be taken back.") : held);
    m_note->setPlaceholderText(tr("Note that %1 reads").arg(name.section(u' ', 0, 0)));
    m_note->setAccessibleName(m_note->placeholderText());
    m_note->clear();
    m_note->setEnabled(held.isEmpty());
    m_yes->setEnabled(held.isEmpty());
    setAccessibleName(m_words->text());
    setFixedWidth(kWidth + (width() - body().width()));
    setFixedHeight(layout()->totalHeightForWidth(width()));
    const QRect free = screen()->availableGeometry();
    QPoint corner(globalAnchor.right() - kWidth, globalAnchor.bottom() + 5);
    if (corner.y() + body().height() > free.bottom()) corner.setY(globalAnchor.top() - 4 - body().height());
    corner.setX(std::clamp(corner.x(), free.left(), std::max(free.left(), free.right() - body().width())));
    moveBody(corner);
    show();
    (held.isEmpty() ? static_cast<QWidget*>(m_note) : m_no)->setFocus(Qt::PopupFocusReason);
}

void SignOutCard::confirm() {
    const QString note = m_note->text().trimmed();
    hide();
    Q_EMIT confirmed(note);
}

void SignOutCard::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape || (enter && m_no->hasFocus())) return hide();
    if (enter && m_yes->isEnabled() && m_yes->hasFocus()) return confirm();
    PopupFrame::keyPressEvent(event);
}

} // namespace readyline::team
