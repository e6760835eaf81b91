// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/status/StatusButton.h"

#include "ui/status/StatusLook.h"
#include "ui/text/Sentences.h"

#include <QKeyEvent>

namespace readyline::status {

using namespace Qt::StringLiterals;

StatusButton::StatusButton(shell::Ticker& ticker, QWidget* parent) : widgets::StatusButton(parent), m_ticker(ticker) {
    setObjectName(u"statusButton"_s);
    connect(&ticker, &shell::Ticker::ticked, this, &StatusButton::refreshTime);
    refresh();
}

void StatusButton::show(const domain::Shown& shown) {
    if (m_shown == shown) return;
    m_shown = shown;
    refresh();
}

void StatusButton::setZone(const QTimeZone& zone) {
    if (m_zone == zone) return;
    m_zone = zone;
    refresh();
}

void StatusButton::setRequested(const QString& words) {
    if (m_requested == words) return;
    m_requested = words;
    refresh();
}

void StatusButton::setKeys(const QString& keys) {
    m_keys = keys;
    refresh();
}

QString StatusButton::timeText() const {
    const QString over = text::overBy(m_shown, m_ticker.now());
    return over.isEmpty() ? text::statusTime(m_shown, m_ticker.now()) : over;
}

void StatusButton::refreshTime() {
    setOver(!text::overBy(m_shown, m_ticker.now()).isEmpty());
    setTime(timeText());
}

void StatusButton::refresh() {
    const QString word = text::statusWithWork(m_shown);
    //: A status that was asked for and is not confirmed yet.
    setStatus(shapeOf(m_shown), m_requested.isEmpty() ? word : tr("%1 … requested").arg(m_requested));
    refreshTime();
    setAccessibleName(tr("Status: %1").arg(text()));
    const QString sentence = text::statusSentence(m_shown, m_zone);
    //: %1 is how it is and since when, %2 are keys: "Ready, since 10:12:00\nCtrl+Alt+S to choose another"
    setToolTip(m_keys.isEmpty() ? sentence : tr("%1\n%2 to choose another").arg(sentence, m_keys));
}

void StatusButton::keyPressEvent(QKeyEvent* event) {
    const int key = event->key();
    if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) return click();
    widgets::StatusButton::keyPressEvent(event);
}

} // namespace readyline::status
