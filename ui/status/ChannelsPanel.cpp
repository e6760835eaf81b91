// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/status/ChannelsPanel.h"

#include "ui/popover/ChannelBox.h"
#include "ui/status/StatusLook.h"
#include "ui/text/Channels.h"
#include "ui/text/Sentences.h"
#include "ui/widgets/Metrics.h"
#include "ui/widgets/StatusChip.h"
#include "ui/widgets/TabularLabel.h"
#include "ui/widgets/Themed.h"

#include <QGridLayout>
#include <QLabel>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

namespace readyline::status {

using namespace Qt::StringLiterals;
using namespace widgets;

ChannelsPanel::ChannelsPanel(shell::Ticker& ticker, QWidget* parent)
    : PopupFrame(
        parent, Qt::ToolTip | Qt::FramelessWindowHint | Qt::NoDropShadowWindowHint | Qt::WindowTransparentForInput),
      m_ticker(ticker) {
    setObjectName(u"channelsPanel"_s);
    setAttribute(Qt::WA_ShowWithoutActivating);
    setAttribute(Qt::WA_TransparentForMouseEvents); // what lies under it can be clicked
    setFocusPolicy(Qt::NoFocus);
    setPadding({kGap12, kGap12, kGap12, kGap12});
    m_sentence = new QLabel(this);
    m_sentence->setObjectName(u"channelsSentence"_s);
    setTextRole(m_sentence, TextRole::Small);
    m_sentence->setForegroundRole(QPalette::PlaceholderText);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins({});
    all->setSpacing(kGap8);
    all->addWidget(m_sentence);
    connect(&ticker, &shell::Ticker::ticked, this, &ChannelsPanel::onTicked);
}

void ChannelsPanel::setContent(const QString& sentence, const QString& spoken, std::vector<text::ChannelState> states) {
    m_states = std::move(states);
    m_sentence->setText(sentence);
    setAccessibleName(spoken);
    m_times.clear();
    delete m_rows;
    m_rows = new QWidget(this);
    auto* grid = new QGridLayout(m_rows);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(kGap12);
    grid->setVerticalSpacing(6);
    for (const text::ChannelState& each : m_states) {
        const int row = grid->rowCount();
        auto* sign = new QLabel(m_rows);
        setSign(sign, popover::channelIcon(each.channel), 16, [](const Tokens& theme) { return theme.text2; });
        auto* name = new QLabel(text::channelGroup(each.channel), m_rows);
        const QString word = text::statusWithWork(each.shown);
        auto* status = new StatusLabel(shapeOf(each.shown), each.chosen ? tr("%1, only here").arg(word) : word, m_rows);
        status->setObjectName(u"channelStatus"_s);
        auto* time = new TabularLabel(m_rows);
        time->setObjectName(u"channelTime"_s);
        time->reserve(u"00:00:00"_s);
        time->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_times.push_back(time);
        grid->addWidget(sign, row, 0);
        grid->addWidget(name, row, 1);
        grid->addWidget(status, row, 2);
        grid->addWidget(time, row, 3);
    }
    grid->setColumnStretch(2, 1);
    layout()->addWidget(m_rows);
    m_rows->show();
    onTicked();
    if (isVisible()) adjustSize();
}

void ChannelsPanel::onTicked() {
    for (std::size_t i = 0; i < m_times.size(); ++i)
        m_times[i]->setText(text::statusTime(m_states[i].shown, m_ticker.now()));
}

void ChannelsPanel::popup(const QRect& globalAnchor) {
    adjustSize();
    const QRect free = screen()->availableGeometry();
    QPoint corner(globalAnchor.left(), globalAnchor.bottom() + 5);
    if (corner.y() + body().height() > free.bottom()) corner.setY(globalAnchor.top() - 4 - body().height());
    corner.setX(std::clamp(corner.x(), free.left(), std::max(free.left(), free.right() - body().width())));
    moveBody(corner);
    show();
}

} // namespace readyline::status
