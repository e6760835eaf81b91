// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/admin/ListFrame.h"

#include "ui/admin/AdminDelegate.h"
#include "ui/admin/FormFrame.h"
#include "ui/text/Faults.h"
#include "ui/text/Strings.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/ButtonKind.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/TableColumns.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace readyline::admin {

using namespace Qt::StringLiterals;
using namespace widgets;

namespace {

QTableView* makeTable(const QString& name, QWidget* parent) {
    auto* table = new QTableView(parent);
    table->setAccessibleName(name);
    table->setItemDelegate(new AdminDelegate(table));
    table->setShowGrid(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setDefaultSectionSize(heightFor(kRowComfortable, table->fontMetrics()));
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    return table;
}

} // namespace

ListFrame::ListFrame(const Words& words, const char* name, FormFrame* form, QWidget* parent) : QWidget(parent) {
    const QString prefix = QString::fromLatin1(name);
    auto* title = new QLabel(words.title, this);
    setTextRole(title, TextRole::Head);
    auto* subtitle = new QLabel(words.subtitle, this);
    subtitle->setForegroundRole(QPalette::PlaceholderText);
    auto* add = makeButton(Icon::Plus, words.add, ButtonKind::Outlined, this);
    add->setObjectName(prefix + u"Add"_s);
    m_failed = new Banner(StatusFamily::Missed, Icon::Error, this);
    m_failed->setObjectName(prefix + u"Failed"_s);
    m_failed->setButton(tr("Close"));
    m_failed->hide();
    m_table = makeTable(words.title, this);
    m_table->setObjectName(prefix + u"Table"_s);
    m_table->installEventFilter(this);
    m_up = makeButton(tr("Move up"), ButtonKind::Plain, this);
    m_up->setObjectName(prefix + u"Up"_s);
    setKeyHint(m_up, tr("Alt+Up"));
    m_down = makeButton(tr("Move down"), ButtonKind::Plain, this);
    m_down->setObjectName(prefix + u"Down"_s);
    setKeyHint(m_down, tr("Alt+Down"));
    auto* note = new QLabel(words.note, this);
    setTextRole(note, TextRole::Small);
    note->setForegroundRole(QPalette::PlaceholderText);
    note->setWordWrap(true);
    m_side = new QStackedWidget(this);
    m_side->setFixedWidth(form->width());
    m_side->addWidget(new EmptyState(words.noneIcon, words.noneTitle, words.none));
    m_side->addWidget(form);

    auto* head = new QHBoxLayout;
    head->addWidget(title, 1);
    head->addWidget(add);
    auto* below = new QHBoxLayout;
    below->addWidget(m_up);
    below->addWidget(m_down);
    below->addSpacing(kGap12);
    below->addWidget(note, 1);
    auto* middle = new QVBoxLayout;
    middle->setContentsMargins(20, 20, 20, 20);
    middle->setSpacing(kGap8);
    middle->addLayout(head);
    middle->addWidget(subtitle);
    middle->addSpacing(kGap4);
    middle->addWidget(m_failed);
    middle->addWidget(m_table, 1);
    middle->addLayout(below);
    auto* all = new QHBoxLayout(this);
    all->setContentsMargins({});
    all->setSpacing(0);
    all->addLayout(middle, 1);
    all->addWidget(m_side);
    connect(add, &QPushButton::clicked, this, &ListFrame::addAsked);
    connect(m_up, &QPushButton::clicked, this, [this] { Q_EMIT moveAsked(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { Q_EMIT moveAsked(1); });
    connect(m_failed, &Banner::buttonPressed, m_failed, &QWidget::hide);
}

void ListFrame::setModel(QAbstractItemModel* model, const std::vector<int>& widths, int stretched) {
    m_table->setModel(model);
    new TableColumns(m_table, widths, stretched);
}

void ListFrame::setChosen(bool chosen) { m_side->setCurrentIndex(chosen ? 1 : 0); }

void ListFrame::setMovable(bool up, bool down) {
    m_up->setEnabled(up);
    m_down->setEnabled(down);
}

void ListFrame::say(const QString& lead, const QString& why) {
    m_failed->setText(lead, why);
    m_failed->setVisible(!lead.isEmpty());
}

QString ListFrame::Says::notSaved(const QString& name) { return tr("%1 was not saved.").arg(name); }
QString ListFrame::Says::notDeleted(const QString& name) { return tr("%1 was not deleted.").arg(name); }
QString ListFrame::Says::notMoved(const QString& name) { return tr("%1 was not moved.").arg(name); }
QString ListFrame::Says::deleted(const QString& name) { return tr("%1 was deleted").arg(name); }
QString ListFrame::Says::undo() { return tr("Undo"); }
QString ListFrame::Says::unconfirmed() { return tr("The server did not confirm it. Try again."); }

// What is taken away is refused with the names of those who have it.
QString ListFrame::Says::refused(const wire::Refused& refused, bool removing) {
    if (removing && refused.refusal == domain::Refusal::InUse && !refused.detail.empty())
        return tr("In use: %1. It can be deleted once they have another status.").arg(text::toQt(refused.detail));
    return text::describe(refused.refusal);
}

bool ListFrame::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_table || event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool alt = key->modifiers() & Qt::AltModifier;
    switch (key->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (!alt) return false;
        Q_EMIT moveAsked(key->key() == Qt::Key_Up ? -1 : 1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_F2: Q_EMIT formAsked(); return true;
    case Qt::Key_Delete: Q_EMIT deleteAsked(); return true;
    case Qt::Key_Insert: Q_EMIT addAsked(); return true;
    default: return QWidget::eventFilter(watched, event);
    }
}

} // namespace readyline::admin
