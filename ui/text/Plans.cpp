// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/text/Plans.h"

#include "core/base/Overloaded.h"
#include "core/domain/Permission.h"
#include "core/domain/Status.h"
#include "ui/text/SiteTime.h"
#include "ui/text/Strings.h"

#include <QCoreApplication>

namespace readyline::text {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(readyline::text::Plans)
};
} // namespace

QString whenWords(const domain::Pending& pending, const domain::SiteRules& site) {
    const QString whenDone = Words::tr("after this contact");
    if (pending.armed) return whenDone;
    return std::visit(Overloaded{
                          [&](const domain::WhenDone&) { return whenDone; },
                          [&](const domain::AtTime& time) {
                              return Words::tr("at %1").arg(siteClock(time.at, zoneNamed(site.timeZone)));
                          },
                          [&](const domain::AfterContacts& contacts) {
                              return Words::tr("after %n more contact(s)", nullptr, contacts.left);
                          },
                      },
        pending.when);
}

QString planSentence(const domain::Pending& pending, const domain::SiteRules& site) {
    const QString next = toQt(domain::describe(pending.choice, site));
    if (pending.armed)
        return Words::tr("From now on no new work is offered. %1 begins when your work is done.").arg(next);
    const auto* time = std::get_if<domain::AtTime>(&pending.when);
    const QString hint = time ? zoneHint(time->at, zoneNamed(site.timeZone)) : QString();
    QString when = whenWords(pending, site);
    //: When a plan begins, and the zone: "at 12:30 (Europe/Brussels time)".
    if (!hint.isEmpty()) when = Words::tr("%1 (%2)").arg(when, hint);
    return Words::tr("Until then work reaches you as before. %1 begins %2, once the work that is open then is done.")
        .arg(next, when);
}

QString setByOther(const domain::Pending& pending, const wire::Me& me) {
    if (pending.by.person == me.person) return {};
    return pending.by.name.empty() ? Words::tr("Set by the system") : Words::tr("Set by %1").arg(toQt(pending.by.name));
}

bool isOutOfReach(const domain::Pending& pending, const wire::Me& me) {
    domain::Person person;
    person.id = me.person;
    person.role = me.role;
    person.supervises = me.supervises;
    return pending.by.person != me.person && !domain::isAllowed(person, domain::Action::SetOthersStatus);
}

} // namespace readyline::text
