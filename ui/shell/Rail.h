// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The pages at the left edge. Only those that the role can use are there (look.md, principle 4).

#include <QWidget>

class QAbstractButton;
class QVBoxLayout;

namespace readyline::shell {

enum class Page : std::uint8_t { Desk, Team, Callbacks, Day, Admin, History };

class RailButton;

class Rail : public QWidget {
    Q_OBJECT
public:
    explicit Rail(QWidget* parent = nullptr);

    void setCurrent(Page page);
    void setKeys(Page page, const QString& keys); // said in the tool tip
    void setShown(Page page, bool shown);
    [[nodiscard]] bool isShown(Page page) const;
    void setBadge(Page page, int number); // 0: none

Q_SIGNALS:
    void chosen(Page page);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] RailButton* button(Page page) const;

    RailButton* m_desk;
    RailButton* m_team;
    RailButton* m_callbacks;
    RailButton* m_day;
    RailButton* m_admin;
    RailButton* m_history;
};

} // namespace readyline::shell
