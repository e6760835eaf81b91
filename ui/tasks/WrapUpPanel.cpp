// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/tasks/WrapUpPanel.h"

#include "core/domain/PolicyFor.h"
#include "core/domain/Status.h"
#include "ui/tasks/CodeList.h"
#include "ui/text/Durations.h"
#include "ui/text/Faults.h"
#include "ui/text/SiteTime.h"
#include "ui/text/Strings.h"
#include "ui/widgets/ButtonKind.h"
#include "ui/widgets/CountdownBar.h"
#include "ui/widgets/Themed.h"

#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>

#include <algorithm>

namespace readyline::tasks {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace widgets;

namespace {

constexpr int kBarHeight = 6;
constexpr int kMostNotes = 2000;
constexpr Duration kKeepAfter = 600ms;
constexpr std::chrono::seconds kExtendBy = 60s;
constexpr std::chrono::seconds kHangUpWithin = 3s; // then it is said

QLabel* small(QWidget* parent, const char* name) {
    auto* label = new QLabel(parent);
    label->setObjectName(QString::fromLatin1(name));
    setTextRole(label, TextRole::Small);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

QLabel* title(const QString& words, QWidget* parent) {
    auto* label = new QLabel(words, parent);
    setTextRole(label, TextRole::Title);
    return label;
}

} // namespace

WrapUpPanel::WrapUpPanel(desk::Desk& desk, shell::Ticker& ticker, Drafts& drafts, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_ticker(ticker),
      m_drafts(drafts),
      m_last(desk) {
    setObjectName(u"wrapUpPanel"_s);
    build();
    auto* shortcut = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, this, &WrapUpPanel::submit);
    connect(m_submit, &QPushButton::clicked, this, &WrapUpPanel::submit);
    connect(m_extend, &QPushButton::clicked, this,
        [this] { m_command = m_desk.extendWrapUp(m_row.assignment, kExtendBy); });
    connect(m_skip, &QPushButton::clicked, this, &WrapUpPanel::skip);
    connect(m_stop, &QPushButton::clicked, this, [this] { m_command = m_desk.stopCountdown(m_row.assignment); });
    connect(m_codes, &CodeList::changed, this, [this] {
        say({});
        keep();
    });
    connect(&m_last, &models::LastCodes::changed, this, [this] { m_codes->setLast(m_last.newestFirst()); });
    connect(m_notes, &QPlainTextEdit::textChanged, this, &WrapUpPanel::onTyped);
    connect(&ticker, &shell::Ticker::ticked, this, &WrapUpPanel::onTicked);
    connect(&desk, &desk::Desk::commandRefused, this, [this](const auto& command, auto, const wire::Refused& refused) {
        const QString why = text::describe(refused.refusal);
        const auto asked = m_asked.extract(command);
        if (asked) m_sent.erase(asked.mapped());
        if (m_command == command) return say(why);
        if (asked) m_faults[asked.mapped()] = why; // is said when he is back at it
    });
    connect(&desk, &desk::Desk::commandUnconfirmed, this, [this](const auto& command, auto) {
        if (m_command == command) say(tr("The server did not confirm it. Try again."));
    });
    connect(&desk, &desk::Desk::taskDone, this, &WrapUpPanel::onDone);
}

void WrapUpPanel::build() {
    m_bar = new QWidget(this);
    m_bar->setFixedHeight(kBarHeight);
    m_atZero = small(this, "wrapUpAtZero");
    m_atZero->setWordWrap(true);
    m_atZero->setTextFormat(Qt::PlainText);
    m_phone = new QLabel(tr("Hang up the handset: until then no call can reach you."), this);
    m_phone->setObjectName(u"wrapUpPhone"_s);
    m_phone->hide();
    m_exactly = small(this, "wrapUpExactly");
    m_codes = new CodeList(this);
    m_codes->setMinimumWidth(300);
    m_notes = new QPlainTextEdit(this);
    m_notes->setObjectName(u"wrapUpNotes"_s);
    m_notes->setAccessibleName(tr("Notes"));
    m_notes->setTabChangesFocus(true);
    m_notes->setFixedHeight(120);
    m_kept = small(this, "wrapUpKept");
    m_fault = small(this, "wrapUpFault");
    setInk(m_fault, [](const Tokens& theme) { return theme.of(StatusFamily::Missed).text; });
    m_submit = makeButton(QString(), ButtonKind::Filled, this);
    m_submit->setObjectName(u"submitWrapUpButton"_s);
    setControlSize(m_submit, ControlSize::Large);
    setKeyHint(m_submit, tr("Ctrl+Enter"));
    m_extend = makeButton(Icon::Plus, tr("Add 60 s"), ButtonKind::Plain, this);
    m_extend->setObjectName(u"extendWrapUpButton"_s);
    setControlSize(m_extend, ControlSize::Large);
    m_skip = makeButton(tr("Finish without a reason"), ButtonKind::Plain, this);
    m_skip->setObjectName(u"skipWrapUpButton"_s);
    setControlSize(m_skip, ControlSize::Large);
    m_stop = makeButton(Icon::Clock, tr("Stop countdown"), ButtonKind::Plain, this);
    m_stop->setObjectName(u"stopCountdownButton"_s);
    setControlSize(m_stop, ControlSize::Large);

    auto* reason = new QHBoxLayout;
    reason->addWidget(title(tr("Wrap-up reason"), this), 1);
    reason->addWidget(m_exactly);
    auto* notes = new QVBoxLayout;
    notes->setSpacing(kGap8);
    notes->addWidget(m_notes);
    notes->addWidget(m_kept);
    notes->addStretch();
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(28);
    grid->setVerticalSpacing(kGap8);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    grid->addLayout(reason, 0, 0);
    grid->addWidget(title(tr("Notes"), this), 0, 1);
    grid->addWidget(m_codes, 1, 0);
    grid->addLayout(notes, 1, 1);
    grid->setRowStretch(1, 1);
    auto* line = new QFrame(this);
    line->setFrameShape(QFrame::HLine);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_submit);
    buttons->addSpacing(kGap12);
    buttons->addWidget(m_fault, 1);
    buttons->addWidget(m_skip);
    buttons->addWidget(m_extend);
    buttons->addWidget(m_stop);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins({});
    all->setSpacing(kGap8);
    all->addWidget(m_bar);
    all->addWidget(m_atZero);
    all->addWidget(m_phone);
    all->addSpacing(kGap8);
    all->addLayout(grid, 1);
    all->addSpacing(kGap12);
    all->addWidget(line);
    all->addSpacing(kGap8);
    all->addLayout(buttons);
}

void WrapUpPanel::show(const models::TaskListRow& row) {
    const bool another = row.assignment != m_row.assignment;
    if (another && !m_row.assignment.empty()) keep();
    m_row = row;
    m_codes->setQueue(m_desk.site(), row.queue);
    if (another) {
        load();
        m_last.want();
    }
    update();
    onTicked();
}

QString WrapUpPanel::keptWords(WallTime at) const {
    return tr("Draft kept %1").arg(text::timeOfDay(at, text::zoneNamed(m_desk.site().timeZone)));
}

// What was typed and not submitted stays: it can still be saved as a correction.
void WrapUpPanel::onDone(const wire::TaskRemoved& done) {
    std::erase_if(m_asked, [&](const auto& each) { return each.second == done.assignment; });
    m_faults.erase(done.assignment);
    if (done.assignment == m_row.assignment) {
        keep();
        m_row.assignment = {}; // nothing more of it is kept
    }
    // Just what he had chosen stands there now: nothing is left to correct.
    const auto draft = m_drafts.load(done.assignment);
    if (draft && draft->notes.isEmpty() && done.code == draft->code) m_drafts.remove(done.assignment);
    const auto sent = m_sent.find(done.assignment);
    if (sent == m_sent.end()) return;
    const auto kept = m_drafts.load(done.assignment);
    if (kept && kept->code == sent->second.code && kept->notes == sent->second.notes) m_drafts.remove(done.assignment);
    m_last.submitted(sent->second.code);
    m_sent.erase(sent);
}

void WrapUpPanel::load() {
    m_keepSoon.cancel();
    m_command.reset();
    m_submitting = false;
    m_codes->clearSearch();
    const auto fault = m_faults.extract(m_row.assignment);
    say(fault ? fault.mapped() : QString());
    const Draft draft = m_drafts.load(m_row.assignment).value_or(Draft{});
    const QSignalBlocker quiet(m_notes);
    m_notes->setPlainText(draft.notes);
    m_codes->setChosen(draft.code.empty() ? m_row.code : draft.code);
    m_kept->setText(draft.kept == WallTime{} ? u" "_s : keptWords(draft.kept));
}

void WrapUpPanel::update() {
    const domain::WrapUpPolicy& policy
        = domain::PolicyFor(m_desk.site(), m_desk.me().teams, m_row.queue).wrapUp(); // as the server judges it
    updateButtons(policy);
    const bool optional = policy.mode == domain::WrapUpMode::Optional;
    m_exactly->setText(optional ? tr("one, or none") : tr("exactly one"));
    const domain::WrapUpCode* code = codeAtZero(policy);
    const domain::AgentLayers self = m_desk.self().layers;
    const domain::Choice after = self.pending ? self.pending->choice : self.intent.choice;
    // With something else in hand its status shows, or a plan waits for that.
    const bool isLast = std::ranges::all_of(self.work, [&](const domain::WorkItem& each) {
        return !each.assignment || isParked(each) || each.contact == m_row.contact;
    });
    if (const QString free = freeWords(self); !free.isEmpty()) return m_atZero->setText(free);
    m_atZero->setText(isLast ? lastWords(code, text::toQt(domain::describe(after, m_desk.site()))) : endWords(code));
}

void WrapUpPanel::updateButtons(const domain::WrapUpPolicy& policy) {
    const bool live = m_desk.connection().isLive(), counts = m_row.deadline.has_value();
    const bool locked = counts && !policy.mayEndEarly;
    m_submitting = m_row.busy && m_command.has_value();
    m_submit->setText(locked ? tr("Submit at the end") : tr("Submit wrap-up"));
    m_skip->setVisible(policy.mode == domain::WrapUpMode::Optional && !locked);
    m_extend->setVisible(policy.mayExtend && counts);
    m_stop->setVisible(policy.mayStop && counts && !locked);
    const QString waits = live ? QString() : tr("Reconnecting. What you type is kept on this computer.");
    for (QPushButton* each : {m_submit, m_skip, m_extend, m_stop}) {
        each->setEnabled(live && !m_submitting);
        each->setToolTip(waits);
    }
}

// What was chosen for the end of one that is locked, else the default; none where it is optional.
const domain::WrapUpCode* WrapUpPanel::codeAtZero(const domain::WrapUpPolicy& policy) const {
    if (!m_row.code.empty()) return domain::find(m_desk.site(), m_row.code);
    const bool optional = policy.mode == domain::WrapUpMode::Optional;
    return optional ? nullptr : domain::defaultCode(m_desk.site(), m_row.queue);
}

// It ends when he says so, and may keep other work away for less long than that (D20). Empty: it keeps it away until its end.
QString WrapUpPanel::freeWords(const domain::AgentLayers& self) const {
    const auto mine = std::ranges::find_if(
        self.work, [&](const domain::WorkItem& each) { return isWrappingUp(each) && each.contact == m_row.contact; });
    if (m_row.deadline || mine == self.work.end()) return {};
    if (mine->deadline)
        return tr("Takes as long as you need. When the time at the top left is over, new requests can reach you.");
    if (mine->blocks == domain::WrapUpBlocks::Never)
        return tr("Takes as long as you need. New requests can reach you meanwhile.");
    return {};
}

QString WrapUpPanel::lastWords(const domain::WrapUpCode* code, const QString& then) const {
    if (!m_row.deadline) return tr("Takes as long as you need. Then you are %1.").arg(then);
    if (!code) return tr("At zero wrap-up ends and you are %1. The server keeps this time.").arg(then);
    return tr("At zero, “%1” is submitted and you are %2. The server keeps this time.")
        .arg(text::toQt(code->label), then);
}

QString WrapUpPanel::endWords(const domain::WrapUpCode* code) const {
    if (!m_row.deadline) return tr("Takes as long as you need.");
    if (!code) return tr("At zero wrap-up ends. The server keeps this time.");
    return tr("At zero, “%1” is submitted. The server keeps this time.").arg(text::toQt(code->label));
}

// After a call whose telephone is still in use. One that is being hung up just now needs no hint.
void WrapUpPanel::updatePhone() {
    const bool isLate = m_ticker.now() - m_row.since >= kHangUpWithin;
    m_phone->setVisible(
        m_row.channel == domain::Channel::Voice && isLate && domain::isLeftLifted(m_desk.self().layers));
}

void WrapUpPanel::onTicked() {
    updatePhone();
    if (isVisible()) m_bar->update();
    QWidget::update(m_bar->geometry());
}

void WrapUpPanel::onTyped() {
    if (m_notes->toPlainText().size() > kMostNotes)
        say(tr("%n character(s) too many.", nullptr, int(m_notes->toPlainText().size()) - kMostNotes));
    else
        say({});
    m_keepSoon = m_ticker.clock().time.after(kKeepAfter, [this] { keep(); });
}

void WrapUpPanel::keep() {
    m_keepSoon.cancel();
    if (m_row.assignment.empty()) return;
    Draft draft{m_codes->chosen(), m_notes->toPlainText(), m_ticker.clock().time.wallNow()};
    if (draft.code.empty() && draft.notes.isEmpty()) return m_drafts.forget(m_row.assignment);
    const bool kept = m_drafts.keep(m_row.assignment, draft);
    m_kept->setText(kept ? keptWords(draft.kept) : tr("The draft could not be kept on this computer."));
}

void WrapUpPanel::submit() {
    if (!m_submit->isEnabled()) return;
    keep();
    if (m_codes->chosen().empty()) {
        say(text::describe(domain::Refusal::CodeRequired));
        m_codes->focusSearch();
        return;
    }
    if (m_notes->toPlainText().size() > kMostNotes) return m_notes->setFocus();
    if (isKeptBack()) return;
    const Draft& sent = m_sent[m_row.assignment] = Draft{m_codes->chosen(), m_notes->toPlainText(), {}};
    m_command = m_desk.submitWrapUp(m_row.assignment, sent.code, text::toUtf8(sent.notes));
    m_asked[*m_command] = m_row.assignment;
}

// What was typed would be lost with it.
void WrapUpPanel::skip() {
    if (!m_notes->toPlainText().isEmpty())
        return say(tr("Notes are kept with a reason. Choose one, or clear the notes."));
    if (isKeptBack()) return;
    m_command = m_desk.endWrapUp(m_row.assignment);
}

bool WrapUpPanel::isKeptBack() {
    const QString why = m_before();
    if (!why.isEmpty()) say(why);
    return !why.isEmpty();
}

void WrapUpPanel::say(const QString& fault) { m_fault->setText(fault); }

void WrapUpPanel::hideEvent(QHideEvent* event) {
    if (m_keepSoon.isHeld()) keep();
    QWidget::hideEvent(event);
}

void WrapUpPanel::paintEvent(QPaintEvent*) {
    if (!m_row.deadline) return;
    QPainter painter(this);
    paintBar(painter, m_bar->geometry(), StatusFamily::WrapUp, *m_row.deadline - m_ticker.now(),
        std::chrono::seconds(m_row.seconds), tokens(palette()));
}

} // namespace readyline::tasks
