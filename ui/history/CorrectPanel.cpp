// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/history/CorrectPanel.h"

#include "ui/tasks/CodeList.h"
#include "ui/tasks/Drafts.h"
#include "ui/text/Channels.h"
#include "ui/text/Durations.h"
#include "ui/text/Faults.h"
#include "ui/text/SiteTime.h"
#include "ui/text/Strings.h"
#include "ui/widgets/ButtonKind.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/Themed.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace readyline::history {

using namespace Qt::StringLiterals;
using namespace widgets;

namespace {

constexpr int kWidth = 360;
constexpr int kMostNotes = 2000;

QLabel* label(QWidget* parent, const char* name, TextRole role, bool isSecondary) {
    auto* made = new QLabel(parent);
    made->setObjectName(QString::fromLatin1(name));
    made->setWordWrap(true);
    made->setTextFormat(Qt::PlainText);
    setTextRole(made, role);
    if (isSecondary) made->setForegroundRole(QPalette::PlaceholderText);
    return made;
}

// As a field for plain text gives it back.
QString plain(const std::string& notes) {
    QString out = text::toQt(notes);
    out.remove(u'\r');
    return out.replace(QChar::Nbsp, u' ');
}

} // namespace

CorrectPanel::CorrectPanel(desk::Desk& desk, shell::Ticker& ticker, tasks::Drafts* drafts, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_ticker(ticker),
      m_drafts(drafts) {
    setObjectName(u"correctPanel"_s);
    setFixedWidth(kWidth);
    build();
    connect(m_save, &QPushButton::clicked, this, &CorrectPanel::save);
    connect(m_codes, &tasks::CodeList::changed, this, &CorrectPanel::update);
    connect(m_notes, &QPlainTextEdit::textChanged, this, &CorrectPanel::update);
    connect(&ticker, &shell::Ticker::ticked, this, [this] {
        if (isVisible()) update();
    });
    connect(&desk, &desk::Desk::connectionChanged, this, &CorrectPanel::update);
    connect(&desk, &desk::Desk::commandRefused, this, [this](const auto& command, auto, const wire::Refused& refused) {
        if (m_command != command) return;
        m_command.reset();
        update();
        say(text::describe(refused.refusal), true);
    });
    connect(&desk, &desk::Desk::commandUnconfirmed, this, [this](const auto& command, auto) {
        if (m_command != command) return;
        m_command.reset();
        update();
        say(tr("The server did not confirm it. Try again."), true);
    });
    connect(&desk, &desk::Desk::commandConfirmed, this, [this](const auto& command, auto) {
        if (m_command != command) return;
        m_command.reset();
        if (m_drafts) m_drafts->remove(m_entry.assignment);
        update();
        say(tr("Corrected."), false);
    });
}

void CorrectPanel::build() {
    m_name = new ElidedLabel({}, this);
    m_name->setObjectName(u"correctCustomer"_s);
    setTextRole(m_name, TextRole::Title);
    m_facts = label(this, "correctFacts", TextRole::Body, true);
    m_wrapUp = new QWidget(this);
    auto* reason = label(m_wrapUp, "correctReason", TextRole::Strong, false);
    reason->setText(tr("Wrap-up reason"));
    m_code = label(m_wrapUp, "correctCode", TextRole::Body, false);
    m_codes = new tasks::CodeList(m_wrapUp);
    m_codes->setMinimumHeight(200);
    auto* notes = label(m_wrapUp, "correctNotesTitle", TextRole::Strong, false);
    notes->setText(tr("Notes"));
    m_notes = new QPlainTextEdit(m_wrapUp);
    m_notes->setObjectName(u"correctNotes"_s);
    m_notes->setAccessibleName(tr("Notes"));
    m_notes->setTabChangesFocus(true);
    m_notes->setFixedHeight(120);
    m_until = label(m_wrapUp, "correctUntil", TextRole::Small, true);
    m_said = label(m_wrapUp, "correctSaid", TextRole::Small, false);
    m_save = makeButton(tr("Save correction"), ButtonKind::Filled, m_wrapUp);
    m_save->setObjectName(u"correctSave"_s);
    auto* inner = new QVBoxLayout(m_wrapUp);
    inner->setContentsMargins({});
    inner->setSpacing(kGap8);
    for (QWidget* each : std::initializer_list<QWidget*>{reason, m_code, m_codes, notes, m_notes, m_until, m_said})
        inner->addWidget(each, each == m_codes ? 1 : 0);
    inner->addWidget(m_save, 0, Qt::AlignLeft);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(kGap16, 20, kGap16, 20);
    all->setSpacing(kGap12);
    all->addWidget(m_name);
    all->addWidget(m_facts);
    all->addWidget(m_wrapUp, 1);
    all->addStretch();
}

void CorrectPanel::show(const domain::HistoryEntry& entry, text::Whose whose) {
    const bool another = entry.offer != m_entry.offer;
    const bool typed = !another && isCorrectable() && isChanged();
    const bool isNews = another || entry != m_entry;
    m_entry = entry;
    m_whose = whose;
    if (another) {
        m_command.reset();
        m_codes->clearSearch();
        say({}, false);
    }
    if (isNews && !typed) fill();
    update();
}

void CorrectPanel::fill() {
    const QSignalBlocker quietNotes(m_notes), quietCodes(m_codes);
    m_codes->setQueue(m_desk.site(), m_entry.queue);
    m_codes->setChosen(m_entry.code.value_or(domain::CodeId{}));
    m_notes->setPlainText(plain(m_entry.notes));
    if (m_drafts && isCorrectable() && !m_entry.corrected) fillDraft();
}

void CorrectPanel::fillDraft() {
    const auto draft = m_drafts->load(m_entry.assignment);
    if (!draft) return;
    if (!draft->code.empty()) m_codes->setChosen(draft->code);
    m_notes->setPlainText(draft->notes);
    if (isChanged()) say(tr("This is what you had typed. It is not saved yet."), false);
}

bool CorrectPanel::isCorrectable() const {
    return m_entry.correctableUntil && m_ticker.now() < *m_entry.correctableUntil;
}

bool CorrectPanel::isChanged() const {
    return m_codes->chosen() != m_entry.code.value_or(domain::CodeId{})
        || m_notes->toPlainText() != plain(m_entry.notes);
}

// "Voice call to Billing", "Fri 20 Nov, 14:31, lasted 00:12:31, wrap-up 0:35", "Ended by you"
QString CorrectPanel::facts() const {
    const QString when = text::historyTime(m_entry.began, m_ticker.now(), text::zoneNamed(m_desk.site().timeZone));
    QStringList lines{text::requestTo(m_entry.channel, text::toQt(m_entry.queueName))};
    if (!m_entry.customer.name.empty() && !m_entry.customer.address.empty())
        lines << text::toQt(m_entry.customer.address);
    if (wasHandled(m_entry.end))
        //: When a contact began, how long it lasted, and how long its wrap-up.
        lines << tr("%1, lasted %2, wrap-up %3")
                     .arg(when, text::clock(m_entry.talked), text::minutesOf(m_entry.wrappedUp));
    else
        lines << when;
    lines << text::endWord(m_entry.end, m_whose);
    if (m_entry.corrected) lines << tr("Corrected afterwards");
    return lines.join(u'\n');
}

QString CorrectPanel::untilWhen() const {
    if (isCorrectable())
        return tr("Can be corrected for %1.").arg(text::left(*m_entry.correctableUntil - m_ticker.now()));
    if (m_whose == text::Whose::Others) return tr("Only its agent can correct this, for five minutes after its end.");
    return tr("The five minutes in which this could be corrected are over.");
}

void CorrectPanel::update() {
    const bool can = isCorrectable(), live = m_desk.connection().isLive();
    if (!can && isChanged()) fill(); // what was typed and not saved in time is not what stands there
    m_name->setText(text::customerName(m_entry.customer));
    m_facts->setText(facts());
    m_wrapUp->setVisible(wasHandled(m_entry.end));
    m_code->setText(text::codeWord(m_entry));
    m_code->setVisible(!can);
    m_codes->setVisible(can);
    m_notes->setReadOnly(!can);
    m_until->setText(untilWhen());
    m_save->setVisible(can);
    m_save->setEnabled(live && !m_command && isChanged());
    m_save->setToolTip(live ? QString() : tr("Reconnecting. What you type stays here."));
    sayLength();
}

void CorrectPanel::sayLength() {
    const bool isTooLong = isCorrectable() && m_notes->toPlainText().size() > kMostNotes;
    if (isTooLong)
        say(tr("The notes are too long: 2000 characters at most."), true);
    else if (m_isTooLong)
        say({}, false);
    m_isTooLong = isTooLong;
}

void CorrectPanel::save() {
    if (!m_save->isEnabled()) return;
    if (m_codes->chosen().empty()) return say(text::describe(domain::Refusal::CodeRequired), true);
    if (m_notes->toPlainText().size() > kMostNotes) return m_notes->setFocus();
    say({}, false);
    m_command = m_desk.submitWrapUp(m_entry.assignment, m_codes->chosen(), text::toUtf8(m_notes->toPlainText()));
    update();
}

void CorrectPanel::say(const QString& words, bool isFault) {
    m_said->setText(words);
    setInk(
        m_said, [isFault](const Tokens& theme) { return isFault ? theme.of(StatusFamily::Missed).text : theme.text2; });
}

} // namespace readyline::history
