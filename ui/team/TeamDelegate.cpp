// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/team/TeamDelegate.h"

#include "ui/status/StatusLook.h"
#include "ui/widgets/LoadBoxes.h"
#include "ui/widgets/Metrics.h"
#include "ui/widgets/Plate.h"
#include "ui/widgets/TabularText.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace readyline::team {

using namespace widgets;
using models::TeamModel;
using models::TeamRow;

namespace {

constexpr int kPadding = 8, kDot = 14;

} // namespace

TeamDelegate::TeamDelegate(
    const shell::Ticker& ticker, const SpokenTeam& model, const TeamChecks& checks, QObject* parent)
    : QStyledItemDelegate(parent),
      m_ticker(ticker),
      m_model(model),
      m_checks(checks) {}

void TeamDelegate::paintBackground(
    QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const Tokens& theme = tokens(option.palette);
    const domain::Shown& shown = m_model.row(index).agent.shown;
    if (m_checks.has(m_model.row(index).key()))
        painter.fillRect(option.rect, theme.selected);
    else if (shown.row == domain::ShownRow::Acknowledge)
        painter.fillRect(option.rect, theme.of(StatusFamily::Missed).tint);
    else if (isOver(shown, m_ticker.now()))
        painter.fillRect(option.rect, theme.of(StatusFamily::WrapUp).tint);
    painter.fillRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1, theme.lineSoft);
}

void TeamDelegate::paintStatusCell(
    QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const Tokens& theme = tokens(option.palette);
    const TeamRow& row = m_model.row(index);
    const QRect cell = option.rect.adjusted(0, 1, 0, -2);
    const bool focused = option.state & QStyle::State_HasFocus;
    if (index.row() == m_menuRow || focused) paintPlate(painter, QRectF(cell), {theme.panel, theme.accent, 4, 2});
    painter.setFont(widgets::font(TextRole::Body));
    const StatusShape shape = status::shapeOf(row.agent.shown);
    const bool opens = m_opens && m_model.mayChange(index);
    const int aside = opens ? 26 : kPadding;
    paintStatus(painter, cell.adjusted(kPadding, 0, -aside, 0), shape, index.data(Qt::DisplayRole).toString(), theme);
    if (!opens) return;
    const bool strong = option.state & QStyle::State_MouseOver || index.row() == m_menuRow || focused;
    paintIcon(painter, QRect(cell.right() - 21, cell.top(), 16, cell.height()), Icon::ChevronDown, 14,
        strong ? theme.text : theme.lineControl);
}

void TeamDelegate::paintCheck(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QStyleOptionViewItem box = option;
    box.state.setFlag(QStyle::State_On, m_checks.has(m_model.row(index).key()));
    option.widget->style()->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &box, &painter, option.widget);
}

void TeamDelegate::paintDevice(
    QPainter& painter, const QRect& rect, const QModelIndex& index, const Tokens& theme) const {
    const domain::Presence& presence = m_model.row(index).agent.layers.presence;
    const bool active = presence.connection == domain::Connection::Online && presence.canShow
        && presence.station != domain::StationState::Unreachable;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor colour = theme.of(active ? StatusFamily::Available : StatusFamily::Offline).graphic;
    painter.setPen(QPen(colour, 1.5));
    painter.setBrush(active ? QBrush(colour) : QBrush(Qt::NoBrush));
    painter.drawEllipse(QRectF(rect.left() + 0.75, rect.center().y() - 2.5, 6, 6));
    painter.restore();
    painter.drawText(rect.adjusted(kDot, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
        painter.fontMetrics().elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, rect.width() - kDot));
}

// What is cut is told whole.
bool TeamDelegate::helpEvent(
    QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option, const QModelIndex& index) {
    const QString words = index.data(Qt::DisplayRole).toString();
    const QFontMetrics metrics(widgets::font(TextRole::Strong));
    const int aside = index.column() == TeamModel::DeviceColumn ? kDot : 0;
    const bool isCut = metrics.horizontalAdvance(words) > option.rect.width() - 2 * kPadding - aside;
    if (!index.data(Qt::ToolTipRole).toString().isEmpty() || !isCut)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(event->globalPos(), words, view);
    return true;
}

void TeamDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    painter->save();
    const Tokens& theme = tokens(option.palette);
    const TeamRow& row = m_model.row(index);
    const QRect rect = option.rect.adjusted(kPadding, 0, -kPadding, 0);
    const QString words = index.data(Qt::DisplayRole).toString();
    paintBackground(*painter, option, index);
    const auto text = [&](TextRole role, const QColor& colour) {
        painter->setFont(widgets::font(role));
        painter->setPen(colour);
        painter->drawText(rect, Qt::AlignLeft | Qt::AlignVCenter,
            painter->fontMetrics().elidedText(words, Qt::ElideRight, rect.width()));
    };
    const bool attention
        = row.agent.shown.row == domain::ShownRow::Acknowledge || isOver(row.agent.shown, m_ticker.now());
    painter->setFont(widgets::font(TextRole::Body));
    painter->setPen(theme.text);
    switch (index.column()) {
    case TeamModel::CheckColumn:
        if (m_model.mayChange(index)) paintCheck(*painter, option, index);
        break;
    case TeamModel::AgentColumn: text(TextRole::Strong, theme.text); break;
    case TeamModel::StatusColumn: paintStatusCell(*painter, option, index); break;
    case TeamModel::TimeColumn:
        painter->setFont(widgets::font(attention ? TextRole::Strong : TextRole::Body));
        drawTabular(*painter, rect, Qt::AlignRight | Qt::AlignVCenter, words);
        break;
    case TeamModel::NextColumn: text(TextRole::Body, theme.of(StatusFamily::Away).text); break;
    case TeamModel::VoiceColumn:
        paintLoad(*painter, rect, row.agent.load.taken(domain::Channel::Voice), row.voiceLimit, theme);
        break;
    case TeamModel::WrittenColumn:
        paintLoad(*painter, rect, row.agent.load.writtenTaken(), row.writtenLimit, theme);
        break;
    case TeamModel::DeviceColumn:
        painter->setPen(theme.text2);
        paintDevice(*painter, rect, index, theme);
        break;
    case TeamModel::ContactColumn:
        if (isOver(row.agent.shown, m_ticker.now()))
            text(TextRole::Strong, theme.of(StatusFamily::WrapUp).text);
        else
            text(TextRole::Body, theme.text);
        break;
    case TeamModel::MoreColumn:
        if (m_model.mayChange(index)) paintIcon(*painter, option.rect, Icon::More, 16, theme.text2);
        break;
    default: text(TextRole::Body, theme.text2); break;
    }
    if (option.state & QStyle::State_HasFocus && index.column() != TeamModel::StatusColumn) {
        QStyleOptionFocusRect ring;
        ring.QStyleOption::operator=(option);
        ring.rect = option.rect.adjusted(1, 1, -1, -2);
        option.widget->style()->drawPrimitive(QStyle::PE_FrameFocusRect, &ring, painter, option.widget);
    }
    painter->restore();
}

} // namespace readyline::team
