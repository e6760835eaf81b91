// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/day/DayPage.h"

#include "core/wire/LedgerCsv.h"
#include "ui/day/DayBar.h"
#include "ui/day/DayDelegate.h"
#include "ui/day/DayStrip.h"
#include "ui/day/DayTotals.h"
#include "ui/text/Faults.h"
#include "ui/text/SiteTime.h"
#include "ui/text/Strings.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/Metrics.h"
#include "ui/widgets/TableColumns.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QSaveFile>
#include <QShowEvent>
#include <QStackedWidget>
#include <QTableView>

#include <algorithm>

namespace readyline::day {

using namespace Qt::StringLiterals;
using namespace widgets;
using models::DayLedger;
using models::DayModel;

namespace {
const std::vector<int> kWidths{84, 190, 230, 150, 200, 92}; // at, from, to, by, why, for
const std::vector<int> kYielding{DayModel::FromColumn, DayModel::StatusColumn};
} // namespace

DayPage::DayPage(desk::Desk& desk, shell::Ticker& ticker, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_ticker(ticker),
      m_ledger(desk),
      m_spoken(m_model, reader(), this) {
    setObjectName(u"dayPage"_s);
    m_today = m_day = today();
    build();
    connect(&m_ledger, &DayLedger::changed, this, &DayPage::onChanged);
    connect(&ticker, &shell::Ticker::ticked, this, &DayPage::onTicked);
    connect(&desk, &desk::Desk::siteChanged, this, [this] {
        turn();
        refresh();
    });
    connect(m_bar, &DayBar::chosen, this, &DayPage::goTo);
    connect(m_bar, &DayBar::exportAsked, this, &DayPage::askFile);
    connect(m_bar, &DayBar::backAsked, this, &DayPage::backAsked);
    connect(m_strip, &DayStrip::spanChosen, this, &DayPage::select);
    connect(m_fault, &Banner::buttonPressed, this, [this] {
        m_fault->hide();
        if (m_ledger.state() == DayLedger::State::Failed) refresh();
    });
    onChanged();
}

Reader DayPage::reader() {
    return {[this] { return m_desk.me().person; }, [this] { return m_ticker.now(); },
        [this]() -> const domain::SiteRules& { return m_desk.site(); }};
}

void DayPage::build() {
    m_bar = new DayBar(this);
    m_fault = new Banner(StatusFamily::Missed, Icon::Error, this);
    m_fault->setObjectName(u"dayFault"_s);
    m_fault->hide();
    m_strip = new DayStrip(reader(), this);
    m_totals = new DayTotals(reader(), this);
    buildTable();
    m_empty = new EmptyState(Icon::NavDay, {}, {});
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_said = new QLabel(this);
    m_said->setObjectName(u"daySaid"_s);
    m_count = new QLabel(this);
    m_count->setObjectName(u"dayCount"_s);
    auto* foot = new QHBoxLayout;
    for (QLabel* each : {m_said, m_count}) {
        each->setForegroundRole(QPalette::PlaceholderText);
        setTextRole(each, TextRole::Small);
        foot->addWidget(each, each == m_said ? 1 : 0);
    }
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(kGap24, 20, kGap24, 20);
    all->setSpacing(kGap12);
    all->addWidget(m_bar);
    all->addWidget(m_fault);
    all->addWidget(m_strip);
    all->addWidget(m_totals);
    all->addWidget(m_stack, 1);
    all->addLayout(foot);
    tellDay();
}

void DayPage::buildTable() {
    m_table = new QTableView;
    m_table->setObjectName(u"dayTable"_s);
    m_table->setAccessibleName(tr("Changes of the status"));
    m_table->setItemDelegate(new DayDelegate(m_spoken, m_table));
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
    new TableColumns(m_table, kWidths, DayModel::WhyColumn, kYielding);
}

void DayPage::goTo(QDate day) {
    const QDate kept = std::clamp(day, m_today.addDays(-kKeptDays), m_today);
    if (kept == m_day) return;
    m_day = kept;
    tellDay();
    refresh();
}

void DayPage::tellDay() {
    m_bar->show(m_today.addDays(-kKeptDays), m_day, m_today, text::zoneHint(frame().from, zone()));
}

// It is another day: who looked at today still does.
void DayPage::turn() {
    const bool follows = m_day == m_today;
    m_today = today();
    if (follows || m_day > m_today) m_day = m_today;
    tellDay();
}

QTimeZone DayPage::zone() const { return text::zoneNamed(m_desk.site().timeZone); }

QDate DayPage::today() const { return text::siteDate(m_ticker.now(), zone()); }

models::DayFrame DayPage::frame() const {
    return {text::startOf(m_day, zone()), text::startOf(m_day.addDays(1), zone()), m_ticker.now()};
}

void DayPage::setPerson(const domain::PersonId& person, const QString& name) {
    m_person = person;
    m_day = m_today = today();
    m_bar->setName(name);
    tellDay();
    refresh();
}

void DayPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (event->spontaneous()) return;
    turn();
    refresh();
}

void DayPage::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    if (!event->spontaneous()) m_ledger.stop();
}

void DayPage::refresh() {
    if (!isVisible() || m_desk.me().person.empty()) return;
    m_said->setText(isOwn() ? tr("Your supervisor sees the same lines, in the same words.")
                            : tr("The agent sees the same lines, in the same words."));
    const models::DayFrame asked = frame();
    m_ledger.show(isOwn() ? m_desk.me().person : m_person, asked.from, asked.to);
}

void DayPage::onChanged() {
    const std::vector<domain::LedgerLine>& lines = m_ledger.lines();
    const bool isToday = m_day == m_today;
    const bool failed = m_ledger.state() == DayLedger::State::Failed;
    m_model.show(lines, isToday ? std::nullopt : std::optional{frame().to});
    m_bar->setCanExport(!lines.empty());
    m_count->setText(m_ledger.isCut() ? tr("The newest %n line(s)", nullptr, static_cast<int>(lines.size()))
                                      : tr("%n line(s)", nullptr, static_cast<int>(lines.size())));
    if (m_ledger.state() == DayLedger::State::Reading || m_ledger.state() == DayLedger::State::Idle)
        m_empty->setContent(Icon::NavDay, tr("One moment"), tr("The lines are being read."));
    else
        m_empty->setContent(Icon::NavDay, tr("No change"),
            isToday ? tr("Every change of the status will stand here.") : tr("The status did not change on this day."));
    if (failed) {
        m_fault->setText(tr("The lines could not be read."), text::describe(m_ledger.refused().refusal));
        m_fault->setButton(tr("Try again"));
        m_fault->show();
    }
    m_stack->setVisible(!failed || !lines.empty());
    m_stack->setCurrentIndex(lines.empty() ? 1 : 0);
    retell();
}

// What goes on with the time: the strip and the sums.
void DayPage::retell() {
    const models::DayFrame now = frame();
    const bool isToday = m_day == m_today;
    const bool isKnown = m_ledger.state() == DayLedger::State::Read || !m_ledger.lines().empty();
    std::vector<models::DaySpan> spans;
    if (isKnown) spans = daySpans(m_ledger.lines(), now, isToday ? m_ledger.current() : std::nullopt);
    m_totals->show(daySums(spans));
    m_strip->show(std::move(spans), now);
}

void DayPage::onTicked() {
    if (!isVisible()) return;
    if (m_today != today()) { // midnight has passed
        turn();
        return refresh();
    }
    if (m_day != m_today) return;
    retell();
    // What goes on: the newest status, which an answer to it may stand above.
    const auto lasts = std::ranges::find_if(m_model.rows(), [](const models::DayRow& each) { return !each.until; });
    if (lasts == m_model.rows().end()) return;
    const auto row = static_cast<int>(lasts - m_model.rows().begin());
    m_table->viewport()->update(m_table->visualRect(m_spoken.index(row, DayModel::ForColumn)));
}

void DayPage::select(qint64 seq) {
    const int row = m_model.rowOf(std::int64_t{seq});
    if (row >= 0)
        m_table->setCurrentIndex(m_spoken.index(row, DayModel::AtColumn));
    else
        m_table->clearSelection();
}

void DayPage::askFile() {
    auto* dialog = new QFileDialog(this, tr("Export the lines"));
    dialog->setObjectName(u"dayFile"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("CSV files (*.csv)"));
    dialog->setDefaultSuffix(u"csv"_s);
    const domain::PersonId& person = m_ledger.person();
    dialog->selectFile(u"%1-%2.csv"_s.arg(text::toQt(person.value), m_day.toString(Qt::ISODate)));
    connect(dialog, &QFileDialog::fileSelected, this, &DayPage::exportTo);
    dialog->open();
}

bool DayPage::exportTo(const QString& file) {
    m_fault->hide();
    QSaveFile out(file);
    // Spreadsheets take a file for UTF-8 by its mark.
    const QByteArray bytes = "\xEF\xBB\xBF" + QByteArray::fromStdString(wire::toCsv(m_ledger.lines()));
    if (out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size() && out.commit()) {
        m_said->setText(tr("Exported to %1.").arg(QFileInfo(file).fileName()));
        return true;
    }
    m_fault->setText(tr("The file was not written."), tr("%1 cannot be written. Choose another place.").arg(file));
    m_fault->setButton(tr("Close"));
    m_fault->show();
    return false;
}

} // namespace readyline::day
