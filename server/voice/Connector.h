// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Connector: Asterisk, as one of the site's connectors that lives in this program. Keeps a picture of the exchange,
// compares every call's plan with it whenever either changes, and reports as commands what has become of it. What it
// has forgotten, or never knew, after a lost link or a restart of either side it finds again by looking.
//
// The way of a call, by file:
//   Connector.cpp        a frame comes (AriFrames.h reads it): an answer goes to who asked, an event to take()
//   ConnectorEvents.cpp  take() notes it in the picture (Exchange.h); a new caller is posted to the floor (Arrivals.h)
//   Connector.cpp        the floor has decided: refresh() takes the call's plan
//   ConnectorCalls.cpp   mend() asks which line is whose (CallLines.cpp) and what is to be done (Reconcile.h), has it
//                        done (Action.h, Requests.h), looks again after each answer, and reports what has come true
//   Resync.cpp           the link was away: the picture is made anew, then the same
#pragma once

#include "server/config/Log.h"
#include "server/engine/Engine.h"
#include "server/hub/Hub.h"
#include "server/voice/Quality.h"
#include "server/voice/Reconcile.h"
#include "server/voice/Requests.h"
#include "server/voice/Stations.h"
#include "server/voice/Tries.h"

namespace readyline::voice {

struct Settings {
    domain::Actor connector; // the person of the site
    std::string app = "readyline";
    Trunk trunk{};
};

class Connector final : public hub::Carrier {
public:
    struct Uses { // all of it outlives the connector
        engine::Engine& engine;
        hub::Hub& hub;
        Time& time;
        config::Log& log;
    };
    Connector(Uses, Settings, std::unique_ptr<Link>);
    ~Connector() override;

    void start();
    // The link is closed and nothing is told any more; calls go on at the exchange.
    void stop();

    [[nodiscard]] const domain::PersonId& person() const override { return m_settings.connector.person; }
    void press(const domain::ContactId&, const std::string& leg, const std::string& keys) override;

    struct Figures { // for /metrics
        bool up = false;
        std::size_t calls = 0, lines = 0;
        std::uint64_t requests = 0, failures = 0, openings = 0, unread = 0;
    };
    [[nodiscard]] Figures figures() const;

private:
    enum class Stage : std::uint8_t { Away, Reading, Up };
    struct Attempts { // at what a call goes on without
        Tries tries{};
        Timer again{};
    };
    struct Call {
        Planned planned;
        CallLines lines{};
        std::set<std::string> told{}; // reports that the floor has, or is about to
        int underWay = 0;             // what was asked and is not answered: it is looked at again then
        int failures = 0;             // of what was done last; then it waits a little
        Timer again{};
        Attempts recording{}, spying{};
    };
    // What was read after an opening, until all of it is there.
    struct Reading {
        std::vector<ari::Channel> channels{};
        std::vector<ari::Bridge> bridges{};
        std::vector<ari::Endpoint> endpoints{};
        std::vector<ari::Event> meanwhile{};
        std::size_t meanwhileBytes = 0; // as they came
        int left = 0;
    };
    struct Farewell { // a caller who is told that nobody is called like this
        std::string line;
        Timer longest{};
    };

    // Connector.cpp: the link, the session, the engine; the keys that somebody presses
    void onOpened();
    void onFrame(std::string_view);
    void onClosed(const std::string& why);
    void onFailed(const std::string& why);
    void openSession();
    void loseSession();
    void submit(floor::Command, std::function<void(const engine::Outcome&)> then = {}, std::string id = {});
    void onApplied(const floor::Floor&, const std::vector<engine::Applied>&);
    void refresh(const floor::Floor&, const domain::ContactId&);
    template <class Work>
    [[nodiscard]] auto guarded(Work work) { // does nothing once the connector is gone
        return [alive = std::weak_ptr{m_alive}, work = std::move(work)](auto&&... arguments) {
            if (alive.lock()) work(std::forward<decltype(arguments)>(arguments)...);
        };
    }

    // ConnectorCalls.cpp: a call is made as it is planned
    void mend(const domain::ContactId&);
    void mendAll();
    void act(const domain::ContactId&, const Action&);
    void failed(const domain::ContactId&, Call&, const Action&, const ari::Answer&);
    void warnOfRefusal(const domain::ContactId&, const Action&, const ari::Answer&, config::LogLevel);
    void refusedBeside(const domain::ContactId&, Call&, const Action&, const ari::Answer&);
    void warnOfTape(const domain::ContactId&, Call&);
    void limitTries(const domain::ContactId&, Call&, const Action&);
    [[nodiscard]] bool isTapeStill(const domain::ContactId&) const;
    void restAfter(const domain::ContactId&, Attempts Call::*of, Trial CallLines::*trial, const std::string& what);
    void tell(const domain::ContactId&, Call&, const Report&);
    void forget(const domain::ContactId&);
    void own(const domain::ContactId&, const Call&); // from now on an event on one of its lines leads to it
    void ask(const ari::Request&, Requests::Answered = {});

    // ConnectorEvents.cpp: what Asterisk tells
    void take(const ari::Event&);
    void arrive(const ari::Channel&, const std::string& dialled);
    void post(const floor::Floor&, const ari::Channel&, const std::string& dialled);
    void turnAway(const ari::Channel&, std::string_view why);
    [[nodiscard]] std::string farewellOf(const std::string& line) const; // the playback's id
    void farewellOver(const std::string& playback);
    void heldOnPhone(const ari::PhoneHeld&);
    void transferOnPhone(const ari::PhoneTransfers&);
    void stationsSoon();
    void tellStations();
    [[nodiscard]] bool isForeign(const std::string& line) const;
    [[nodiscard]] domain::ContactId contactOf(const std::string& line) const;
    [[nodiscard]] std::string legOf(const Call&, const std::string& line) const;
    void measureSoon(); // how the lines sound
    void measure();

    // Resync.cpp: everything is read anew
    void readAll();
    template <class List>
    void readList(const char* what, List Reading::*into, Expected<List, ari::FrameFault> (*parse)(std::string_view));
    void readDone();
    void rebuild(const floor::Floor&);
    void rebuildLines();
    void rebuildCalls(const floor::Floor&);
    void sweep(const floor::Floor&);
    void askWhose(const ari::Channel&); // is it new, or of a call that is forgotten?
    void removeLeftOver(const std::string& line);
    void readTapes();
    void readTape(const domain::ContactId&, Call&);
    void watchStations();
    void nowUp();
    [[nodiscard]] bool isOfApp(const ari::Channel&) const;

    Uses m_uses;
    Settings m_settings;
    Names m_names;
    std::unique_ptr<Link> m_link;
    Requests m_requests;
    Stage m_stage = Stage::Away;
    Reading m_reading;
    Exchange m_exchange;
    std::map<domain::ContactId, Call> m_calls;
    std::map<std::string, domain::ContactId> m_owners; // by line
    std::set<std::string> m_posting;                   // lines whose contact is on its way to the floor
    std::map<std::string, Farewell> m_farewells;       // by playback
    Stations m_stations;
    Quality m_quality;
    Timer m_stationTimer, m_measureTimer;
    domain::SessionId m_session;
    bool m_isOpening = false;
    std::string m_lastFailure; // said once, not at every try
    Figures m_figures;
    std::shared_ptr<int> m_alive = std::make_shared<int>(0);
};

} // namespace readyline::voice
