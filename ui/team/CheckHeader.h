// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The head of the table, with a box over the ticks that ticks all or none.

#include <QHeaderView>

namespace readyline::team {

inline constexpr int kCheckWidth = 34; // of the column of ticks

class CheckHeader : public QHeaderView {
    Q_OBJECT
public:
    explicit CheckHeader(QWidget* parent);

    void setState(Qt::CheckState state);

Q_SIGNALS:
    void toggled();

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    Qt::CheckState m_state = Qt::Unchecked;
};

} // namespace readyline::team
