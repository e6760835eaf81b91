// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/popover/KeysLine.h"

#include "ui/widgets/KeyCap.h"
#include "ui/widgets/Metrics.h"

#include <QHBoxLayout>
#include <QLabel>

namespace readyline::popover {

using namespace Qt::StringLiterals;
using namespace widgets;

namespace {

QLabel* small(const QString& words, QWidget* parent) {
    auto* label = new QLabel(words, parent);
    setTextRole(label, TextRole::Small);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

} // namespace

KeysLine::KeysLine(QWidget* parent) : QStackedWidget(parent) {
    m_note = small({}, this);
    m_note->setObjectName(u"offerNote"_s);
    m_caps = new QWidget(this);
    m_caps->setObjectName(u"offerKeys"_s);
    m_decline = new KeyCap({}, m_caps);
    m_accept = new KeyCap({}, m_caps);
    auto* row = new QHBoxLayout(m_caps);
    row->setContentsMargins({});
    row->setSpacing(kGap8);
    row->addWidget(m_decline);
    row->addWidget(small(tr("decline"), m_caps));
    row->addStretch();
    m_acceptWord = small(tr("accept"), m_caps);
    row->addWidget(m_acceptWord);
    row->addWidget(m_accept);
    addWidget(m_note);
    addWidget(m_caps);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void KeysLine::setKeys(const shell::AnswerKeys::Hint& keys) {
    m_hint = keys;
    m_decline->setText(keys.decline);
    m_accept->setText(keys.accept);
    refresh();
}

void KeysLine::setCanAccept(bool can) {
    m_canAccept = can;
    m_accept->setVisible(can);
    m_acceptWord->setVisible(can);
    refresh();
}

void KeysLine::setNote(const QString& words, Colouring ink) {
    m_noted = !words.isEmpty();
    m_note->setText(words);
    setInk(m_note, std::move(ink));
    refresh();
}

// Caps only where the keys work from any program: else it has to be said where.
void KeysLine::refresh() {
    const bool caps = !m_noted && !m_hint.decline.isEmpty() && !(m_canAccept && m_hint.accept.isEmpty());
    if (!m_noted) m_note->setText(m_canAccept ? m_hint.words : m_hint.declineWords);
    setCurrentWidget(caps ? m_caps : static_cast<QWidget*>(m_note));
}

} // namespace readyline::popover
