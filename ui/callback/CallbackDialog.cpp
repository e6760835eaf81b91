// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/callback/CallbackDialog.h"

#include "ui/callback/CallbackList.h"
#include "ui/callback/ScheduleForm.h"
#include "ui/text/Faults.h"
#include "ui/text/Strings.h"
#include "ui/widgets/ButtonKind.h"
#include "ui/widgets/Themed.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTabWidget>

namespace readyline::callback {

using namespace Qt::StringLiterals;
using namespace widgets;
using domain::CallbackForm;

namespace {

constexpr int kWidth = 560, kHeight = 600;
constexpr Duration kKeepAfter{600};

// What is otherwise than before; nothing else is sent, so that masked texts stay as the server has them.
domain::CallbackPatch patchOf(const CallbackForm& before, const CallbackForm& after) {
    domain::CallbackPatch patch;
    const auto take = [](auto& said, const auto& was, const auto& is) {
        if (is != was) said = is;
    };
    take(patch.name, before.name, after.name);
    take(patch.phone, before.phone, after.phone);
    take(patch.zone, before.zone, after.zone);
    take(patch.date, before.date, after.date);
    take(patch.from, before.from, after.from);
    take(patch.to, before.to, after.to);
    take(patch.queue, before.queue, after.queue);
    take(patch.reason, before.reason, after.reason);
    if (after.assignee != before.assignee) {
        patch.anybody = after.assignee.empty();
        if (!after.assignee.empty()) patch.assignee = after.assignee;
    }
    return patch;
}

} // namespace

CallbackDialog::CallbackDialog(desk::Desk& desk, shell::Ticker& ticker, const QDir& drafts, QWidget* parent)
    : QDialog(parent),
      m_desk(desk),
      m_ticker(ticker),
      m_draft(drafts) {
    setObjectName(u"callbackDialog"_s);
    build();
    connect(&desk, &desk::Desk::callbacksChanged, this, &CallbackDialog::refreshPlaces);
    connect(&desk, &desk::Desk::connectionChanged, this, &CallbackDialog::refreshFoot);
    connect(&desk, &desk::Desk::ended, this, [this] {
        m_command.reset();
        reject();
    });
    connect(&ticker, &shell::Ticker::ticked, this, [this] {
        if (isVisible()) m_form->refresh(m_ticker.now());
    });
    connect(&desk, &desk::Desk::commandConfirmed, this, [this](const auto& command, auto) {
        if (m_command == command) settled();
    });
    connect(&desk, &desk::Desk::commandRefused, this, [this](const auto& command, auto, const wire::Refused& refused) {
        if (m_command != command) return;
        m_command.reset();
        say(text::describe(refused.refusal), true);
        showAgain();
    });
    connect(&desk, &desk::Desk::commandUnconfirmed, this, [this](const auto& command, auto) {
        if (m_command != command) return;
        m_command.reset();
        say(tr("The server did not confirm it. Look under “Manage callbacks” before you try again."), true);
        showAgain();
    });
    connect(m_form, &ScheduleForm::edited, this, [this] {
        say({}, false);
        if (!m_editing) m_keepSoon = m_ticker.clock().time.after(kKeepAfter, [this] { keep(); });
    });
    connect(m_list, &CallbackList::editAsked, this, &CallbackDialog::openFor);
    connect(m_list, &CallbackList::countChanged, this, [this](int count) {
        //: A tab, and how many callbacks are there.
        m_tabs->setTabText(1, tr("Manage callbacks (%1)").arg(count));
    });
    connect(m_tabs, &QTabWidget::currentChanged, this, &CallbackDialog::refreshFoot);
    connect(m_save, &QPushButton::clicked, this, &CallbackDialog::save);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
}

void CallbackDialog::build() {
    m_form = new ScheduleForm;
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(m_form);
    m_list = new CallbackList(m_desk, CallbackColumns::Few);
    auto* manage = new QWidget;
    auto* room = new QVBoxLayout(manage);
    room->setContentsMargins(kGap24, kGap16, kGap24, kGap16);
    room->addWidget(m_list);
    m_tabs = new QTabWidget(this);
    m_tabs->setObjectName(u"callbackTabs"_s);
    m_tabs->setDocumentMode(true);
    for (QWidget* page : {scroll->viewport(), static_cast<QWidget*>(m_form), manage, static_cast<QWidget*>(m_tabs)}) {
        page->setAutoFillBackground(true);
        page->setBackgroundRole(QPalette::Base);
    }
    m_tabs->addTab(scroll, tr("Schedule callback"));
    m_tabs->addTab(manage, tr("Manage callbacks (%1)").arg(0));
    m_note = new QLabel(u" "_s, this);
    m_note->setObjectName(u"callbackFoot"_s);
    m_note->setWordWrap(true);
    setTextRole(m_note, TextRole::Small);
    m_cancel = makeButton(tr("Cancel"), ButtonKind::Plain, this);
    m_cancel->setObjectName(u"callbackCancel"_s);
    m_save = makeButton(tr("Schedule callback"), ButtonKind::Filled, this);
    m_save->setObjectName(u"callbackSave"_s);
    m_save->setDefault(true);
    auto* line = new QFrame(this);
    line->setFrameShape(QFrame::HLine);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(kGap24, kGap12, kGap24, kGap12);
    foot->setSpacing(kGap8);
    foot->addWidget(m_note, 1);
    foot->addStretch(); // also where the note is not there
    foot->addWidget(m_cancel);
    foot->addWidget(m_save);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins({});
    all->setSpacing(0);
    all->addWidget(m_tabs, 1);
    all->addWidget(line);
    all->addLayout(foot);
    resize(kWidth, kHeight);
}

void CallbackDialog::keep() {
    m_keepSoon.cancel();
    if (m_draft.keep(m_form->form())) say(tr("Draft kept on this computer"), false);
}

// He has closed it before the answer came: what was not scheduled is not to go without a word.
void CallbackDialog::showAgain() {
    if (isVisible()) return;
    show();
    raise();
}

void CallbackDialog::hideEvent(QHideEvent* event) {
    if (m_keepSoon.isHeld()) keep();
    QDialog::hideEvent(event);
}

void CallbackDialog::openAbout(const About& about) {
    if (m_keepSoon.isHeld()) keep();
    m_about = about;
    m_editing.reset();
    m_command.reset();
    const bool isCustomers = !about.name.isEmpty() || !about.phone.isEmpty();
    const models::CallbackScope scope = isCustomers ? models::CallbackScope::Customer : models::CallbackScope::Mine;
    m_list->setFilter({scope, m_desk.me().person, text::toUtf8(about.name), text::toUtf8(about.phone)});
    setWindowTitle(
        isCustomers ? tr("Callbacks for %1").arg(about.name.isEmpty() ? about.phone : about.name) : tr("Callbacks"));
    m_tabs->setCurrentIndex(0); // W97
    showForm();
}

void CallbackDialog::openFor(const wire::CallbackView& callback) {
    if (!isVisible()) {
        m_about = {{}, text::toQt(callback.form.name), text::toQt(callback.form.phone), callback.form.queue};
        m_list->setFilter(
            {models::CallbackScope::Customer, m_desk.me().person, callback.form.name, callback.form.phone});
        setWindowTitle(tr("Callbacks for %1").arg(m_about.name.isEmpty() ? m_about.phone : m_about.name));
    }
    if (m_keepSoon.isHeld()) keep();
    m_editing = callback;
    m_command.reset();
    m_tabs->setCurrentIndex(0);
    showForm();
}

// As it is kept, unless it is about somebody else.
CallbackForm CallbackDialog::fresh() const {
    CallbackForm form;
    form.name = text::toUtf8(m_about.name);
    form.phone = text::toUtf8(m_about.phone);
    form.queue = m_about.queue;
    const auto kept = m_draft.load();
    const bool isNobodys = m_about.name.isEmpty() && m_about.phone.isEmpty();
    return kept && (isNobodys || kept->name == form.name) ? *kept : form;
}

void CallbackDialog::showForm() {
    m_draft.setOwner(m_desk.me().person);
    m_desk.openCallbacks();
    m_form->refresh(m_ticker.now());
    refreshPlaces();
    if (m_editing)
        m_form->show(m_editing->form, m_editing->start);
    else
        m_form->show(fresh());
    m_form->refresh(m_ticker.now());
    say({}, false);
    show();
    raise();
    activateWindow();
}

void CallbackDialog::refreshPlaces() {
    const replica::Callbacks& book = m_desk.callbackBook();
    m_form->setPlaces({m_desk.site(), book.queues, book.colleagues, m_desk.me().person});
}

void CallbackDialog::refreshFoot() {
    const bool schedules = m_tabs->currentIndex() == 0;
    m_save->setVisible(schedules);
    m_save->setText(m_editing ? tr("Save changes") : tr("Schedule callback"));
    m_save->setEnabled(m_desk.connection().isLive() && !m_command);
    m_cancel->setText(schedules ? tr("Cancel") : tr("Close"));
    m_note->setVisible(schedules);
}

void CallbackDialog::save() {
    if (m_keepSoon.isHeld()) keep();
    const auto form = m_form->read(m_ticker.now());
    if (!form) return say(tr("Some of it is not right yet."), true);
    if (m_editing)
        m_command = m_desk.editCallback(m_editing->callback, patchOf(m_editing->form, *form));
    else
        m_command = m_desk.scheduleCallback(*form, m_about.contact);
    say(tr("saving …"), false);
}

// It stands in the list now; the next one begins anew.
void CallbackDialog::settled() {
    m_command.reset();
    m_keepSoon.cancel();
    if (!m_editing) m_draft.remove();
    m_editing.reset();
    m_form->show(fresh());
    m_tabs->setCurrentIndex(1);
    say({}, false);
}

void CallbackDialog::say(const QString& words, bool isFault) {
    m_note->setText(words.isEmpty() ? u" "_s : words);
    setInk(
        m_note, [isFault](const Tokens& theme) { return isFault ? theme.of(StatusFamily::Missed).text : theme.text2; });
    refreshFoot();
}

} // namespace readyline::callback
