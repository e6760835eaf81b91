// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/tasks/CodeList.h"

#include "ui/status/FoundText.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Metrics.h"
#include "ui/widgets/Plate.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMouseEvent>
#include <QPainter>
#include <QStyleOptionButton>
#include <QVBoxLayout>

namespace readyline::tasks {

using namespace Qt::StringLiterals;
using namespace widgets;
using models::CodeModel;

namespace {

constexpr int kCodeHeading = 26;

models::CodeHeading codeHeadingAt(const QModelIndex& index) {
    return index.data(CodeModel::HeadingRole).value<models::CodeHeading>();
}

} // namespace

QSize CodeDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const int heading = codeHeadingAt(index) == models::CodeHeading::None ? 0 : kCodeHeading;
    return {120, heightFor(kMenuRowHeight, option.fontMetrics) + heading};
}

QRect CodeDelegate::headingOf(const QRect& item, const QModelIndex& index) {
    if (codeHeadingAt(index) == models::CodeHeading::None) return {};
    return {item.left(), item.top(), item.width(), kCodeHeading};
}

QString CodeDelegate::headingWords(models::CodeHeading heading) {
    switch (heading) {
    case models::CodeHeading::None: break;
    case models::CodeHeading::Last: return tr("Your last three");
    case models::CodeHeading::Others: return tr("All others");
    case models::CodeHeading::Found: return tr("Found");
    }
    return {};
}

void CodeDelegate::paint(QPainter* painter, const QStyleOptionViewItem& given, const QModelIndex& index) const {
    QStyleOptionViewItem option = given;
    const Tokens& theme = tokens(option.palette);
    if (const QRect heading = headingOf(given.rect, index); heading.isValid()) {
        option.rect.setTop(heading.bottom() + 1);
        painter->save();
        painter->setFont(widgets::font(TextRole::SmallStrong));
        painter->setPen(theme.text2);
        painter->drawText(
            heading.adjusted(10, 0, -10, 0), Qt::AlignLeft | Qt::AlignVCenter, headingWords(codeHeadingAt(index)));
        painter->restore();
    }
    const bool chosen = index.data(CodeModel::CodeRole).value<domain::CodeId>() == m_chosen && !m_chosen.empty();
    painter->save();
    if (chosen)
        paintPlate(*painter, option.rect, {theme.selected, {}, 4, 0});
    else if (option.state & (QStyle::State_MouseOver | QStyle::State_Selected))
        paintPlate(*painter, option.rect, {theme.hover, {}, 4, 0});
    QStyleOptionButton radio;
    radio.rect = QRect(option.rect.left() + 10, option.rect.center().y() - 7, 16, 16);
    radio.palette = option.palette;
    radio.state = QStyle::State_Enabled | (chosen ? QStyle::State_On : QStyle::State_Off);
    option.widget->style()->drawPrimitive(QStyle::PE_IndicatorRadioButton, &radio, painter, option.widget);

    const QRect words = option.rect.adjusted(36, 0, -10, 0);
    painter->setFont(widgets::font(TextRole::Small));
    painter->setPen(theme.text2);
    if (index.data(CodeModel::DefaultRole).toBool())
        painter->drawText(words, Qt::AlignRight | Qt::AlignVCenter, tr("default"));
    painter->setFont(widgets::font(TextRole::Body));
    painter->setPen(theme.text);
    status::paintFound(*painter, words.adjusted(0, 0, -60, 0), index.data(Qt::DisplayRole).toString(),
        index.data(CodeModel::MatchRole).value<models::Match>(), theme.accentText);
    painter->restore();
}

CodeList::CodeList(QWidget* parent) : Card(parent) {
    setContentsMargins(10, 10, 6, 6);
    m_search = new QLineEdit(this);
    m_search->setObjectName(u"codeSearch"_s);
    m_search->setAccessibleName(tr("Search wrap-up reasons"));
    m_search->setPlaceholderText(tr("Search (3+ letters)"));
    m_search->addAction(icon(Icon::Search), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    m_count = new QLabel(m_search);
    m_count->setObjectName(u"codeCount"_s);
    setTextRole(m_count, TextRole::Small);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    auto* inSearch = new QHBoxLayout(m_search);
    inSearch->setContentsMargins(0, 0, 10, 0);
    inSearch->addStretch();
    inSearch->addWidget(m_count);
    m_list = new QListView(this);
    m_list->setObjectName(u"codeList"_s);
    m_list->setAccessibleName(tr("Wrap-up reasons"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_delegate = new CodeDelegate(m_list);
    m_list->setItemDelegate(m_delegate);
    m_list->setModel(&m_model);
    m_list->installEventFilter(this);
    m_list->viewport()->installEventFilter(this);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins({});
    all->setSpacing(kGap8);
    all->addWidget(m_search);
    all->addWidget(m_list, 1);
    connect(m_search, &QLineEdit::textChanged, this, &CodeList::onSearch);
    connect(m_list, &QListView::clicked, this, &CodeList::choose);
    connect(m_list, &QListView::activated, this, &CodeList::choose);
}

void CodeList::setQueue(const domain::SiteRules& site, const domain::QueueId& queue) {
    m_model.setQueue(site, queue);
    onSearch(m_search->text());
}

void CodeList::setLast(const std::vector<domain::CodeId>& newestFirst) {
    m_model.setLast(newestFirst);
    showFound();
}

void CodeList::setChosen(const domain::CodeId& code) {
    m_chosen = code;
    m_delegate->setChosen(code);
    const int row = m_model.rowOf(code);
    if (row >= 0)
        m_list->setCurrentIndex(m_model.index(row, 0));
    else
        m_list->setCurrentIndex({});
    m_list->viewport()->update();
}

void CodeList::focusSearch() { m_search->setFocus(Qt::OtherFocusReason); }

void CodeList::clearSearch() { m_search->clear(); }

void CodeList::choose(const QModelIndex& index) {
    if (!index.isValid()) return;
    setChosen(index.data(CodeModel::CodeRole).value<domain::CodeId>());
    Q_EMIT changed();
}

void CodeList::onSearch(const QString& typed) {
    m_model.setSearch(typed);
    showFound();
}

void CodeList::showFound() {
    const bool searches = models::isSearching(m_search->text());
    m_count->setText(searches ? tr("%1 of %2").arg(m_model.found()).arg(m_model.total()) : QString());
    m_list->doItemsLayout(); // with its headings
}

bool CodeList::isOnHeading(const QPoint& at) const {
    const QModelIndex index = m_list->indexAt(at);
    return index.isValid() && CodeDelegate::headingOf(m_list->visualRect(index), index).contains(at);
}

bool CodeList::eventFilter(QObject* watched, QEvent* event) {
    const bool isPress = event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonDblClick;
    if (isPress && watched == m_list->viewport())
        return isOnHeading(static_cast<QMouseEvent*>(event)->position().toPoint());
    if (event->type() != QEvent::KeyPress) return Card::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (key->modifiers() & Qt::ControlModifier) return Card::eventFilter(watched, event);
    if (enter || (key->key() == Qt::Key_Space && watched == m_list)) {
        const QModelIndex current = m_list->currentIndex();
        choose(current.isValid() || m_model.found() == 0 ? current : m_model.index(0, 0));
        return true;
    }
    if (watched == m_search && (key->key() == Qt::Key_Down || key->key() == Qt::Key_Up)) {
        const int by = key->key() == Qt::Key_Down ? 1 : -1;
        const QModelIndex current = m_list->currentIndex();
        const QModelIndex next = m_model.index(current.isValid() ? current.row() + by : 0, 0);
        if (next.isValid()) m_list->setCurrentIndex(next);
        return true;
    }
    return Card::eventFilter(watched, event);
}

} // namespace readyline::tasks
