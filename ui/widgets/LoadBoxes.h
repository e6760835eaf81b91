// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Used of limit: one box per place, filled when used; above six places a figure, "3/10".

#include "ui/widgets/Tokens.h"

#include <QWidget>

class QFont;

namespace readyline::widgets {

[[nodiscard]] int loadWidth(int used, int limit, const QFont& font);
// Left-aligned in rect with the painter's font; returns the width it used.
int paintLoad(QPainter& painter, const QRect& rect, int used, int limit, const Tokens& theme);

class LoadBoxes : public QWidget {
    Q_OBJECT
public:
    explicit LoadBoxes(QWidget* parent = nullptr);
    void setLoad(int used, int limit);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int m_used = 0;
    int m_limit = 0;
};

} // namespace readyline::widgets
