// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/widgets/gallery/Gallery.h"

#include "ui/widgets/Banner.h"
#include "ui/widgets/ButtonKind.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/CountdownBar.h"
#include "ui/widgets/CountdownRing.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/LoadBoxes.h"
#include "ui/widgets/StatusButton.h"
#include "ui/widgets/StatusChip.h"
#include "ui/widgets/TabularLabel.h"
#include "ui/widgets/Toast.h"

#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QTabBar>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace readyline::gallery {

using namespace widgets;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

void cap(QVBoxLayout* column, const QString& text, int before = kGap8) {
    column->addSpacing(before);
    auto* label = new QLabel(text);
    setTextRole(label, TextRole::SmallStrong);
    label->setForegroundRole(QPalette::PlaceholderText);
    column->addWidget(label);
}

struct Named {
    StatusShape shape;
    QString word;
};

QList<Named> all() {
    return {{StatusShape::Available, u"Ready"_s}, {StatusShape::Written, u"Ready (2)"_s},
        {StatusShape::Busy, u"On contact"_s}, {StatusShape::Full, u"Occupied"_s}, {StatusShape::Ringing, u"Ringing"_s},
        {StatusShape::WrapUp, u"Wrap-up"_s}, {StatusShape::Away, u"Not Ready"_s}, {StatusShape::Timed, u"No answer"_s},
        {StatusShape::Dnd, u"Do not disturb"_s}, {StatusShape::Offline, u"Offline"_s},
        {StatusShape::Reconnecting, u"Reconnecting"_s}, {StatusShape::Missed, u"Missed"_s}};
}

CountdownRing* ring(RingSize size, std::chrono::seconds left, std::chrono::seconds total) {
    auto* made = new CountdownRing(size);
    made->setRemaining(left, total);
    return made;
}

QTableView* table(int rowHeight) {
    auto* model = new QStandardItemModel(2, 3);
    model->setHorizontalHeaderLabels({u"Agent"_s, u"Status"_s, u"Time"_s});
    const QStringList cells{u"Ondřej Dvořák"_s, u"On contact"_s, u"00:18:04"_s, u"Tomasz Zieliński"_s,
        u"Not Ready: Break"_s, u"00:09:47"_s};
    for (int i = 0; i < 6; ++i) model->setItem(i / 3, i % 3, new QStandardItem(cells[i]));
    auto* view = new QTableView;
    model->setParent(view);
    view->setModel(model);
    view->setShowGrid(false);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->verticalHeader()->hide();
    view->verticalHeader()->setDefaultSectionSize(rowHeight);
    view->horizontalHeader()->setStretchLastSection(true);
    view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    view->horizontalHeader()->setSortIndicatorShown(true);
    view->setFixedHeight(2 * rowHeight + 30);
    view->selectRow(1);
    view->setWordWrap(false);
    view->setColumnWidth(0, 130);
    view->setColumnWidth(1, 140);
    return view;
}

} // namespace

void Gallery::statuses(QVBoxLayout* column) {
    cap(column, u"Status: shape, colour, word"_s, 0);
    auto* grid = new QGridLayout;
    grid->setVerticalSpacing(10);
    const auto names = all();
    for (int i = 0; i < names.size(); ++i)
        grid->addWidget(new StatusLabel(names[i].shape, names[i].word), i / 2, i % 2);
    column->addLayout(grid);
    cap(column, u"Chips"_s);
    for (const auto& line : {QList<int>{0, 2, 4, 9}, QList<int>{5, 6, 8}, QList<int>{11, 7, 3, 1}}) {
        auto* row = new QHBoxLayout;
        for (const int i : line) row->addWidget(new StatusChip(names[i].shape, names[i].word));
        row->addStretch(1);
        column->addLayout(row);
    }
}

void Gallery::countdowns(QVBoxLayout* column) {
    cap(column, u"Countdown: ring 44, 32, 28; last ten seconds red; wrap-up bar"_s);
    auto* rings = new QHBoxLayout;
    for (QWidget* one : {ring(RingSize::Popover, 14s, 20s), ring(RingSize::Popover, 7s, 20s),
             ring(RingSize::Stack, 12s, 20s), ring(RingSize::Stack, 6s, 20s), ring(RingSize::Card, 14s, 20s)})
        rings->addWidget(one);
    rings->addStretch(1);
    column->addLayout(rings);
    for (const auto left : {18s, 6s, -141s}) {
        auto* bar = new CountdownBar;
        bar->setRemaining(left, 30s);
        bar->setMaximumWidth(240);
        column->addWidget(bar);
    }
}

void Gallery::rows(QVBoxLayout* column) {
    cap(column, u"Rows, comfortable 32 and compact 24"_s);
    column->addWidget(table(32));
    column->addWidget(table(24));
    cap(column, u"Load: used of limit"_s);
    auto* row = new QHBoxLayout;
    const auto load = [row](int used, int limit, const QString& word) {
        auto* boxes = new LoadBoxes;
        boxes->setLoad(used, limit);
        row->addWidget(boxes);
        row->addWidget(new QLabel(word));
    };
    load(1, 1, u"voice 1 of 1"_s);
    load(2, 3, u"written 2 of 3"_s);
    load(3, 10, u"many"_s);
    row->addStretch(1);
    column->addLayout(row);
}

void Gallery::toasts(QVBoxLayout* column) {
    cap(column, u"Toasts: 400 wide, top right, newest on top, three at most"_s, 0);
    const auto toast = [column](ToastSpec spec) {
        auto* made = new Toast(std::move(spec));
        made->setWindowFlags(Qt::Widget);
        column->addWidget(made);
        column->addSpacing(-kGap24 - kGap16);
    };
    toast({.family = StatusFamily::Ringing,
        .icon = Icon::User,
        .what = u"Margriet Adeyemi set you to Ready"_s,
        .why = u"“Extra hands for Outages until 15:00”"_s,
        .button = u"Answer"_s});
    toast({.family = StatusFamily::Available,
        .icon = Icon::Check,
        .what = u"4 agents set to Ready"_s,
        .why = u"1 follows after the call"_s,
        .button = u"Undo 10 s"_s,
        .buttonIcon = Icon::Undo,
        .buttonHasIcon = true});
    toast({.family = StatusFamily::Missed,
        .icon = Icon::Error,
        .what = u"Hold did not work"_s,
        .why = u"The phone did not answer the server. The call is still active."_s,
        .button = u"Try again"_s,
        .stay = ToastStay::UntilClosed});
    column->addSpacing(kGap32);
}

void Gallery::banners(QVBoxLayout* column) {
    cap(column, u"Banners: inside the window, below the header"_s);
    const auto banner = [column](StatusFamily family, Icon icon, const QString& lead, const QString& text) {
        auto* made = new Banner(family, icon);
        made->setText(lead, text);
        column->addWidget(made);
        return made;
    };
    banner(StatusFamily::Away, Icon::PlugOff, u"Reconnecting."_s, u"Kept for another 0:47."_s)->setButton(u"Try now"_s);
    banner(StatusFamily::Missed, Icon::Error, u"The journal is full."_s, u"Nothing can be changed now."_s);
    banner(StatusFamily::Offline, Icon::Info, QString(), u"Signed in on another computer at 14:02."_s);
}

void Gallery::statusButtons(QVBoxLayout* column) {
    cap(column, u"Status button: every width the same"_s);
    const auto button = [column](StatusShape shape, const QString& word, const QString& time) {
        auto* made = new StatusButton;
        made->setStatus(shape, word);
        made->setTime(time);
        column->addWidget(made);
    };
    button(StatusShape::Available, u"Ready"_s, u"00:12:31"_s);
    button(StatusShape::WrapUp, u"Wrap-up (2)"_s, u"0:18"_s);
    button(StatusShape::Away, u"Not Ready: Side task with a very long name"_s, u"00:04:10"_s);
    button(StatusShape::Missed, u"Missed call"_s, u"00:00:36"_s);
    button(StatusShape::Ringing, u"Ringing"_s, u"00:00:06"_s);
}

void Gallery::controls(QVBoxLayout* column) {
    cap(column, u"Tabs, menu, tool buttons, scroll bar"_s, 0);
    auto* tabs = new QTabBar;
    for (const auto& name : {u"Why"_s, u"Ledger"_s, u"My day"_s}) tabs->addTab(name);
    tabs->setExpanding(false);
    column->addWidget(tabs);
    auto* menu = new QMenu;
    menu->addSection(u"Call"_s);
    menu->addAction(icon(Icon::CallTransfer), u"Transfer…\tCtrl+T"_s);
    auto* chosen = menu->addAction(u"Mute"_s);
    chosen->setCheckable(true);
    chosen->setChecked(true);
    menu->addSeparator();
    menu->addAction(icon(Icon::CallConsult), u"Consult"_s)->setEnabled(false);
    menu->addMenu(u"More"_s)->addAction(u"Inside"_s);
    menu->setWindowFlags(Qt::Widget);
    menu->setFixedSize(menu->sizeHint());
    menu->setActiveAction(menu->actions().at(1));
    column->addWidget(menu, 0, Qt::AlignLeft);
    auto* tools = new QHBoxLayout;
    for (const auto style : {Qt::ToolButtonIconOnly, Qt::ToolButtonTextBesideIcon, Qt::ToolButtonTextUnderIcon}) {
        auto* tool = new QToolButton;
        tool->setIcon(icon(Icon::NavDesk));
        tool->setText(u"Desk"_s);
        tool->setToolButtonStyle(style);
        tool->setAutoRaise(style == Qt::ToolButtonTextUnderIcon);
        tool->setIconSize({20, 20});
        tools->addWidget(tool);
    }
    tools->addStretch(1);
    column->addLayout(tools);
    auto* bar = new QScrollBar(Qt::Horizontal);
    bar->setRange(0, 100);
    bar->setValue(30);
    bar->setPageStep(60);
    column->addWidget(bar);
    auto* progress = new QProgressBar;
    progress->setValue(60);
    progress->setTextVisible(false);
    column->addWidget(progress);
}

void Gallery::more(QVBoxLayout* column) {
    cap(column, u"Type, elided, tabular"_s);
    for (const auto& [role, name] : {std::pair{TextRole::Timer, u"00:12:31"_s},
             {TextRole::Head, u"Head of a contact"_s}, {TextRole::Title, u"Title of a group"_s},
             {TextRole::Strong, u"Body, names 600"_s}, {TextRole::Small, u"Small, helper text"_s}}) {
        auto* label = new ElidedLabel(name);
        setTextRole(label, role);
        column->addWidget(label);
    }
    auto* narrow = new ElidedLabel(u"A topic that is far too long for the room that it has"_s);
    narrow->setFixedWidth(200);
    narrow->setSecondary(true);
    column->addWidget(narrow);
    for (const auto& time : {u"11:11:11"_s, u"00:44:08"_s}) column->addWidget(new TabularLabel(time));
    auto* text = new QPlainTextEdit(u"Notes of the wrap-up"_s);
    text->setFixedHeight(54);
    column->addWidget(text);
    auto* card = new Card;
    auto* inside = new QVBoxLayout(card);
    inside->setContentsMargins(0, 0, 0, 0);
    auto* empty = new EmptyState(Icon::NavCallbacks, u"No callbacks today"_s,
        u"Those that you promise to customers appear here with their time."_s);
    empty->setButton(u"New callback"_s);
    empty->setMinimumHeight(240);
    inside->addWidget(empty);
    column->addWidget(card);
}

} // namespace readyline::gallery
