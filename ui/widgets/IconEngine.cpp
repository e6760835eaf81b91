// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/IconEngine.h"

#include "core/base/Overloaded.h"

#include <QPainter>

namespace readyline::widgets {

using namespace Qt::StringLiterals;

IconEngine::IconEngine(Icon icon, Ink ink) : m_icon(icon), m_ink(std::move(ink)) {}

QColor IconEngine::colour(QIcon::Mode mode) const {
    const Tokens& theme = tokens();
    if (mode == QIcon::Disabled) return theme.textOff;
    if (mode == QIcon::Selected) return theme.onAccent;
    return std::visit(Overloaded{
                          [&](std::monostate) { return mode == QIcon::Active ? theme.text : theme.text2; },
                          [&](QColor Tokens::*token) { return theme.*token; },
                          [&](StatusFamily family) { return theme.of(family).graphic; },
                          [&](const QColor& fixed) { return fixed; },
                      },
        m_ink);
}

void IconEngine::paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) {
    paintIcon(*painter, rect, m_icon, qMin(rect.width(), rect.height()), colour(mode));
}

QPixmap IconEngine::pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) {
    return scaledPixmap(size, mode, state, 1.0);
}

// Qt 6.4 gives the size in device pixels and sets the ratio itself.
QPixmap IconEngine::scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State, qreal) {
    return widgets::pixmap(m_icon, qMin(size.width(), size.height()), colour(mode), 1.0);
}

QList<QSize> IconEngine::availableSizes(QIcon::Mode, QIcon::State) {
    QList<QSize> sizes;
    for (const int size : {16, 18, 20, 24, 32, 48}) sizes.append(QSize(size, size));
    return sizes;
}

QString IconEngine::key() const { return u"readyline"_s; }
QIconEngine* IconEngine::clone() const { return new IconEngine(*this); }

} // namespace readyline::widgets
