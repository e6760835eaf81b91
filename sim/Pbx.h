// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Pbx: the simulated telephone exchange. Calls live here, not in the server: it compares what the server wants (the
// calls view) with the calls it carries, and makes the two agree, also after either was gone.
#pragma once

#include "sim/World.h"

#include <map>
#include <optional>
#include <set>
#include <variant>

namespace readyline::sim {

struct PhoneManner {
    double ringsOut = 0.03;
    double refused = 0.01;
    Duration pickUpMin{600}, pickUpMax{2200};
    double customerMisses = 0.25;                // of those whom a callback calls (W92)
    Duration answerMin{3000}, answerMax{15'000}; // how long their telephones ring
    Duration talkMin{20'000}, talkMax{110'000};  // until the customer hangs up
    Duration liftMin{3000}, liftMax{8000};       // where lifting is what accepts the call (W25): somebody reads first
    std::set<std::string> reliable;              // persons whose phones always answer
    std::set<std::string> byHand;                // persons who lift theirs themselves: lift(), decline()
};

class Pbx {
public:
    Pbx(World, std::string token, std::vector<domain::PersonId> phones, PhoneManner);
    void start() { m_link.start(); }
    void stop() { m_link.stop(); }
    [[nodiscard]] std::size_t callsInProgress() const;
    // The phone that rings on his desk, where lifting it accepts the call. False: none does.
    bool lift(const domain::PersonId&);
    bool decline(const domain::PersonId&);

private:
    using For = std::variant<domain::AssignmentId, domain::OfferId>; // what a phone rings for
    struct Leg {
        For what;
        domain::PersonId agent;
        bool joined = false;
        bool isCallback = false; // its customer is called once the agent is on the line
        bool reached = false;    // and has answered
        Timer next;              // pick up, or the customer's end of the talk
    };

    void onOpened();
    void onEvent(const wire::Envelope&);
    void reconcile(const wire::CallView&);
    [[nodiscard]] static std::optional<For> wanted(const wire::CallView&);
    void ring(const wire::CallView&, const For&);
    void pickUp(const domain::ContactId&);
    void sayJoined(const Leg&);
    void ringCustomer(const domain::ContactId&);
    void customerDecides(domain::ContactId); // by value: the leg whose timer holds it may go
    void talk(const domain::ContactId&);
    void fail(domain::ContactId, domain::OfferFault);
    [[nodiscard]] std::optional<domain::ContactId> ringingFor(const domain::PersonId&) const;
    void hangUp(domain::ContactId); // by value: the leg that names it goes
    void command(wire::Request);

    World m_world;
    std::vector<domain::PersonId> m_phones;
    PhoneManner m_manner;
    std::map<domain::ContactId, Leg> m_legs;
    Link m_link;
};

} // namespace readyline::sim
