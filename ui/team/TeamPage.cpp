// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/team/TeamPage.h"

#include "core/domain/Permission.h"
#include "ui/day/DayPage.h"
#include "ui/history/HistoryPage.h"
#include "ui/models/StatusChoicesModel.h"
#include "ui/status/StatusMenu.h"
#include "ui/team/SelectionBar.h"
#include "ui/team/TeamContacts.h"
#include "ui/team/TeamFilters.h"
#include "ui/team/TeamMonitor.h"
#include "ui/team/TeamMore.h"
#include "ui/team/TeamSummary.h"
#include "ui/team/TeamTable.h"
#include "ui/text/SiteTime.h"
#include "ui/text/Strings.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/EmptyState.h"

#include <QApplication>
#include <QMenu>
#include <QPointer>
#include <QShowEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace readyline::team {

using namespace Qt::StringLiterals;
using namespace widgets;
using models::TeamModel;

TeamPage::TeamPage(desk::Desk& desk, shell::Ticker& ticker, ToastHost& toasts, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_ticker(ticker),
      m_filter(m_model),
      m_spoken(
          m_filter, m_checks, [this] { return m_ticker.now(); }, this),
      m_orders(desk, ticker.clock().time, toasts),
      m_more(new TeamMore(desk, toasts, this)) {
    setObjectName(u"teamPage"_s);
    build();
    m_model.follow(desk);
    connectParts();
    onSiteChanged();
    refresh();
}

void TeamPage::build() {
    m_summary = new TeamSummary(this);
    m_filters = new TeamFilters(m_filter, this);
    m_refused = new Banner(StatusFamily::Missed, Icon::Error, this);
    m_refused->setObjectName(u"teamRefused"_s);
    m_refused->setButton(tr("Close"));
    m_refused->hide();
    m_table = new TeamTable(m_ticker, m_spoken, m_checks);
    m_nobody = new EmptyState(Icon::Search, tr("No agent fits"), {});
    m_nobody->setButton(tr("Show all"));
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_nobody);
    m_bar = new SelectionBar(this);
    m_menu = new status::StatusMenu(status::StatusMenu::For::Another, this);

    auto* inner = new QVBoxLayout;
    inner->setContentsMargins(12, 12, 12, 12);
    inner->setSpacing(10);
    inner->addWidget(m_summary);
    inner->addWidget(m_filters);
    inner->addWidget(m_refused);
    inner->addWidget(m_stack, 1);
    m_list = new QWidget(this);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins({});
    outer->addWidget(m_list);
    auto* all = new QVBoxLayout(m_list);
    all->setContentsMargins({});
    all->setSpacing(0);
    all->addLayout(inner, 1);
    all->addWidget(m_bar);
}

void TeamPage::connectParts() {
    connect(m_menu, &status::StatusMenu::chosen, this,
        [this](const domain::Choice& choice, const QString& note, bool) { set({m_seen}, choice, note); });
    connect(m_menu, &status::StatusMenu::closed, this, [this] {
        m_menuOpen = false;
        m_table->setMenuRow(-1);
        refreshChecks();
    });
    connect(m_table, &TeamTable::menuAsked, this, &TeamPage::openMenu);
    connect(m_table, &TeamTable::moreAsked, this, &TeamPage::openMore);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &QTableView::customContextMenuRequested, this, &TeamPage::openContext);
    connect(m_filters, &TeamFilters::changed, this, &TeamPage::refresh);
    connect(m_filters, &TeamFilters::scopeChosen, this, [this](bool all) {
        setAllTeams(all);
        Q_EMIT allTeamsChosen(all);
    });
    connect(m_nobody, &EmptyState::buttonPressed, m_filters, &TeamFilters::clear);
    connect(m_refused, &Banner::buttonPressed, m_refused, &QWidget::hide);
    connect(&m_checks, &TeamChecks::changed, this, &TeamPage::refreshChecks);
    connect(m_bar, &SelectionBar::closeAsked, &m_checks, &TeamChecks::clear);
    connect(m_bar, &SelectionBar::applied, this, [this](const domain::Choice& choice, const QString& note) {
        std::vector<TeamOrders::Seen> people;
        for (const domain::PersonId& each : m_checks.people())
            if (const auto agent = m_desk.agent(each)) people.push_back({each, agent->shown.key});
        m_checks.clear();
        set(people, choice, note);
    });
    connect(&m_orders, &TeamOrders::refused, this, [this](const QString& what, const QString& why) {
        m_refused->setText(what, why);
        m_refused->show();
    });
    connect(&m_ticker, &shell::Ticker::ticked, this, [this] {
        if (isVisible()) m_table->repaintTimes();
    });
    connect(&m_desk, &desk::Desk::teamChanged, this, &TeamPage::refresh);
    connect(&m_desk, &desk::Desk::siteChanged, this, &TeamPage::onSiteChanged);
    connect(&m_desk, &desk::Desk::connectionChanged, this, &TeamPage::refreshChecks);
}

void TeamPage::setAllTeams(bool all) {
    if (all == m_allTeams) return;
    m_allTeams = all;
    onSiteChanged();
}

std::vector<domain::TeamId> TeamPage::teams() const {
    if (!m_desk.me().supervises.empty() && !m_allTeams) return m_desk.me().supervises;
    std::vector<domain::TeamId> all;
    for (const domain::Team& team : m_desk.site().teams) all.push_back(team.id);
    return all;
}

// He has teams of his own, and there are others (Z3).
bool TeamPage::hasOthers() const {
    const std::vector<domain::TeamId>& own = m_desk.me().supervises;
    const auto isOther = [&](const domain::Team& each) { return std::ranges::count(own, each.id) == 0; };
    return !own.empty() && std::ranges::any_of(m_desk.site().teams, isOther);
}

// Anybody of those who are shown, that is: a supervisor of no team changes nobody.
bool TeamPage::mayChange() const {
    const wire::Me& me = m_desk.me();
    return m_desk.may(domain::Action::SetOthersStatus) && (me.role == domain::Role::Admin || !me.supervises.empty());
}

void TeamPage::onSiteChanged() {
    const wire::Me& me = m_desk.me();
    if (me.role == domain::Role::Admin)
        m_spoken.setOwn(std::nullopt);
    else
        m_spoken.setOwn(std::set(me.supervises.begin(), me.supervises.end()));
    m_spoken.setZone(text::zoneNamed(m_desk.site().timeZone));
    m_table->setChanging(mayChange());
    if (!mayChange()) {
        m_checks.clear();
        m_menu->hide();
    }
    m_filters->setChoices(m_desk.site(), teams());
    m_filters->setScope(hasOthers(), m_allTeams);
    m_summary->setGroups(teamGroups(m_desk.site()));
    offerToChecked();
    openView();
}

void TeamPage::openView() {
    if (!isVisible() || m_desk.me().person.empty()) return;
    const std::vector<domain::TeamId> mine = teams();
    if (!mine.empty()) m_desk.openTeam(mine);
}

void TeamPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (!event->spontaneous()) openView();
}

void TeamPage::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    if (!event->spontaneous()) m_desk.closeTeam();
}

void TeamPage::openMenu(const QModelIndex& index) {
    const QModelIndex cell = index.siblingAtColumn(TeamModel::StatusColumn);
    const models::TeamRow& row = m_spoken.row(cell);
    m_seen = {row.key(), row.agent.shown.key};
    m_menuOpen = true;
    m_table->setMenuRow(cell.row());
    refreshChecks();
    const QString name = text::toQt(row.agent.layers.name);
    const domain::AgentLayers& layers = row.agent.layers;
    m_menu->setChoices(m_desk.site(), chooserOf(m_desk.me(), layers.queues), models::inForce(layers, m_desk.site()));
    m_menu->setNotePlaceholder(tr("Note that %1 reads").arg(name.section(u' ', 0, 0)));
    QRect anchor = m_table->visualRect(cell);
    anchor.moveTopLeft(m_table->viewport()->mapToGlobal(anchor.topLeft()));
    m_menu->popup(anchor);
}

QRect TeamPage::moreAt(const QModelIndex& index) const {
    QRect anchor = m_table->visualRect(index.siblingAtColumn(TeamModel::MoreColumn));
    anchor.moveTopLeft(m_table->viewport()->mapToGlobal(anchor.topLeft()));
    return anchor;
}

void TeamPage::openMore(const QModelIndex& index) { openActions(index, moreAt(index).bottomLeft()); }

// By the right button or the menu key. All of it is for supervisors.
void TeamPage::openContext(const QPoint& at) {
    const QModelIndex index = m_table->indexAt(at);
    if (index.isValid() && mayChange() && m_spoken.mayChange(index))
        openActions(index, m_table->viewport()->mapToGlobal(at));
}

// What else can be done with a row.
void TeamPage::openActions(const QModelIndex& index, const QPoint& global) {
    const domain::PersonId who = m_spoken.row(index).key();
    auto* menu = new QMenu(this);
    menu->setObjectName(u"teamContext"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction* day = menu->addAction(icon(Icon::NavDay), tr("Show the day"));
    day->setObjectName(u"teamDay"_s);
    connect(day, &QAction::triggered, this, [this, who] { showDay(who); });
    QAction* history = menu->addAction(icon(Icon::Clock), tr("Show the history"));
    history->setObjectName(u"teamHistory"_s);
    connect(history, &QAction::triggered, this, [this, who] { showHistory(who); });
    QAction* signOut = menu->addAction(icon(Icon::SignOut), tr("Sign out …"));
    signOut->setObjectName(u"teamSignOut"_s);
    connect(signOut, &QAction::triggered, this, [this, who, at = moreAt(index)] { m_more->open(who, at); });
    addMonitor(*menu, m_desk, who, [page = QPointer(this)](const auto& contact, const auto& agent) {
        if (page) Q_EMIT page->takeOverAsked(contact, agent);
    });
    addContacts(*menu, m_desk, who);
    menu->popup(global);
}

// In place of the list, whose view of the team stays open: it says when the agent's status changes.
void TeamPage::showDay(const domain::PersonId& person) {
    const auto agent = m_desk.agent(person);
    if (!agent) return;
    if (!m_dayPage) {
        m_dayPage = new day::DayPage(m_desk, m_ticker, this);
        layout()->addWidget(m_dayPage);
        connect(m_dayPage, &day::DayPage::backAsked, this, [this] { showList(m_dayPage); });
        connect(&m_desk, &desk::Desk::ended, m_dayPage, &day::DayPage::backAsked);
    }
    m_dayPage->setPerson(person, text::toQt(agent->layers.name));
    showPart(m_dayPage);
}

// Likewise: it says when something of his ends.
void TeamPage::showHistory(const domain::PersonId& person) {
    const auto agent = m_desk.agent(person);
    if (!agent) return;
    if (!m_historyPage) {
        m_historyPage = new history::HistoryPage(m_desk, m_ticker, nullptr, this);
        layout()->addWidget(m_historyPage);
        connect(m_historyPage, &history::HistoryPage::backAsked, this, [this] { showList(m_historyPage); });
        connect(&m_desk, &desk::Desk::ended, m_historyPage, &history::HistoryPage::backAsked);
    }
    m_historyPage->setPerson(person, text::toQt(agent->layers.name));
    showPart(m_historyPage);
}

void TeamPage::showPart(QWidget* part) {
    m_list->hide();
    part->show();
    part->setFocus(Qt::OtherFocusReason);
}

void TeamPage::showList(QWidget* instead) {
    instead->hide();
    m_list->show();
    m_table->setFocus(Qt::OtherFocusReason);
}

void TeamPage::set(const std::vector<TeamOrders::Seen>& people, const domain::Choice& choice, const QString& note) {
    m_refused->hide();
    m_orders.set(people, choice, note);
}

void TeamPage::refresh() {
    std::set<domain::PersonId> seen;
    for (int row = 0; row < m_filter.rowCount(); ++row)
        if (const QModelIndex at = m_spoken.index(row, 0); m_spoken.mayChange(at)) seen.insert(m_spoken.row(at).key());
    m_checks.keepOnly(seen);
    m_summary->show(m_model.rows());
    m_filters->setCount(m_filter.rowCount(), m_model.rowCount());
    const bool nobody = m_filter.rowCount() == 0 && m_filters->isFiltering();
    if (nobody) m_nobody->setContent(Icon::Search, tr("No agent fits"), tr("Nobody fits %1.").arg(m_filters->words()));
    m_stack->setCurrentIndex(nobody ? 1 : 0);
}

// What somebody points at or has ticked stays where it is.
void TeamPage::refreshChecks() {
    m_filter.setHeld(m_menuOpen || m_checks.count() > 0);
    const QString held = m_desk.connection().isLive() ? QString() : tr("Reconnecting. This has to wait.");
    m_menu->setHeld(held);
    m_bar->setHeld(held);
    if (m_checks.count() == 0 && m_bar->isAncestorOf(QApplication::focusWidget())) m_table->setFocus();
    m_bar->setCount(m_checks.count());
    if (m_checks.count() > 0) offerToChecked();
}

// A reason is offered for several only where each of them may be given it.
void TeamPage::offerToChecked() {
    domain::SiteRules site = m_desk.site();
    std::vector<domain::QueueId> all;
    for (const domain::PersonId& each : m_checks.people()) {
        const auto agent = m_desk.agent(each);
        if (!agent) continue;
        const std::vector<domain::QueueId>& queues = agent->layers.queues;
        std::erase_if(site.reasons, [&](const domain::Reason& reason) { return !isFor(reason, queues); });
        all.insert(all.end(), queues.begin(), queues.end());
    }
    m_bar->setChoices(site, chooserOf(m_desk.me(), all));
}

} // namespace readyline::team
