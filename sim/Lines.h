// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Lines: the lines of one call as the exchange carries them. Told the plan, it moves and drops what is there, and says which
// telephones are to ring and which lines the server believes in though they are not there.
#pragma once

#include "core/base/Time.h"
#include "core/domain/CallPlan.h"

#include <map>
#include <set>

namespace readyline::sim {

struct Line {
    domain::PlannedLeg leg; // as it was last planned
    bool up = false;
    bool saying = false; // that it is up; unanswered as yet
    Timer next;          // picks up, declines, is given up
};

class Lines {
public:
    struct Mending {
        std::vector<std::string> rings; // new, and to be called
        std::vector<std::string>
            lost; // joined, as the server has it, and not here; the customer's alone if it is among them
    };
    // Afterwards each line that is planned is here and in its room, but for those that are gone, and no other is.
    [[nodiscard]] Mending follow(const domain::CallPlan&);
    // Hung up, declined, given up: not called again as long as the plan goes on naming it.
    void drop(const std::string& leg);
    void clear();

    [[nodiscard]] bool areAs(const domain::CallPlan&) const;
    [[nodiscard]] Line* find(const std::string& leg);
    [[nodiscard]] Line* ofPerson(const domain::PersonId&);
    [[nodiscard]] Line* ofNumber(const std::string& number); // spaces do not count
    [[nodiscard]] std::map<std::string, Line>& all() { return m_lines; }
    [[nodiscard]] const std::map<std::string, Line>& all() const { return m_lines; }
    [[nodiscard]] const std::set<std::string>& gone() const { return m_gone; }
    // The customer is on the line and speaks with somebody, or hears music from him.
    [[nodiscard]] bool customerTalks() const;

private:
    void rename(const domain::CallPlan&);
    void take(const domain::PlannedLeg&, bool broken, Mending&);

    std::map<std::string, Line> m_lines; // by their legs
    std::set<std::string> m_gone;        // and still planned
    bool m_known = false;
};

} // namespace readyline::sim
