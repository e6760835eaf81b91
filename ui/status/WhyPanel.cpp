// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/status/WhyPanel.h"

#include "ui/popover/ChannelBox.h"
#include "ui/text/Channels.h"
#include "ui/text/Durations.h"
#include "ui/text/Terms.h"
#include "ui/widgets/ButtonKind.h"
#include "ui/widgets/StatusChip.h"
#include "ui/widgets/TabularLabel.h"
#include "ui/widgets/Themed.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace readyline::status {

using namespace Qt::StringLiterals;
using namespace widgets;

namespace {

constexpr int kWidth = 384;

// An icon in the colour of its meaning, beside a word that says it.
QLabel* sign(Icon which, Colouring colour, QWidget* parent) {
    auto* label = new QLabel(parent);
    setSign(label, which, 16, std::move(colour));
    label->setFixedSize(18, 18);
    return label;
}

StatusChip* verdictChip(text::Verdict verdict, QWidget* parent) {
    switch (verdict) {
    case text::Verdict::CanReach: return new StatusChip(StatusShape::Available, text::describe(verdict), parent);
    case text::Verdict::HeldBack: return new StatusChip(StatusShape::Missed, text::describe(verdict), parent);
    case text::Verdict::NotYours: break;
    }
    return new StatusChip(text::describe(verdict), parent);
}

QFrame* line(QWidget* parent) {
    auto* frame = new QFrame(parent);
    frame->setFrameShape(QFrame::HLine);
    return frame;
}

} // namespace

WhyPanel::WhyPanel(desk::Desk& desk, shell::Ticker& ticker, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_ticker(ticker) {
    setObjectName(u"whyPanel"_s);
    setAccessibleName(tr("Why am I not getting work?"));
    setFixedWidth(kWidth);
    auto* title = new QLabel(tr("Why am I not getting work?"), this);
    setTextRole(title, TextRole::Title);
    auto* close = makeIconButton(Icon::Close, tr("Close"), ButtonKind::Flat, this);
    close->setObjectName(u"whyCloseButton"_s);
    m_summary = new QLabel(this);
    m_summary->setObjectName(u"whySummary"_s);
    m_summary->setWordWrap(true);
    m_summary->setForegroundRole(QPalette::PlaceholderText);
    auto* body = new QWidget;
    m_layout = new QVBoxLayout(body);
    m_layout->setContentsMargins({});
    m_layout->setSpacing(0);
    m_layout->addStretch();
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(body);
    for (QWidget* each : {static_cast<QWidget*>(scroll->viewport()), body}) each->setAutoFillBackground(false);

    auto* top = new QHBoxLayout;
    top->addWidget(title, 1);
    top->addWidget(close);
    auto* head = new QVBoxLayout;
    head->setContentsMargins(kGap16, kGap16, kGap12, kGap12);
    head->setSpacing(kGap4);
    head->addLayout(top);
    head->addWidget(m_summary);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(1, 0, 0, 0);
    all->setSpacing(0);
    all->addLayout(head);
    all->addWidget(scroll, 1);
    connect(close, &QPushButton::clicked, this, &WhyPanel::closed);
    connect(&desk, &desk::Desk::selfChanged, this, &WhyPanel::refresh);
    connect(&desk, &desk::Desk::siteChanged, this, &WhyPanel::refresh);
    connect(&desk, &desk::Desk::connectionChanged, this, &WhyPanel::refresh);
    connect(&desk, &desk::Desk::commandRefused, this, &WhyPanel::refresh);
    connect(&desk, &desk::Desk::commandUnconfirmed, this, &WhyPanel::refresh);
    connect(&ticker, &shell::Ticker::ticked, this, &WhyPanel::onTicked);
}

void WhyPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh();
}

void WhyPanel::refresh() {
    if (!isVisible()) return;
    m_countdowns.clear();
    m_ways.clear();
    const bool hadFocus = m_channels && m_channels->isAncestorOf(focusWidget());
    if (m_channels) { // not deleted here: its own button may be what brought the change
        m_channels->setParent(nullptr);
        m_channels->deleteLater();
    }
    m_channels = new QWidget(this);
    auto* list = new QVBoxLayout(m_channels);
    list->setContentsMargins({});
    list->setSpacing(kGap12);
    const std::vector<text::WhyChannel> channels = text::why(m_desk.self().layers, m_desk.site());
    m_summary->setText(text::summary(channels, m_desk.me()));
    for (const text::WhyChannel& channel : channels) {
        list->addWidget(line(m_channels));
        auto* rows = new QVBoxLayout;
        rows->setContentsMargins(kGap16, 0, kGap16, 0);
        rows->setSpacing(kGap4);
        auto* head = new QHBoxLayout;
        auto* name = new QLabel(text::channelGroup(channel.channel), m_channels);
        setTextRole(name, TextRole::Strong);
        head->addWidget(sign(
            popover::channelIcon(channel.channel), [](const Tokens& theme) { return theme.text2; }, m_channels));
        head->addWidget(name, 1);
        head->addWidget(verdictChip(channel.verdict, m_channels));
        rows->addLayout(head);
        for (const text::WhyLine& each : channel.lines) addLine(each, channel.channel, rows);
        list->addLayout(rows);
    }
    m_layout->insertWidget(0, m_channels);
    m_channels->show();
    if (hadFocus) setFocus(Qt::OtherFocusReason);
    onTicked();
}

void WhyPanel::addLine(const text::WhyLine& line, domain::Channel channel, QVBoxLayout* into) {
    auto* row = new QHBoxLayout;
    auto* words = new QLabel(line.words, m_channels);
    words->setObjectName(u"whyLine"_s);
    words->setWordWrap(true);
    setTextRole(words, line.fine ? TextRole::Body : TextRole::Strong);
    if (line.fine) words->setForegroundRole(QPalette::PlaceholderText);
    const auto colour = [fine = line.fine](const Tokens& theme) {
        return theme.of(fine ? StatusFamily::Available : StatusFamily::Missed).graphic;
    };
    row->addWidget(sign(line.fine ? Icon::Check : Icon::Close, colour, m_channels), 0, Qt::AlignTop);
    row->addWidget(words, 1);
    if (line.until) {
        auto* countdown = new TabularLabel(m_channels);
        m_countdowns.emplace_back(countdown, *line.until);
        row->addWidget(countdown);
    }
    into->addLayout(row);
    if (line.term) addWays(line, channel, into);
}

// Below the reason: what he can do himself, else who or what ends it.
void WhyPanel::addWays(const text::WhyLine& line, domain::Channel channel, QVBoxLayout* into) {
    const desk::SelfView view = m_desk.self();
    const domain::AgentLayers& self = view.layers;
    const auto way = text::mendOf(*line.term, self, m_desk.site(), channel, m_desk.me());
    if (way && isOffered(*way)) return;
    auto* row = new QHBoxLayout;
    row->setContentsMargins(22, 0, 0, kGap4);
    if (way) {
        m_ways.push_back(*way);
        auto* button = makeButton(way->words, ButtonKind::Plain, m_channels);
        button->setObjectName(u"whyMend"_s);
        button->setAccessibleDescription(line.words);
        setControlSize(button, ControlSize::Small);
        button->setEnabled(m_desk.connection().isLive() && !view.requested && !view.cancelling);
        connect(button, &QPushButton::clicked, this, [this, what = *way, channel] { mend(what, channel); });
        row->addWidget(button);
        row->addStretch();
    } else {
        auto* who = new QLabel(text::whoMends(*line.term, self, channel, m_desk.me()), m_channels);
        who->setObjectName(u"whyWho"_s);
        who->setWordWrap(true);
        setTextRole(who, TextRole::Small);
        who->setForegroundRole(QPalette::PlaceholderText);
        row->addWidget(who, 1);
    }
    into->addLayout(row);
}

// One button is enough for what mends every channel at once.
bool WhyPanel::isOffered(const text::Mend& way) const {
    return way.kind != text::MendKind::DropOverride && std::ranges::count(m_ways, way) > 0;
}

void WhyPanel::mend(const text::Mend& mend, domain::Channel channel) {
    domain::ChannelSet only;
    only.set(index(channel));
    switch (mend.kind) {
    case text::MendKind::Choose:
    case text::MendKind::ConfirmStatus: m_desk.setPresence(mend.choice); break;
    case text::MendKind::CancelPending: m_desk.cancelPending(); break;
    case text::MendKind::Acknowledge: m_desk.acknowledge(); break;
    case text::MendKind::DropOverride: m_desk.setPresenceOn(only, mend.choice); break;
    case text::MendKind::FinishWrapUp: Q_EMIT wrapUpAsked(mend.contact); break;
    case text::MendKind::ShowHere: m_desk.setCanShow(true); break;
    }
}

void WhyPanel::onTicked() {
    for (const auto& [label, until] : m_countdowns) label->setText(text::left(until - m_ticker.now()));
}

void WhyPanel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Tokens& theme = tokens(palette());
    painter.fillRect(rect(), theme.panel);
    painter.fillRect(0, 0, 1, height(), theme.line);
}

void WhyPanel::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        QWidget::keyPressEvent(event);
}

} // namespace readyline::status
