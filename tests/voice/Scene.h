// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Scene: a call as it is planned and the picture of the exchange beside it, both as the test writes them.
#pragma once

#include "server/voice/Reconcile.h"

namespace readyline::voice::test {

using namespace domain;

inline const Names kNames{"019aa0de-0000-7000-8000-4f1c2a3b4c5d"};
inline const std::string kCustomer = "1795.1";
inline const std::string kTalk = "rl-4f1c2a3b4c5d-c-9-talk";
inline const std::string kConsult = "rl-4f1c2a3b4c5d-c-9-consult";
inline const std::string kMonitor = "rl-4f1c2a3b4c5d-c-9-monitor";
inline const std::string kTape = "rl-4f1c2a3b4c5d-c-9";
inline const std::string kIlse = kNames.line("a-18");
inline const std::string kOtto = kNames.line("a-20");
inline const std::string kBoss = kNames.line("p-7");
inline const Trunk kTrunk{"PJSIP/{number}@trunk"};

inline PlannedLeg customer(Room room) {
    PlannedLeg leg;
    leg.id = "c-9";
    leg.room = room;
    leg.up = true;
    return leg;
}

inline PlannedLeg agent(const std::string& id, const std::string& who, Room room = Room::Talk) {
    PlannedLeg leg;
    leg.id = id;
    leg.kind = PartyKind::Agent;
    leg.person = PersonId{who};
    leg.phone = "PJSIP/" + who;
    leg.room = room;
    leg.up = true;
    leg.ringsFor = std::chrono::seconds{30};
    return leg;
}

// A call as it is planned, and the picture beside it.
struct Scene {
    Planned planned;
    Exchange exchange;
    CallLines lines;

    explicit Scene(std::vector<PlannedLeg> legs) {
        planned.plan.contact = ContactId{"c-9"};
        planned.plan.external = kCustomer;
        planned.plan.legs = std::move(legs);
    }
    Line& up(const std::string& id, const std::string& bridge = {}) {
        Line& line = exchange.lines[id];
        line.name = kNames.spyOf(id) ? "Snoop/" + kIlse + "-1" : "PJSIP/x-1";
        line.stage = LineStage::Up;
        line.inApp = line.followed = line.marked = true;
        line.bridge = bridge;
        if (!bridge.empty()) exchange.bridges.insert(bridge);
        return line;
    }
    Step step() {
        adopt(planned, exchange, kNames, lines);
        return reconcile(planned, exchange, kNames, lines, kTrunk);
    }
    Actions actions() { return step().actions; }
};

inline Scene talking() {
    Scene scene{{customer(Room::Talk), agent("a-18", "ilse")}};
    scene.up(kCustomer, kTalk);
    scene.up(kIlse, kTalk);
    return scene;
}

} // namespace readyline::voice::test
