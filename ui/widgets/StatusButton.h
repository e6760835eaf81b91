// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The button that carries one's own status in the header: shape, word, running time, arrow. Every width the same; the
// word gives way, the time never. Values are set from outside; the accessible name is the word, the time its
// description.

#include "ui/widgets/StatusShape.h"

#include <QAbstractButton>

namespace readyline::widgets {

class StatusButton : public QAbstractButton {
    Q_OBJECT
public:
    explicit StatusButton(QWidget* parent = nullptr);

    void setStatus(StatusShape shape, const QString& word);
    void setTime(const QString& time);
    // Small, below the word: what of the status does not lead. Empty: none.
    void setSecondLine(const QString& line);
    [[nodiscard]] QString secondLine() const { return m_second; }
    // Only for screen readers, after the time and the second line.
    void setDetail(const QString& detail);
    // The time is longer than it is meant to be: it stands out in amber, whatever the status' colour.
    void setOver(bool over);
    [[nodiscard]] bool isOver() const { return m_over; }
    [[nodiscard]] StatusShape shape() const { return m_shape; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void describe();

    StatusShape m_shape = StatusShape::Offline;
    QString m_time;
    QString m_second;
    QString m_detail;
    bool m_over = false;
};

} // namespace readyline::widgets
