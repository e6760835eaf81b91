// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Statuses that a supervisor sets for others: each order is told once, when all of it has come true or been refused,
// with ten seconds to take back what of it still stands (idea 8).

#include "core/desk/Desk.h"

#include <list>
#include <map>

namespace readyline::widgets {
class ToastHost;
}

namespace readyline::team {

class TeamOrders : public QObject {
    Q_OBJECT
public:
    static constexpr int kUndoSeconds = 10;

    TeamOrders(desk::Desk& desk, Time& time, widgets::ToastHost& toasts, QObject* parent = nullptr);

    // Somebody, and the key of the status in which he was seen when it was decided to set another (Z20).
    struct Seen {
        domain::PersonId person;
        std::string key;
    };
    void set(const std::vector<Seen>& people, const domain::Choice& choice, const QString& note);

Q_SIGNALS:
    void refused(const QString& what, const QString& why);

private:
    struct One {
        domain::PersonId person;
        QString name;
        domain::Choice before;
        QString plan; // what waited before, and for what: "Break after this contact"; or empty
    };
    struct Order {
        domain::Choice choice;
        std::map<domain::CommandId, One> open;
        std::vector<One> done;
        int later = 0; // of the done: it begins when the work is over
        QStringList refused;
        QString why;
        bool takesBack = false;
    };
    struct Undo { // a toast that offers it
        Timer second;
        std::vector<One> people;
        domain::Choice choice;
    };
    [[nodiscard]] bool stands(const One& one, const domain::Choice& choice) const;
    void dropMoot();
    void onTeamChanged();
    void onFailed(const domain::CommandId& command, const QString& why);
    void tellFinished();
    void tell(const Order& order);
    [[nodiscard]] QString againWords(const One& one) const;
    void takeBack(const std::vector<One>& people, const domain::Choice& choice);
    void countDown(int toast, int seconds);
    [[nodiscard]] QString word(const domain::Choice& choice) const;

    desk::Desk& m_desk;
    Time& m_time;
    widgets::ToastHost& m_toasts;
    std::list<Order> m_orders;
    std::map<int, Undo> m_undo; // by toast
};

} // namespace readyline::team
