// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/status/ChannelsHover.h"

#include <QAbstractButton>
#include <QApplication>
#include <QKeyEvent>

namespace readyline::status {

ChannelsHover::ChannelsHover(shell::Ticker& ticker, QAbstractButton* button)
    : QObject(button),
      m_ticker(ticker),
      m_button(button) {
    qApp->installEventFilter(this); // clicks and keys go anywhere
}

void ChannelsHover::setContent(const QString& sentence, const QString& spoken, std::vector<text::ChannelState> states) {
    m_sentence = sentence;
    m_spoken = spoken;
    m_states = std::move(states);
    if (m_states.empty()) dismiss();
    if (isShown()) m_panel->setContent(m_sentence, m_spoken, m_states);
}

void ChannelsHover::come() {
    if (m_states.empty() || isShown()) return;
    m_soon = m_ticker.clock().time.after(kRest, [this] { show(); });
}

void ChannelsHover::show() {
    m_soon.cancel();
    if (m_states.empty()) return;
    if (!m_panel) m_panel = new ChannelsPanel(m_ticker, m_button);
    m_panel->setContent(m_sentence, m_spoken, m_states);
    m_panel->popup({m_button->mapToGlobal(QPoint(0, 0)), m_button->size()});
}

void ChannelsHover::dismiss() {
    m_soon.cancel();
    if (m_panel) m_panel->hide();
}

bool ChannelsHover::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::KeyRelease: onKey(*static_cast<QKeyEvent*>(event)); break;
    case QEvent::MouseButtonPress:
        m_tabbing = false;
        dismiss();
        break;
    default: break;
    }
    return watched == m_button ? onButton(event->type()) : QObject::eventFilter(watched, event);
}

// The reason of the focus does not tell: Qt gives the same one when a focused widget hides and the next is taken.
void ChannelsHover::onKey(const QKeyEvent& event) {
    const bool isTab = event.key() == Qt::Key_Tab || event.key() == Qt::Key_Backtab;
    m_tabbing = isTab && event.type() == QEvent::KeyPress;
}

bool ChannelsHover::onButton(QEvent::Type type) {
    switch (type) {
    case QEvent::Enter: come(); break;
    case QEvent::FocusIn:
        if (m_tabbing) come();
        break;
    case QEvent::Leave:
    case QEvent::FocusOut:
    case QEvent::KeyPress:
    case QEvent::Hide: dismiss(); break;
    case QEvent::ToolTip: return !m_states.empty(); // this panel says the same and more
    default: break;
    }
    return false;
}

} // namespace readyline::status
