// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A ring that empties clockwise from the top with what is left inside, "14" or "1:59": blue, and missed red for the
// last ten seconds. It knows no time: whoever owns the deadline sets what remains, and it is drawn again only when the
// second or the total changes.

#include "ui/widgets/Tokens.h"

#include <QWidget>

#include <chrono>

namespace readyline::widgets {

enum class RingSize : std::uint8_t { Popover, Stack, Card }; // 44, 32, 28

// The seconds to show: rounded up, so that 0 means over.
[[nodiscard]] int shownSeconds(std::chrono::milliseconds remaining);
// For delegates; draws into the centre of rect with the painter's font as the base.
void paintRing(QPainter& painter, const QRect& rect, RingSize size, std::chrono::milliseconds remaining,
    std::chrono::milliseconds total, const Tokens& theme);

class CountdownRing : public QWidget {
    Q_OBJECT
public:
    explicit CountdownRing(RingSize size, QWidget* parent = nullptr);

    void setRemaining(std::chrono::milliseconds remaining, std::chrono::milliseconds total);
    [[nodiscard]] QString text() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    RingSize m_size;
    std::chrono::milliseconds m_remaining{};
    std::chrono::milliseconds m_total{};
};

} // namespace readyline::widgets
