// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/tasks/TaskLook.h"

#include "ui/models/CallModel.h"
#include "ui/text/Calls.h"
#include "ui/text/Channels.h"
#include "ui/text/Durations.h"
#include "ui/text/Strings.h"
#include "ui/text/Variables.h"

#include <QCoreApplication>

namespace readyline::tasks {

using namespace Qt::StringLiterals;
using models::TaskGroup;
using models::TaskPhase;
using widgets::StatusShape;

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(readyline::tasks::TaskLook)
};

bool isWorking(const models::TaskListRow& row) {
    return row.phase == TaskPhase::Active || row.phase == TaskPhase::Ending;
}

// Who else is in it.
QString companions(const models::TaskListRow& row) {
    if (!row.call) return {};
    //: After a queue: a call in which somebody is consulted; %1 is his name.
    if (row.call->consult) return Words::tr("with %1").arg(text::toQt(row.call->consult->name));
    const int people = models::peopleIn(*row.call);
    return people > 2 ? Words::tr("%n people", nullptr, people) : QString();
}

// Of a request by a colleague.
QString requestOf(const models::TaskListRow& row) {
    if (row.askedBy.isEmpty()) return {};
    //: After a queue: a call that a colleague hands on; %1 is his name.
    if (row.kind == domain::OfferKind::Transfer) return Words::tr("transfer from %1").arg(row.askedBy);
    //: After a queue: a colleague asks for advice; %1 is his name.
    return Words::tr("consult from %1").arg(row.askedBy);
}

} // namespace

StatusShape shapeOf(const models::TaskListRow& row) {
    const bool isHeld = isWorking(row) && row.call && row.call->state == domain::CallState::Held;
    return isHeld ? StatusShape::Away : shapeOf(row.phase);
}

StatusShape shapeOf(TaskPhase phase) {
    switch (phase) {
    case TaskPhase::Connecting:
    case TaskPhase::Ringing:
    case TaskPhase::Accepting: return StatusShape::Ringing;
    case TaskPhase::Active:
    case TaskPhase::Ending: return StatusShape::Busy;
    case TaskPhase::WrapUp: return StatusShape::WrapUp;
    case TaskPhase::Parked: return StatusShape::Offline; // nothing is asked of him
    }
    return StatusShape::Busy;
}

QString phaseWord(const models::TaskListRow& row) {
    switch (row.phase) {
    case TaskPhase::Connecting: return Words::tr("Connecting");
    case TaskPhase::Ringing: return Words::tr("Ringing");
    case TaskPhase::Accepting: return Words::tr("Connecting");
    case TaskPhase::Active:
        if (models::callsCustomer(row)) return Words::tr("Calling");
        if (row.call) return text::callWord(row.call->state, row.call->part);
        return isLive(row.channel) ? Words::tr("On contact") : Words::tr("Open");
    case TaskPhase::Ending: return Words::tr("Ending");
    case TaskPhase::WrapUp: return Words::tr("Wrap-up");
    case TaskPhase::Parked: return row.returned ? Words::tr("Customer wrote") : Words::tr("Parked");
    }
    return {};
}

QString groupWord(TaskGroup group) {
    switch (group) {
    case TaskGroup::Calls: return Words::tr("Calls");
    case TaskGroup::Chats: return Words::tr("Chats");
    case TaskGroup::Social: return Words::tr("Social");
    case TaskGroup::Emails: return Words::tr("E-mails");
    case TaskGroup::Tasks: return Words::tr("Other tasks");
    }
    return {};
}

QString topic(const models::TaskListRow& row) {
    for (const QString& people : {companions(row), requestOf(row)})
        if (!people.isEmpty()) return row.queueName + u" · "_s + people;
    if (row.callback && !row.callback->reason.empty())
        return row.queueName + u" · "_s + text::toQt(row.callback->reason);
    for (const wire::ShownVariable& variable : row.variables)
        if (!variable.secure && !variable.value.empty()) return row.queueName + u" · "_s + text::valueWords(variable);
    return row.queueName;
}

QString taskTime(const models::TaskListRow& row, WallTime now) {
    if (row.phase == TaskPhase::WrapUp && row.deadline)
        return *row.deadline >= now ? text::left(*row.deadline - now) : text::over(now - *row.deadline);
    return text::clock(now - (isWorking(row) ? row.started : row.since));
}

bool showsPart(const models::TaskListRow& row) {
    return isWorking(row) && row.call && models::callSince(*row.call, row.started) != row.started;
}

QString panelTime(const models::TaskListRow& row, WallTime now) {
    return showsPart(row) ? text::clock(now - models::callSince(*row.call, row.started)) : taskTime(row, now);
}

} // namespace readyline::tasks
