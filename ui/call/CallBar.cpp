// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/call/CallBar.h"

#include "ui/call/CallLook.h"
#include "ui/widgets/Accessible.h"
#include "ui/widgets/ButtonKind.h"

#include <QBoxLayout>
#include <QEvent>
#include <QPushButton>
#include <QShortcut>

#include <algorithm>

namespace readyline::call {

using namespace Qt::StringLiterals;
using namespace widgets;
using models::CallAct;
using models::CallButton;
using models::CallPlace;
using models::CallWait;

namespace {

struct Place {
    CallPlace place;
    const char* name;
};
constexpr std::array kLeft{Place{CallPlace::Hold, "callHoldButton"}, Place{CallPlace::Consult, "callConsultButton"},
    Place{CallPlace::Transfer, "callTransferButton"}, Place{CallPlace::Conference, "callConferenceButton"}};
constexpr Place kKeypad{CallPlace::Keypad, "callKeypadButton"}, kEnd{CallPlace::End, "callEndButton"};

// The next step of what stands there: the one filled button.
bool leads(const CallButton& button) {
    return button.canPress && (button.act == CallAct::Resume || button.act == CallAct::StartConference);
}

ButtonKind kindOf(const CallButton& button) {
    if (button.act == CallAct::End) return ButtonKind::Danger;
    return leads(button) ? ButtonKind::Filled : ButtonKind::Plain;
}

// To leave a conference is one thing, to end it for everybody another.
QString endWord(bool isForAll) { return isForAll ? CallBar::tr("End for all") : actWord(CallAct::End); }

// What it does and by which keys, or why it cannot be used.
QString toolTipOf(const CallButton& button, const QKeySequence& keys) {
    const QString why = waitSentence(button.wait);
    const QString words = button.canPress || why.isEmpty() ? actSentence(button.act) : why;
    if (keys.isEmpty()) return words;
    //: A sentence, and the keys that do it.
    return CallBar::tr("%1 (%2)").arg(words, keys.toString(QKeySequence::NativeText));
}

} // namespace

CallBar::CallBar(QWidget* parent) : QWidget(parent) {
    setObjectName(u"callBar"_s);
    build();
    bindKeys();
    widen();
}

void CallBar::build() {
    const auto add = [this](const Place& each, QPushButton* button) {
        button->setObjectName(QString::fromLatin1(each.name));
        m_buttons[index(each.place)] = button;
        connect(button, &QPushButton::clicked, this, [this, place = each.place] { press(place); });
        return button;
    };
    m_left = new QBoxLayout(QBoxLayout::LeftToRight);
    m_first = new QHBoxLayout;
    m_second = new QHBoxLayout;
    for (QBoxLayout* each : {m_left, m_first, m_second}) each->setSpacing(kGap8);
    for (std::size_t i = 0; i < kLeft.size(); ++i) {
        const CallAct first = actsOf(kLeft[i].place).front();
        QPushButton* button = add(kLeft[i], makeButton(actIcon(first), actWord(first), ButtonKind::Plain, this));
        (i < kLeft.size() / 2 ? m_first : m_second)->addWidget(button);
    }
    for (QBoxLayout* each : {m_first, m_second}) {
        m_left->addLayout(each);
        m_left->setAlignment(each, Qt::AlignLeft);
    }
    m_left->addStretch();
    m_right = new QHBoxLayout;
    m_right->setSpacing(kGap8);
    m_right->addStretch();
    m_right->addWidget(
        add(kKeypad, makeIconButton(Icon::CallDialpad, actWord(CallAct::Keypad), ButtonKind::Plain, this)));
    m_more = makeIconButton(Icon::More, tr("More"), ButtonKind::Flat, this);
    m_more->setObjectName(u"callMoreButton"_s);
    connect(m_more, &QPushButton::clicked, this,
        [this] { Q_EMIT moreAsked(m_more->mapToGlobal(QPoint(0, m_more->height()))); });
    m_right->addWidget(m_more);
    m_right->addWidget(add(kEnd, makeButton(actIcon(CallAct::End), actWord(CallAct::End), ButtonKind::Danger, this)));
    m_halves = new QBoxLayout(QBoxLayout::LeftToRight, this);
    m_halves->setContentsMargins({});
    m_halves->setSpacing(kGap8);
    m_halves->addLayout(m_left, 1);
    m_halves->addLayout(m_right);
}

// Also while the keyboard is in a field beside: the call does not wait for it.
void CallBar::bindKeys() {
    for (std::size_t i = 0; i < m_buttons.size(); ++i) {
        const auto place = static_cast<CallPlace>(i);
        if (!m_buttons[i] || keysOf(place).isEmpty()) continue;
        m_keys[i] = new QShortcut(keysOf(place), this);
        m_keys[i]->setAutoRepeat(false);
        connect(m_keys[i], &QShortcut::activated, this, [this, place] { press(place); });
    }
}

// As wide as the widest of its words and kinds, whatever stands there now: a filled one is bold.
void CallBar::widen() {
    for (const Place& each : kLeft) {
        QPushButton* button = m_buttons[index(each.place)];
        const QString now = button->text();
        const ButtonKind kind = buttonKind(button);
        int wide = 0;
        for (const ButtonKind other : {ButtonKind::Filled, ButtonKind::Plain}) {
            setButtonKind(button, other);
            button->ensurePolished();
            for (const CallAct act : actsOf(each.place)) {
                button->setText(actWord(act));
                wide = std::max(wide, button->sizeHint().width());
            }
        }
        setButtonKind(button, kind);
        button->setText(now);
        button->setMinimumWidth(wide);
    }
    QPushButton* end = m_buttons[index(CallPlace::End)];
    const QString now = end->text();
    int wide = 0;
    for (const bool isForAll : {false, true}) {
        end->setText(endWord(isForAll));
        wide = std::max(wide, end->sizeHint().width());
    }
    end->setText(now);
    end->setMinimumWidth(wide);
}

QString CallBar::wordOf(CallPlace place) const {
    const CallAct act = m_shown[index(place)].act;
    if (act != CallAct::End) return actWord(act);
    return endWord(m_shown[index(CallPlace::Transfer)].act == CallAct::ExitConference);
}

void CallBar::press(CallPlace place) {
    const CallButton& button = m_shown[index(place)];
    if (button.isThere && button.canPress) Q_EMIT acted(button.act);
}

void CallBar::show(const models::CallButtons& buttons) {
    m_shown = buttons;
    for (std::size_t i = 0; i < m_buttons.size(); ++i)
        if (m_buttons[i]) showButton(static_cast<CallPlace>(i));
}

void CallBar::showButton(CallPlace place) {
    const CallButton& shown = m_shown[index(place)];
    QPushButton* button = m_buttons[index(place)];
    button->setVisible(shown.isThere);
    if (QShortcut* keys = m_keys[index(place)]) keys->setEnabled(shown.isThere && shown.canPress);
    if (!shown.isThere) return;
    const bool isUnderWay = shown.wait == CallWait::UnderWay;
    button->setEnabled(shown.canPress);
    const QString word = wordOf(place);
    if (place != CallPlace::Keypad) button->setText(word);
    button->setIcon(icon(isUnderWay ? Icon::Wait : actIcon(shown.act)));
    setButtonKind(button, place == CallPlace::Keypad ? ButtonKind::Plain : kindOf(shown));
    button->setToolTip(toolTipOf(shown, keysOf(place)));
    //: The name of a button, for screen readers, while it is being done.
    setSpokenName(button, isUnderWay ? tr("%1, under way").arg(word) : word);
}

void CallBar::setMore(bool isThere) { m_more->setVisible(isThere); }

QSize CallBar::minimumSizeHint() const {
    const int wide
        = std::max({m_first->minimumSize().width(), m_second->minimumSize().width(), m_right->minimumSize().width()});
    return {wide, m_halves->minimumSize().height()};
}

void CallBar::resizeEvent(QResizeEvent* event) {
    const int left = m_first->sizeHint().width() + kGap8 + m_second->sizeHint().width();
    const auto direct = [this](QBoxLayout* layout, int needed) {
        const auto direction = width() >= needed ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom;
        if (layout->direction() == direction) return;
        layout->setDirection(direction);
        updateGeometry();
    };
    direct(m_halves, left + kGap8 + m_right->sizeHint().width());
    direct(m_left, left);
    QWidget::resizeEvent(event);
}

void CallBar::changeEvent(QEvent* event) {
    const bool isNew = event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange;
    if (isNew && m_halves) widen();
    QWidget::changeEvent(event);
}

} // namespace readyline::call
