// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/team/TeamPage.h"

#include "core/domain/Status.h"
#include "ui/status/StatusMenu.h"
#include "ui/team/TeamDelegate.h"
#include "ui/team/TeamSummary.h"
#include "ui/text/Faults.h"
#include "ui/text/Strings.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/Metrics.h"
#include "ui/widgets/ToastHost.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace readyline::team {

using namespace Qt::StringLiterals;
using namespace widgets;
using models::TeamModel;

namespace {

struct ColumnWidth {
    int column, width;
};
constexpr ColumnWidth kWidths[] = {{TeamModel::AgentColumn, 150}, {TeamModel::StatusColumn, 214},
    {TeamModel::TimeColumn, 86}, {TeamModel::NextColumn, 124}, {TeamModel::VoiceColumn, 58},
    {TeamModel::WrittenColumn, 68}, {TeamModel::QueuesColumn, 170}, {TeamModel::TeamColumn, 84},
    {TeamModel::DeviceColumn, 104}, {TeamModel::ContactColumn, 124}};

} // namespace

TeamPage::TeamPage(desk::Desk& desk, shell::Ticker& ticker, ToastHost& toasts, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_ticker(ticker),
      m_toasts(toasts),
      m_filter(m_model),
      m_spoken(
          m_filter, [this] { return m_ticker.now(); }, this) {
    setObjectName(u"teamPage"_s);
    build();
    m_model.follow(desk);
    m_menu = new status::StatusMenu(status::StatusMenu::For::Another, this);
    connect(m_menu, &status::StatusMenu::chosen, this,
        [this](const domain::Choice& choice, const QString& note, bool) { set(choice, note); });
    connect(m_menu, &status::StatusMenu::closed, this, [this] {
        m_delegate->setMenuRow(-1);
        m_filter.setHeld(false);
        m_table->viewport()->update();
    });
    connect(m_table, &QTableView::clicked, this, [this](const QModelIndex& index) {
        if (index.column() == TeamModel::StatusColumn) openMenu(index);
    });
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& typed) {
        m_filter.setText(typed.trimmed());
        count();
    });
    connect(m_nobody, &EmptyState::buttonPressed, m_search, &QLineEdit::clear);
    connect(m_refused, &Banner::buttonPressed, m_refused, &QWidget::hide);
    connect(&ticker, &shell::Ticker::ticked, this, &TeamPage::onTicked);
    connect(&desk, &desk::Desk::teamChanged, this, &TeamPage::onTeamChanged);
    connect(&desk, &desk::Desk::siteChanged, this, &TeamPage::openView);
    connect(&desk, &desk::Desk::commandRefused, this, [this](const auto& command, auto, const wire::Refused& refused) {
        onFailed(command, text::describe(refused.refusal));
    });
    connect(&desk, &desk::Desk::commandUnconfirmed, this,
        [this](const auto& command, auto) { onFailed(command, tr("The server did not confirm it. Try again.")); });
    onTeamChanged();
}

void TeamPage::build() {
    m_summary = new TeamSummary(this);
    m_search = new QLineEdit(this);
    m_search->setObjectName(u"teamSearch"_s);
    m_search->setAccessibleName(tr("Search agents"));
    m_search->setPlaceholderText(tr("Search agents"));
    m_search->setClearButtonEnabled(true);
    m_search->setFixedWidth(220);
    m_search->addAction(icon(Icon::Search), QLineEdit::LeadingPosition);
    m_count = new QLabel(this);
    m_count->setObjectName(u"teamCount"_s);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_refused = new Banner(StatusFamily::Missed, Icon::Error, this);
    m_refused->setObjectName(u"teamRefused"_s);
    m_refused->setButton(tr("Close"));
    m_refused->hide();

    m_table = new QTableView;
    m_table->setObjectName(u"teamTable"_s);
    m_table->setAccessibleName(tr("Team"));
    m_delegate = new TeamDelegate(m_ticker, m_spoken, m_table);
    m_table->setItemDelegate(m_delegate);
    m_table->setModel(&m_spoken);
    m_table->setShowGrid(false);
    m_table->setMouseTracking(true);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(heightFor(kRowComfortable, m_table->fontMetrics()));
    QHeaderView* head = m_table->horizontalHeader();
    head->setHighlightSections(false);
    head->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    head->setSectionsClickable(true);
    m_table->setColumnHidden(TeamModel::CheckColumn, true);
    m_table->setColumnHidden(TeamModel::MoreColumn, true);
    for (const ColumnWidth& each : kWidths) m_table->setColumnWidth(each.column, each.width);
    head->setSectionResizeMode(TeamModel::QueuesColumn, QHeaderView::Stretch);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(TeamModel::AgentColumn, Qt::AscendingOrder);
    m_table->installEventFilter(this);

    m_nobody = new EmptyState(Icon::Search, tr("No agent fits"), {});
    m_nobody->setButton(tr("Clear the search"));
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_nobody);
    auto* tools = new QHBoxLayout;
    tools->addWidget(m_search);
    tools->addStretch();
    tools->addWidget(m_count);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(12, 12, 12, 12);
    all->setSpacing(10);
    all->addWidget(m_summary);
    all->addLayout(tools);
    all->addWidget(m_refused);
    all->addWidget(m_stack, 1);
}

void TeamPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (!event->spontaneous()) openView();
}

void TeamPage::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    if (!event->spontaneous()) m_desk.closeTeam();
}

void TeamPage::openView() {
    if (!isVisible() || m_desk.me().person.empty()) return;
    std::vector<domain::TeamId> teams = m_desk.me().supervises;
    if (teams.empty() && m_desk.me().role == domain::Role::Admin)
        for (const domain::Team& team : m_desk.site().teams) teams.push_back(team.id);
    if (!teams.empty()) m_desk.openTeam(teams);
}

void TeamPage::openMenu(const QModelIndex& index) {
    const QModelIndex cell = index.siblingAtColumn(TeamModel::StatusColumn);
    const models::TeamRow& row = m_spoken.row(cell);
    m_person = row.agent.layers.person;
    m_filter.setHeld(true);
    m_delegate->setMenuRow(cell.row());
    const QString name = text::toQt(row.agent.layers.name);
    m_menu->setChoices(m_desk.site(), m_desk.me().role, row.agent.layers.intent.choice);
    m_menu->setNotePlaceholder(tr("Note that %1 reads").arg(name.section(u' ', 0, 0)));
    m_menu->setHeld(m_desk.connection().isLive() ? QString() : tr("Reconnecting. This has to wait."));
    QRect anchor = m_table->visualRect(cell);
    anchor.moveTopLeft(m_table->viewport()->mapToGlobal(anchor.topLeft()));
    m_menu->popup(anchor);
    m_table->viewport()->update();
}

void TeamPage::set(const domain::Choice& choice, const QString& note) {
    m_refused->hide();
    const domain::CommandId command = m_desk.setOthersPresence(m_person, choice, text::toUtf8(note));
    m_asked[command] = {m_person, choice, text::toQt(domain::describe(choice, m_desk.site()))};
}

void TeamPage::onTeamChanged() {
    count();
    m_summary->show(m_model.rows());
    for (auto each = m_asked.begin(); each != m_asked.end();) {
        const auto agent = m_desk.agent(each->second.person);
        const bool now = agent && agent->layers.intent.choice == each->second.choice;
        const bool later = agent && agent->layers.pending && agent->layers.pending->choice == each->second.choice;
        if (!agent || agent->requested || !(now || later)) {
            ++each;
            continue;
        }
        const QString name = text::toQt(agent->layers.name);
        m_toasts.show({.family = StatusFamily::Available,
            .icon = Icon::Check,
            .what = tr("%1 is set to %2").arg(name, each->second.words),
            .why = later ? tr("It begins when the work is done.") : QString()});
        each = m_asked.erase(each);
    }
}

void TeamPage::onFailed(const domain::CommandId& command, const QString& why) {
    const auto asked = m_asked.find(command);
    if (asked == m_asked.end()) return;
    const auto agent = m_desk.agent(asked->second.person);
    const QString name = agent ? text::toQt(agent->layers.name) : QString();
    m_refused->setText(tr("%1 was not set to %2.").arg(name, asked->second.words), why);
    m_refused->show();
    m_asked.erase(asked);
}

void TeamPage::count() {
    const int shown = m_filter.rowCount(), all = m_model.rowCount();
    m_count->setText(shown == all ? tr("%n agent(s)", nullptr, all) : tr("%1 of %2 agents").arg(shown).arg(all));
    const bool nobody = shown == 0 && !m_search->text().isEmpty();
    if (nobody)
        m_nobody->setContent(Icon::Search, tr("No agent fits"), tr("Nobody matches “%1”.").arg(m_search->text()));
    m_stack->setCurrentIndex(nobody ? 1 : 0);
}

void TeamPage::onTicked() {
    if (!isVisible()) return;
    const int first = std::max(0, m_table->rowAt(0));
    const int bottom = m_table->rowAt(m_table->viewport()->height() - 1);
    const int last = bottom < 0 ? m_spoken.rowCount() - 1 : bottom;
    for (int row = first; row <= last; ++row) {
        m_table->viewport()->update(m_table->visualRect(m_spoken.index(row, TeamModel::TimeColumn)));
        if (m_spoken.row(m_spoken.index(row, 0)).agent.shown.row == domain::ShownRow::WrapUp)
            m_table->viewport()->update(m_table->visualRect(m_spoken.index(row, TeamModel::ContactColumn)));
    }
}

bool TeamPage::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_table || event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    const bool opens = key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space || key == Qt::Key_F4;
    const QModelIndex current = m_table->currentIndex();
    if (!opens || !current.isValid()) return QWidget::eventFilter(watched, event);
    openMenu(current);
    return true;
}

} // namespace readyline::team
