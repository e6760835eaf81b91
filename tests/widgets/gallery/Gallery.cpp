// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/widgets/gallery/Gallery.h"

#include "ui/widgets/ButtonKind.h"
#include "ui/widgets/Field.h"
#include "ui/widgets/KeyCap.h"
#include "ui/widgets/Tokens.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace readyline::gallery {

using namespace widgets;
using namespace Qt::StringLiterals;

namespace {

QLabel* cap(const QString& text) {
    auto* label = new QLabel(text);
    setTextRole(label, TextRole::SmallStrong);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

QHBoxLayout* row(std::initializer_list<QWidget*> widgets, int gap = kGap8) {
    auto* layout = new QHBoxLayout;
    layout->setSpacing(gap);
    for (QWidget* widget : widgets) layout->addWidget(widget);
    layout->addStretch(1);
    return layout;
}

QPushButton* sized(const QString& text, ControlSize size) {
    auto* button = makeButton(text);
    setControlSize(button, size);
    return button;
}

QAbstractButton* checked(QAbstractButton* button) {
    button->setChecked(true);
    return button;
}

} // namespace

Gallery::Gallery() {
    auto* columns = new QHBoxLayout(this);
    columns->setContentsMargins(kGap24, 20, kGap24, 20);
    columns->setSpacing(28);
    const auto column = [columns](int width) {
        auto* holder = new QWidget;
        holder->setFixedWidth(width);
        auto* layout = new QVBoxLayout(holder);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(kGap8);
        columns->addWidget(holder);
        return layout;
    };
    auto* first = column(400);
    buttons(first);
    fields(first);
    choices(first);
    first->addStretch(1);
    auto* second = column(380);
    statuses(second);
    countdowns(second);
    rows(second);
    second->addStretch(1);
    auto* third = column(448);
    toasts(third);
    banners(third);
    statusButtons(third);
    third->addStretch(1);
    auto* fourth = column(380);
    controls(fourth);
    more(fourth);
    fourth->addStretch(1);
}

void Gallery::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), tokens(palette()).panel);
}

void Gallery::buttons(QVBoxLayout* column) {
    column->addWidget(cap(u"Buttons: filled, plain, outlined, danger, disabled, focus"_s));
    column->addLayout(
        row({makeButton(Icon::CallAnswer, u"Accept"_s, ButtonKind::Filled), makeButton(Icon::CallHold, u"Hold"_s),
            makeButton(u"Accept"_s, ButtonKind::Outlined), makeButton(Icon::CallEnd, u"End"_s, ButtonKind::Danger)}));
    auto* off = makeButton(Icon::CallEnd, u"End"_s, ButtonKind::Danger);
    off->setEnabled(false);
    auto* offFilled = makeButton(Icon::CallAnswer, u"Accept"_s, ButtonKind::Filled);
    offFilled->setEnabled(false);
    m_focused = makeButton(Icon::CallHold, u"Hold"_s);
    auto* keys = makeButton(u"Accept"_s, ButtonKind::Filled);
    setKeyHint(keys, u"F5"_s);
    column->addLayout(row({off, m_focused, keys, makeIconButton(Icon::More, u"More"_s, ButtonKind::Plain)}));
    column->addLayout(row({sized(u"Small 26"_s, ControlSize::Small), sized(u"Normal 30"_s, ControlSize::Normal),
        sized(u"Large 36"_s, ControlSize::Large), makeButton(u"Link"_s, ButtonKind::Link)}));
    column->addLayout(row({offFilled, makeIconButton(Icon::Close, u"Close"_s)}));
}

void Gallery::fields(QVBoxLayout* column) {
    column->addSpacing(kGap8);
    column->addWidget(cap(u"Fields: rest, focus, wrong, saving, saved, waits"_s));
    auto* list = new QVBoxLayout;
    list->setSpacing(6);
    column->addLayout(list);
    const auto field = [list](const QString& label, const QString& text) {
        auto* made = new Field(label, LabelPlace::Beside);
        made->setText(text);
        made->setNoteReserved(false);
        list->addWidget(made);
        return made;
    };
    field(u"Rest"_s, u"Duo Plus"_s);
    field(u"Placeholder"_s, QString())->edit()->setPlaceholderText(u"Name or number"_s);
    field(u"Wrong"_s, u"10:20"_s)->setState(FieldState::Wrong, u"End at 10:30 or later."_s);
    field(u"Saving"_s, u"048 213 kWh"_s)->setState(FieldState::Saving, u"Saving…"_s);
    field(u"Saved"_s, u"048 213 kWh"_s)->setState(FieldState::Saved, u"Saved 14:02:11"_s);
    field(u"Not confirmed"_s, u"048 213 kWh"_s)
        ->setState(FieldState::NotConfirmed, u"Not confirmed after 20 s."_s, u"Try again"_s);
    auto* secure = field(u"Secure"_s, u"password"_s);
    secure->setSecure(true);
    secure->setTrailingLink(u"Click to retry"_s);
    field(u"Disabled"_s, u"048 213 kWh"_s)->edit()->setEnabled(false);
    field(u"Read only"_s, u"048 213 kWh"_s)->edit()->setReadOnly(true);
}

void Gallery::choices(QVBoxLayout* column) {
    column->addSpacing(kGap8);
    column->addWidget(cap(u"Choices"_s));
    auto* off = new QCheckBox(u"Disabled"_s);
    off->setEnabled(false);
    auto* some = new QCheckBox(u"Some"_s);
    some->setTristate(true);
    some->setCheckState(Qt::PartiallyChecked);
    column->addLayout(row({checked(new QCheckBox(u"On"_s)), new QCheckBox(u"Off"_s), some, off,
        checked(new QRadioButton(u"One"_s)), new QRadioButton(u"Other"_s)}));
    column->addLayout(row({new KeyCap(QKeySequence(u"Ctrl+Alt+A"_s))}));
    auto* combo = new QComboBox;
    combo->addItems({u"Outages"_s, u"Billing"_s});
    auto* editable = new QComboBox;
    editable->setEditable(true);
    editable->addItem(u"Editable"_s);
    auto* spin = new QSpinBox;
    spin->setSuffix(u" min"_s);
    spin->setValue(15);
    column->addLayout(row({combo, editable, spin}));
}

} // namespace readyline::gallery
