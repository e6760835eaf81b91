// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// "Why am I not getting work?": per channel a verdict, what holds it back in bold, each with a button that mends it or
// with who else can (idea 1), and what is fine.

#include "core/desk/Desk.h"
#include "ui/shell/Ticker.h"
#include "ui/text/Mends.h"
#include "ui/text/Terms.h"

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
    WhyPanel(desk::Desk& desk, shell::Ticker& ticker, QWidget* parent = nullptr);

Q_SIGNALS:
    void closed();
    void wrapUpAsked(const readyline::domain::ContactId& contact);

protected:
    void showEvent(QShowEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void refresh();
    void onTicked();
    void addLine(const text::WhyLine& line, domain::Channel channel, QVBoxLayout* into);
    void addWays(const text::WhyLine& line, domain::Channel channel, QVBoxLayout* into);
    [[nodiscard]] bool isOffered(const text::Mend& way) const;
    void mend(const text::Mend& mend, domain::Channel channel);

    desk::Desk& m_desk;
    shell::Ticker& m_ticker;
    QLabel* m_summary;
    QWidget* m_channels = nullptr;
    QVBoxLayout* m_layout;
    std::vector<std::pair<widgets::TabularLabel*, WallTime>> m_countdowns;
    std::vector<text::Mend> m_ways; // that have their button
};

} // namespace readyline::status
