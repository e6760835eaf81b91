// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/Field.h"

#include "ui/widgets/ButtonKind.h"
#include "ui/widgets/LeadLabel.h"
#include "ui/widgets/PlainText.h"

#include <QAction>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace readyline::widgets {
namespace {

constexpr int kSignRoom = 26; // that a line edit keeps for an icon of 16

struct Sign {
    Icon icon;
    StatusFamily family;
};

std::optional<Sign> signOf(FieldState state) {
    switch (state) {
    case FieldState::Wrong: return Sign{Icon::Error, StatusFamily::Busy};
    case FieldState::Saved: return Sign{Icon::Check, StatusFamily::Available};
    case FieldState::NotConfirmed: return Sign{Icon::Wait, StatusFamily::Away};
    case FieldState::Replaced: return Sign{Icon::Warning, StatusFamily::Missed};
    case FieldState::Rest:
    case FieldState::Changed:
    case FieldState::Saving: return std::nullopt;
    }
    return std::nullopt;
}

} // namespace

Field::Field(const QString& label, LabelPlace place, QWidget* parent)
    : QWidget(parent),
      m_label(new QLabel(label, this)),
      m_lock(new QLabel(this)),
      m_edit(new QLineEdit(this)),
      m_note(new LeadLabel(this)),
      m_action(makeButton(QString(), ButtonKind::Link, this)),
      m_trailing(makeButton(QString(), ButtonKind::Link, m_edit)),
      m_counter(new QLabel(m_edit)) {
    m_label->setText(withoutMnemonic(label));
    m_label->setTextFormat(Qt::PlainText);
    m_label->setBuddy(m_edit);
    m_label->setForegroundRole(QPalette::PlaceholderText);
    m_edit->setAccessibleName(label);
    static_cast<QLabel*>(m_lock)->setPixmap(icon(Icon::Secure).pixmap(14));
    m_lock->hide();
    for (QWidget* small : {static_cast<QWidget*>(m_note), static_cast<QWidget*>(m_action),
             static_cast<QWidget*>(m_trailing), static_cast<QWidget*>(m_counter)})
        setTextRole(small, TextRole::Small);
    // For who hears a link ("Try again") without seeing beside what it stands.
    for (QPushButton* link : {m_action, m_trailing}) link->setAccessibleDescription(label);
    m_counter->setForegroundRole(QPalette::PlaceholderText);
    m_counter->hide();
    m_action->hide();
    m_trailing->hide();
    m_trailing->setCursor(Qt::PointingHandCursor);
    m_edit->installEventFilter(this);

    auto* head = new QHBoxLayout;
    head->setSpacing(kGap8);
    head->addWidget(m_label);
    head->addWidget(m_lock);
    head->addStretch(1);
    auto* below = new QHBoxLayout;
    below->setSpacing(kGap4);
    below->addWidget(m_note);
    below->addWidget(m_action);
    below->addStretch(1);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(0);
    grid->setVerticalSpacing(2);
    const int column = place == LabelPlace::Beside ? 1 : 0;
    const int row = place == LabelPlace::Beside ? 0 : 1;
    grid->addLayout(head, 0, 0);
    grid->addWidget(m_edit, row, column);
    grid->addLayout(below, row + 1, column);
    grid->setColumnStretch(column, 1);
    if (place == LabelPlace::Beside) setLabelWidth(140);
    setFocusProxy(m_edit);
    setNoteReserved(true);
    connect(m_action, &QPushButton::clicked, this, &Field::actionPressed);
    connect(m_trailing, &QPushButton::clicked, this, &Field::trailingPressed);
}

QString Field::text() const { return m_edit->text(); }
void Field::setText(const QString& text) { m_edit->setText(text); }

void Field::setLabelWidth(int width) { static_cast<QGridLayout*>(layout())->setColumnMinimumWidth(0, width); }

void Field::setSecure(bool secure) {
    m_lock->setVisible(secure);
    m_edit->setEchoMode(secure ? QLineEdit::Password : QLineEdit::Normal);
}

void Field::setState(FieldState state, const QString& note, const QString& action) {
    setFieldState(m_edit, state);
    if (m_sign) m_edit->removeAction(m_sign);
    delete m_sign;
    m_sign = nullptr;
    if (const auto sign = signOf(state)) {
        m_sign = m_edit->addAction(icon(sign->icon, sign->family), QLineEdit::TrailingPosition);
        m_sign->setToolTip(note);
        m_sign->setText(note);
    }
    m_note->setText(QString(), note);
    m_edit->setAccessibleDescription(note);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    colourNote();
    setNoteReserved(m_reserved);
    placeTrailing();
}

FieldState Field::state() const { return fieldState(m_edit); }
QString Field::note() const { return m_note->text(); }

void Field::setNoteReserved(bool reserved) {
    m_reserved = reserved;
    m_note->setVisible(reserved || !m_note->text().isEmpty());
    m_note->setMinimumHeight(m_note->fontMetrics().height());
}

void Field::setTrailingLink(const QString& text) {
    m_trailing->setText(text);
    m_trailing->setVisible(!text.isEmpty());
    placeTrailing();
}

void Field::setCounter(const QString& text) {
    m_counter->setText(text);
    m_counter->setVisible(!text.isEmpty());
    placeTrailing();
}

void Field::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        colourNote();
        static_cast<QLabel*>(m_lock)->setPixmap(icon(Icon::Secure).pixmap(14));
    }
}

void Field::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    placeTrailing();
}

bool Field::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_edit && event->type() == QEvent::Resize) placeTrailing();
    return QWidget::eventFilter(watched, event);
}

void Field::colourNote() {
    QPalette own = m_note->palette();
    own.setColor(QPalette::WindowText, noteColour(state(), tokens(palette())));
    m_note->setPalette(own);
}

// The link, or else the counter, before the sign.
void Field::placeTrailing() {
    QWidget* shown = !m_trailing->text().isEmpty() ? static_cast<QWidget*>(m_trailing) : m_counter;
    const bool isShown = !m_trailing->text().isEmpty() || !m_counter->text().isEmpty();
    m_counter->setVisible(isShown && shown == m_counter);
    const QSize size = shown->sizeHint();
    const bool right = m_edit->isRightToLeft();
    const int room = isShown ? size.width() + kGap8 : 0;
    const int inset = kGap8 + (m_sign ? kSignRoom : 0);
    m_edit->setTextMargins(right ? room : 0, 0, right ? 0 : room, 0);
    const int x = right ? inset : m_edit->width() - inset - size.width();
    shown->setGeometry(x, (m_edit->height() - size.height()) / 2, size.width(), size.height());
}

} // namespace readyline::widgets
