// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/tasks/DialDialog.h"

#include "core/domain/CallbackCheck.h"
#include "core/domain/Permission.h"
#include "ui/callback/FormRows.h"
#include "ui/text/Callbacks.h"
#include "ui/text/Faults.h"
#include "ui/text/Strings.h"
#include "ui/widgets/Accessible.h"
#include "ui/widgets/ButtonKind.h"
#include "ui/widgets/Themed.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace readyline::tasks {

using namespace Qt::StringLiterals;
using namespace widgets;
using domain::Refusal;
using domain::StationState;

namespace {

constexpr int kWidth = 480;

std::vector<const domain::Queue*> queuesOf(const desk::Desk& desk) {
    std::vector<const domain::Queue*> out;
    const domain::AgentLayers self = desk.self().layers;
    for (const domain::Queue& each : desk.site().queues)
        if (each.channels[domain::index(domain::Channel::Voice)] && std::ranges::count(self.queues, each.id) > 0)
            out.push_back(&each);
    return out;
}

} // namespace

bool mayDialOut(const desk::Desk& desk) {
    return desk.may(domain::Action::DialOut) && desk.me().calls.dialOut && !queuesOf(desk).empty();
}

DialDialog::DialDialog(desk::Desk& desk, QWidget* parent) : QDialog(parent), m_desk(desk) {
    setObjectName(u"dialDialog"_s);
    setWindowTitle(tr("Call a number"));
    build();
    connectParts();
}

void DialDialog::build() {
    m_rows = new callback::FormRows(this);
    m_number = new QLineEdit(this);
    m_number->setObjectName(u"dialNumber"_s);
    m_name = new QLineEdit(this);
    m_name->setObjectName(u"dialName"_s);
    m_name->setMaxLength(static_cast<int>(domain::kMostNameOfCallback));
    m_queue = new QComboBox(this);
    m_queue->setObjectName(u"dialQueue"_s);
    m_numberRow = m_rows->addRow(tr("Number"), m_number, m_number, u"dialNumber"_s);
    m_rows->setHint(m_numberRow, tr("7 to 15 characters"));
    m_rows->setHint(m_rows->addRow(tr("Name"), m_name, m_name, u"dialName"_s), tr("If you know it"));
    m_rows->setHint(
        m_rows->addRow(tr("Queue"), m_queue, m_queue, u"dialQueue"_s), tr("The call counts for this queue"));
    m_note = new QLabel(u" "_s, this);
    m_note->setObjectName(u"dialNote"_s);
    m_note->setWordWrap(true);
    m_cancel = makeButton(tr("Cancel"), ButtonKind::Plain, this);
    m_cancel->setObjectName(u"dialCancel"_s);
    m_cancel->setAutoDefault(false);
    m_call = makeButton(Icon::CallAnswer, tr("Call"), ButtonKind::Filled, this);
    m_call->setObjectName(u"dialCall"_s);
    m_call->setDefault(true);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(kGap8);
    foot->addWidget(m_note, 1);
    foot->addWidget(m_cancel);
    foot->addWidget(m_call);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(kGap24, kGap16, kGap24, kGap16);
    all->setSpacing(kGap12);
    all->addWidget(m_rows);
    all->addStretch();
    all->addLayout(foot);
    setMinimumWidth(kWidth);
}

void DialDialog::connectParts() {
    connect(m_number, &QLineEdit::textChanged, this, [this] {
        m_rows->setFault(m_numberRow, m_number, {});
        if (!m_command) say({}, false);
    });
    connect(m_queue, &QComboBox::activated, this,
        [this] { m_last = domain::QueueId{text::toUtf8(m_queue->currentData().toString())}; });
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_call, &QPushButton::clicked, this, &DialDialog::call);
    connect(&m_desk, &desk::Desk::connectionChanged, this, &DialDialog::refresh);
    for (const auto signal : {&desk::Desk::selfChanged, &desk::Desk::siteChanged})
        connect(&m_desk, signal, this, [this] {
            if (isVisible()) fillQueues();
        });
    connect(&m_desk, &desk::Desk::ended, this, [this] {
        m_command.reset();
        reject();
    });
    connect(&m_desk, &desk::Desk::commandConfirmed, this, [this](const auto& command, auto) {
        if (m_command != command) return;
        m_command.reset();
        accept();
    });
    connect(&m_desk, &desk::Desk::commandRefused, this, [this](const auto& command, auto, const wire::Refused& no) {
        if (m_command == command) fail(whyRefused(no));
    });
    connect(&m_desk, &desk::Desk::commandUnconfirmed, this, [this](const auto& command, auto) {
        if (m_command == command) fail(tr("The server did not confirm it. Look at your tasks before you try again."));
    });
}

void DialDialog::open() {
    if (!m_command) {
        m_number->clear();
        m_name->clear();
        m_rows->setFault(m_numberRow, m_number, {});
        say({}, false);
        fillQueues();
    }
    refresh();
    show();
    raise();
    activateWindow();
    m_number->setFocus(Qt::OtherFocusReason);
}

// A list that is open stays as it is unless the queues have changed.
void DialDialog::fillQueues() {
    const std::vector<const domain::Queue*> queues = queuesOf(m_desk);
    const auto isAt = [this](int row, const domain::Queue& queue) {
        return m_queue->itemData(row).toString() == text::toQt(queue.id.value)
            && m_queue->itemText(row) == text::toQt(queue.name);
    };
    bool same = m_queue->count() == static_cast<int>(queues.size());
    for (int row = 0; same && row < m_queue->count(); ++row) same = isAt(row, *queues[static_cast<std::size_t>(row)]);
    if (same) return;
    m_queue->clear();
    for (const domain::Queue* each : queues) {
        m_queue->addItem(text::toQt(each->name), text::toQt(each->id.value));
        if (each->id == m_last) m_queue->setCurrentIndex(m_queue->count() - 1);
    }
}

void DialDialog::refresh() {
    const bool live = m_desk.connection().isLive();
    const bool wasHeld = !m_call->toolTip().isEmpty();
    const QString held = live ? QString() : tr("Reconnecting. This has to wait.");
    m_call->setEnabled(live && !m_command);
    m_call->setToolTip(held);
    m_call->setAccessibleDescription(held);
    if (!m_command && (wasHeld || !live)) say(held, false);
}

QString DialDialog::numberFault() const {
    domain::CallbackForm form;
    form.phone = text::toUtf8(m_number->text().trimmed());
    for (const domain::CallbackFault each : domain::checkTexts(domain::CallbackKind::Courtesy, form))
        if (row(each).field == domain::CallbackField::Phone) return text::callbackFault(each, form);
    return {};
}

// What the server only names, this desk can often say.
QString DialDialog::whyRefused(const wire::Refused& refused) const {
    switch (refused.refusal) {
    case Refusal::Forbidden: return tr("You may not call numbers for this queue.");
    case Refusal::NotInState:
        return m_desk.self().layers.presence.station == StationState::Unreachable
            ? tr("Your phone cannot be reached. Check that it is on.")
            : tr("Your phone is in use. Finish that call first.");
    default: return text::describe(refused.refusal);
    }
}

void DialDialog::call() {
    if (const QString fault = numberFault(); !fault.isEmpty()) {
        m_rows->setFault(m_numberRow, m_number, fault);
        m_number->setFocus(Qt::OtherFocusReason);
        return;
    }
    const domain::QueueId queue{text::toUtf8(m_queue->currentData().toString())};
    if (queue.empty()) return say(tr("None of your queues takes calls."), true);
    m_last = queue;
    m_command = m_desk.dialOut(queue, text::toUtf8(m_number->text().trimmed()), text::toUtf8(m_name->text().trimmed()));
    say(tr("Asking the server …"), false);
    refresh();
}

// He may have closed it before the answer came: what did not happen is not to go without a word.
void DialDialog::fail(const QString& words) {
    m_command.reset();
    refresh();
    say(words, true);
    announce(m_note, words);
    if (isVisible()) return;
    show();
    raise();
}

void DialDialog::say(const QString& words, bool isFault) {
    m_note->setText(words.isEmpty() ? u" "_s : words);
    setInk(
        m_note, [isFault](const Tokens& theme) { return isFault ? theme.of(StatusFamily::Missed).text : theme.text2; });
}

} // namespace readyline::tasks
