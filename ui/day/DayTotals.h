// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// How long each status and reason lasted in all: shape, words, time. Wraps into as many rows as it needs.

#include "ui/day/DayLook.h"

#include <QWidget>

namespace readyline::day {

class DayTotals : public QWidget {
    Q_OBJECT
public:
    explicit DayTotals(Reader reader, QWidget* parent = nullptr);

    void show(std::vector<models::DaySum> sums);
    using QWidget::show;

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override { return {600, heightForWidth(600)}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] std::vector<QRect> places(int width) const;

    Reader m_reader;
    std::vector<models::DaySum> m_sums;
    QStringList m_words; // of each
};

} // namespace readyline::day
