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

#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace readyline::status {

using namespace Qt::StringLiterals;
using namespace widgets;

namespace {

constexpr int kWidth = 384;

// An icon in the colour of its meaning, beside a word that says it.
QLabel* sign(Icon which, QColor colour, QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setPixmap(widgets::pixmap(which, 16, colour, parent->devicePixelRatioF()));
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

WhyPanel::WhyPanel(const desk::Desk& desk, shell::Ticker& ticker, QWidget* parent)
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
    connect(&ticker, &shell::Ticker::ticked, this, &WhyPanel::onTicked);
}

void WhyPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh();
}

void WhyPanel::refresh() {
    if (!isVisible()) return;
    m_countdowns.clear();
    delete m_channels;
    m_channels = new QWidget(this);
    auto* list = new QVBoxLayout(m_channels);
    list->setContentsMargins({});
    list->setSpacing(kGap12);
    const Tokens& theme = tokens(palette());
    const std::vector<text::WhyChannel> channels = text::why(m_desk.self().layers, m_desk.site());
    m_summary->setText(text::summary(channels));
    for (const text::WhyChannel& channel : channels) {
        list->addWidget(line(m_channels));
        auto* rows = new QVBoxLayout;
        rows->setContentsMargins(kGap16, 0, kGap16, 0);
        rows->setSpacing(kGap4);
        auto* head = new QHBoxLayout;
        auto* name = new QLabel(text::channelGroup(channel.channel), m_channels);
        setTextRole(name, TextRole::Strong);
        head->addWidget(sign(popover::channelIcon(channel.channel), theme.text2, m_channels));
        head->addWidget(name, 1);
        head->addWidget(verdictChip(channel.verdict, m_channels));
        rows->addLayout(head);
        for (const text::WhyLine& each : channel.lines) {
            auto* row = new QHBoxLayout;
            auto* words = new QLabel(each.words, m_channels);
            words->setObjectName(u"whyLine"_s);
            words->setWordWrap(true);
            setTextRole(words, each.fine ? TextRole::Body : TextRole::Strong);
            if (each.fine) words->setForegroundRole(QPalette::PlaceholderText);
            const QColor colour = theme.of(each.fine ? StatusFamily::Available : StatusFamily::Missed).graphic;
            row->addWidget(sign(each.fine ? Icon::Check : Icon::Close, colour, m_channels), 0, Qt::AlignTop);
            row->addWidget(words, 1);
            if (each.until) {
                auto* countdown = new TabularLabel(m_channels);
                m_countdowns.emplace_back(countdown, *each.until);
                row->addWidget(countdown);
            }
            rows->addLayout(row);
        }
        list->addLayout(rows);
    }
    m_layout->insertWidget(0, m_channels);
    onTicked();
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
