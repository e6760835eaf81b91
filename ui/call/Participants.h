// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Who is in the call: name, part, state and since when (k2). Who leads may remove somebody (W55): asked once more in
// its own row, and gone only when the server says so.

#include "ui/models/CallModel.h"

#include <QWidget>

#include <vector>

class QLabel;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace readyline::widgets {
class ElidedLabel;
class TabularLabel;
} // namespace readyline::widgets

namespace readyline::call {

class PartyStateSign;

class ParticipantRow : public QWidget {
    Q_OBJECT
public:
    explicit ParticipantRow(QWidget* parent = nullptr);

    void show(const models::PartyRow& row, const QString& name, bool canAsk);
    void tick(WallTime now);
    // Without the word of what he is in the call.
    void setNarrow(bool isNarrow);

Q_SIGNALS:
    void dropAsked(const std::string& party);

private:
    void build();
    void layOut();
    void confirm(bool asks);
    void widen();

    models::PartyRow m_row;
    bool m_canAsk = false;
    bool m_asks = false; // whether he really means it
    QLabel* m_sign;
    widgets::ElidedLabel* m_name;
    widgets::ElidedLabel* m_role;
    PartyStateSign* m_state;
    widgets::TabularLabel* m_time;
    QStackedWidget* m_last; // the time, or the way out of the question
    QPushButton *m_drop, *m_keep;
};

class Participants : public QWidget {
    Q_OBJECT
public:
    explicit Participants(QWidget* parent = nullptr);

    // `canAsk`: the exchange does nothing else, and there is a connection.
    void show(const std::vector<models::PartyRow>& rows, const domain::PersonId& me, bool canAsk, WallTime now);
    void tick(WallTime now);
    void setNarrow(bool isNarrow);

Q_SIGNALS:
    void dropAsked(const std::string& party);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void addRow();

    QVBoxLayout* m_column;
    bool m_isNarrow = false;
    std::vector<ParticipantRow*> m_rows; // at least as many as there are; those in use come first
};

} // namespace readyline::call
