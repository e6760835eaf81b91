// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/replica/Changes.h"

namespace readyline::replica {

void Changes::merge(Changes&& later) {
    site |= later.site;
    self |= later.self;
    offers |= later.offers;
    tasks |= later.tasks;
    callbacks |= later.callbacks;
    monitor |= later.monitor;
    wholeTeam |= later.wholeTeam;
    agents.merge(later.agents);
    lines.merge(later.lines);
    told.insert(told.end(), std::make_move_iterator(later.told.begin()), std::make_move_iterator(later.told.end()));
    answered.insert(
        answered.end(), std::make_move_iterator(later.answered.begin()), std::make_move_iterator(later.answered.end()));
    tasksDone.insert(tasksDone.end(), later.tasksDone.begin(), later.tasksDone.end());
    notHad.insert(notHad.end(), later.notHad.begin(), later.notHad.end());
    callbacksMissed.insert(callbacksMissed.end(), later.callbacksMissed.begin(), later.callbacksMissed.end());
    callNotices.insert(callNotices.end(), later.callNotices.begin(), later.callNotices.end());
    monitorsEnded.insert(monitorsEnded.end(), later.monitorsEnded.begin(), later.monitorsEnded.end());
}

} // namespace readyline::replica
