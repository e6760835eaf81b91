// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/call/TargetPicker.h"

#include "ui/text/Calls.h"
#include "ui/text/Faults.h"
#include "ui/text/Strings.h"
#include "ui/widgets/Accessible.h"
#include "ui/widgets/ButtonKind.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/Themed.h"

#include <QCheckBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPointer>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace readyline::call {

using namespace Qt::StringLiterals;
using namespace widgets;
using domain::TargetKind;
using models::TargetFault;
using models::TargetRow;
using models::TargetsFor;

namespace {

constexpr int kWidth = 560, kHeight = 520;
constexpr int kLetters = 64;  // of a row, with a large font
constexpr int kLongest = 250; // that the server searches for
constexpr Duration kSearchAfter{250};
constexpr std::array kKinds{TargetKind::Agent, TargetKind::Queue, TargetKind::Number, TargetKind::EntryPoint};

} // namespace

TargetPicker::TargetPicker(desk::Desk& desk, shell::Ticker& ticker, models::RecentTargets& recent, QWidget* parent)
    : QDialog(parent),
      m_desk(desk),
      m_ticker(ticker),
      m_recent(recent),
      m_spoken(m_model) {
    setObjectName(u"targetPicker"_s);
    build();
    layOut();
    follow();
}

void TargetPicker::build() {
    m_tabs = new QTabBar(this);
    m_tabs->setObjectName(u"targetTabs"_s);
    m_tabs->setAccessibleName(tr("To whom"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    for (const TargetKind each : kKinds) m_tabs->setTabData(m_tabs->addTab(text::targetWord(each)), int(each));
    m_search = new QLineEdit(this);
    m_search->setObjectName(u"targetSearch"_s);
    m_search->setAccessibleName(tr("Search by name or number"));
    m_search->setPlaceholderText(m_search->accessibleName());
    m_search->setMaxLength(kLongest);
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(Icon::Search), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    m_refresh = makeIconButton(Icon::Refresh, tr("Read all lists anew"), ButtonKind::Plain, this);
    m_refresh->setObjectName(u"targetRefresh"_s);
    m_list = new QListView;
    m_list->setObjectName(u"targetList"_s);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setModel(&m_spoken);
    m_list->setItemDelegate(new TargetDelegate(m_spoken, m_list));
    m_empty = new EmptyState(Icon::Search, {}, {});
    m_lists = new QStackedWidget(this);
    m_lists->addWidget(m_empty);
    m_lists->addWidget(m_list);
    m_letTalk = new QCheckBox(tr("The others go on talking meanwhile"), this);
    m_letTalk->setObjectName(u"targetLetTalk"_s);
    m_note = new QLabel(u" "_s, this);
    m_note->setObjectName(u"targetNote"_s);
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    setTextRole(m_note, TextRole::Small);
    m_cancel = makeButton(tr("Cancel"), ButtonKind::Plain, this);
    m_cancel->setObjectName(u"targetCancel"_s);
    m_ask = makeButton(QString(), ButtonKind::Filled, this);
    m_ask->setObjectName(u"targetAsk"_s);
    m_ask->setDefault(true);
}

void TargetPicker::layOut() {
    auto* find = new QHBoxLayout;
    find->setContentsMargins(kGap16, 0, kGap16, 0);
    find->setSpacing(kGap8);
    find->addWidget(m_search, 1);
    find->addWidget(m_refresh);
    auto* let = new QHBoxLayout;
    let->setContentsMargins(kGap16, 0, kGap16, 0);
    let->addWidget(m_letTalk);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(kGap16, 0, kGap16, 0);
    foot->setSpacing(kGap8);
    foot->addWidget(m_note, 1);
    foot->addWidget(m_cancel);
    foot->addWidget(m_ask);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, kGap12, 0, kGap12);
    all->setSpacing(kGap12);
    all->addWidget(m_tabs);
    all->addLayout(find);
    all->addWidget(m_lists, 1);
    all->addLayout(let);
    all->addLayout(foot);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    resize(std::max(kWidth, fontMetrics().horizontalAdvance(QString(kLetters, u'0'))), kHeight);
}

void TargetPicker::follow() {
    connect(m_tabs, &QTabBar::currentChanged, this, [this] {
        m_fault.clear();
        refresh();
    });
    connect(m_search, &QLineEdit::textChanged, this, [this] {
        refresh(); // what is typed as a number stands there at once
        m_searchSoon = m_ticker.clock().time.after(kSearchAfter, [this] { readAll(); });
    });
    connect(m_refresh, &QPushButton::clicked, this, &TargetPicker::readAll);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        m_fault.clear();
        refreshFoot();
    });
    connect(m_list, &QListView::doubleClicked, this, &TargetPicker::ask);
    connect(m_ask, &QPushButton::clicked, this, &TargetPicker::ask);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(&m_desk, &desk::Desk::connectionChanged, this, &TargetPicker::refreshFoot);
    connect(&m_desk, &desk::Desk::ended, this, [this] {
        m_command.reset();
        reject();
    });
    connect(&m_desk, &desk::Desk::commandConfirmed, this, [this](const auto& command, auto) {
        if (m_command != command) return;
        if (m_asked) m_recent.note(*m_asked);
        m_command.reset();
        accept();
    });
    connect(
        &m_desk, &desk::Desk::commandRefused, this, [this](const auto& command, auto, const wire::Refused& refused) {
            if (m_command == command) finish(text::describe(refused.refusal));
        });
    connect(&m_desk, &desk::Desk::commandUnconfirmed, this, [this](const auto& command, auto) {
        if (m_command == command) finish(tr("The server did not confirm it. Look at the call before you try again."));
    });
}

void TargetPicker::openFor(const domain::ContactId& contact, TargetsFor purpose, bool hasOthers) {
    const bool isConsult = purpose == TargetsFor::Consult;
    m_contact = contact;
    m_purpose = purpose;
    m_command.reset();
    m_held = m_fault = QString();
    m_read.clear();
    setWindowTitle(isConsult ? tr("Consult Request") : tr("Transfer Request"));
    m_ask->setText(isConsult ? tr("Consult") : tr("Transfer"));
    m_letTalk->setChecked(false);
    m_letTalk->setVisible(isConsult && hasOthers);
    const auto numbers = std::ranges::find(kKinds, TargetKind::Number) - kKinds.begin();
    m_tabs->setTabVisible(static_cast<int>(numbers), m_desk.me().calls.dialOut); // never to be used: not there
    m_tabs->setCurrentIndex(0);
    {
        const QSignalBlocker quiet(m_search);
        m_search->clear();
    }
    m_model.apply({});
    readAll();
    show();
    raise();
    activateWindow();
    m_search->setFocus(Qt::OtherFocusReason);
}

void TargetPicker::holdBack(const QString& why) {
    if (m_held == why) return;
    m_held = why;
    refreshFoot();
}

TargetKind TargetPicker::kind() const {
    return static_cast<TargetKind>(m_tabs->tabData(m_tabs->currentIndex()).toInt());
}

const TargetRow* TargetPicker::chosen() const {
    const QModelIndex now = m_list->currentIndex();
    return now.isValid() ? &m_spoken.row(now) : nullptr;
}

void TargetPicker::readAll() {
    m_searchSoon.cancel();
    for (const TargetKind each : kKinds) read(each);
    refresh();
}

void TargetPicker::read(TargetKind kind) {
    m_reading.insert(kind);
    const QPointer<TargetPicker> self(this);
    m_desk.readTargets(kind, text::toUtf8(m_search->text().trimmed()), [self, kind](const auto& answer) {
        if (!self) return;
        self->m_reading.erase(kind);
        if (answer) return self->taken(kind, *answer);
        self->m_fault = answer.error() ? text::describe(answer.error()->refusal)
                                       : tr("The lists could not be read. Read them anew once you are connected.");
        self->refresh();
    });
}

void TargetPicker::taken(TargetKind kind, const wire::Targets& targets) {
    m_read[kind] = targets;
    refresh();
}

// Whoever is chosen stays chosen while he is there.
void TargetPicker::refresh() {
    const TargetRow* before = chosen();
    const std::string kept = before ? before->key() : std::string();
    const models::TargetsAsked asked{kind(), m_purpose, m_search->text()};
    const auto found = m_read.find(asked.kind);
    const bool isRead = found != m_read.end();
    m_model.apply(models::targetRows(
        isRead ? found->second.targets : std::vector<wire::TargetView>{}, asked, m_recent, m_desk.site()));
    const int row = kept.empty() ? -1 : m_model.rowOf(kept);
    m_list->setCurrentIndex(m_spoken.index(std::max(0, row), 0));
    m_list->setAccessibleName(text::targetWord(asked.kind));
    m_lists->setCurrentIndex(m_model.rowCount() > 0 ? 1 : 0);
    const bool isReading = m_reading.contains(asked.kind);
    m_empty->setContent(Icon::Search, isReading ? tr("Reading …") : tr("Nobody found"),
        isReading ? QString() : tr("Another name, or another list, may find whom you look for."));
    refreshFoot();
}

QString TargetPicker::whyNot(const TargetRow* row) const {
    if (!m_desk.connection().isLive()) return tr("Not connected: it can be asked once the connection is back.");
    if (!m_held.isEmpty()) return m_held;
    if (m_command) return tr("Asked …");
    if (!row) return tr("Choose to whom the call may go.");
    if (row->fault == TargetFault::Unsupported) return text::describe(domain::Refusal::UnsupportedDestination);
    //: %1 is a colleague, %2 why he cannot be asked: "in a call".
    if (row->fault == TargetFault::Unreachable) return tr("%1 cannot be asked: %2.").arg(row->name, targetNote(*row));
    return {};
}

// The line is always there, so that nothing moves when it has something to say.
void TargetPicker::refreshFoot() {
    const TargetRow* row = chosen();
    const QString why = whyNot(row);
    const auto read = m_read.find(kind());
    const bool isMore = read != m_read.end() && read->second.more;
    const bool isFault = !m_fault.isEmpty();
    const QString words = isFault ? m_fault
        : !why.isEmpty()          ? why
        : isMore                  ? tr("There are more. Search by name.")
                                  : u" "_s;
    setTextRole(m_note, isFault ? TextRole::Body : TextRole::Small);
    m_note->setText(words);
    setInk(
        m_note, [isFault](const Tokens& theme) { return isFault ? theme.of(StatusFamily::Missed).text : theme.text2; });
    m_ask->setEnabled(why.isEmpty());
}

void TargetPicker::ask() {
    const TargetRow* row = chosen();
    if (!row || !whyNot(row).isEmpty()) return refreshFoot();
    m_fault.clear();
    m_asked = *row;
    m_command = m_purpose == TargetsFor::Consult ? m_desk.startConsult(m_contact, row->target, !m_letTalk->isChecked())
                                                 : m_desk.transferCall(m_contact, row->target);
    refreshFoot();
}

void TargetPicker::finish(const QString& fault) {
    m_command.reset();
    m_fault = fault;
    refreshFoot();
    announce(m_note, fault);
}

// Arrows in the search field walk the list.
bool TargetPicker::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const int step = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
        const int rows = m_model.rowCount();
        if (step != 0 && rows > 0) {
            const int to = std::clamp(m_list->currentIndex().row() + step, 0, rows - 1);
            m_list->setCurrentIndex(m_spoken.index(to, 0));
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace readyline::call
