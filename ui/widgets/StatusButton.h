// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The button that carries one's own status in the header: shape, word, running time, arrow. Every width the same; the
// word gives way, the time never. Values are set from outside; the accessible name is the word, the time its description.

#include "ui/widgets/StatusShape.h"

#include <QAbstractButton>

namespace readyline::widgets {

class StatusButton : public QAbstractButton {
    Q_OBJECT
public:
    explicit StatusButton(QWidget* parent = nullptr);

    void setStatus(StatusShape shape, const QString& word);
    void setTime(const QString& time);
    [[nodiscard]] StatusShape shape() const { return m_shape; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    StatusShape m_shape = StatusShape::Offline;
    QString m_time;
};

} // namespace readyline::widgets
