// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A line of text with tabular figures: times, counts. reserve("00:00:00") fixes the width, so a text that grows does
// not move its neighbours; setting a text of the same width never relays out.

#include "ui/widgets/Metrics.h"

#include <QWidget>

namespace readyline::widgets {

class TabularLabel : public QWidget {
    Q_OBJECT
public:
    explicit TabularLabel(QWidget* parent = nullptr);
    explicit TabularLabel(const QString& text, QWidget* parent = nullptr);

    void setText(const QString& text);
    [[nodiscard]] QString text() const { return m_text; }
    void reserve(const QString& widest);
    void setAlignment(Qt::Alignment alignment);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_text;
    QString m_reserved;
    Qt::Alignment m_alignment = Qt::AlignLeft | Qt::AlignVCenter;
};

} // namespace readyline::widgets
