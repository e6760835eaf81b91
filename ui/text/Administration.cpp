// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/text/Administration.h"

#include "ui/text/Strings.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace readyline::text {

using namespace Qt::StringLiterals;
using domain::AdminFault;

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(readyline::text::Administration)
};
} // namespace

QString baseWord(domain::BaseStatus base) {
    switch (base) {
    case domain::BaseStatus::Available: return Words::tr("Available");
    case domain::BaseStatus::Busy: return Words::tr("Busy");
    case domain::BaseStatus::BusyDnd: return Words::tr("Busy – do not disturb");
    case domain::BaseStatus::Away: return Words::tr("Away");
    case domain::BaseStatus::Offline: return Words::tr("Offline");
    }
    return {};
}

QString reasonRuleWord(domain::ReasonRule rule) {
    switch (rule) {
    case domain::ReasonRule::Never: return Words::tr("never");
    case domain::ReasonRule::Optional: return Words::tr("optional");
    case domain::ReasonRule::Required: return Words::tr("required");
    }
    return {};
}

QString describe(AdminFault fault) {
    switch (fault) {
    case AdminFault::BuiltIn: return Words::tr("Built-in statuses cannot be edited or deleted.");
    case AdminFault::NoSuchThing: return Words::tr("It is no longer there.");
    case AdminFault::NeededByPolicy:
        return Words::tr("A policy or the default at sign-in needs it as it is. Change that first.");
    case AdminFault::ReasonsLeft:
        return Words::tr("No other status would offer the reasons of its group. Move or delete those first.");
    case AdminFault::EmptyText: return Words::tr("Write what people see.");
    case AdminFault::BadMaximum: return Words::tr("Write minutes from 1 to 1440, or leave it empty.");
    case AdminFault::NoReasons:
        return Words::tr("A status requires a reason of this group, and the group would have none.");
    case AdminFault::UnknownGroup: return Words::tr("No status offers reasons of this group. Choose another one.");
    case AdminFault::TooMany: return Words::tr("There are as many as there can be. Delete one first.");
    case AdminFault::NotSelectable: return Words::tr("Agents cannot choose this. Choose another one.");
    case AdminFault::DeceptiveText:
        return Words::tr("It holds an invisible character that would deceive. Type it anew.");
    case AdminFault::UnknownQueue: return Words::tr("One of these queues is no longer there. Look again.");
    case AdminFault::BadId: return Words::tr("It cannot be made. Close this and begin a new one.");
    }
    return {};
}

Trap describe(const domain::Misleading& trap, domain::BaseStatus base, const domain::SiteRules& site) {
    const QString lead = Words::tr("The text says %1, the base says %2.").arg(toQt(trap.words), baseWord(base));
    const bool promisesWork = trap.says == domain::BaseStatus::Available, takesWork = domain::takesWork(site, base);
    if (takesWork && !promisesWork)
        return {lead, Words::tr("Routing follows the base: whoever chooses this gets work.")};
    if (!takesWork && promisesWork)
        return {lead, Words::tr("Routing follows the base: whoever chooses this gets no work.")};
    return {lead, Words::tr("Routing follows the base, and so do shape and colour.")};
}

QString minutes(std::optional<std::chrono::seconds> maximum) {
    if (!maximum) return {};
    const qint64 all = maximum->count();
    const QString whole = QString::number(all / 60);
    return all % 60 == 0 ? whole : whole + u':' + QString::number(all % 60).rightJustified(2, u'0');
}

Minutes readMinutes(const QString& typed) {
    const QString text = typed.trimmed();
    if (text.isEmpty()) return {};
    static const QRegularExpression kForm(u"^(\\d{1,4})(?::([0-5]\\d))?$"_s);
    const auto match = kForm.match(text);
    if (!match.hasMatch()) return {false, {}};
    const std::chrono::seconds value{match.captured(1).toInt() * 60 + match.captured(2).toInt()};
    if (value < std::chrono::seconds{1} || value > std::chrono::hours{24}) return {false, {}};
    return {true, value};
}

} // namespace readyline::text
