// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/text/Callbacks.h"

#include "ui/text/SiteTime.h"
#include "ui/text/Strings.h"

#include <QCoreApplication>
#include <QLocale>

namespace readyline::text {

using namespace Qt::StringLiterals;
using domain::CallbackEnd;
using domain::CallbackFault;
using domain::CallbackKind;
using domain::CallbackState;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(readyline::text::Callbacks)
};

// "10:30" for a start at 10:00; empty where the day has no such time.
QString earliestEnd(const std::string& from) {
    const auto start = domain::parseTimeOfDay(from);
    if (!start) return {};
    const QTime end = QTime(start->hour, start->minute).addSecs(30 * 60);
    return end > QTime(start->hour, start->minute) ? end.toString(u"HH:mm"_s) : QString();
}

QString ended(CallbackEnd end) {
    switch (end) {
    case CallbackEnd::Reached: return Words::tr("called, reached");
    case CallbackEnd::NotReached: return Words::tr("called, not reached");
    case CallbackEnd::Deleted: return Words::tr("deleted");
    case CallbackEnd::Cancelled: return Words::tr("ended before the customer answered");
    case CallbackEnd::WaitedTooLong: return Words::tr("nobody was free in time");
    case CallbackEnd::NoEntryPoint: return Words::tr("the queue calls nobody back any more");
    }
    return {};
}

QString paused(const wire::CallbackView& callback, const QTimeZone& zone) {
    const QString again = callback.dueAt ? timeOfDay(*callback.dueAt, zone) : QString();
    if (callback.cause.empty()) return Words::tr("not reached, again at %1").arg(again);
    //: %1 is a time, %2 the telephone system's own code for why the call failed.
    return Words::tr("not reached, again at %1 (%2)").arg(again, toQt(callback.cause));
}

} // namespace

domain::PlaceClock placeClock() {
    return [](const std::string& zone, std::chrono::year_month_day date,
               domain::TimeOfDay time) -> std::optional<WallTime> {
        const QTimeZone there(QByteArray::fromStdString(zone));
        if (!there.isValid()) return std::nullopt;
        const QDate day(static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
            static_cast<int>(static_cast<unsigned>(date.day())));
        return instantOf(day, QTime(time.hour, time.minute), there);
    };
}

QString callbackKind(CallbackKind kind) {
    switch (kind) {
    case CallbackKind::Courtesy: return Words::tr("Callback instead of waiting");
    case CallbackKind::Web: return Words::tr("Callback from the website");
    case CallbackKind::Scheduled: return Words::tr("Scheduled callback");
    case CallbackKind::Personal: return Words::tr("Personal callback");
    }
    return {};
}

QString callbackWindow(const wire::CallbackView& callback) {
    if (!callback.start) return Words::tr("as soon as somebody is free");
    const QDate day = QDate::fromString(toQt(callback.form.date), Qt::ISODate);
    //: A day and two times: "Mon 23 Nov, 10:00–10:30".
    return Words::tr("%1, %2–%3")
        .arg(QLocale().toString(day, u"ddd d MMM"_s), toQt(callback.form.from), toQt(callback.form.to));
}

QString callbackState(const wire::CallbackView& callback, const QTimeZone& zone) {
    switch (callback.state) {
    case CallbackState::Planned: return Words::tr("planned");
    case CallbackState::Waiting: return Words::tr("being called");
    case CallbackState::Paused: return paused(callback, zone);
    case CallbackState::Ended: return callback.outcome ? ended(*callback.outcome) : Words::tr("over");
    }
    return {};
}

QString callbackFault(CallbackFault fault, const domain::CallbackForm& form) {
    switch (fault) {
    case CallbackFault::NameLength: return Words::tr("Write a name of 3 to 250 characters.");
    case CallbackFault::NameCharacters: return Words::tr("Write the name in one line, without control characters.");
    case CallbackFault::PhoneLength: return Words::tr("Write a number of 7 to 15 characters.");
    case CallbackFault::PhoneCharacters:
        return Words::tr("Write digits, a + at the beginning, spaces, and - , . ( ) alone.");
    case CallbackFault::UnknownZone: return Words::tr("Choose the customer's time zone, such as Europe/Brussels.");
    case CallbackFault::BadDate: return Words::tr("Choose a day.");
    case CallbackFault::BadFrom: return Words::tr("Write when the call may begin, such as 10:00.");
    case CallbackFault::BadTo: return Words::tr("Write until when the call may begin, such as 10:30.");
    case CallbackFault::TooSoon: return Words::tr("Begin 30 minutes from now or later.");
    case CallbackFault::TooFar: return Words::tr("Choose a day within 31 days from now.");
    case CallbackFault::WindowTooShort: {
        const QString end = earliestEnd(form.from);
        if (end.isEmpty()) return Words::tr("The window needs at least 30 minutes of the same day: begin earlier.");
        return Words::tr("The window needs at least 30 minutes: end at %1 or later.").arg(end);
    }
    case CallbackFault::WindowTooLong: return Words::tr("The window has at most 8 hours: end earlier.");
    case CallbackFault::QueueMissing: return Words::tr("Choose a queue.");
    case CallbackFault::NoCallbacks: return Words::tr("This queue calls nobody back: choose another.");
    case CallbackFault::NotYourQueue: return Words::tr("Choose a queue of yours, or of whoever is to call.");
    case CallbackFault::NotYourTeam: return Words::tr("Choose yourself or a member of your team.");
    case CallbackFault::ReasonLength: return Words::tr("Write at most 250 characters.");
    }
    return {};
}

} // namespace readyline::text
