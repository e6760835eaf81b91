// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/admin/AdminPage.h"

#include "core/domain/Permission.h"
#include "ui/admin/ReasonsPage.h"
#include "ui/admin/SignInPage.h"
#include "ui/admin/StatusesPage.h"
#include "ui/widgets/Metrics.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QStackedWidget>

namespace readyline::admin {

using namespace Qt::StringLiterals;
using namespace widgets;

namespace {
constexpr int kListWidth = 196;
constexpr int kSignInRow = 2;
} // namespace

AdminPage::AdminPage(desk::Desk& desk, ToastHost& toasts, QWidget* parent) : QWidget(parent), m_desk(desk) {
    setObjectName(u"adminPage"_s);
    auto* side = new QWidget(this);
    side->setFixedWidth(kListWidth);
    side->setAutoFillBackground(true);
    side->setBackgroundRole(QPalette::Base);
    auto* title = new QLabel(tr("Administration"), side);
    setTextRole(title, TextRole::SmallStrong);
    title->setForegroundRole(QPalette::PlaceholderText);
    m_list = new QListWidget(side);
    m_list->setObjectName(u"adminList"_s);
    m_list->setAccessibleName(tr("Administration"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_pages = new QStackedWidget(this);
    const auto add = [this](const QString& name, QWidget* page) {
        auto* item = new QListWidgetItem(name, m_list);
        item->setSizeHint({kListWidth - 2 * kGap8, heightFor(kRowComfortable + 2, m_list->fontMetrics())});
        m_pages->addWidget(page);
    };
    add(tr("Statuses"), makeStatusesPage(desk, toasts));
    add(tr("Reasons"), makeReasonsPage(desk, toasts));
    add(tr("Default at sign-in"), new SignInPage(desk));
    refresh();
    connect(&desk, &desk::Desk::siteChanged, this, &AdminPage::refresh);
    m_list->setCurrentRow(0);
    setFocusProxy(m_list);

    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(kGap8, kGap16, kGap8, kGap8);
    column->setSpacing(kGap8);
    column->addWidget(title);
    column->addWidget(m_list, 1);
    auto* line = new QFrame(this);
    line->setFrameShape(QFrame::VLine);
    auto* all = new QHBoxLayout(this);
    all->setContentsMargins({});
    all->setSpacing(0);
    all->addWidget(side);
    all->addWidget(line);
    all->addWidget(m_pages, 1);
    connect(m_list, &QListWidget::currentRowChanged, m_pages, &QStackedWidget::setCurrentIndex);
}

// What the site begins with is for administrators alone.
void AdminPage::refresh() {
    const bool may = m_desk.may(domain::Action::ChangeSite);
    m_list->item(kSignInRow)->setHidden(!may);
    if (!may && m_list->currentRow() == kSignInRow) m_list->setCurrentRow(0);
}

} // namespace readyline::admin
