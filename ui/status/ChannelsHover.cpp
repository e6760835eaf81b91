// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/status/ChannelsHover.h"

#include <QAbstractButton>
#include <QFocusEvent>

namespace readyline::status {

ChannelsHover::ChannelsHover(shell::Ticker& ticker, QAbstractButton* button)
    : QObject(button),
      m_ticker(ticker),
      m_button(button) {
    button->installEventFilter(this);
}

void ChannelsHover::setContent(const QString& sentence, std::vector<text::ChannelState> states) {
    m_sentence = sentence;
    m_states = std::move(states);
    if (m_states.empty()) dismiss();
    if (isShown()) m_panel->setContent(m_sentence, m_states);
}

void ChannelsHover::come() {
    if (m_states.empty() || isShown()) return;
    m_soon = m_ticker.clock().time.after(kRest, [this] { show(); });
}

void ChannelsHover::show() {
    m_soon.cancel();
    if (m_states.empty()) return;
    if (!m_panel) m_panel = new ChannelsPanel(m_ticker, m_button);
    m_panel->setContent(m_sentence, m_states);
    m_panel->popup({m_button->mapToGlobal(QPoint(0, 0)), m_button->size()});
}

void ChannelsHover::dismiss() {
    m_soon.cancel();
    if (m_panel) m_panel->hide();
}

bool ChannelsHover::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
    case QEvent::Enter: come(); break;
    case QEvent::FocusIn: {
        const Qt::FocusReason why = static_cast<QFocusEvent*>(event)->reason();
        if (why == Qt::TabFocusReason || why == Qt::BacktabFocusReason) come();
        break;
    }
    case QEvent::Leave:
    case QEvent::FocusOut:
    case QEvent::MouseButtonPress:
    case QEvent::KeyPress:
    case QEvent::Hide: dismiss(); break;
    case QEvent::ToolTip: return !m_states.empty(); // this panel says the same and more
    default: break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace readyline::status
