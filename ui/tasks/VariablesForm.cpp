// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/tasks/VariablesForm.h"

#include "ui/tasks/VariableField.h"
#include "ui/text/Faults.h"
#include "ui/text/SiteTime.h"
#include "ui/text/Strings.h"
#include "ui/widgets/ButtonKind.h"
#include "ui/widgets/Themed.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace readyline::tasks {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace widgets;
using models::VariableEdit;

namespace {
constexpr Duration kKeepAfter = 600ms;
}

VariablesForm::VariablesForm(desk::Desk& desk, shell::Ticker& ticker, Drafts& drafts, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_ticker(ticker),
      m_drafts(drafts) {
    setObjectName(u"variablesForm"_s);
    build();
    follow();
}

void VariablesForm::build() {
    auto* title = new QLabel(tr("Variables"), this);
    setTextRole(title, TextRole::Title);
    m_changes = new QLabel(this);
    m_changes->setObjectName(u"variableChanges"_s);
    setTextRole(m_changes, TextRole::Small);
    m_changes->setForegroundRole(QPalette::PlaceholderText);
    m_revert = makeButton(Icon::Undo, tr("Revert"), ButtonKind::Plain, this);
    m_revert->setObjectName(u"revertVariablesButton"_s);
    setControlSize(m_revert, ControlSize::Small);
    m_save = makeButton(Icon::Save, tr("Save"), ButtonKind::Outlined, this);
    m_save->setObjectName(u"saveVariablesButton"_s);
    setControlSize(m_save, ControlSize::Small);
    m_none = new QLabel(tr("Nothing is known of this contact yet."), this);
    m_none->setObjectName(u"noVariables"_s);
    m_none->setForegroundRole(QPalette::PlaceholderText);

    auto* body = new QWidget;
    m_rows = new QVBoxLayout(body);
    m_rows->setContentsMargins(0, 0, kGap4, 0);
    m_rows->setSpacing(kGap8);
    m_rows->addStretch();
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(body);
    for (QWidget* each : {scroll->viewport(), body}) each->setAutoFillBackground(false);

    auto* head = new QHBoxLayout;
    head->setSpacing(kGap8);
    head->addWidget(title, 1);
    head->addWidget(m_changes);
    head->addWidget(m_revert);
    head->addWidget(m_save);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins({});
    all->setSpacing(kGap12);
    all->addLayout(head);
    all->addWidget(m_none);
    all->addWidget(scroll, 1);
}

void VariablesForm::follow() {
    auto* keys = new QShortcut(QKeySequence::Save, this);
    keys->setContext(Qt::WidgetWithChildrenShortcut);
    connect(keys, &QShortcut::activated, this, &VariablesForm::save);
    connect(m_save, &QPushButton::clicked, this, &VariablesForm::save);
    connect(m_revert, &QPushButton::clicked, this, [this] {
        m_edits.revert();
        m_insisted.clear();
        keep();
        refresh();
    });
    connect(&m_desk, &desk::Desk::commandConfirmed, this, [this](const domain::CommandId& id, auto) {
        readPicture();
        settle([&](models::VariableEdits& edits) { return edits.confirmed(id, m_ticker.now()); });
    });
    connect(&m_desk, &desk::Desk::commandRefused, this,
        [this](const domain::CommandId& id, auto, const wire::Refused& refused) {
            settle([&](models::VariableEdits& edits) { return edits.refused(id, refused); });
        });
    connect(&m_desk, &desk::Desk::commandUnconfirmed, this, [this](const domain::CommandId& id, auto) {
        settle([&](models::VariableEdits& edits) { return edits.unconfirmed(id); });
    });
    connect(&m_desk, &desk::Desk::taskDone, this, [this](const wire::TaskRemoved& done) {
        m_elsewhere.erase(done.assignment);
        if (done.assignment == m_row.assignment) forget();
        m_drafts.keepFields(done.assignment, {}); // nobody can save them any more
    });
    connect(&m_desk, &desk::Desk::ended, this, [this] {
        if (m_keepSoon.isHeld()) keep(); // it is there again when he comes back
        m_elsewhere.clear();
        forget();
    });
    connect(&m_desk, &desk::Desk::revealed, this, [this](const wire::VariableRevealed& told) {
        if (told.contact != m_row.contact) return;
        m_looks.erase(told.name);
        m_edits.reveal(told);
        refresh();
    });
    connect(&m_desk, &desk::Desk::unrevealed, this,
        [this](const domain::ContactId& contact, const std::string& name, const auto& refused) {
            if (contact != m_row.contact) return;
            //: %1 says why: "The server is busy. Try again in a moment."
            m_looks[name] = {Looking::Failed,
                refused ? tr("It could not be shown. %1").arg(text::describe(refused->refusal))
                        : tr("It could not be shown: there is no connection.")};
            refresh();
        });
}

// What became of a save is for the task that it was made for, shown now or not.
void VariablesForm::settle(const std::function<bool(models::VariableEdits&)>& what) {
    if (what(m_edits)) {
        keep();
        return refresh();
    }
    for (auto& [assignment, edits] : m_elsewhere)
        if (what(edits)) {
            m_drafts.keepFields(assignment, edits.drafts());
            return;
        }
}

// Nothing more of this one: it is done, or nobody is signed in.
void VariablesForm::forget() {
    m_keepSoon.cancel();
    m_row = {};
    m_edits = {};
    m_looks.clear();
    m_insisted.clear();
    m_isRestored = false;
}

// Another task: what is under way or typed for the one before waits for him, and what was revealed is forgotten.
void VariablesForm::turnTo(const domain::AssignmentId& next) {
    if (m_keepSoon.isHeld()) keep();
    m_edits.hideAll();
    if (!m_row.assignment.empty() && m_edits.hasNews()) m_elsewhere[m_row.assignment] = m_edits;
    m_edits = {};
    m_looks.clear();
    m_insisted.clear();
    auto waiting = m_elsewhere.extract(next);
    m_isRestored = !waiting.empty();
    if (m_isRestored) m_edits = std::move(waiting.mapped());
}

void VariablesForm::show(const models::TaskListRow& row, bool editableOnly) {
    const bool another = row.contact != m_row.contact || row.assignment != m_row.assignment;
    if (another) turnTo(row.assignment);
    m_row = row;
    m_editableOnly = editableOnly;
    m_edits.show(row.variables, m_desk.me().name, m_ticker.now());
    if (!m_isRestored && isAccepted()) {
        m_edits.restore(m_drafts.loadFields(row.assignment));
        m_isRestored = true;
    }
    refresh();
}

// The desk's, which may be ahead of the row by a frame. What stands in the row beside them stays (W87).
void VariablesForm::readPicture() {
    const auto tasks = m_desk.tasks();
    const auto mine = std::ranges::find_if(
        tasks, [this](const desk::TaskItem& each) { return each.task.assignment == m_row.assignment; });
    if (mine == tasks.end()) return;
    for (wire::ShownVariable& each : m_row.variables) {
        const auto now = std::ranges::find(mine->task.variables, each.name, &wire::ShownVariable::name);
        if (now != mine->task.variables.end()) each = *now;
    }
    m_edits.show(m_row.variables, m_desk.me().name, m_ticker.now());
}

bool VariablesForm::isAccepted() const {
    return !m_row.assignment.empty() && m_row.phase != models::TaskPhase::Accepting;
}

bool VariablesForm::isShown(const wire::ShownVariable& variable) const { return !m_editableOnly || variable.editable; }

// Fields that fit stay, so that nobody loses his place in one.
void VariablesForm::rebuild() {
    std::vector<const VariableEdit*> shown;
    for (const VariableEdit& each : m_edits.all())
        if (isShown(each.variable)) shown.push_back(&each);
    const bool fits = std::ranges::equal(shown, m_fields,
        [](const VariableEdit* edit, const VariableField* field) { return field->fits(edit->variable); });
    if (fits) return;
    std::vector<VariableField*> before = std::exchange(m_fields, {});
    for (const VariableEdit* each : shown) {
        const auto known
            = std::ranges::find_if(before, [each](const VariableField* field) { return field->fits(each->variable); });
        VariableField* field = known == before.end() ? fieldFor(each->variable) : *known;
        if (known != before.end()) before.erase(known);
        m_rows->removeWidget(field);
        m_rows->insertWidget(static_cast<int>(m_fields.size()), field);
        m_fields.push_back(field);
    }
    for (VariableField* each : before) delete each;
    orderTabs();
}

// Tab goes down the form, whichever field was made first.
void VariablesForm::orderTabs() {
    QWidget* last = nullptr;
    for (const VariableField* field : m_fields)
        for (QWidget* each : field->tabStops()) {
            if (last) setTabOrder(last, each);
            last = each;
        }
}

VariableField* VariablesForm::fieldFor(const wire::ShownVariable& variable) {
    auto* field = new VariableField(variable, this);
    const std::string name = field->name();
    connect(field, &VariableField::typed, this, [this, name](const QString& text) {
        m_edits.type(name, text);
        m_insisted.erase(name);
        m_keepSoon = m_ticker.clock().time.after(kKeepAfter, [this] { keep(); });
        refresh();
    });
    connect(field, &VariableField::saveAsked, this, &VariablesForm::save);
    connect(field, &VariableField::actionPressed, this, [this, name] { act(name); });
    connect(field, &VariableField::linkPressed, this, [this, name] { lookAt(name); });
    return field;
}

void VariablesForm::refresh() {
    rebuild();
    const QTimeZone zone = text::zoneNamed(m_desk.site().timeZone);
    for (VariableField* each : m_fields) {
        const VariableEdit* edit = m_edits.find(each->name());
        if (!edit) continue;
        const auto asked = m_looks.find(each->name());
        const Look its = asked == m_looks.end() ? Look{} : asked->second;
        VariableLook look = lookOf(*edit, m_insisted.contains(each->name()), m_desk.me().name, zone);
        if (look.note.isEmpty()) look.note = its.why;
        each->show(*edit, look, lookLink(*edit, its.looking, isAccepted()));
    }
    refreshHead();
}

void VariablesForm::refreshHead() {
    const int unsaved = m_edits.unsaved();
    const bool canEdit
        = std::ranges::any_of(m_edits.all(), [](const VariableEdit& each) { return each.variable.editable; });
    m_changes->setText(unsaved > 0 ? tr("%n change(s) not saved", nullptr, unsaved) : QString());
    m_none->setVisible(m_fields.empty());
    m_revert->setVisible(canEdit);
    m_save->setVisible(canEdit);
    m_revert->setEnabled(unsaved > 0);
    m_save->setEnabled(unsaved > 0);
}

bool VariablesForm::save() {
    m_keepSoon.cancel();
    keep();
    for (const std::string& name : m_edits.toSave()) saveOne(name);
    const bool isRight = insist();
    refresh();
    return isRight;
}

void VariablesForm::saveOne(const std::string& name) {
    const VariableEdit* edit = m_edits.find(name);
    if (!edit || !isAccepted()) return;
    const domain::CommandId command = m_desk.setVariable(m_row.contact, name, text::toUtf8(edit->text), edit->seen);
    if (!command.empty()) m_edits.saving(name, command);
}

// The first that is wrong gets the focus, and says how to put it right.
bool VariablesForm::insist() {
    QWidget* first = nullptr;
    for (VariableField* each : m_fields) {
        const VariableEdit* edit = m_edits.find(each->name());
        if (!edit || !edit->fault()) continue;
        m_insisted.insert(each->name());
        if (!first) first = each;
    }
    if (first) first->setFocus();
    return !first;
}

// The link below the field: try again, or copy what was lost.
void VariablesForm::act(const std::string& name) {
    const VariableEdit* edit = m_edits.find(name);
    if (!edit) return;
    if (edit->state == models::EditState::Overtaken)
        QApplication::clipboard()->setText(edit->lost);
    else
        saveOne(name);
    refresh();
}

void VariablesForm::lookAt(const std::string& name) {
    const VariableEdit* edit = m_edits.find(name);
    if (!edit) return;
    if (edit->revealed) {
        m_edits.hide(name);
    } else {
        m_looks[name] = {Looking::Asked, {}};
        m_desk.revealVariable(m_row.contact, name);
    }
    refresh();
}

void VariablesForm::keep() {
    m_keepSoon.cancel();
    if (m_isRestored) m_drafts.keepFields(m_row.assignment, m_edits.drafts());
}

void VariablesForm::hideEvent(QHideEvent* event) {
    if (m_keepSoon.isHeld()) keep();
    QWidget::hideEvent(event);
}

} // namespace readyline::tasks
