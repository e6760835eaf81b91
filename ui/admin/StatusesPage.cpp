// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/admin/StatusesPage.h"

#include "ui/text/Strings.h"

#include <QCoreApplication>

namespace readyline::admin {

using namespace Qt::StringLiterals;

namespace {
struct Text {
    Q_DECLARE_TR_FUNCTIONS(readyline::admin::StatusesPage)
};
} // namespace

ListFrame::Words StatusKind::words() {
    return {Text::tr("Statuses"), Text::tr("People see the text. Routing uses the base."), Text::tr("New status"),
        Text::tr("Built-in statuses cannot be edited or deleted. Your own can stand anywhere between them."),
        Text::tr("No status chosen"), Text::tr("Choose one to see or edit it."), widgets::Icon::NavAdmin};
}

QString StatusKind::nameOf(const Thing& entry) { return text::toQt(entry.text); }

QWidget* makeStatusesPage(desk::Desk& desk, widgets::ToastHost& toasts) {
    auto* page = new ListPage<StatusKind>(desk, toasts);
    page->setObjectName(u"statusesPage"_s);
    return page;
}

} // namespace readyline::admin
