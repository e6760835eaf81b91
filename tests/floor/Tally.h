// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Tally: reads what has happened, event by event, and finds what must happen once and did not, or more often. It knows nothing
// of the floor but its end.
#pragma once

#include "tests/floor/Stage.h"

#include <map>
#include <set>

namespace readyline::floor::test {

class Tally {
public:
    explicit Tally(const Stage&);
    [[nodiscard]] const std::vector<std::string>& faults() const { return m_faults; }

private:
    struct Work {
        ContactId contact;
        int overs = 0;
        int wrapUps = 0;
        bool forgotten = false;
    };
    struct Promise {
        WallTime due;
        ContactId call; // under way
        bool over = false;
    };
    void on(const Event&);
    void onCode(const Event&);
    void onCallback(const Recorded&);
    void begin(const AssignmentId&, const ContactId&);
    void leave(const AssignmentId&);
    void finish(const AssignmentOver&);
    void alive(const ContactId&, const char* what);
    void say(const std::string& about, const std::string& what) { m_faults.push_back(about + ' ' + what); }
    void compare(const Floor&);

    std::map<OfferId, int> m_offerEnds;
    std::map<ContactId, int> m_contactEnds;
    std::map<ContactId, OfferId> m_asked;       // whose answer it waits for
    std::map<ContactId, AssignmentId> m_inHand; // with the agent who is at it
    std::map<AssignmentId, Work> m_work;
    std::map<CallbackId, Promise> m_promises;
    std::vector<std::string> m_faults;
};

} // namespace readyline::floor::test
