// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// At the bottom of the window while I am in somebody's call (Z22): whose, how I am heard, for how long, and the ways to
// change it. What is asked for is said as asked for; the button that is down says what is so. Taking over is asked here
// first, and why it is over stays to be read.

#include "core/desk/Desk.h"
#include "ui/shell/Ticker.h"

#include <QWidget>

#include <map>

class QBoxLayout;
class QHBoxLayout;
class QLabel;
class QPushButton;

namespace readyline::widgets {
class Sentence;
class TabularLabel;
} // namespace readyline::widgets

namespace readyline::team {

class MonitorBar : public QWidget {
    Q_OBJECT
public:
    MonitorBar(desk::Desk& desk, shell::Ticker& ticker, QWidget* parent = nullptr);

    // Whether this call shall become mine; also where I am not in it yet.
    void askTakeOver(const domain::ContactId& contact, const domain::PersonId& agent);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Asking {
        domain::ContactId contact;
        domain::PersonId agent;
        QString name;
    };
    void build();
    void buildButtons();
    void direct();
    void connectParts();
    [[nodiscard]] QPushButton* addButton(const QString& name, const QString& text);
    void refresh();
    void showSession(const desk::MonitorItem& item);
    void showAsking();
    void showOver();
    void say(const QString& sentence);
    void set(domain::MonitorMode mode);
    void takeOver();
    void stopAsking();
    void onEnded(const wire::MonitorEnded& over);
    void onTicked();
    [[nodiscard]] bool isStillThere(const Asking& asking) const;

    desk::Desk& m_desk;
    shell::Ticker& m_ticker;
    QLabel* m_sign;
    widgets::Sentence* m_words;
    widgets::TabularLabel* m_time;
    std::map<domain::MonitorMode, QPushButton*> m_modes;
    QBoxLayout* m_halves; // what is said, and what can be done: beside each other, or one below the other
    QHBoxLayout* m_buttons;
    QPushButton* m_takeOver;
    QPushButton* m_stop;
    QPushButton* m_no;
    QPushButton* m_yes;
    QPushButton* m_close;
    std::optional<Asking> m_asking;
    wire::MonitorView m_last; // of the session that is there, or was
    QString m_over;           // why it is over
    WallTime m_overSince;
    QString m_said;
};

} // namespace readyline::team
