// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The bar of wrap-up with its time at the right: "0:18"; past the end it is full, amber and counts "+2:21". It knows no
// time and is drawn again only when the second or the total changes.

#include "ui/widgets/Tokens.h"

#include <QWidget>

#include <chrono>

namespace readyline::widgets {

// "0:18", "12:05", "1:02:03"; "+2:21" when remaining is negative.
[[nodiscard]] QString countdownText(std::chrono::milliseconds remaining);
// Only the bar, 6 high, centred in rect; full and amber over time.
void paintBar(QPainter& painter, const QRect& rect, StatusFamily family, std::chrono::milliseconds remaining,
    std::chrono::milliseconds total, const Tokens& theme);

class CountdownBar : public QWidget {
    Q_OBJECT
public:
    explicit CountdownBar(QWidget* parent = nullptr);

    void setFamily(StatusFamily family);
    void setRemaining(std::chrono::milliseconds remaining, std::chrono::milliseconds total);
    [[nodiscard]] QString text() const { return m_text; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    StatusFamily m_family = StatusFamily::WrapUp;
    std::chrono::milliseconds m_remaining{};
    std::chrono::milliseconds m_total{};
    QString m_text;
};

} // namespace readyline::widgets
