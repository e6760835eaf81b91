// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/team/SelectionBar.h"

#include "core/domain/Status.h"
#include "ui/status/StatusLook.h"
#include "ui/status/StatusMenu.h"
#include "ui/text/Strings.h"
#include "ui/widgets/ButtonKind.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QStyleOptionButton>

namespace readyline::team {

using namespace Qt::StringLiterals;
using namespace widgets;

namespace {

constexpr int kHigh = 48, kNoteLength = 250;

// With the arrow of a button that opens a menu, which is not a QMenu.
class OpeningButton : public QPushButton {
public:
    using QPushButton::QPushButton;

protected:
    void initStyleOption(QStyleOptionButton* option) const override {
        QPushButton::initStyleOption(option);
        option->features |= QStyleOptionButton::HasMenu;
    }
};

} // namespace

SelectionBar::SelectionBar(QWidget* parent) : QWidget(parent) {
    setObjectName(u"selectionBar"_s);
    m_count = new QLabel(this);
    m_count->setObjectName(u"selectionCount"_s);
    setTextRole(m_count, TextRole::Strong);
    m_status = new OpeningButton(this);
    m_status->setObjectName(u"selectionStatus"_s);
    m_status->setAutoDefault(false);
    m_note = new QLineEdit(this);
    m_note->setObjectName(u"selectionNote"_s);
    m_note->setMaxLength(kNoteLength);
    m_note->setPlaceholderText(tr("Note that the agents read"));
    m_note->setAccessibleName(m_note->placeholderText());
    m_apply = makeButton({}, ButtonKind::Filled, this);
    m_apply->setObjectName(u"selectionApply"_s);
    auto* close = makeIconButton(Icon::Close, tr("Choose nobody"), ButtonKind::Flat, this);
    close->setObjectName(u"selectionClose"_s);
    m_menu = new status::StatusMenu(status::StatusMenu::For::Myself, this);
    m_menu->setObjectName(u"selectionMenu"_s);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(kGap12, 1, kGap12, 0);
    row->setSpacing(kGap8);
    row->addWidget(m_count);
    row->addSpacing(kGap16);
    row->addWidget(m_status);
    row->addWidget(m_note, 1);
    row->addWidget(m_apply);
    row->addWidget(close);
    setFixedHeight(heightFor(kHigh, fontMetrics()));
    connect(m_status, &QPushButton::clicked, this, &SelectionBar::openMenu);
    connect(m_menu, &status::StatusMenu::chosen, this, &SelectionBar::choose);
    connect(m_note, &QLineEdit::returnPressed, this, &SelectionBar::apply);
    connect(m_apply, &QPushButton::clicked, this, &SelectionBar::apply);
    connect(close, &QPushButton::clicked, this, &SelectionBar::closeAsked);
    setCount(0);
}

void SelectionBar::setCount(int count) {
    m_count->setText(tr("%n selected", nullptr, count));
    m_apply->setText(tr("Apply to %1").arg(count));
    setVisible(count > 0);
    if (count > 0) return;
    m_note->clear();
    dropChoice();
}

void SelectionBar::dropChoice() {
    m_choice.reset();
    m_status->setText(tr("Set status"));
    m_status->setIcon({});
}

void SelectionBar::setChoices(const domain::SiteRules& site, const domain::Chooser& chooser) {
    m_site = site;
    if (m_choice && domain::checkChoice(site, *m_choice, chooser)) dropChoice();
    m_menu->setChoices(site, chooser, m_choice);
}

void SelectionBar::setHeld(const QString& why) {
    m_menu->setHeld(why);
    m_apply->setEnabled(why.isEmpty());
    m_apply->setToolTip(why);
}

void SelectionBar::openMenu() { m_menu->popup({m_status->mapToGlobal(QPoint(0, 0)), m_status->size()}); }

void SelectionBar::choose(const domain::Choice& choice) {
    m_choice = choice;
    const domain::PresenceEntry* entry = choice.entry ? domain::find(m_site, *choice.entry) : nullptr;
    const StatusShape shape = status::shapeOf(entry ? entry->base : domain::BaseStatus::Available);
    m_status->setText(text::toQt(domain::describe(choice, m_site)));
    m_status->setIcon(icon(shapeIcon(shape), family(shape)));
    m_note->setFocus(Qt::OtherFocusReason);
}

void SelectionBar::apply() {
    if (!m_apply->isEnabled()) return;
    if (!m_choice) return openMenu();
    const domain::Choice choice = *m_choice; // who takes it may empty the bar meanwhile
    Q_EMIT applied(choice, m_note->text().trimmed());
}

void SelectionBar::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closeAsked();
    else
        QWidget::keyPressEvent(event);
}

void SelectionBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Tokens& theme = tokens(palette());
    painter.fillRect(rect(), theme.selected);
    painter.fillRect(0, 0, width(), 1, theme.accent);
}

} // namespace readyline::team
