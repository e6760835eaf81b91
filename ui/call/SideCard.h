// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// One side of a consult (W38): who it is, whether he talks or waits, how long, and hold or resume (W30 to W32). The
// side that one talks with has the strong edge.

#include "ui/models/CallModel.h"

#include <QWidget>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace readyline::widgets {
class ElidedLabel;
class Sentence;
class StatusChip;
class TabularLabel;
} // namespace readyline::widgets

namespace readyline::call {

class SideCard : public QWidget {
    Q_OBJECT
public:
    SideCard(domain::CallSide side, QWidget* parent = nullptr);

    void show(const models::CallSideRow& row, const models::CallSideRow& other, WallTime now);
    void tick(WallTime now);
    // Below it the two stand one below the other, and each is flat.
    [[nodiscard]] int narrowest() const;
    void setFlat(bool isFlat);

Q_SIGNALS:
    void holdAsked(readyline::domain::CallSide side);
    void resumeAsked(readyline::domain::CallSide side);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void build();
    void showState();
    void showButton();
    [[nodiscard]] QString effectOn(const models::CallSideRow& other) const;

    models::CallSideRow m_row;
    widgets::ElidedLabel* m_name;
    QLabel* m_number;
    widgets::StatusChip* m_state;
    widgets::TabularLabel* m_time;
    QPushButton* m_button;
    widgets::Sentence* m_effect;
    QLabel* m_sign;
    QBoxLayout *m_all, *m_press; // head and button, button and what it does
};

} // namespace readyline::call
