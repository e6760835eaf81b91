// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Talker: a robot's part in his calls. Now and then he holds his customer, asks a colleague or hands the call on; whom he asked
// and who was asked leave again, and no call is left held.
#pragma once

#include "sim/World.h"

#include <map>
#include <set>

namespace readyline::sim {

struct TalkManner {
    double controls = 0.2; // of his calls: in which he does something of the kind, once
    Duration activeMin{3000}, activeMax{9000};
    Duration heldMin{3000}, heldMax{8000};
    Duration asksMin{20'000}, asksMax{25'000};     // then he waits no longer for whom he asked
    Duration consultMin{5000}, consultMax{12'000}; // with him, and in a conference
    Duration assistsMin{20'000}, assistsMax{40'000};
};

class Talker {
public:
    Talker(World, Link&, TalkManner);
    void onTask(const wire::TaskView&); // each one, as it was last told
    void forget(const domain::AssignmentId&);
    [[nodiscard]] bool mayEnd(const domain::AssignmentId&) const; // the call now, by the button

private:
    enum class Step : std::uint8_t { Hold, Resume, Consult, EndConsult, HandOver, HandOn, Conference, Exit };
    struct Move { // what may follow in a state, and how often it is that
        domain::CallState state;
        domain::Part part;
        domain::Control by; // the button that it needs
        Step step;
        double share;
    };
    struct Talk {
        wire::TaskView task;
        std::optional<std::pair<domain::CallState, domain::Part>> planned;
        Timer next;
    };
    static const std::vector<Move>& moves();

    void plan(Talk&);
    void act(domain::AssignmentId); // by value: the timer that names it may go
    [[nodiscard]] const Move* choose(const wire::CallStand&);
    [[nodiscard]] Duration pause(domain::CallState, domain::Part);
    void take(Step, const domain::ContactId&);
    void askTargets(domain::TargetKind, std::function<void(domain::CallTarget)>);
    void command(wire::Request);

    World m_world;
    Link& m_link;
    TalkManner m_manner;
    std::map<domain::AssignmentId, Talk> m_talks;
    std::set<domain::AssignmentId> m_begun; // in which he has done something already, or never will
};

} // namespace readyline::sim
