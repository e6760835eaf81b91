// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The top of a day: whose it is, which of the days that the server keeps is shown, and the way to another one, to a file
// and back.

#include <QDate>
#include <QWidget>

class QLabel;
class QPushButton;

namespace readyline::widgets {
class DateField;
}

namespace readyline::day {

class DayBar : public QWidget {
    Q_OBJECT
public:
    explicit DayBar(QWidget* parent = nullptr);

    // Somebody else's day, with a way back.
    void setName(const QString& name);
    // `zone` says whose clocks show the times; empty: this computer's.
    void show(QDate first, QDate day, QDate today, const QString& zone);
    using QWidget::show;
    void setCanExport(bool can);

Q_SIGNALS:
    void chosen(QDate day); // from the first to today
    void exportAsked();
    void backAsked();

private:
    void build();

    QDate m_day, m_today;
    QPushButton* m_back;
    QLabel* m_title;
    QLabel* m_zone;
    QPushButton* m_earlier;
    widgets::DateField* m_date;
    QPushButton* m_later;
    QPushButton* m_now;
    QPushButton* m_export;
};

} // namespace readyline::day
