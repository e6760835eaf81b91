// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A day as a strip: colour and height both mean the status, hours below, a mark at now. Pointer and arrow keys say
// which status was from when to when.

#include "ui/day/DayLook.h"

#include <QTimeZone>
#include <QWidget>

#include <optional>

namespace readyline::day {

class DayStrip : public QWidget {
    Q_OBJECT
public:
    explicit DayStrip(Reader reader, QWidget* parent = nullptr);

    void show(std::vector<models::DaySpan> spans, const models::DayFrame& frame);
    using QWidget::show;
    // The part under the arrow keys, if any.
    [[nodiscard]] const models::DaySpan* chosen() const;
    [[nodiscard]] QRect rectOf(std::size_t span) const;
    [[nodiscard]] std::optional<std::size_t> spanAt(const QPoint& at) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {240, sizeHint().height()}; }

Q_SIGNALS:
    void spanChosen(qint64 seq); // of the line that began it; 0: none did

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    bool event(QEvent* event) override;

private:
    void choose(std::size_t span);
    void paintHours(QPainter& painter) const;
    [[nodiscard]] int xOf(WallTime at) const;

    Reader m_reader;
    std::vector<models::DaySpan> m_spans;
    models::DayFrame m_frame;
    QTimeZone m_zone = QTimeZone::utc(); // of the hours that are drawn
    WallTime m_first, m_last;            // of them
    std::int64_t m_chosen = -1;          // its seq
};

} // namespace readyline::day
