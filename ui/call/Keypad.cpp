// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/call/Keypad.h"

#include "ui/widgets/ButtonKind.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScreen>

#include <algorithm>
#include <array>

namespace readyline::call {

using namespace Qt::StringLiterals;
using namespace widgets;

namespace {

constexpr int kColumns = 3, kKeyWidth = 56;
constexpr qsizetype kShown = 18; // of what was pressed, the last ones
constexpr std::array<char16_t, 12> kKeys{u'1', u'2', u'3', u'4', u'5', u'6', u'7', u'8', u'9', u'*', u'0', u'#'};

QString nameOf(QChar key) {
    if (key == u'*') return Keypad::tr("Star");
    if (key == u'#') return Keypad::tr("Hash");
    return key;
}

} // namespace

Keypad::Keypad(QWidget* parent) : PopupFrame(parent, Qt::Popup | Qt::FramelessWindowHint | Qt::NoDropShadowWindowHint) {
    setObjectName(u"keypad"_s);
    setAccessibleName(tr("Keypad"));
    build();
}

void Keypad::build() {
    m_shown = new QLabel(this);
    m_shown->setObjectName(u"keypadShown"_s);
    m_shown->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_shown->setTextFormat(Qt::PlainText);
    setTextRole(m_shown, TextRole::Head);
    auto* grid = new QGridLayout(this);
    grid->setSpacing(kGap8);
    grid->addWidget(m_shown, 0, 0, 1, kColumns);
    for (std::size_t i = 0; i < kKeys.size(); ++i) {
        const QChar key(kKeys[i]);
        auto* button = makeButton(QString(key), ButtonKind::Plain, this);
        button->setObjectName(u"key"_s + key);
        button->setAccessibleName(nameOf(key));
        button->setMinimumWidth(kKeyWidth);
        button->setFocusPolicy(Qt::NoFocus); // the keyboard types the keys themselves
        setControlSize(button, ControlSize::Large);
        connect(button, &QPushButton::clicked, this, [this, key] { press(key); });
        const int at = static_cast<int>(i);
        grid->addWidget(button, 1 + at / kColumns, at % kColumns);
    }
    auto* hint = new QLabel(tr("Type the keys, Escape closes"), this);
    setTextRole(hint, TextRole::Small);
    hint->setForegroundRole(QPalette::PlaceholderText);
    grid->addWidget(hint, 5, 0, 1, kColumns, Qt::AlignHCenter);
}

void Keypad::openAt(const QPoint& below) {
    m_pressed.clear();
    m_shown->setText(u" "_s);
    adjustSize();
    const QRect room = screen()->availableGeometry();
    const int left = std::max(room.left(), std::min(below.x() - bodySizeHint().width(), room.right() - width()));
    const int top = std::max(room.top(), std::min(below.y() + kGap4, room.bottom() - height()));
    moveBody({left, top});
    show();
    setFocus(Qt::PopupFocusReason);
}

QChar Keypad::keyOf(const QString& typed) {
    if (typed.size() != 1) return {};
    const QChar key = typed.front().toUpper();
    return u"0123456789*#ABCD"_s.contains(key) ? key : QChar();
}

void Keypad::press(QChar key) {
    m_pressed += key;
    m_shown->setText(m_pressed.right(kShown));
    Q_EMIT pressed(key);
}

void Keypad::keyPressEvent(QKeyEvent* event) {
    const QChar key = keyOf(event->text());
    if (key.isNull()) return PopupFrame::keyPressEvent(event); // Escape closes
    if (!event->isAutoRepeat()) press(key);
    event->accept();
}

void Keypad::hideEvent(QHideEvent* event) {
    m_pressed.clear();
    m_shown->setText(u" "_s);
    PopupFrame::hideEvent(event);
}

} // namespace readyline::call
