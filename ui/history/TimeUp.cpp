// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/history/TimeUp.h"

#include "ui/tasks/Drafts.h"
#include "ui/text/Strings.h"
#include "ui/widgets/ToastHost.h"

#include <QPointer>

namespace readyline::history {

using namespace widgets;

TimeUp::TimeUp(desk::Desk& desk, const tasks::Drafts& drafts, ToastHost& toasts, QObject* parent)
    : QObject(parent),
      m_desk(desk),
      m_drafts(drafts),
      m_toasts(toasts) {
    // After the panel that keeps the draft.
    connect(&desk, &desk::Desk::taskDone, this, &TimeUp::onDone);
}

void TimeUp::onDone(const wire::TaskRemoved& done) {
    if (!done.byDeadline || !m_drafts.load(done.assignment)) return;
    const domain::WrapUpCode* code = done.code ? find(m_desk.site(), *done.code) : nullptr;
    m_toasts.show({.family = StatusFamily::WrapUp,
        .icon = Icon::Clock,
        .what = tr("Wrap-up time is over"),
        .why = code ? tr("“%1” was submitted. What you typed is kept and can be saved.").arg(text::toQt(code->label))
                    : tr("What you typed is kept and can be saved."),
        .button = tr("Correct"),
        .pressed = [guard = QPointer<TimeUp>(this), assignment = done.assignment] {
            if (guard) Q_EMIT guard->correctAsked(assignment);
        }});
}

} // namespace readyline::history
