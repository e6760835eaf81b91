// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Changes: which parts of the picture differ from before, so that each screen is told just what concerns it.
#pragma once

#include "core/wire/Answers.h"

#include <set>
#include <vector>

namespace readyline::replica {

// Z5: somebody else set my status.
struct Told {
    wire::StatusSetByOther what;
    domain::Actor by;
    WallTime at;
    std::int64_t seq = 0; // of the event: what an answer names
    friend bool operator==(const Told&, const Told&) = default;
};
// Idea 8: what an agent says to my change of his status.
struct Answered {
    domain::Actor by;
    std::string text;
    friend bool operator==(const Answered&, const Answered&) = default;
};

// W10: of several requests that were accepted at once these could not be had.
struct NotHad {
    std::optional<domain::CommandId> by; // the command that asked for them
    std::vector<domain::OfferId> offers;
    friend bool operator==(const NotHad&, const NotHad&) = default;
};

struct Changes {
    bool site = false; // words, entries, queues, codes or policy: everything may read differently
    bool self = false;
    bool offers = false;
    bool tasks = false;
    bool callbacks = false;
    bool monitor = false;
    bool wholeTeam = false; // agents came or went: read them all
    std::set<domain::PersonId> agents;
    std::set<domain::ContactId> lines; // whose quality was heard
    std::vector<Told> told;
    std::vector<Answered> answered;
    std::vector<wire::TaskRemoved> tasksDone;
    std::vector<NotHad> notHad;
    std::vector<wire::CallbackMissed> callbacksMissed;
    std::vector<wire::CallNotice> callNotices;
    std::vector<wire::MonitorEnded> monitorsEnded;

    [[nodiscard]] bool any() const {
        return site || self || offers || tasks || callbacks || monitor || wholeTeam || !agents.empty() || !lines.empty()
            || !told.empty() || !answered.empty() || !tasksDone.empty() || !notHad.empty() || !callbacksMissed.empty()
            || !callNotices.empty() || !monitorsEnded.empty();
    }
    void merge(Changes&& later);
};

} // namespace readyline::replica
