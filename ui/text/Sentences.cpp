// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/text/Sentences.h"

#include "ui/text/Durations.h"
#include "ui/text/SiteTime.h"
#include "ui/text/Strings.h"

#include <QCoreApplication>

namespace readyline::text {

using domain::Shown;

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(readyline::text::Sentences)
};
} // namespace

QString statusWord(const Shown& shown) {
    const QString word = toQt(shown.word);
    //: A status and its reason: "Not Ready: Lunch".
    return shown.reason.empty() ? word : Words::tr("%1: %2").arg(word, toQt(shown.reason));
}

QString statusWithWork(const Shown& shown) {
    //: A status and the number of written contacts in progress: "Ready (2)".
    return shown.written > 0 ? Words::tr("%1 (%2)").arg(statusWord(shown)).arg(shown.written) : statusWord(shown);
}

bool neverWas(const Shown& shown) { return shown.since == WallTime{}; }

QString statusTime(const Shown& shown, WallTime now) {
    if (neverWas(shown)) return {};
    if (shown.row == domain::ShownRow::Ringing) return clock(now - shown.since);
    if (shown.deadline && *shown.deadline >= now) return left(*shown.deadline - now);
    if (shown.deadline && shown.row == domain::ShownRow::WrapUp) return over(now - *shown.deadline);
    return clock(now - shown.since);
}

QString overBy(const Shown& shown, WallTime now) {
    if (!shown.overAt || now < *shown.overAt) return {};
    //: How much longer a break is than it was meant to be: "over by 2:21".
    return Words::tr("over by %1").arg(minutesOf(now - *shown.overAt));
}

QString statusSentence(const Shown& shown, const QTimeZone& zone) {
    const QString status = statusWithWork(shown);
    if (neverWas(shown)) return status;
    const QString since = timeOfDay(shown.since, zone);
    if (!shown.next.empty()) return Words::tr("%1, since %2, next %3").arg(status, since, toQt(shown.next));
    return Words::tr("%1, since %2").arg(status, since);
}

QString actorName(const domain::Actor& actor, const domain::PersonId& me) {
    switch (actor.kind) {
    case domain::ActorKind::Person: return actor.person == me ? Words::tr("You") : toQt(actor.name);
    case domain::ActorKind::Customer: return Words::tr("The customer");
    case domain::ActorKind::System: break;
    }
    return Words::tr("The system");
}

} // namespace readyline::text
