// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/AnswerKeys.h"

#include <algorithm>

namespace readyline::shell {

using namespace Qt::StringLiterals;

namespace {
const QString kAccept = u"accept"_s, kDecline = u"decline"_s, kOpen = u"open"_s, kAway = u"away"_s;
const QString kAcceptKeys = u"Ctrl+Alt+A"_s, kDeclineKeys = u"Ctrl+Alt+D"_s, kOpenKeys = u"Ctrl+Alt+O"_s,
              kAwayKeys = u"Ctrl+Alt+N"_s;
} // namespace

AnswerKeys::AnswerKeys(const desk::Desk& desk, ports::GlobalShortcuts& shortcuts, QObject* parent)
    : QObject(parent),
      m_desk(desk),
      m_shortcuts(shortcuts) {
    connect(&shortcuts, &ports::GlobalShortcuts::pressed, this, [this](const QString& id) {
        if (id == kOpen)
            Q_EMIT openAsked();
        else if (id == kAway)
            Q_EMIT awayAsked();
        else
            Q_EMIT answerAsked(id == kAccept);
    });
    connect(&shortcuts, &ports::GlobalShortcuts::globalKeysChanged, this, &AnswerKeys::hintChanged);
    connect(&desk, &desk::Desk::offersChanged, this, &AnswerKeys::refresh);
    connect(&desk, &desk::Desk::ended, this, &AnswerKeys::refresh);
    refresh();
}

std::vector<ports::GlobalKey> AnswerKeys::keys() {
    return {{kAccept, kAcceptKeys, tr("Accept the next request")},
        {kDecline, kDeclineKeys, tr("Decline the next request")}, {kOpen, kOpenKeys, tr("Show the waiting requests")},
        {kAway, kAwayKeys, tr("Decline the requests and take no more work")}};
}

AnswerKeys::Hint AnswerKeys::hint() const {
    Hint hint{m_shortcuts.globalKeys(kAccept), m_shortcuts.globalKeys(kDecline), {}};
    hint.declineWords = hint.decline.isEmpty() ? tr("In Readyline: %1 declines").arg(kDeclineKeys)
                                               : tr("From any program: %1 declines").arg(hint.decline);
    if (hint.accept.isEmpty() && hint.decline.isEmpty())
        hint.words = tr("In Readyline: %1 accepts, %2 declines").arg(kAcceptKeys, kDeclineKeys);
    else if (hint.decline.isEmpty())
        hint.words = tr("%1 accepts; in Readyline %2 declines").arg(hint.accept, kDeclineKeys);
    else if (hint.accept.isEmpty())
        hint.words = tr("%1 declines; in Readyline %2 accepts").arg(hint.decline, kAcceptKeys);
    else
        hint.words = tr("From any program: %1 accepts, %2 declines").arg(hint.accept, hint.decline);
    return hint;
}

void AnswerKeys::refresh() {
    const std::vector<desk::OfferItem> offers = m_desk.offers();
    m_shortcuts.setWanted(std::ranges::any_of(offers, [](const desk::OfferItem& item) { return !item.ended; }));
}

} // namespace readyline::shell
