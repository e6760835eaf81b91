// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/team/TeamOrders.h"

#include "core/domain/Status.h"
#include "ui/text/Faults.h"
#include "ui/text/Plans.h"
#include "ui/text/Strings.h"
#include "ui/widgets/ToastHost.h"

#include <memory>

namespace readyline::team {

using namespace Qt::StringLiterals;
using namespace widgets;

TeamOrders::TeamOrders(desk::Desk& desk, Time& time, ToastHost& toasts, QObject* parent)
    : QObject(parent),
      m_desk(desk),
      m_time(time),
      m_toasts(toasts) {
    connect(&desk, &desk::Desk::teamChanged, this, &TeamOrders::onTeamChanged);
    connect(&desk, &desk::Desk::commandRefused, this, [this](const auto& command, auto, const wire::Refused& refused) {
        onFailed(command, text::describe(refused.refusal));
    });
    connect(&desk, &desk::Desk::commandUnconfirmed, this,
        [this](const auto& command, auto) { onFailed(command, tr("The server did not confirm it. Try again.")); });
    connect(&toasts, &ToastHost::closed, this, [this](int toast) { m_undo.erase(toast); });
}

QString TeamOrders::word(const domain::Choice& choice) const {
    return text::toQt(domain::describe(choice, m_desk.site()));
}

// An order is kept only when it is whole: what is sent is shown at once.
void TeamOrders::set(const std::vector<Seen>& people, const domain::Choice& choice, const QString& note) {
    Order order;
    order.choice = choice;
    for (const auto& [person, key] : people) {
        const auto agent = m_desk.agent(person);
        if (!agent) continue;
        One one{person, text::toQt(agent->layers.name), agent->layers.intent.choice, {}};
        //: A status that waits, and for what: "Break after this contact".
        if (const auto& plan = agent->layers.pending)
            one.plan = tr("%1 %2").arg(text::toQt(agent->shown.next), text::whenWords(*plan, m_desk.site()));
        order.open[m_desk.setOthersPresence(person, choice, text::toUtf8(note), key)] = one;
    }
    m_orders.push_back(std::move(order));
}

// Nobody has chosen anything for him since I did.
bool TeamOrders::stands(const One& one, const domain::Choice& choice) const {
    const auto agent = m_desk.agent(one.person);
    if (!agent) return false;
    const domain::AgentLayers& layers = agent->layers;
    const domain::PersonId& me = m_desk.me().person;
    if (layers.pending) return layers.pending->choice == choice && layers.pending->by.person == me;
    return layers.intent.choice == choice && layers.intent.by.person == me;
}

void TeamOrders::onTeamChanged() {
    for (Order& order : m_orders) {
        std::erase_if(order.open, [&](const auto& entry) {
            const One& one = entry.second;
            const auto agent = m_desk.agent(one.person);
            if (!agent || agent->requested) return false;
            const bool now = agent->layers.intent.choice == order.choice;
            const bool later = agent->layers.pending && agent->layers.pending->choice == order.choice;
            if (order.takesBack ? stands(one, order.choice) : !now && !later) return false;
            order.done.push_back(one);
            order.later += later ? 1 : 0;
            return true;
        });
    }
    dropMoot();
    tellFinished();
}

// What cannot be taken back any more is not offered.
void TeamOrders::dropMoot() {
    std::vector<int> moot;
    for (auto& [toast, undo] : m_undo) {
        std::erase_if(undo.people,
            [&, &choice = undo.choice](const One& one) { return m_desk.agent(one.person) && !stands(one, choice); });
        if (undo.people.empty()) moot.push_back(toast);
    }
    for (const int toast : moot) m_toasts.close(toast);
}

void TeamOrders::onFailed(const domain::CommandId& command, const QString& why) {
    for (Order& order : m_orders) {
        const auto found = order.open.find(command);
        if (found == order.open.end()) continue;
        order.refused << found->second.name;
        order.why = why;
        order.open.erase(found);
    }
    tellFinished();
}

void TeamOrders::tellFinished() {
    for (auto each = m_orders.begin(); each != m_orders.end();) {
        if (!each->open.empty()) {
            ++each;
            continue;
        }
        const Order order = std::move(*each);
        each = m_orders.erase(each);
        tell(order);
    }
}

QString TeamOrders::againWords(const One& one) const {
    //: "Jonas Keller: Break after this contact again"
    if (!one.plan.isEmpty()) return tr("%1: %2 again").arg(one.name, one.plan);
    return tr("%1 is %2 again").arg(one.name, word(one.before));
}

void TeamOrders::tell(const Order& order) {
    const int set = static_cast<int>(order.done.size()), left = static_cast<int>(order.refused.size());
    const QString status = word(order.choice);
    if (left == 1)
        Q_EMIT refused(order.takesBack ? tr("%1 was not set back.").arg(order.refused[0])
                                       : tr("%1 was not set to %2.").arg(order.refused[0], status),
            order.why);
    else if (left > 1)
        Q_EMIT refused(order.takesBack
                ? tr("%n agent(s) not set back: %1.", nullptr, left).arg(order.refused.join(u", "_s))
                : tr("%n agent(s) not set to %1: %2.", nullptr, left).arg(status, order.refused.join(u", "_s)),
            order.why);
    if (set == 0) return;
    ToastSpec spec{.family = StatusFamily::Available, .icon = Icon::Check};
    if (order.takesBack) {
        spec.what = tr("%n agent(s) set back", nullptr, set);
        if (set == 1) spec.what = againWords(order.done[0]);
        m_toasts.show(spec);
        return;
    }
    spec.what = set == 1 ? tr("%1 is set to %2").arg(order.done[0].name, status)
                         : tr("%n agent(s) set to %1", nullptr, set).arg(status);
    if (order.later > 0)
        spec.why = set == 1 ? tr("It begins when the work is done.")
                            : tr("For %n of them it begins when the work is done.", nullptr, order.later);
    spec.button = tr("Undo %1 s").arg(kUndoSeconds);
    spec.buttonIcon = Icon::Undo;
    spec.buttonHasIcon = true;
    const auto id = std::make_shared<int>(0);
    spec.pressed = [this, id] {
        if (const auto undo = m_undo.find(*id); undo != m_undo.end())
            takeBack(std::vector(undo->second.people), domain::Choice(undo->second.choice));
    };
    *id = m_toasts.show(spec);
    m_undo[*id] = {{}, order.done, order.choice};
    countDown(*id, kUndoSeconds);
}

// Whoever was changed by somebody else meanwhile is refused by the server and stays as he is.
void TeamOrders::takeBack(const std::vector<One>& people, const domain::Choice& choice) {
    Order order;
    order.takesBack = true;
    order.choice = choice;
    for (const One& each : people) order.open[m_desk.undoOthersPresence(each.person)] = each;
    m_orders.push_back(std::move(order));
}

void TeamOrders::countDown(int toast, int seconds) {
    m_undo[toast].second = m_time.after(std::chrono::seconds{1}, [this, toast, seconds] {
        if (seconds <= 1) return m_toasts.close(toast);
        m_toasts.setButtonText(toast, tr("Undo %1 s").arg(seconds - 1));
        countDown(toast, seconds - 1);
    });
}

} // namespace readyline::team
