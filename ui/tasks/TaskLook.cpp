// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/tasks/TaskLook.h"

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
} // namespace

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
        if (row.callback && !row.callback->answered) return Words::tr("Calling");
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
    if (row.callback && !row.callback->reason.empty())
        return row.queueName + u" · "_s + text::toQt(row.callback->reason);
    for (const wire::ShownVariable& variable : row.variables)
        if (!variable.secure && !variable.value.empty()) return row.queueName + u" · "_s + text::valueWords(variable);
    return row.queueName;
}

QString taskTime(const models::TaskListRow& row, WallTime now) {
    if (row.phase == TaskPhase::WrapUp && row.deadline)
        return *row.deadline >= now ? text::left(*row.deadline - now) : text::over(now - *row.deadline);
    const bool working = row.phase == TaskPhase::Active || row.phase == TaskPhase::Ending;
    return text::clock(now - (working ? row.started : row.since));
}

} // namespace readyline::tasks
