// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/tasks/DeskPage.h"

#include "core/domain/Permission.h"
#include "ui/models/WaysOn.h"
#include "ui/status/StatusLook.h"
#include "ui/tasks/DialDialog.h"
#include "ui/tasks/TaskDelegate.h"
#include "ui/tasks/TaskPanel.h"
#include "ui/text/Durations.h"
#include "ui/text/Sentences.h"
#include "ui/text/Terms.h"
#include "ui/widgets/ButtonKind.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/Metrics.h"
#include "ui/widgets/TabularLabel.h"
#include "ui/widgets/Themed.h"

#include <QLabel>
#include <QListView>
#include <QPointer>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <numeric>

namespace readyline::tasks {

using namespace Qt::StringLiterals;
using namespace widgets;
using models::TaskListRow;
using models::TaskPhase;

namespace {
bool takesWork(domain::ShownRow row) { return row == domain::ShownRow::Ready || row == domain::ShownRow::Written; }
} // namespace

DeskPage::DeskPage(desk::Desk& desk, shell::Ticker& ticker, Drafts& drafts, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_ticker(ticker) {
    setObjectName(u"deskPage"_s);
    build(drafts);
    m_model.follow(desk);
    connect(m_delegate, &TaskDelegate::accepted, this, [this](const domain::OfferId& id) { m_desk.accept(id); });
    connect(m_delegate, &TaskDelegate::declined, this, [this](const domain::OfferId& id) { m_desk.decline(id); });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& now) {
        if (m_filling || !now.isValid()) return;
        m_byHand = m_chosen = m_model.rows()[static_cast<std::size_t>(now.row())].contact;
        showChosen();
    });
    for (const auto signal : {&desk::Desk::tasksChanged, &desk::Desk::offersChanged, &desk::Desk::siteChanged,
             &desk::Desk::selfChanged, &desk::Desk::connectionChanged})
        connect(&desk, signal, this, &DeskPage::refresh);
    connect(m_schedule, &QPushButton::clicked, this, [this] { Q_EMIT callbacksAsked({}); });
    connect(m_dial, &QPushButton::clicked, this, &DeskPage::dialAsked);
    connect(m_panel, &TaskPanel::callbacksAsked, this, &DeskPage::callbacksAsked);
    connect(&ticker, &shell::Ticker::ticked, this, &DeskPage::onTicked);
    refresh();
}

void DeskPage::build(Drafts& drafts) {
    auto* column = new QWidget;
    column->setMinimumWidth(280);
    column->setMaximumWidth(420);
    column->setAutoFillBackground(true);
    column->setBackgroundRole(QPalette::Base);
    auto* title = new QLabel(tr("Tasks"), column);
    setTextRole(title, TextRole::Title);
    m_count = new QLabel(column);
    m_count->setObjectName(u"taskCount"_s);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    auto* line = new QFrame(column);
    line->setFrameShape(QFrame::HLine);
    m_list = new QListView;
    m_list->setObjectName(u"taskList"_s);
    m_list->setAccessibleName(tr("Tasks"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_delegate = new TaskDelegate(m_ticker, m_model, m_list);
    m_list->setItemDelegate(m_delegate);
    auto* spoken = new SpokenTasks(m_desk, this);
    spoken->setSourceModel(&m_model);
    m_list->setModel(spoken);
    auto* none = new EmptyState(
        Icon::NavDesk, tr("No tasks"), tr("Requests show up here and at the lower right of the screen."));
    m_lists = new QStackedWidget(column);
    m_lists->addWidget(none);
    m_lists->addWidget(m_list);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(16, 0, 16, 0);
    head->addWidget(title, 1);
    head->addWidget(m_count);
    m_dial = makeIconButton(Icon::CallDialpad, tr("Call a number"), ButtonKind::Flat, column);
    m_dial->setObjectName(u"taskDial"_s);
    head->addWidget(m_dial);
    m_schedule = makeIconButton(Icon::Plus, tr("Schedule and manage callbacks"), ButtonKind::Flat, column);
    m_schedule->setObjectName(u"taskScheduleCallback"_s);
    head->addWidget(m_schedule);
    auto* rows = new QVBoxLayout(column);
    rows->setContentsMargins({});
    rows->setSpacing(0);
    rows->addLayout(head);
    rows->addWidget(line);
    rows->addWidget(m_lists, 1);
    auto* foot = new QFrame(column);
    foot->setFrameShape(QFrame::HLine);
    m_today = new QLabel(column);
    m_today->setObjectName(u"taskToday"_s);
    m_today->setForegroundRole(QPalette::PlaceholderText);
    setTextRole(m_today, TextRole::Small);
    m_onContact = new TabularLabel(column);
    m_onContact->setObjectName(u"taskOnContact"_s);
    m_onContact->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setTextRole(m_onContact, TextRole::Small);
    setInk(m_onContact, [](const Tokens& theme) { return theme.text2; });
    auto* day = new QHBoxLayout;
    day->setContentsMargins(16, 8, 16, 8);
    day->addWidget(m_today, 1);
    day->addWidget(m_onContact);
    rows->addWidget(foot);
    rows->addLayout(day);
    m_count->setMinimumHeight(43);

    m_panel = new TaskPanel(m_desk, m_ticker, drafts);
    m_nothing = new EmptyState(Icon::StatusAvailable, {}, {});
    m_panels = new QStackedWidget;
    m_panels->setAutoFillBackground(true);
    m_panels->setBackgroundRole(QPalette::Base);
    m_panels->addWidget(m_nothing);
    m_panels->addWidget(m_panel);
    m_splitter = new QSplitter(this);
    m_splitter->setObjectName(u"deskSplitter"_s);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(column);
    m_splitter->addWidget(m_panels);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({344, 860});
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins({});
    all->addWidget(m_splitter);
}

const TaskListRow* DeskPage::chosen() const {
    const int row = m_model.rowOf(m_chosen);
    return row < 0 ? nullptr : &m_model.rows()[static_cast<std::size_t>(row)];
}

void DeskPage::choose(const domain::ContactId& contact) {
    m_byHand = m_chosen = contact;
    refresh();
}

void DeskPage::openRequests() {
    const TaskListRow* first = nullptr;
    for (const TaskListRow& row : m_model.rows())
        if (row.phase == TaskPhase::Ringing && row.deadline && (!first || *row.deadline < *first->deadline))
            first = &row;
    if (first) choose(first->contact);
    m_list->setFocus(Qt::ShortcutFocusReason);
}

void DeskPage::answerFirst(bool accept) {
    const TaskListRow *first = nullptr, *onPhone = nullptr;
    for (const TaskListRow& row : m_model.rows()) {
        if (row.phase != TaskPhase::Ringing || row.answering != replica::Answering::Not || !row.deadline) continue;
        const TaskListRow*& next = accept && row.onPhone ? onPhone : first;
        if (!next || *row.deadline < *next->deadline) next = &row;
    }
    if (!first) {
        if (onPhone) Q_EMIT liftAsked(onPhone->offer);
        return;
    }
    if (accept)
        m_desk.accept(first->offer);
    else
        m_desk.decline(first->offer);
}

void DeskPage::declineAndLeave() {
    const std::vector<desk::OfferItem> offers = m_desk.offers();
    const bool isAny = std::ranges::any_of(offers, [](const desk::OfferItem& each) { return !each.ended; });
    const models::WaysOn ways = models::waysOn(m_desk.site());
    if (isAny && ways.notReady) m_desk.setPresence({ways.notReady->id, {}}, desk::OpenOffers::Decline);
}

// Whoever works on something, or looks at what he chose himself, keeps it; otherwise what needs him now is chosen: a call, then a wrap-up, then the first.
void DeskPage::refresh() {
    const QPointer<QWidget> at = window()->focusWidget();
    const bool wasInPanel = at && m_panels->isAncestorOf(at);
    m_delegate->setHeld(!m_desk.connection().isLive());
    m_dial->setVisible(mayDialOut(m_desk));
    m_schedule->setVisible(m_desk.may(domain::Action::PlanCallbacks));
    m_count->setText(QString::number(m_model.rowCount()));
    showDay();
    m_lists->setCurrentIndex(m_model.rowCount() > 0 ? 1 : 0);
    chooseAccepted();
    const TaskListRow* now = chosen();
    const bool engaged = now && !now->assignment.empty();
    const bool kept = now && now->contact == m_byHand;
    if (!engaged && !kept) {
        const TaskListRow* best = nullptr;
        for (const TaskListRow& row : m_model.rows())
            if (!row.assignment.empty() && (!best || (isLive(row.channel) && !isLive(best->channel)))) best = &row;
        if (!best && !now && m_model.rowCount() > 0) best = &m_model.rows().front();
        if (best) m_chosen = best->contact;
    }
    m_filling = true;
    const int row = m_model.rowOf(m_chosen);
    m_list->setCurrentIndex(row < 0 ? QModelIndex() : m_list->model()->index(row, 0));
    m_filling = false;
    m_list->doItemsLayout();
    showChosen();
    // Who worked in what has gone goes on in the list; else Qt would take whatever comes next.
    if (isVisible() && wasInPanel && (!at || !at->isVisible() || !at->isEnabled())) focusList();
}

void DeskPage::focusList() {
    QWidget* list = m_model.rowCount() > 0 ? static_cast<QWidget*>(m_list) : m_schedule;
    list->setFocus(Qt::OtherFocusReason);
}

// Who accepts something wants to see it (W25); a running call keeps its place from all but another call.
void DeskPage::chooseAccepted() {
    std::set<domain::AssignmentId> known;
    const TaskListRow* fresh = nullptr;
    for (const TaskListRow& row : m_model.rows()) {
        if (row.assignment.empty()) continue;
        known.insert(row.assignment);
        if (!m_known.contains(row.assignment) && (!fresh || isLive(row.channel))) fresh = &row;
    }
    const TaskListRow* now = chosen();
    const bool inCall = now && isLive(now->channel) && now->phase == TaskPhase::Active;
    if (fresh && !m_known.empty() && (!inCall || isLive(fresh->channel))) m_chosen = fresh->contact;
    m_known = std::move(known);
}

void DeskPage::showChosen() {
    if (const TaskListRow* row = chosen()) {
        m_panel->show(*row);
        m_panels->setCurrentWidget(m_panel);
        return;
    }
    m_panels->setCurrentWidget(m_nothing);
    refreshEmpty();
}

void DeskPage::refreshEmpty() {
    const desk::SelfView self = m_desk.self();
    const domain::Shown& shown = self.shown;
    m_nothing->setFamily(family(status::shapeOf(shown)));
    const QString word = text::statusWord(shown);
    m_nothing->setContent(shapeIcon(status::shapeOf(shown)), takesWork(shown.row) ? tr("You are %1").arg(word) : word,
        emptySentence(self.layers, shown));
}

// What "Why am I not getting work?" says, in one sentence.
QString DeskPage::emptySentence(const domain::AgentLayers& self, const domain::Shown& shown) const {
    const std::vector<text::WhyChannel> channels = text::why(self, m_desk.site());
    const auto is = [](text::Verdict verdict) {
        return [verdict](const text::WhyChannel& each) { return each.verdict == verdict; };
    };
    if (std::ranges::all_of(channels, is(text::Verdict::NotYours)))
        return tr("You are in no queue, so nothing rings here.");
    const bool passes = shown.row == domain::ShownRow::TimedOverlay;
    if (passes && shown.deadline)
        return tr("Nothing new is offered until the time at the top left is over. It ends by itself.");
    if (!passes && !takesWork(shown.row))
        return tr("Nothing new is offered now. Choose a status at the top left to take work.");
    if (std::ranges::any_of(channels, is(text::Verdict::CanReach))) return tr("The next request rings here.");
    return tr("Nothing can reach you now. “Why am I not getting work?” at the top says what holds it back.");
}

// As the server counts it.
void DeskPage::showDay() {
    const domain::AgentLayers self = m_desk.self().layers;
    m_today->setText(tr("Today: %n contact(s)", nullptr, std::accumulate(self.today.begin(), self.today.end(), 0)));
    const Duration lasts = self.onContactSince ? m_ticker.now() - *self.onContactSince : Duration{0};
    m_onContact->setText(tr("on contact %1").arg(text::clock(self.onContact + lasts)));
}

void DeskPage::onTicked() {
    if (m_onContact->isVisible()) showDay();
    if (!m_list->isVisible()) return;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const QModelIndex index = m_list->model()->index(row, 0);
        const QRect item = m_list->visualRect(index);
        if (item.intersects(m_list->viewport()->rect())) m_list->viewport()->update(m_delegate->timeRect(item, index));
    }
}

} // namespace readyline::tasks
