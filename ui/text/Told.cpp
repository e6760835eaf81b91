// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/text/Told.h"

#include "core/domain/Status.h"
#include "ui/text/Plans.h"
#include "ui/text/Strings.h"

#include <QCoreApplication>

namespace readyline::text {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(readyline::text::Told)
};
} // namespace

QString toldSentence(const wire::StatusSetByOther& what, const domain::Actor& by, const domain::SiteRules& site,
    const std::optional<domain::Pending>& plan) {
    const QString who = by.name.empty() ? Words::tr("The system") : toQt(by.name);
    const QString status = toQt(domain::describe(what.choice, site));
    if (what.undone && what.pending) {
        const bool isIt = plan && plan->choice == what.choice;
        const QString when = isIt ? whenWords(*plan, site) : Words::tr("after this contact");
        //: "Margriet Adeyemi took it back: Not Ready: Lunch after this contact holds again"
        return Words::tr("%1 took it back: %2 %3 holds again").arg(who, status, when);
    }
    if (what.undone) return Words::tr("%1 took it back: you are %2 again").arg(who, status);
    if (what.pending) return Words::tr("%1 set you to %2 after this contact").arg(who, status);
    return Words::tr("%1 set you to %2").arg(who, status);
}

} // namespace readyline::text
