// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Pbx: the simulated telephone exchange. Calls live here, not in the server: it compares what the server wants (the calls
// view) with the calls it carries, and makes the two agree, also after either was gone.
#pragma once

#include "sim/World.h"

#include <map>
#include <set>

namespace readyline::sim {

struct PhoneManner {
    double ringsOut = 0.03;
    double refused = 0.01;
    Duration pickUpMin{600}, pickUpMax{2200};
    Duration talkMin{20'000}, talkMax{110'000}; // until the customer hangs up
    std::set<std::string> reliable;             // persons whose phones always answer
};

class Pbx {
public:
    Pbx(World, std::string token, std::vector<domain::PersonId> phones, PhoneManner);
    void start() { m_link.start(); }
    void stop() { m_link.stop(); }
    [[nodiscard]] std::size_t callsInProgress() const;

private:
    struct Leg {
        domain::AssignmentId assignment;
        domain::PersonId agent;
        bool joined = false;
        Timer next; // pick up, or the customer's end of the talk
    };

    void onOpened();
    void onEvent(const wire::Envelope&);
    void reconcile(const wire::CallView&);
    void ring(const wire::CallView&);
    void pickUp(const domain::ContactId&);
    void hangUp(domain::ContactId); // by value: the leg that names it goes
    void command(wire::Request);

    World m_world;
    std::vector<domain::PersonId> m_phones;
    PhoneManner m_manner;
    std::map<domain::ContactId, Leg> m_legs;
    Link m_link;
};

} // namespace readyline::sim
