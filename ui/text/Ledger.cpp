// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/text/Ledger.h"

#include "ui/text/Channels.h"
#include "ui/text/Sentences.h"
#include "ui/text/SiteTime.h"
#include "ui/text/Strings.h"

#include <QCoreApplication>

namespace readyline::text {

using domain::LedgerCause;
using domain::LedgerLine;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(readyline::text::Ledger)
};

bool isBySystem(const LedgerLine& line) { return line.by.kind == domain::ActorKind::System; }

// "accepted: Voice call to Billing", or only "accepted" where the contact is not known.
QString about(const QString& what, const LedgerLine& line) {
    if (!line.channel) return what;
    //: What happened, and to which contact: "accepted: Voice call to Billing".
    return Words::tr("%1: %2").arg(what, requestTo(*line.channel, toQt(line.queue)));
}

// A choice shows in the status itself; what it says besides is told here.
QString chosen(const LedgerLine& line) {
    if (line.after.row == domain::ShownRow::SignedOut && !line.after.next.empty()) {
        //: Set for somebody who is signed out: "from the next sign-in: Not Ready: Lunch".
        const QString what = Words::tr("from the next sign-in: %1").arg(toQt(line.after.next));
        //: The same, and what the supervisor wrote.
        return line.note.empty() ? what : Words::tr("%1, “%2”").arg(what, toQt(line.note));
    }
    //: What a supervisor wrote.
    if (!line.note.empty()) return Words::tr("“%1”").arg(toQt(line.note));
    if (line.channel) return Words::tr("chosen for %1 only").arg(channelGroup(*line.channel));
    const bool stays = line.before.row == line.after.row && line.before.word == line.after.word
        && line.before.reason == line.after.reason;
    if (stays && line.after.next.empty()) return Words::tr("what was planned is cancelled");
    if (!line.after.next.empty() && line.before.next != line.after.next)
        return Words::tr("planned next: %1").arg(toQt(line.after.next));
    return Words::tr("chosen");
}

} // namespace

QString statusWord(const domain::LedgerStatus& status) {
    const QString word = toQt(status.word);
    //: A status and its reason: "Not Ready: Lunch".
    return status.reason.empty() ? word : Words::tr("%1: %2").arg(word, toQt(status.reason));
}

QString why(const LedgerLine& line) {
    switch (line.cause) {
    case LedgerCause::Answered: return Words::tr("answered: “%1”").arg(toQt(line.note));
    case LedgerCause::SignedIn: return Words::tr("signed in");
    case LedgerCause::SignedOut:
        if (!line.note.empty()) return Words::tr("signed out: “%1”").arg(toQt(line.note));
        return isBySystem(line) ? Words::tr("signed out by the site's rules") : Words::tr("signed out");
    case LedgerCause::TooManyMisses: return Words::tr("signed out: too many requests were not answered");
    case LedgerCause::TooManyErrors: return Words::tr("signed out: too many requests could not be shown");
    case LedgerCause::Inactive: return Words::tr("signed out: nobody was at the computer");
    case LedgerCause::LogOffHour: return Words::tr("signed out: the day is over");
    case LedgerCause::NotEntitled: return Words::tr("signed out: no longer enabled for the desktop");
    case LedgerCause::ConnectionLost: return Words::tr("connection lost");
    case LedgerCause::ConnectionBack: return Words::tr("connection is back");
    case LedgerCause::Chosen: return chosen(line);
    case LedgerCause::PendingApplied: return Words::tr("as planned before");
    case LedgerCause::Offered: return line.channel ? requestTo(*line.channel, toQt(line.queue)) : Words::tr("request");
    case LedgerCause::Accepted: return about(Words::tr("accepted"), line);
    case LedgerCause::OfferEnded: return about(Words::tr("request ended, no miss counted"), line);
    case LedgerCause::Missed: return about(Words::tr("not answered"), line);
    case LedgerCause::Declined: return about(Words::tr("declined"), line);
    case LedgerCause::WorkEnded: return about(Words::tr("contact ended"), line);
    case LedgerCause::WrapUpEnded:
        return isBySystem(line) ? Words::tr("wrap-up time is over") : Words::tr("wrap-up finished");
    case LedgerCause::OverlayEnded: return isBySystem(line) ? Words::tr("time is over") : Words::tr("acknowledged");
    case LedgerCause::Device: return Words::tr("a device can show requests, or no longer can");
    case LedgerCause::Phone: return Words::tr("the telephone");
    case LedgerCause::SiteChanged: return Words::tr("the administrator changed the site");
    case LedgerCause::ServerResumed: return Words::tr("the server was away");
    case LedgerCause::Other: break;
    }
    return {};
}

QString lineSentence(const LedgerLine& line, const domain::PersonId& me, const QTimeZone& zone) {
    const QString at = siteTime(line.at, zone), from = statusWord(line.before), to = statusWord(line.after);
    const QString reason = why(line), by = actorName(line.by, me);
    if (!isChange(line)) return Words::tr("%1: %2, by %3, %4").arg(at, to, by, reason);
    return reason.isEmpty() ? Words::tr("%1: from %2 to %3, by %4").arg(at, from, to, by)
                            : Words::tr("%1: from %2 to %3, by %4, %5").arg(at, from, to, by, reason);
}

} // namespace readyline::text
