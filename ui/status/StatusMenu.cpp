// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/status/StatusMenu.h"

#include "ui/status/AccessiblePopup.h"
#include "ui/status/ChoiceDelegate.h"
#include "ui/status/NumberKeys.h"
#include "ui/status/QuestionPanel.h"
#include "ui/text/Strings.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Metrics.h"

#include <QAction>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

namespace readyline::status {

using namespace Qt::StringLiterals;
using namespace widgets;
using models::StatusChoicesModel;

namespace {
constexpr int kWidth = 344;
constexpr int kMostRows = 14;
constexpr int kNoteLength = 250;
} // namespace

StatusMenu::StatusMenu(For whom, QWidget* parent)
    : PopupFrame(parent, Qt::Popup | Qt::FramelessWindowHint | Qt::NoDropShadowWindowHint) {
    setObjectName(u"statusMenu"_s);
    setAccessibleName(tr("Statuses"));
    setPadding({1, 10, 1, 1});
    build(whom);
    makeAccessible(this);
}

void StatusMenu::build(For whom) {
    m_search = new QLineEdit(this);
    m_search->setObjectName(u"statusSearch"_s);
    m_search->setAccessibleName(tr("Search statuses and reasons"));
    m_search->setPlaceholderText(tr("Search statuses and reasons (3+ letters)"));
    m_search->addAction(icon(Icon::Search), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    m_list = new QListView(this);
    m_list->setObjectName(u"statusList"_s);
    m_list->setAccessibleName(tr("Statuses"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setUniformItemSizes(true);
    m_list->viewport()->setBackgroundRole(QPalette::Button);
    m_delegate = new ChoiceDelegate(m_list);
    m_list->setItemDelegate(m_delegate);
    auto* spoken = new SpokenChoices(this);
    spoken->setSourceModel(&m_model);
    m_list->setModel(spoken);
    m_list->viewport()->installEventFilter(this);
    m_plan = new PlanPanel(kWidth - 2, this);
    m_plan->hide();
    m_hint = new QLabel(this);
    m_hint->setObjectName(u"statusMenuHint"_s);
    setTextRole(m_hint, TextRole::Small);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_hint->setContentsMargins(18, 8, 16, 10);
    m_hint->setWordWrap(true);

    m_question = new QuestionPanel(this);
    m_question->hide();

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(6);
    auto* top = new QVBoxLayout;
    top->setContentsMargins(10, 0, 10, 0);
    top->addWidget(m_search);
    layout->addLayout(top);
    layout->addWidget(m_list);
    if (whom == For::Another) {
        m_note = new QLineEdit(this);
        m_note->setObjectName(u"statusNote"_s);
        m_note->setMaxLength(kNoteLength);
        m_note->installEventFilter(this);
        auto* note = new QVBoxLayout;
        note->setContentsMargins(16, 0, 16, 0);
        note->addWidget(m_note);
        layout->addLayout(note);
    }
    layout->addWidget(m_question);
    layout->addWidget(m_plan);
    layout->addWidget(m_hint);
    connectParts();
}

void StatusMenu::connectParts() {
    connect(m_search, &QLineEdit::textChanged, this, &StatusMenu::onSearch);
    connect(m_list, &QListView::clicked, this, &StatusMenu::choose);
    connect(m_question, &QuestionPanel::agreed, this, [this] { finish(true); });
    connect(m_question, &QuestionPanel::backAsked, this, &QWidget::hide);
    connect(m_plan, &PlanPanel::backAsked, this, &StatusMenu::closePlan);
    connect(m_plan, &PlanPanel::grew, this, &StatusMenu::fit);
    connect(m_plan, &PlanPanel::nowChosen, this, [this] {
        m_plan->hide();
        ask(m_choice);
    });
    connect(m_plan, &PlanPanel::planned, this, [this](const domain::PendingWhen& when) {
        hide();
        Q_EMIT planned(m_choice, when);
    });
    connect(m_plan, &PlanPanel::channelChosen, this, [this](domain::Channel channel) {
        hide();
        Q_EMIT chosenOn(m_choice, channel);
    });
}

void StatusMenu::setOffering(std::function<PlanOffer(const domain::Choice&)> offering) {
    m_offering = std::move(offering);
    m_delegate->setOpening(static_cast<bool>(m_offering));
}

void StatusMenu::setChoices(
    const domain::SiteRules& site, const domain::Chooser& chooser, const std::optional<domain::Choice>& current) {
    m_model.setChoices(site, chooser, current);
    if (isVisible()) fit();
}

void StatusMenu::setNotePlaceholder(const QString& words) {
    if (!m_note) return;
    m_note->setPlaceholderText(words);
    m_note->setAccessibleName(words);
}

void StatusMenu::setHeld(const QString& why) {
    m_held = !why.isEmpty();
    m_list->setEnabled(!m_held);
    if (m_held && m_plan->isVisibleTo(this)) showList();
    if (!m_list->isVisibleTo(this)) return; // its question has words of its own
    m_hint->setText(m_held ? why
            : m_offering   ? tr("Enter or a number chooses, → plans it, Esc closes.")
                           : tr("Enter or a number chooses, Esc closes."));
}

void StatusMenu::popup(const QRect& globalAnchor) {
    m_anchor = globalAnchor;
    m_search->clear();
    if (m_note) m_note->clear();
    showList();
    if (!m_held) setHeld({});
    onSearch({});
    fit();
    show();
    m_search->setFocus(Qt::PopupFocusReason);
}

void StatusMenu::showList() {
    m_question->hide();
    m_plan->hide();
    m_list->show();
    m_search->show();
}

bool StatusMenu::openPlan(const QModelIndex& index) {
    if (!m_offering || m_held || !index.isValid() || !(index.flags() & Qt::ItemIsEnabled)) return false;
    m_choice = index.data(StatusChoicesModel::ChoiceRole).value<domain::Choice>();
    const PlanOffer offer = m_offering(m_choice);
    if (offer.isEmpty()) return false;
    m_list->hide();
    m_search->hide();
    m_hint->setText(tr("Enter takes, Esc goes back."));
    m_plan->show(offer);
    fit();
    m_plan->focusFirst();
    return true;
}

void StatusMenu::closePlan() {
    showList();
    onSearch(m_search->text());
    m_search->setFocus(Qt::OtherFocusReason);
}

void StatusMenu::ask(const domain::Choice& choice) {
    m_choice = choice;
    const Question question = m_asking ? m_asking(choice) : Question{};
    if (question.isEmpty()) return finish(false);
    m_question->setQuestion(question.words, question.goOn, question.back);
    m_list->hide();
    m_search->hide();
    m_hint->setText(tr("Enter goes on, Esc goes back."));
    m_question->show();
    fit();
    show();
    m_question->focusFirst();
}

void StatusMenu::onSearch(const QString& typed) {
    m_model.setSearch(typed);
    m_delegate->setSearching(m_model.isSearching());
    if (m_model.isSearching())
        m_hint->setText(tr("%n found. Enter chooses, Esc clears.", nullptr, m_model.rowCount()));
    else if (!m_held)
        setHeld({});
    m_list->setCurrentIndex({});
    if (m_model.isSearching()) move(+1);
    fit();
}

void StatusMenu::fit() {
    const int rows = std::clamp(m_model.rowCount(), 1, kMostRows);
    m_list->setFixedHeight(rows * m_list->sizeHintForRow(0) + 4);
    layout()->activate();
    const int wide = kWidth + (width() - body().width());
    setFixedWidth(wide);
    const int tall = layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(wide) : sizeHint().height();
    setFixedHeight(tall);
    const QScreen* screen = QGuiApplication::screenAt(m_anchor.center());
    if (!screen) screen = QGuiApplication::primaryScreen();
    const QRect free = screen->availableGeometry();
    QPoint corner(m_anchor.left(), m_anchor.bottom() + 5);
    if (corner.y() + body().height() > free.bottom()) corner.setY(m_anchor.top() - 4 - body().height());
    corner.setX(std::clamp(corner.x(), free.left(), std::max(free.left(), free.right() - body().width())));
    corner.setY(std::clamp(corner.y(), free.top(), std::max(free.top(), free.bottom() - body().height())));
    moveBody(corner);
}

void StatusMenu::choose(const QModelIndex& index) {
    if (!index.isValid() || !(index.flags() & Qt::ItemIsEnabled) || m_held) return;
    ask(index.data(StatusChoicesModel::ChoiceRole).value<domain::Choice>());
}

void StatusMenu::finish(bool asked) {
    const QString note = m_note ? m_note->text().trimmed() : QString();
    hide();
    Q_EMIT chosen(m_choice, note, asked);
}

void StatusMenu::move(int by) {
    const QAbstractItemModel& model = *m_list->model();
    int row = m_list->currentIndex().isValid() ? m_list->currentIndex().row() : (by > 0 ? -1 : model.rowCount());
    for (row += by; row >= 0 && row < model.rowCount(); row += by) {
        const QModelIndex index = model.index(row, 0);
        if (!(index.flags() & Qt::ItemIsEnabled)) continue;
        m_list->setCurrentIndex(index);
        m_list->scrollTo(index);
        return;
    }
}

bool StatusMenu::onKey(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Down: move(+1); return true;
    case Qt::Key_Up: move(-1); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: choose(m_list->currentIndex()); return true;
    case Qt::Key_Escape:
        if (m_search->text().isEmpty())
            hide();
        else
            m_search->clear();
        return true;
    case Qt::Key_Right:
        return m_search->cursorPosition() == m_search->text().size() && openPlan(m_list->currentIndex());
    default: break;
    }
    const int number = numberOf(*event, *m_list->model());
    if (number == 0 || !m_search->text().isEmpty()) return false;
    for (int row = 0; row < m_list->model()->rowCount(); ++row) {
        const QModelIndex index = m_list->model()->index(row, 0);
        if (numberKey(index) == number) choose(index);
    }
    return true;
}

bool StatusMenu::onListPress(const QMouseEvent* event) {
    const QModelIndex index = m_list->indexAt(event->pos());
    const bool onArrow = m_offering && ChoiceDelegate::isOnArrow(m_list->visualRect(index), event->pos());
    return onArrow && openPlan(index);
}

bool StatusMenu::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_list->viewport())
        return event->type() == QEvent::MouseButtonPress && onListPress(static_cast<QMouseEvent*>(event));
    if (event->type() == QEvent::KeyPress) {
        auto* key = static_cast<QKeyEvent*>(event);
        const bool typing = watched == m_note && numberOf(*key, *m_list->model()) > 0;
        if (!typing && onKey(key)) return true;
    }
    return PopupFrame::eventFilter(watched, event);
}

void StatusMenu::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) return hide();
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && m_question->isVisible()) return m_question->isBackFocused() ? hide() : finish(true);
    PopupFrame::keyPressEvent(event);
}

void StatusMenu::hideEvent(QHideEvent* event) {
    PopupFrame::hideEvent(event);
    Q_EMIT closed();
}

} // namespace readyline::status
