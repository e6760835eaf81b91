// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Robot: a colleague. Signs in, goes Ready, answers most requests and each one of a colleague, talks, parks a chat now and
// then, wraps up with a code, takes a break now and then, and comes back after a miss. Everything through the public protocol.
#pragma once

#include "sim/Talker.h"

#include <map>
#include <set>

namespace readyline::sim {

struct RobotManner {
    double declines = 0.04;
    double ignores = 0.04;
    double breakAfterContact = 0.12;
    double parks = 0.08; // a written contact, once
    Duration answerMin{800}, answerMax{4000};
    Duration handleMin{15'000}, handleMax{70'000}; // written contacts, and calls that the robot ends
    Duration wrapUpMin{3000}, wrapUpMax{18'000};
    Duration breakMin{25'000}, breakMax{90'000};
    Duration parkedMin{20'000}, parkedMax{90'000}; // then he takes it up again, if its customer has not written
    TalkManner talk;
};

class Robot {
public:
    Robot(World, std::string token, std::string name, RobotManner);
    void start() { m_link.start(); }
    void stop() { m_link.stop(); }

private:
    void onOpened(const wire::SessionOpened&);
    void onEvent(const wire::Envelope&);
    void onOffer(const wire::OfferView&);
    void onTask(const wire::TaskView&);
    void onSelf(const domain::AgentLayers&);
    void onParked(const wire::TaskView&);
    void finish(wire::TaskView); // by value: the timer that holds it may go
    void answer(const domain::OfferId&, domain::OfferKind);
    void decline(const domain::OfferId&);
    void command(wire::Request);
    void choose(domain::BaseStatus, bool withReason);
    void takeBreak();
    Timer& later(const std::string& what, Duration, std::function<void()>);

    World m_world;
    RobotManner m_manner;
    domain::SiteRules m_site;
    std::map<std::string, Timer> m_plans; // by what they are for; at most one each
    std::set<domain::ContactId> m_parked; // once
    bool m_signedInBefore = false;
    Link m_link;
    Talker m_talker;
};

} // namespace readyline::sim
