// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/FilterButton.h"

#include "ui/widgets/Metrics.h"
#include "ui/widgets/Plate.h"

#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace readyline::widgets {

namespace {
constexpr int kPadding = 12, kSign = 14, kCrossRoom = 26;
constexpr qsizetype kMostNamed = 2;
} // namespace

FilterButton::FilterButton(const QString& subject, HowMany howMany, QWidget* parent)
    : QAbstractButton(parent),
      m_subject(subject),
      m_howMany(howMany),
      m_menu(new QMenu(this)) {
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_menu->installEventFilter(this);
    connect(this, &QAbstractButton::clicked, this, &FilterButton::open);
    describe();
}

void FilterButton::setChoices(const QList<Choice>& choices) {
    if (choices == m_choices) return;
    m_choices = choices;
    setChosen(m_chosen);
}

void FilterButton::setChosen(const QStringList& ids) {
    QStringList kept;
    for (const Choice& each : m_choices)
        if (ids.contains(each.id)) kept << each.id;
    if (m_howMany == HowMany::One && kept.size() > 1) kept = {kept.last()};
    const bool changed = kept != m_chosen;
    m_chosen = kept;
    describe();
    if (changed) Q_EMIT chosenChanged();
}

void FilterButton::choose(const QString& id, bool on) {
    QStringList ids = m_howMany == HowMany::Several ? m_chosen : QStringList();
    if (on)
        ids << id;
    else
        ids.removeAll(id);
    setChosen(ids);
}

void FilterButton::describe() {
    QStringList words;
    for (const Choice& each : m_choices)
        if (m_chosen.contains(each.id)) words << each.words;
    QString shown = words.mid(0, kMostNamed).join(QStringLiteral(", "));
    if (words.size() > kMostNamed) shown = tr("%1 +%2").arg(shown).arg(words.size() - kMostNamed);
    setText(words.isEmpty() ? tr("%1: any").arg(m_subject) : tr("%1: %2").arg(m_subject, shown));
    setAccessibleName(text());
    setAccessibleDescription(words.isEmpty() ? QString() : tr("Filter. Delete takes it back."));
    setToolTip(words.size() > kMostNamed ? words.join(QStringLiteral(", ")) : QString());
    updateGeometry();
    update();
}

void FilterButton::open() {
    m_menu->clear();
    QAction* any = m_menu->addAction(tr("any"));
    any->setCheckable(true);
    any->setChecked(m_chosen.isEmpty());
    connect(any, &QAction::triggered, this, [this] { setChosen({}); });
    m_menu->addSeparator();
    for (const Choice& each : m_choices) {
        QAction* action = m_menu->addAction(each.words);
        if (each.shape) action->setIcon(widgets::icon(shapeIcon(*each.shape), family(*each.shape)));
        action->setCheckable(true);
        action->setChecked(m_chosen.contains(each.id));
        connect(action, &QAction::triggered, this, [this, any, id = each.id](bool on) {
            choose(id, on);
            any->setChecked(m_chosen.isEmpty());
        });
    }
    m_menu->popup(mapToGlobal(QPoint(0, height() + 2)));
}

// Several are chosen one after the other: the menu stays.
bool FilterButton::eventFilter(QObject* watched, QEvent* event) {
    const bool released = event->type() == QEvent::MouseButtonRelease;
    const bool space = event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space;
    QAction* action = m_menu->activeAction();
    if (watched == m_menu && m_howMany == HowMany::Several && (released || space) && action
        && action != m_menu->actions().first()) {
        action->trigger();
        return true;
    }
    return QAbstractButton::eventFilter(watched, event);
}

QRect FilterButton::cross() const {
    const QRect right(width() - kCrossRoom, 0, kCrossRoom, height());
    return QStyle::visualRect(layoutDirection(), rect(), right);
}

void FilterButton::mousePressEvent(QMouseEvent* event) {
    if (!m_chosen.isEmpty() && cross().contains(event->position().toPoint()))
        setChosen({});
    else
        QAbstractButton::mousePressEvent(event);
}

void FilterButton::keyPressEvent(QKeyEvent* event) {
    const int key = event->key();
    if (key == Qt::Key_Delete || key == Qt::Key_Backspace) return setChosen({});
    if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) return click();
    QAbstractButton::keyPressEvent(event);
}

QSize FilterButton::sizeHint() const {
    const QFontMetrics metrics(widgets::font(m_chosen.isEmpty() ? TextRole::Button : TextRole::Strong, font()));
    return {metrics.horizontalAdvance(text()) + 1 + 2 * kPadding + kGap8 + kSign,
        controlHeight(ControlSize::Normal, metrics)};
}

void FilterButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Tokens& t = tokens(palette());
    const bool on = !m_chosen.isEmpty();
    const bool touched = underMouse() || isDown();
    paintPlate(painter, rect(),
        {on ? t.selected : (touched ? t.hover : t.raised), on ? QColor() : t.lineControl, kRadiusControl, 1});
    const QRect sign(width() - kPadding - kSign, 0, kSign, height());
    paintIcon(painter, QStyle::visualRect(layoutDirection(), rect(), sign), on ? Icon::Close : Icon::ChevronDown, kSign,
        on ? t.accentText : t.text2);
    painter.setFont(widgets::font(on ? TextRole::Strong : TextRole::Button, font()));
    painter.setPen(on ? t.accentText : t.text);
    const QRect words = rect().adjusted(kPadding, 0, -kPadding - kSign - kGap8, 0);
    painter.drawText(
        QStyle::visualRect(layoutDirection(), rect(), words), Qt::AlignCenter | Qt::TextSingleLine, text());
}

} // namespace readyline::widgets
