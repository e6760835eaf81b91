// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/FlowLayout.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace readyline::widgets {

namespace {

// As wide as it likes to be, or as there is room, and then as high as that makes it.
QSize sizeWithin(const QLayoutItem& item, int width) {
    QSize size = item.sizeHint();
    size.setWidth(std::min(size.width(), width));
    if (item.hasHeightForWidth()) size.setHeight(item.heightForWidth(size.width()));
    return size;
}

template <class Line>
int heightOf(const Line& line) {
    int high = 0;
    for (const auto& each : line) high = std::max(high, each.size.height());
    return high;
}

} // namespace

FlowLayout::FlowLayout(int across, int down, QWidget* parent) : QLayout(parent), m_across(across), m_down(down) {
    setContentsMargins({});
}

FlowLayout::~FlowLayout() {
    for (const Part& each : m_items) delete each.item;
}

void FlowLayout::addItem(QLayoutItem* item) { m_items.push_back({item, false, {}}); }

void FlowLayout::addAtEnd(QWidget* widget) {
    addWidget(widget);
    m_items.back().atEnd = true;
}

QLayoutItem* FlowLayout::itemAt(int at) const {
    return at >= 0 && at < count() ? m_items[static_cast<std::size_t>(at)].item : nullptr;
}

QLayoutItem* FlowLayout::takeAt(int at) {
    QLayoutItem* item = itemAt(at);
    if (item) m_items.erase(m_items.begin() + at);
    return item;
}

QSize FlowLayout::marginsSize() const {
    const QMargins margins = contentsMargins();
    return {margins.left() + margins.right(), margins.top() + margins.bottom()};
}

std::vector<FlowLayout::Line> FlowLayout::linesOf(int width) const {
    std::vector<Line> lines;
    int left = 0;
    for (const Part& each : m_items) {
        if (each.item->isEmpty()) continue;
        const QSize size = sizeWithin(*each.item, width);
        if (lines.empty() || left < size.width()) {
            lines.emplace_back();
            left = width;
        }
        lines.back().push_back({each.item, each.atEnd, size});
        left -= size.width() + m_across;
    }
    return lines;
}

int FlowLayout::heightForWidth(int width) const {
    int high = 0;
    for (const Line& each : linesOf(width - marginsSize().width())) high += heightOf(each) + (high > 0 ? m_down : 0);
    return high + marginsSize().height();
}

QSize FlowLayout::sizeHint() const {
    QSize all(0, 0);
    for (const Part& each : m_items) {
        if (each.item->isEmpty()) continue;
        const QSize size = each.item->sizeHint();
        all = {all.width() + size.width() + (all.width() > 0 ? m_across : 0), std::max(all.height(), size.height())};
    }
    return all + marginsSize();
}

QSize FlowLayout::minimumSize() const {
    QSize all(0, 0);
    for (const Part& each : m_items)
        if (!each.item->isEmpty()) all = all.expandedTo(each.item->minimumSize());
    return all + marginsSize();
}

void FlowLayout::setGeometry(const QRect& rect) {
    QLayout::setGeometry(rect);
    const QRect inner = rect.marginsRemoved(contentsMargins());
    int top = inner.top();
    for (const Line& each : linesOf(inner.width())) {
        const int high = heightOf(each);
        place(each, {inner.left(), top, inner.width(), high});
        top += high + m_down;
    }
}

void FlowLayout::place(const Line& line, const QRect& rect) const {
    const auto direction = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    int atEnd = 0;
    for (const Part& each : line)
        if (each.atEnd) atEnd += each.size.width() + m_across;
    int left = rect.left(), end = rect.left() + rect.width() - atEnd + m_across;
    for (const Part& each : line) {
        int& at = each.atEnd ? end : left;
        const QRect own(QPoint(at, rect.top() + (rect.height() - each.size.height()) / 2), each.size);
        each.item->setGeometry(QStyle::visualRect(direction, rect, own));
        at += each.size.width() + m_across;
    }
}

} // namespace readyline::widgets
