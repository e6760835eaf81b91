// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/status/ChannelsHover.h"

#include <QAbstractButton>
#include <QFocusEvent>

namespace readyline::status {

ChannelsHover::ChannelsHover(shell::Ticker& ticker, QAbstractButton* button)
    : QObject(button),
      m_time(ticker.clock().time),
      m_button(button),
      m_panel(new ChannelsPanel(ticker, button)) {
    button->installEventFilter(this);
}

void ChannelsHover::setContent(const QString& sentence, std::vector<text::ChannelState> states) {
    m_hasContent = !states.empty();
    if (!m_hasContent) dismiss();
    m_panel->setContent(sentence, std::move(states));
}

void ChannelsHover::come() {
    if (!m_hasContent || m_panel->isVisible()) return;
    m_soon = m_time.after(kRest, [this] {
        m_soon = {};
        m_panel->popup({m_button->mapToGlobal(QPoint(0, 0)), m_button->size()});
    });
}

void ChannelsHover::dismiss() {
    m_soon.cancel();
    m_panel->hide();
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
    case QEvent::ToolTip: return m_hasContent; // this panel says the same and more
    default: break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace readyline::status
