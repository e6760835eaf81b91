// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/text/Ledger.h"

#include "ui/text/Channels.h"
#include "ui/text/Sentences.h"
#include "ui/text/SiteTime.h"
#include "ui/text/Strings.h"

#include <QCoreApplication>

#include <algorithm>

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

// The word of what holds on that channel alone; empty: nothing does.
QString onlyOn(const domain::LedgerStatus& status, domain::Channel channel) {
    const auto found = std::ranges::find(status.channels, channel, &domain::LedgerChannel::channel);
    return found == status.channels.end() ? QString() : toQt(found->word);
}

// What was chosen, or taken back, where the status itself does not show it; else empty.
QString besides(const LedgerLine& line) {
    const domain::LedgerStatus &before = line.before, &after = line.after;
    if (line.channel) {
        const QString group = channelGroup(*line.channel);
        const QString was = onlyOn(before, *line.channel), is = onlyOn(after, *line.channel);
        //: A channel, and the status chosen for it: "chosen for Chats only: Not Ready: Lunch".
        if (!is.isEmpty()) return Words::tr("chosen for %1 only: %2").arg(group, is);
        if (!was.isEmpty()) return Words::tr("no longer chosen for %1 only: %2").arg(group, was);
        return Words::tr("chosen for %1 only").arg(group);
    }
    //: Set for somebody who is signed out: "from the next sign-in: Not Ready: Lunch".
    if (after.row == domain::ShownRow::SignedOut && !after.next.empty())
        return Words::tr("from the next sign-in: %1").arg(toQt(after.next));
    const bool stays = before.row == after.row && before.word == after.word && before.reason == after.reason;
    if (stays && after.next.empty() && !before.next.empty())
        return Words::tr("no longer planned: %1").arg(toQt(before.next));
    if (!after.next.empty() && before.next != after.next) return Words::tr("planned next: %1").arg(toQt(after.next));
    return {};
}

QString chosen(const LedgerLine& line) {
    const QString what = besides(line), note = toQt(line.note);
    if (note.isEmpty()) return what.isEmpty() ? Words::tr("chosen") : what;
    //: What a supervisor wrote.
    if (what.isEmpty()) return Words::tr("“%1”").arg(note);
    //: What a supervisor set, and what he wrote: "planned next: Lunch, “Go and eat”".
    return Words::tr("%1, “%2”").arg(what, note);
}

} // namespace

QString statusWord(const domain::LedgerStatus& status, const domain::SiteRules& site) {
    //: A status and its reason: "Not Ready: Lunch".
    const QString words
        = status.reason.empty() ? toQt(status.word) : Words::tr("%1: %2").arg(toQt(status.word), toQt(status.reason));
    if (status.row != domain::ShownRow::Reconnecting) return words;
    //: A status, and the site's word for the connection being away: "Ready, reconnecting".
    return Words::tr("%1, %2").arg(words, toQt(site.policy.words.reconnecting));
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
    case LedgerCause::ListenedTo: return Words::tr("listens to the call");
    case LedgerCause::ListenedNoMore: return Words::tr("no longer listens to the call");
    case LedgerCause::Other: break;
    }
    return {};
}

QString lineSentence(const LedgerLine& line, const domain::PersonId& me, const domain::SiteRules& site) {
    const QString at = siteTime(line.at, zoneNamed(site.timeZone));
    const QString from = statusWord(line.before, site), to = statusWord(line.after, site);
    const QString reason = why(line), by = actorName(line.by, me);
    if (!isChange(line)) return Words::tr("%1: %2, by %3, %4").arg(at, to, by, reason);
    return reason.isEmpty() ? Words::tr("%1: from %2 to %3, by %4").arg(at, from, to, by)
                            : Words::tr("%1: from %2 to %3, by %4, %5").arg(at, from, to, by, reason);
}

} // namespace readyline::text
