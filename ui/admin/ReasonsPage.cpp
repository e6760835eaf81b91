// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/admin/ReasonsPage.h"

#include "ui/text/Strings.h"

#include <QCoreApplication>

namespace readyline::admin {

using namespace Qt::StringLiterals;

namespace {
struct Text {
    Q_DECLARE_TR_FUNCTIONS(readyline::admin::ReasonsPage)
};
} // namespace

ListFrame::Words ReasonKind::words() {
    return {Text::tr("Reasons"), Text::tr("A status offers the reasons of its group."), Text::tr("New reason"),
        Text::tr("The order is that of the menu, within a group."), Text::tr("No reason chosen"),
        Text::tr("Choose one to see or edit it."), widgets::Icon::Note};
}

QString ReasonKind::nameOf(const Thing& reason) { return text::toQt(reason.label); }

domain::Reason ReasonKind::make(const domain::SiteRules& site, const Thing* chosen) {
    const std::vector<std::string> groups = models::reasonGroups(site);
    if (chosen) return models::newReason(site, chosen->group);
    return models::newReason(site, groups.empty() ? std::string{} : groups.front());
}

QWidget* makeReasonsPage(desk::Desk& desk, widgets::ToastHost& toasts) {
    auto* page = new ListPage<ReasonKind>(desk, toasts);
    page->setObjectName(u"reasonsPage"_s);
    return page;
}

} // namespace readyline::admin
