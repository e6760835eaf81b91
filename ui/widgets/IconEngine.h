// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A QIconEngine that tints a mask when painted, so that its icons follow the theme without being set again.

#include "ui/widgets/Icons.h"

#include <QIconEngine>

#include <variant>

namespace readyline::widgets {

// What an icon is drawn in: the theme's default, a token, a status, a fixed colour.
using Ink = std::variant<std::monostate, QColor Tokens::*, StatusFamily, QColor>;

class IconEngine : public QIconEngine {
public:
    IconEngine(Icon icon, Ink ink);

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override;
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal scale) override;
    QList<QSize> availableSizes(QIcon::Mode mode, QIcon::State state) override;
    QString key() const override;
    QIconEngine* clone() const override;
    bool isNull() override { return false; }

    [[nodiscard]] QColor colour(QIcon::Mode mode) const;

private:
    Icon m_icon;
    Ink m_ink;
};

} // namespace readyline::widgets
