// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Surfaces: Card lies in a window (panel, line, radius 6); PopupFrame is the body of a top-level pop-up (raised, line,
// radius 8, shadow where there is a compositor). Put a layout into either; the margins are set.

#include "ui/widgets/Tokens.h"

#include <QWidget>

#include <optional>

namespace readyline::widgets {

class Card : public QWidget {
    Q_OBJECT
public:
    explicit Card(QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
};

class PopupFrame : public QWidget {
    Q_OBJECT
public:
    explicit PopupFrame(QWidget* parent, Qt::WindowFlags flags);

    // The padding inside the body; 14/16 unless told otherwise.
    void setPadding(const QMargins& padding);
    // A top edge in a status colour, 3 px (6 px in the last seconds of an offer).
    void setTopEdge(std::optional<StatusFamily> family, int height = 3);

    // The visible body within the window, and moving the window so that the body's corner comes to a global point.
    [[nodiscard]] QRect body() const;
    void moveBody(const QPoint& topLeft);
    [[nodiscard]] QSize bodySizeHint() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::optional<StatusFamily> m_edge;
    int m_edgeHeight = 3;
};

// The flags of what appears without being asked for: above others and never taking the focus.
[[nodiscard]] Qt::WindowFlags unaskedWindowFlags();

} // namespace readyline::widgets
