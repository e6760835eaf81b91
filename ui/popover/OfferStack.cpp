// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/popover/OfferStack.h"

#include "ui/popover/Order.h"
#include "ui/popover/StackRow.h"
#include "ui/text/Faults.h"
#include "ui/widgets/Accessible.h"
#include "ui/widgets/ButtonKind.h"

#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace readyline::popover {

using namespace Qt::StringLiterals;
using namespace widgets;

namespace {

// One that was answered here has no end of its own.
QString endWords(const models::OfferRow& row) {
    if (row.item.ended) return text::describe(*row.item.ended);
    switch (row.item.answering) {
    case replica::Answering::Accepting: return OfferStack::tr("Accepted.");
    case replica::Answering::Declining: return OfferStack::tr("Declined.");
    case replica::Answering::Not: break;
    }
    return OfferStack::tr("The request has ended.");
}

} // namespace

OfferStack::OfferStack(shell::Ticker& ticker, QWidget* parent) : QWidget(parent), m_ticker(ticker) {
    setObjectName(u"offerStack"_s);
    m_head = new QWidget(this);
    auto* title = new QLabel(tr("Requests"), m_head);
    setTextRole(title, TextRole::Strong);
    m_count = new QLabel(m_head);
    m_count->setObjectName(u"offerCount"_s);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    auto* head = new QHBoxLayout(m_head);
    head->setContentsMargins(14, kGap8, 14, kGap8);
    head->addWidget(title, 1);
    head->addWidget(m_count);
    m_list = new QVBoxLayout;
    m_list->setSpacing(0);
    m_foot = new QWidget(this);
    m_all = makeButton(Icon::Check, {}, ButtonKind::Plain, m_foot);
    m_all->setObjectName(u"acceptAllButton"_s);
    setControlSize(m_all, ControlSize::Large);
    auto* foot = new QVBoxLayout(m_foot);
    foot->setContentsMargins(14, kGap12, 14, kGap12);
    foot->addWidget(m_all);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins({});
    all->setSpacing(0);
    all->addWidget(m_head);
    all->addLayout(m_list);
    all->addWidget(m_foot);
    connect(m_all, &QPushButton::clicked, this, [this] {
        Q_EMIT allAccepted(std::vector<domain::OfferId>(m_written)); // what comes of it fills them anew
    });
}

StackRow* OfferStack::rowAt(std::size_t place) {
    if (place < m_rows.size()) return m_rows[place];
    auto* row = new StackRow(m_ticker, this);
    connect(row, &StackRow::accepted, this, &OfferStack::accepted);
    connect(row, &StackRow::declined, this, &OfferStack::declined);
    m_list->addWidget(row);
    m_rows.push_back(row);
    return row;
}

void OfferStack::show(const std::vector<models::OfferRow>& offers, bool still) {
    const models::OfferRow* next = acceptFirst(offers);
    const std::size_t count = std::min<std::size_t>(kMost, offers.size());
    std::erase_if(m_faults, [&](const auto& fault) {
        return std::ranges::find(offers, fault.first, &models::OfferRow::key) == offers.end();
    });
    for (std::size_t i = 0; i < count; ++i) {
        const replica::OfferItem& item = offers[i].item;
        StackRow* row = rowAt(i);
        row->show(item.offer, offers[i].queueName);
        row->setAnswered(m_held || item.answering != replica::Answering::Not);
        if (item.answering != replica::Answering::Not) m_faults.erase(item.offer.offer);
        if (const auto fault = m_faults.find(item.offer.offer); fault != m_faults.end())
            row->setNote(fault->second, true);
        row->setNext(next == &offers[i]);
        if (!offers[i].isOpen()) row->setEnded(endWords(offers[i]));
    }
    while (m_rows.size() > count) {
        delete m_rows.back();
        m_rows.pop_back();
    }
    m_written.clear();
    for (const models::OfferRow& row : offers)
        if (isAcceptedWithAll(row) && m_written.size() < wire::OffersAccept::kMost) m_written.push_back(row.key());
    if (!still || !m_written.empty())
        m_all->setText(tr("Accept %n request(s)", nullptr, static_cast<int>(m_written.size())));
    m_all->setEnabled(!m_written.empty() && !m_held);
    if (!still) m_foot->setVisible(m_written.size() > 1);
    const auto total = static_cast<int>(std::ranges::count_if(offers, &models::OfferRow::isOpen));
    if (m_held)
        m_count->setText(tr("Reconnecting. The answers have to wait."));
    else
        m_count->setText(total > kMost ? tr("1–%1 of %2").arg(kMost).arg(total) : QString::number(total));
    setSpokenName(this, tr("%n request(s)", nullptr, total));
}

void OfferStack::setRefused(const domain::OfferId& offer, const QString& words) {
    m_faults[offer] = words;
    for (StackRow* row : m_rows)
        if (row->offer() == offer) row->setNote(words, true);
}

void OfferStack::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Tokens& theme = tokens(palette());
    const QRect head = m_head->geometry();
    painter.fillRect(head.left(), head.bottom(), head.width(), 1, theme.line);
}

} // namespace readyline::popover
