// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Pbx: the simulated telephone exchange. Calls live here, not in the server: it compares what each call should be (its plan)
// with the lines that it carries, makes the two agree, also after either was gone, and reports what has become of it.
#pragma once

#include "sim/Lines.h"
#include "sim/Phones.h"
#include "sim/World.h"

#include <map>
#include <set>

namespace readyline::sim {

class Pbx {
public:
    Pbx(World, std::string token, std::vector<domain::PersonId> phones, PhoneManner);
    void start();
    void stop();
    [[nodiscard]] bool isOpen() const { return m_link.isOpen(); }
    [[nodiscard]] std::size_t callsInProgress() const; // in which some telephone is up

    // What people do by hand. False: there is no such telephone, or nothing for it to do.
    bool lift(const domain::PersonId&); // his phone rings, and lifting it accepts the call
    bool decline(const domain::PersonId&);
    bool hangUp(const domain::PersonId&);          // his phone
    bool hold(const domain::PersonId&, bool held); // its own hold key
    bool leave(const domain::ContactId&);          // the customer hangs up
    bool answer(const std::string& number);        // somebody outside, who is called
    bool refuse(const std::string& number);
    bool setStation(const domain::PersonId&, domain::StationState); // Unreachable: no call gets through
    bool setPoor(const domain::PersonId&, bool poor);               // how his line sounds from now on
    void failNext() { m_failsNext = true; }                         // what is asked next of a call cannot be done

private:
    struct Carried {
        wire::CallView call; // as it was last told
        Lines lines;
        domain::RecordingState recording = domain::RecordingState::Off;
        std::optional<domain::MonitorMode> monitor; // in force
        domain::AskId settling;
        Timer settles;
        Timer talk; // the customer's end of it
        bool ended = false;
    };

    void onOpened();
    void onEvent(const wire::Envelope&);
    void reconcile(const wire::CallView&);
    void goOver(const wire::CallView&);
    void followRecording(Carried&);
    void followMonitor(Carried&);
    void followTalk(Carried&);
    void followAsk(Carried&);
    void saySettled(domain::ContactId); // by value, here and below: the timer that holds it may go
    void sayUp(Carried&, Line&);
    void sayGone(const Carried&, const domain::PlannedLeg&, domain::OfferFault, std::string cause);
    void listen(); // how every line sounds
    void hear(const Carried&, const domain::PlannedLeg&);
    void command(wire::Request);

    void ring(Carried&, const std::string& leg);
    void ringOutside(Carried&, Line&, const Behaviour&);
    void pickUp(domain::ContactId, std::string leg);
    void giveUp(domain::ContactId, std::string leg, domain::OfferFault);
    void customerLeaves(domain::ContactId);
    [[nodiscard]] Carried* find(const domain::ContactId&);
    template <class Wanted>
    [[nodiscard]] std::pair<Carried*, Line*> findLine(Wanted);
    [[nodiscard]] std::pair<Carried*, Line*> lineOf(const domain::PersonId&, bool up);
    [[nodiscard]] std::pair<Carried*, Line*> ringingOutside(const std::string& number);
    [[nodiscard]] domain::StationState station(const domain::PersonId&) const;

    World m_world;
    std::map<domain::PersonId, domain::StationState> m_stations; // of all telephones that there are
    std::set<domain::PersonId> m_poor;
    PhoneManner m_manner;
    std::map<domain::ContactId, Carried> m_calls;
    bool m_failsNext = false;
    Timer m_listens;
    Link m_link;
};

} // namespace readyline::sim
