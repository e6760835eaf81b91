// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// "Why am I not getting work?": per channel a verdict, what holds it back in bold, and what is fine.

#include "core/desk/Desk.h"
#include "ui/shell/Ticker.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace readyline::widgets {
class TabularLabel;
}

namespace readyline::status {

class WhyPanel : public QWidget {
    Q_OBJECT
public:
    WhyPanel(const desk::Desk& desk, shell::Ticker& ticker, QWidget* parent = nullptr);

Q_SIGNALS:
    void closed();

protected:
    void showEvent(QShowEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void refresh();
    void onTicked();

    const desk::Desk& m_desk;
    shell::Ticker& m_ticker;
    QLabel* m_summary;
    QWidget* m_channels = nullptr;
    QVBoxLayout* m_layout;
    std::vector<std::pair<widgets::TabularLabel*, WallTime>> m_countdowns;
};

} // namespace readyline::status
