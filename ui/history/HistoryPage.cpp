// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/history/HistoryPage.h"

#include "ui/history/CorrectPanel.h"
#include "ui/history/HistoryDelegate.h"
#include "ui/models/Search.h"
#include "ui/text/Faults.h"
#include "ui/text/SiteTime.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/ButtonKind.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/TableColumns.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShowEvent>
#include <QStackedWidget>
#include <QTableView>

#include <algorithm>
#include <iterator>

namespace readyline::history {

using namespace Qt::StringLiterals;
using namespace widgets;
using models::HistoryLog;
using models::HistoryModel;

namespace {
const std::vector<int> kWidths{132, 200, 190, 190, 170, 92}; // when, customer, contact, end, reason, lasted
const std::vector<int> kYielding{HistoryModel::QueueColumn, HistoryModel::EndColumn, HistoryModel::CodeColumn};
constexpr int kSearchWidth = 260;
} // namespace

HistoryPage::HistoryPage(desk::Desk& desk, shell::Ticker& ticker, tasks::Drafts* drafts, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_ticker(ticker),
      m_drafts(drafts),
      m_log(desk),
      m_spoken(m_model, reader(), this) {
    setObjectName(u"historyPage"_s);
    build();
    connect(&m_log, &HistoryLog::changed, this, &HistoryPage::onChanged);
    connect(&desk, &desk::Desk::siteChanged, this, &HistoryPage::refresh);
    connect(&desk, &desk::Desk::connectionChanged, this, &HistoryPage::onChanged);
    connect(m_search, &QLineEdit::textChanged, this, &HistoryPage::onSearch);
    connect(m_older, &QPushButton::clicked, this, &HistoryPage::readOlder);
    connect(m_back, &QPushButton::clicked, this, &HistoryPage::backAsked);
    connect(m_fault, &Banner::buttonPressed, this, [this] {
        m_fault->hide();
        refresh();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &HistoryPage::onCurrent);
    onChanged();
}

Reader HistoryPage::reader() {
    return {[this] { return m_ticker.now(); }, [this]() -> const domain::SiteRules& { return m_desk.site(); },
        [this] { return whose(); }};
}

text::Whose HistoryPage::whose() const { return m_person.empty() ? text::Whose::Own : text::Whose::Others; }

QLayout* HistoryPage::buildHead() {
    m_back = makeButton(tr("Back to the team"), ButtonKind::Plain, this);
    m_back->setObjectName(u"historyBack"_s);
    m_back->hide();
    m_title = new QLabel(tr("History"), this);
    m_title->setObjectName(u"historyTitle"_s);
    m_title->setTextFormat(Qt::PlainText);
    setTextRole(m_title, TextRole::Head);
    m_zone = new QLabel(this);
    m_zone->setObjectName(u"historyZone"_s);
    m_zone->setForegroundRole(QPalette::PlaceholderText);
    setTextRole(m_zone, TextRole::Small);
    m_search = new QLineEdit(this);
    m_search->setObjectName(u"historySearch"_s);
    m_search->setAccessibleName(tr("Search contacts"));
    m_search->setPlaceholderText(tr("Search (3+ letters)"));
    m_search->setClearButtonEnabled(true);
    m_search->setFixedWidth(kSearchWidth);
    m_search->addAction(icon(Icon::Search), QLineEdit::LeadingPosition);
    auto* head = new QHBoxLayout;
    head->setSpacing(kGap8);
    head->addWidget(m_back);
    head->addWidget(m_title, 1);
    head->addWidget(m_zone);
    head->addWidget(m_search);
    return head;
}

void HistoryPage::build() {
    auto* head = buildHead();
    m_fault = new Banner(StatusFamily::Missed, Icon::Error, this);
    m_fault->setObjectName(u"historyFault"_s);
    m_fault->hide();
    buildTable();
    m_empty = new EmptyState(Icon::Clock, {}, {});
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_older = makeButton(QString(), ButtonKind::Plain, this);
    m_older->setObjectName(u"historyOlder"_s);
    m_count = new QLabel(this);
    m_count->setObjectName(u"historyCount"_s);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    setTextRole(m_count, TextRole::Small);
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_older);
    foot->addStretch();
    foot->addWidget(m_count);
    auto* left = new QVBoxLayout;
    left->setContentsMargins(kGap24, 20, kGap24, 20);
    left->setSpacing(kGap12);
    left->addLayout(head);
    left->addWidget(m_fault);
    left->addWidget(m_stack, 1);
    left->addLayout(foot);
    m_panel = new CorrectPanel(m_desk, m_ticker, m_drafts, this);
    m_panel->hide();
    auto* all = new QHBoxLayout(this);
    all->setContentsMargins({});
    all->setSpacing(0);
    all->addLayout(left, 1);
    all->addWidget(m_panel);
}

void HistoryPage::buildTable() {
    m_table = new QTableView;
    m_table->setObjectName(u"historyTable"_s);
    m_table->setAccessibleName(tr("Contacts that are over"));
    m_table->setItemDelegate(new HistoryDelegate(m_spoken, m_table));
    m_table->setModel(&m_spoken);
    m_table->setShowGrid(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(heightFor(kRowComfortable, m_table->fontMetrics()));
    QHeaderView* head = m_table->horizontalHeader();
    head->setHighlightSections(false);
    head->setSectionsClickable(false);
    head->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    new TableColumns(m_table, kWidths, HistoryModel::CustomerColumn, kYielding);
}

void HistoryPage::setPerson(const domain::PersonId& person, const QString& name) {
    m_person = person;
    m_chosen = {};
    m_search->clear();
    m_back->show();
    m_title->setText(tr("History of %1").arg(name));
    refresh();
}

void HistoryPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (!event->spontaneous()) refresh();
}

void HistoryPage::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    if (!event->spontaneous()) m_log.stop();
}

void HistoryPage::refresh() {
    if (!isVisible() || m_desk.me().person.empty()) return;
    m_pagesLeft = kPagesAtOnce;
    m_log.show(m_person.empty() ? m_desk.me().person : m_person);
}

std::vector<domain::HistoryEntry> HistoryPage::found() const {
    const std::vector<domain::HistoryEntry>& all = m_log.entries();
    if (!models::isSearching(m_search->text())) return all;
    std::vector<domain::HistoryEntry> out;
    std::ranges::copy_if(all, std::back_inserter(out), [this](const domain::HistoryEntry& each) {
        return models::findIn(text::historyWords(each, whose()), m_search->text()).has_value();
    });
    return out;
}

void HistoryPage::onSearch() {
    m_pagesLeft = kPagesAtOnce;
    onChanged();
}

void HistoryPage::readOlder() {
    m_pagesLeft = kPagesAtOnce;
    m_log.readOlder();
}

// A search looks further back by itself, so far.
void HistoryPage::goOn() {
    if (!models::isSearching(m_search->text()) || m_model.rows().size() >= kWanted) return;
    if (m_log.state() != HistoryLog::State::Read || !m_log.hasOlder() || m_pagesLeft <= 0) return;
    --m_pagesLeft;
    m_log.readOlder();
}

void HistoryPage::onChanged() {
    m_model.show(found());
    m_zone->setText(text::zoneHint(m_ticker.now(), text::zoneNamed(m_desk.site().timeZone))); // of all times below it
    const auto rows = static_cast<int>(m_model.rows().size());
    m_count->setText(tr("%n contact(s)", nullptr, rows));
    m_older->setText(models::isSearching(m_search->text()) ? tr("Search further back") : tr("Show older ones"));
    m_older->setVisible(m_log.hasOlder());
    m_older->setEnabled(m_desk.connection().isLive()); // also while it reads: the keyboard stays on it
    const bool failed = m_log.state() == HistoryLog::State::Failed;
    if (failed) {
        m_fault->setText(tr("The contacts could not be read."), text::describe(m_log.refused().refusal));
        m_fault->setButton(tr("Try again"));
    }
    m_fault->setVisible(failed);
    tellEmpty();
    m_stack->setVisible(!failed || rows > 0);
    m_stack->setCurrentIndex(rows > 0 ? 0 : 1);
    showChosen();
    goOn();
}

void HistoryPage::tellEmpty() {
    if (m_log.state() == HistoryLog::State::Reading || m_log.state() == HistoryLog::State::Idle)
        m_empty->setContent(Icon::Clock, tr("One moment"), tr("The contacts are being read."));
    else if (models::isSearching(m_search->text()))
        m_empty->setContent(Icon::Search, tr("No contact fits"), tr("Nothing that was read so far fits the search."));
    else
        m_empty->setContent(Icon::Clock, tr("No contact yet"), tr("Every contact that is over will stand here."));
}

void HistoryPage::choose(const domain::AssignmentId& assignment) {
    m_wanted = assignment;
    m_search->clear();
    onChanged();
}

void HistoryPage::onCurrent(const QModelIndex& index) {
    if (index.isValid()) m_chosen = m_spoken.entry(index).offer;
    showChosen();
}

void HistoryPage::showChosen() {
    const auto wanted = std::ranges::find_if(m_model.rows(),
        [this](const models::HistoryRow& each) { return !m_wanted.empty() && each.entry.assignment == m_wanted; });
    if (wanted != m_model.rows().end()) {
        m_chosen = wanted->entry.offer;
        m_wanted = {};
    }
    const int row = m_chosen.empty() ? -1 : m_model.rowOf(m_chosen);
    if (row >= 0) m_panel->show(m_model.rows()[static_cast<std::size_t>(row)].entry, whose());
    m_panel->setVisible(row >= 0);
    if (row >= 0 && m_table->currentIndex().row() != row) m_table->setCurrentIndex(m_spoken.index(row, 0));
}

} // namespace readyline::history
