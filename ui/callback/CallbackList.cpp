// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/callback/CallbackList.h"

#include "ui/text/Faults.h"
#include "ui/text/SiteTime.h"
#include "ui/text/Strings.h"
#include "ui/widgets/ButtonKind.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/TableColumns.h"
#include "ui/widgets/Themed.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <array>
#include <utility>
#include <vector>

namespace readyline::callback {

using namespace Qt::StringLiterals;
using namespace widgets;
using models::CallbackModel;
using models::CallbackRow;
using models::CallbackScope;

namespace {
const std::vector<int> kWidths{150, 176, 150, 160, 150}; // customer, window, queue, called by, state
constexpr std::array kOfManyColumns{CallbackModel::QueueColumn, CallbackModel::AgentColumn};
} // namespace

CallbackList::CallbackList(desk::Desk& desk, CallbackColumns columns, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_spoken(m_model, this) {
    setObjectName(u"callbackList"_s);
    build(columns);
    connect(&desk, &desk::Desk::callbacksChanged, this, &CallbackList::refresh);
    connect(&desk, &desk::Desk::connectionChanged, this, &CallbackList::refreshButtons);
    connect(&desk, &desk::Desk::commandRefused, this, [this](const auto& command, auto, const wire::Refused& refused) {
        if (m_command != command) return;
        m_fault = text::describe(refused.refusal);
        refreshButtons();
    });
    connect(&desk, &desk::Desk::commandUnconfirmed, this, [this](const auto& command, auto) {
        if (m_command != command) return;
        m_fault = tr("The server did not confirm it. Try again.");
        refreshButtons();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        m_asked = {};
        m_fault.clear();
        refreshButtons();
    });
    connect(m_table, &QTableView::doubleClicked, this, &CallbackList::edit);
    connect(m_edit, &QPushButton::clicked, this, &CallbackList::edit);
    connect(m_delete, &QPushButton::clicked, this, &CallbackList::remove);
    refresh();
}

void CallbackList::build(CallbackColumns columns) {
    m_table = new QTableView;
    m_table->setObjectName(u"callbackTable"_s);
    m_table->setAccessibleName(tr("Callbacks"));
    m_table->setModel(&m_spoken);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    new TableColumns(m_table, kWidths, CallbackModel::StateColumn);
    for (const int each : kOfManyColumns) m_table->setColumnHidden(each, columns == CallbackColumns::Few);
    m_table->installEventFilter(this);
    m_empty = new EmptyState(Icon::NavCallbacks, {}, {});
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_table);
    m_note = new QLabel(this);
    m_note->setObjectName(u"callbackNote"_s);
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    m_edit = makeButton(Icon::Edit, tr("Edit"), ButtonKind::Plain, this);
    m_edit->setObjectName(u"callbackEdit"_s);
    m_delete = makeButton(Icon::Trash, tr("Delete"), ButtonKind::Plain, this);
    m_delete->setObjectName(u"callbackDelete"_s);
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins({});
    buttons->setSpacing(kGap8);
    buttons->addWidget(m_note, 1);
    buttons->addWidget(m_edit);
    buttons->addWidget(m_delete);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins({});
    all->setSpacing(kGap12);
    all->addWidget(m_stack, 1);
    all->addLayout(buttons);
}

void CallbackList::setFilter(const models::CallbackFilter& filter) {
    m_filter = filter;
    refresh();
}

void CallbackList::refresh() {
    m_spoken.setZone(text::zoneNamed(m_desk.site().timeZone));
    m_model.apply(callbackRows(m_desk.callbacks(), m_desk.callbackBook(), m_desk.site(), m_filter));
    const bool isCustomers = m_filter.scope == CallbackScope::Customer;
    m_empty->setContent(Icon::NavCallbacks, tr("No callbacks"),
        isCustomers ? tr("Nobody has promised this customer a call.") : tr("Calls that were promised show up here."));
    m_stack->setCurrentIndex(m_model.rowCount() > 0 ? 1 : 0);
    refreshButtons();
    Q_EMIT countChanged(m_model.rowCount());
}

const CallbackRow* CallbackList::chosen() const {
    const QModelIndex now = m_table->currentIndex();
    if (!now.isValid() || now.row() >= m_model.rowCount()) return nullptr;
    return &m_model.rows()[static_cast<std::size_t>(now.row())];
}

QString CallbackList::whyNot(const CallbackRow* row) const {
    if (!row) return m_model.rowCount() > 0 ? tr("Choose a callback to edit or delete it.") : u" "_s;
    if (!m_desk.connection().isLive()) return tr("Not connected: it can be changed once the connection is back.");
    if (row->callback.state == domain::CallbackState::Ended) return tr("It is over.");
    if (models::hasStarted(row->callback, m_desk.serverNow())) return tr("Started: it cannot be changed any more.");
    return row->deleting ? tr("deleting …") : QString();
}

void CallbackList::refreshButtons() {
    const CallbackRow* row = chosen();
    const QString why = whyNot(row);
    const bool asks = row && !m_asked.empty() && m_asked == row->key();
    m_edit->setEnabled(why.isEmpty());
    m_delete->setEnabled(why.isEmpty());
    m_delete->setText(asks ? tr("Delete for good") : tr("Delete"));
    setButtonKind(m_delete, asks ? ButtonKind::Danger : ButtonKind::Plain);
    const bool isWrong = why.isEmpty() && !m_fault.isEmpty();
    if (isWrong)
        m_note->setText(m_fault);
    else
        m_note->setText(asks ? tr("Nobody will call %1 then.").arg(text::toQt(row->callback.form.name)) : why);
    setInk(
        m_note, [isWrong](const Tokens& theme) { return isWrong ? theme.of(StatusFamily::Missed).text : theme.text2; });
}

void CallbackList::edit() {
    const CallbackRow* row = chosen();
    if (row && whyNot(row).isEmpty()) Q_EMIT editAsked(row->callback);
}

void CallbackList::remove() {
    const CallbackRow* row = chosen();
    if (!row || !whyNot(row).isEmpty()) return;
    const domain::CallbackId id = row->key();
    m_fault.clear();
    if (std::exchange(m_asked, id) == id) {
        m_asked = {};
        m_command = m_desk.deleteCallback(id);
    }
    refreshButtons();
}

bool CallbackList::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Delete) {
            remove();
            return true;
        }
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            edit();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace readyline::callback
