// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// TaskModel: everything of mine, incoming and active, in one list (W12, W13): calls, chats, social, e-mails, the newest
// on top within each (W11). A contact keeps its row from offer to wrap-up.
#pragma once

#include "core/replica/Fold.h"
#include "ui/models/RowModel.h"

namespace readyline::desk {
class Desk;
}

namespace readyline::models {

enum class TaskGroup : std::uint8_t { Calls, Chats, Social, Emails, Tasks }; // voice and video are Calls, SMS is Chats
enum class TaskPhase : std::uint8_t { Connecting, Ringing, Accepting, Active, Ending, WrapUp, Parked };

struct TaskListRow {
    domain::ContactId contact;
    domain::OfferId offer;           // empty: no offer any more
    domain::AssignmentId assignment; // empty: not yet a task
    domain::Channel channel = domain::Channel::Voice;
    domain::QueueId queue;
    QString queueName;
    QString customer; // name, or the address where there is none
    QString address;
    std::vector<wire::ShownVariable> variables;
    TaskPhase phase = TaskPhase::Connecting;
    WallTime since;   // of this phase
    WallTime started; // order: of the offer, then of the acceptance
    std::optional<WallTime> deadline;
    int seconds = 0; // whole length of the countdown to the deadline
    replica::Answering answering = replica::Answering::Not;
    bool onPhone = false;                                       // the offer is accepted by lifting the phone (W25)
    bool busy = false;                                          // something asked of the server that is not yet a fact
    bool returned = false;                                      // parked, and its customer has written again
    domain::RouteReason why = domain::RouteReason::LongestIdle; // of the offer
    domain::CodeId code; // of a wrap-up that is locked: what its end submits; empty: the default
    std::optional<wire::CallbackTag> callback{};       // set where it is one (W87)
    std::optional<wire::CallStand> call{};             // of a task: the call that I am in
    std::optional<domain::CallStep> asked{};           // of it, and not done yet
    domain::OfferKind kind = domain::OfferKind::Queue; // of an offer
    QString askedBy;                                   // of an offer: the colleague who asks, or hands it on
    [[nodiscard]] const domain::ContactId& key() const { return contact; }
    friend bool operator==(const TaskListRow&, const TaskListRow&) = default;
};

class TaskModel final : public RowModel<TaskListRow> {
public:
    enum Role : int {
        ContactRole = Qt::UserRole + 1, // domain::ContactId
        OfferRole,                      // domain::OfferId
        AssignmentRole,                 // domain::AssignmentId
        ChannelRole,                    // domain::Channel
        GroupRole,                      // TaskGroup
        QueueRole,                      // QString, its name
        AddressRole,                    // QString
        VariablesRole,                  // std::vector<wire::ShownVariable>
        PhaseRole,                      // TaskPhase
        SinceRole,                      // WallTime
        StartedRole,                    // WallTime
        DeadlineRole,                   // std::optional<WallTime>
        SecondsRole,                    // int
        AnsweringRole,                  // replica::Answering
        BusyRole,                       // bool
        CallRole,                       // std::optional<wire::CallStand>
    };                                  // Qt::DisplayRole: the customer
    explicit TaskModel(QObject* parent = nullptr);

    // Keeps the rows as the desk's from now on. The desk outlives the model.
    void follow(const desk::Desk&);
};

[[nodiscard]] TaskGroup groupOf(domain::Channel);
// Its customer's telephone still rings: of a callback, and of who was called (W1, W90).
[[nodiscard]] bool callsCustomer(const TaskListRow&);
// The rows in the order of the list. Offers that have ended are not in it.
[[nodiscard]] std::vector<TaskListRow> taskRows(
    const std::vector<replica::OfferItem>&, const std::vector<replica::TaskItem>&, const domain::SiteRules&);

} // namespace readyline::models
