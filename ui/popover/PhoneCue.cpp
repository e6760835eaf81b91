// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/popover/PhoneCue.h"

#include "ui/widgets/Accessible.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Plate.h"

#include <QPainter>

namespace readyline::popover {

using namespace widgets;

namespace {
constexpr int kSign = 14;
}

QString liftYourPhone() { return PhoneCue::tr("Lift your phone"); }

PhoneCue::PhoneCue(const QString& words, ControlSize size, QWidget* parent)
    : QWidget(parent),
      m_words(words),
      m_size(size) {
    setTextRole(this, size == ControlSize::Large ? TextRole::Status : TextRole::Button);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAccessibleRole(this, QAccessible::StaticText);
    setAccessibleName(liftYourPhone());
}

QSize PhoneCue::sizeHint() const {
    const int words = fontMetrics().horizontalAdvance(m_words);
    return {kGap8 + kSign + kGap8 + words + kGap8, controlHeight(m_size, fontMetrics())};
}

void PhoneCue::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setFont(font());
    paintPhoneCue(painter, rect(), m_words, isEnabled(), tokens(palette()));
}

void paintPhoneCue(QPainter& painter, const QRect& rect, const QString& words, bool on, const Tokens& theme) {
    const StatusColours& colours = theme.of(StatusFamily::Ringing);
    const QColor colour = on ? colours.text : theme.textOff;
    paintPlate(painter, rect, {on ? colours.tint : theme.sunken, {}, 4, 0});
    paintIconAndWords(painter, rect, Icon::CallAnswer, kSign, words, colour);
}

} // namespace readyline::popover
