// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/text/History.h"

#include "ui/text/Channels.h"
#include "ui/text/SiteTime.h"
#include "ui/text/Strings.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace readyline::text {

using namespace Qt::StringLiterals;
using domain::HistoryEnd;
using domain::HistoryEntry;

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(readyline::text::History)
};
} // namespace

QString endWord(HistoryEnd end, Whose whose) {
    const bool own = whose == Whose::Own;
    switch (end) {
    case HistoryEnd::EndedByCustomer: return Words::tr("Ended by the customer");
    case HistoryEnd::EndedByAgent: return own ? Words::tr("Ended by you") : Words::tr("Ended by the agent");
    case HistoryEnd::EndedBySystem: return Words::tr("Telephone system was away");
    case HistoryEnd::GivenBack: return Words::tr("Given back: no device was connected");
    case HistoryEnd::CustomerGone: return Words::tr("Customer left before");
    case HistoryEnd::Missed: return Words::tr("Not answered");
    case HistoryEnd::Declined: return Words::tr("Declined");
    case HistoryEnd::NotPresented: return Words::tr("Could not be shown, no miss");
    case HistoryEnd::PhoneFailed: return Words::tr("Phone was not reached or not lifted");
    case HistoryEnd::EndedBySupervisor: return Words::tr("Closed by a supervisor");
    case HistoryEnd::NotReturned: return Words::tr("Parked, and not taken up again");
    case HistoryEnd::NotReached: return Words::tr("Customer did not answer");
    case HistoryEnd::PassedOn: return Words::tr("Passed on to a colleague");
    case HistoryEnd::Cancelled: return own ? Words::tr("Cancelled by you") : Words::tr("Cancelled by the agent");
    case HistoryEnd::Assisted: return Words::tr("Assisted a colleague");
    }
    return {};
}

QString codeWord(const HistoryEntry& entry) {
    if (!wasHandled(entry.end)) return {};
    if (!entry.code) return Words::tr("none");
    const QString label = toQt(entry.codeLabel.empty() ? entry.code->value : entry.codeLabel);
    //: A wrap-up reason that the server submitted, because nobody chose one.
    return entry.byDefault ? Words::tr("%1 (by default)").arg(label) : label;
}

QString historyTime(WallTime at, WallTime now, const QTimeZone& zone) {
    const QDate day = siteDate(at, zone);
    if (day == siteDate(now, zone)) return siteTime(at, zone);
    //: How a day is written, in the signs of Qt: "Fri 20 Nov".
    const QString written = QLocale().toString(day, Words::tr("ddd d MMM"));
    //: A day and a time: "Fri 20 Nov, 14:31".
    return Words::tr("%1, %2").arg(written, siteClock(at, zone));
}

QString historySentence(const HistoryEntry& entry, Whose whose, const QString& when) {
    const QString about = requestTo(entry.channel, toQt(entry.queueName)), end = endWord(entry.end, whose);
    const QString customer = customerName(entry.customer), code = codeWord(entry);
    if (code.isEmpty()) return Words::tr("%1, %2, %3, %4").arg(customer, about, when, end);
    return Words::tr("%1, %2, %3, %4, %5").arg(customer, about, when, end, code);
}

QString historyWords(const HistoryEntry& entry, Whose whose) {
    return QStringList{toQt(entry.customer.name), toQt(entry.customer.address), toQt(entry.queueName),
        channelWord(entry.channel), endWord(entry.end, whose), codeWord(entry), toQt(entry.notes)}
        .join(u'\n');
}

} // namespace readyline::text
