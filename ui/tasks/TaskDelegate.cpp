// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/tasks/TaskDelegate.h"

#include "ui/popover/ChannelBox.h"
#include "ui/popover/PhoneCue.h"
#include "ui/tasks/TaskLook.h"
#include "ui/text/Callbacks.h"
#include "ui/text/Channels.h"
#include "ui/text/SiteTime.h"
#include "ui/widgets/CountdownRing.h"
#include "ui/widgets/Metrics.h"
#include "ui/widgets/Plate.h"
#include "ui/widgets/TabularText.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace readyline::tasks {

using namespace Qt::StringLiterals;
using namespace widgets;
using models::TaskListRow;
using models::TaskPhase;

namespace {

constexpr int kHeading = 28, kCard = 55, kRinging = 98, kRing = 28;

// What a larger font adds to each of the two lines of a card.
int grownBy(const QFontMetrics& metrics) { return std::max(0, metrics.height() - 17); }

// Shape and word, the word ending at the right edge.
void paintStatusRight(
    QPainter& painter, const QRect& rect, StatusShape shape, const QString& word, const Tokens& theme) {
    painter.setFont(widgets::font(TextRole::Strong));
    const int wide = painter.fontMetrics().horizontalAdvance(word) + 20;
    paintStatus(painter, QRect(rect.right() + 1 - wide, rect.top(), wide + 2, rect.height()), shape, word, theme);
}

bool rings(const TaskListRow& row) { return row.phase == TaskPhase::Connecting || row.phase == TaskPhase::Ringing; }

} // namespace

QVariant SpokenTasks::data(const QModelIndex& index, int role) const {
    if (role != Qt::AccessibleTextRole) return QIdentityProxyModel::data(index, role);
    const auto& model = static_cast<const models::TaskModel&>(*sourceModel());
    const TaskListRow& row = model.row(mapToSource(index));
    const QString since = text::timeOfDay(row.since, text::zoneNamed(m_desk.site().timeZone));
    return tr("%1, %2, %3, %4, since %5")
        .arg(row.customer, phaseWord(row),
            row.callback ? text::callbackKind(row.callback->kind) : text::channelWord(row.channel), topic(row), since);
}

TaskDelegate::TaskDelegate(const shell::Ticker& ticker, const models::TaskModel& model, QObject* parent)
    : QStyledItemDelegate(parent),
      m_ticker(ticker),
      m_model(model) {}

const TaskListRow& TaskDelegate::row(const QModelIndex& index) const {
    return m_model.rows()[static_cast<std::size_t>(index.row())];
}

bool TaskDelegate::startsGroup(const QModelIndex& index) const {
    if (index.row() == 0) return true;
    return models::groupOf(row(index).channel) != models::groupOf(row(index.siblingAtRow(index.row() - 1)).channel);
}

bool TaskDelegate::canAnswer(const TaskListRow& task) const {
    return !m_held && task.phase == TaskPhase::Ringing && task.answering == replica::Answering::Not;
}

QSize TaskDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const int card = (rings(row(index)) ? kRinging : kCard) + 2 * grownBy(option.fontMetrics);
    return {200, card + (startsGroup(index) ? kHeading : 0)};
}

TaskDelegate::Parts TaskDelegate::parts(const QRect& item, const QModelIndex& index) const {
    Parts p;
    p.card = item;
    if (startsGroup(index)) {
        p.heading = QRect(item.left(), item.top(), item.width(), kHeading);
        p.card.setTop(item.top() + kHeading);
    }
    const TaskListRow& task = row(index);
    const int grown = grownBy(QFontMetrics(widgets::font(TextRole::Body)));
    const int first = p.card.top() + 8, height = 20 + grown;
    p.box = QRect(p.card.left() + 16, first + 2, 32, 32);
    const int left = p.box.right() + 11, right = p.card.right() - 12;
    const QFontMetricsF metrics(widgets::font(TextRole::Body));
    const int time = rings(task) ? kRing : qCeil(tabularWidth(metrics, u"00:00:00"_s));
    p.time = QRect(right - time, first, time, rings(task) ? kRing : height);
    p.name = QRect(left, first, p.time.left() - 8 - left, rings(task) ? kRing : height);
    const int second = p.name.bottom() + (rings(task) ? -2 : 0);
    const QFontMetrics strong(widgets::font(TextRole::Strong));
    const int state = strong.horizontalAdvance(phaseWord(task)) + 20;
    p.state = QRect(right - state, second, state, height);
    p.topic = QRect(left, second, p.state.left() - 8 - left, height);
    if (rings(task)) {
        const QRect answers(left, p.card.bottom() - 36 - grown, right - left, 26 + grown);
        p.decline = QRect(answers.right() - 87, answers.top(), 88, answers.height());
        p.accept = QRect(answers.left(), answers.top(), answers.width() - 96, answers.height());
    }
    return p;
}

QRect TaskDelegate::timeRect(const QRect& item, const QModelIndex& index) const { return parts(item, index).time; }

void TaskDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    painter->save();
    const Tokens& theme = tokens(option.palette);
    const Parts p = parts(option.rect, index);
    if (p.heading.isValid()) {
        const models::TaskGroup group = models::groupOf(row(index).channel);
        const auto count = std::ranges::count_if(
            m_model.rows(), [group](const TaskListRow& each) { return models::groupOf(each.channel) == group; });
        painter->setFont(widgets::font(TextRole::SmallStrong));
        painter->setPen(theme.text2);
        const QRect words = p.heading.adjusted(16, 0, -17, 0);
        painter->drawText(words, Qt::AlignLeft | Qt::AlignVCenter, groupWord(group));
        painter->drawText(words, Qt::AlignRight | Qt::AlignVCenter, QString::number(count));
        painter->fillRect(p.heading.left(), p.heading.bottom(), p.heading.width(), 1, theme.lineSoft);
    }
    paintCard(*painter, option, index);
    painter->restore();
}

void TaskDelegate::paintCard(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const Tokens& theme = tokens(option.palette);
    const Parts p = parts(option.rect, index);
    const TaskListRow& task = row(index);
    const bool chosen = option.state & QStyle::State_Selected;
    const bool ringing = rings(task);
    if (ringing)
        painter.fillRect(p.card, theme.of(StatusFamily::Ringing).tint);
    else if (chosen)
        painter.fillRect(p.card, theme.selected);
    else if (option.state & QStyle::State_MouseOver)
        painter.fillRect(p.card, theme.hover);
    painter.fillRect(p.card.left(), p.card.bottom(), p.card.width(), 1, theme.lineSoft);
    if (ringing)
        painter.fillRect(p.card.left(), p.card.top(), 3, p.card.height(), theme.of(StatusFamily::Ringing).graphic);
    else if (chosen)
        painter.fillRect(p.card.left(), p.card.top(), 3, p.card.height(), theme.accent);

    const StatusShape shape = shapeOf(task);
    const StatusColours& colours = theme.of(family(shape));
    const bool plain = task.phase == TaskPhase::Active || task.phase == TaskPhase::Ending;
    if (!ringing) paintPlate(painter, p.box, {plain ? theme.sunken : colours.tint, {}, qreal(kRadiusCard), 0});
    const Icon sign = task.callback ? Icon::ChannelCallback : popover::channelIcon(task.channel);
    paintIcon(painter, p.box, sign, 18, plain ? theme.text2 : colours.text);

    const auto elided = [&painter](const QRect& rect, const QString& words) {
        painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter,
            painter.fontMetrics().elidedText(words, Qt::ElideRight, rect.width()));
    };
    painter.setFont(widgets::font(TextRole::Strong));
    painter.setPen(theme.text);
    elided(p.name, task.customer);
    painter.setFont(widgets::font(TextRole::Body));
    painter.setPen(theme.text2);
    elided(p.topic, topic(task));
    if (plain && isWritten(task.channel)) {
        painter.setFont(widgets::font(TextRole::Small));
        painter.drawText(p.state, Qt::AlignRight | Qt::AlignVCenter, phaseWord(task));
    } else
        paintStatusRight(painter, p.state, shape, phaseWord(task), theme);
    painter.setFont(widgets::font(plain || ringing ? TextRole::Body : TextRole::Strong));
    if (ringing) {
        const Duration total = std::chrono::seconds(task.seconds);
        paintRing(
            painter, p.time, RingSize::Card, task.deadline ? *task.deadline - m_ticker.now() : total, total, theme);
        paintAnswers(painter, option, p, task);
    } else {
        painter.setPen(plain ? theme.text2 : colours.text);
        drawTabular(painter, p.time, Qt::AlignRight | Qt::AlignVCenter, taskTime(task, m_ticker.now()));
    }
}

void TaskDelegate::paintAnswers(
    QPainter& painter, const QStyleOptionViewItem& option, const Parts& p, const TaskListRow& task) const {
    const Tokens& theme = tokens(option.palette);
    const bool can = canAnswer(task);
    painter.setFont(widgets::font(TextRole::Button));
    if (task.onPhone)
        popover::paintPhoneCue(painter, p.accept, popover::liftYourPhone(), can, theme);
    else
        paintAccept(painter, p.accept, task.channel, can, theme);
    paintPlate(painter, p.decline, {theme.panel, can ? theme.lineControl : theme.line, 4, 1});
    painter.setPen(can ? theme.text : theme.textOff);
    painter.drawText(p.decline, Qt::AlignCenter, tr("Decline"));
}

void TaskDelegate::paintAccept(
    QPainter& painter, const QRect& rect, domain::Channel channel, bool can, const Tokens& theme) {
    paintPlate(painter, rect, {can ? theme.accent : theme.sunken, can ? QColor() : theme.line, 4, 1});
    constexpr int kSign = 14;
    const Icon sign = channel == domain::Channel::Voice ? Icon::CallAnswer : Icon::Check;
    paintIconAndWords(painter, rect, sign, kSign, tr("Accept"), can ? theme.onAccent : theme.textOff);
}

bool TaskDelegate::editorEvent(
    QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option, const QModelIndex& index) {
    const bool press = event->type() == QEvent::MouseButtonPress, release = event->type() == QEvent::MouseButtonRelease;
    if ((press || release) && rings(row(index))) {
        const QPoint at = static_cast<QMouseEvent*>(event)->position().toPoint();
        const Parts p = parts(option.rect, index);
        if (press) {
            m_pressed = at;
            m_pressedOffer = row(index).offer;
        } else if (canAnswer(row(index)) && row(index).offer == m_pressedOffer) { // rows move while a button is down
            const bool accepts = !row(index).onPhone && p.accept.contains(at) && p.accept.contains(m_pressed);
            const bool declines = p.decline.contains(at) && p.decline.contains(m_pressed);
            const domain::OfferId offer = m_pressedOffer; // the row may be gone as soon as it is said
            if (accepts) Q_EMIT accepted(offer);
            if (declines) Q_EMIT declined(offer);
            if (accepts || declines) return true;
        }
    }
    return QStyledItemDelegate::editorEvent(event, model, option, index);
}

} // namespace readyline::tasks
