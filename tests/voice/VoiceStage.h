// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// VoiceStage: the engine, the hub and the connector as in the server, an exchange of the test's own, and agents who act.
#pragma once

#include "server/voice/Connector.h"
#include "tests/kit/FakeAriLink.h"
#include "tests/kit/HubRig.h"

#include <algorithm>

namespace readyline::voice::test {

using namespace domain;
using namespace std::chrono_literals;

class VoiceStage : public testing::Test {
protected:
    void SetUp() override {
        for (const Person& each : site().people)
            asterisk.phone("PJSIP/" + each.id.value, kit::FakeAsterisk::Manner::Rings);
        startServer();
    }
    void TearDown() override {
        connector.reset();
        if (rig.hub) rig.killHub();
    }

    static Site site() {
        Site site = kit::demoSite();
        site.telephony.entryPoints = {{EntryPointId{"e-billing"}, "Billing", "5551000", QueueId{"billing"}}};
        for (Person& each : site.people)
            if (each.role == Role::Supervisor) each.grants = {Grant::Listen, Grant::Whisper, Grant::BargeIn};
        return site;
    }

    void startServer() {
        rig.startHub(site());
        auto made = std::make_unique<kit::FakeAriLink>(asterisk);
        link = made.get();
        connector = std::make_unique<Connector>(Connector::Uses{*rig.engine, *rig.hub, rig.time, log},
            Settings{kit::person("pbx"), "readyline", Trunk{"PJSIP/{number}@trunk"}}, std::move(made));
        connector->start();
        link->open();
        run();
        ASSERT_TRUE(connector->figures().up);
    }
    // As kill -9, and started again: the exchange has gone on meanwhile.
    void killServer() {
        asterisk.cut();
        connector.reset();
        rig.killHub();
    }
    void run() {
        for (rig.drain(); link->carry(); rig.drain()) {}
    }
    void pass(Duration time) {
        rig.advance(time);
        run();
    }

    // Second by second, as an exchange that answers has it.
    void passSlowly(std::chrono::seconds time) {
        for (; time > 0s; time -= 1s) pass(1s);
    }
    void relink() {
        link->lose();
        link->open();
        run();
    }

    // --- agents
    template <class Command>
    bool by(const std::string& who, Command command) {
        const bool isDone = rig.must(std::move(command), kit::person(who));
        run();
        return isDone;
    }
    const floor::Floor& floor() { return rig.floor(); }
    const floor::Contact* contact() {
        const auto& all = floor().contacts;
        return all.empty() ? nullptr : &std::prev(all.end())->second;
    }
    SessionId sessionOf(const std::string& who) {
        for (const auto& [id, session] : floor().sessions)
            if (session.person.value == who) return id;
        return {};
    }
    const floor::Offer* offerOf(const std::string& who) {
        for (const auto& [id, offer] : floor().offers)
            if (offer.agent.value == who) return &offer;
        return nullptr;
    }
    const floor::Assignment* workOf(const std::string& who) {
        for (const auto& [id, work] : floor().assignments)
            if (work.agent.value == who) return &work;
        return nullptr;
    }
    void accept(const std::string& who) {
        const floor::Offer* offer = offerOf(who);
        ASSERT_NE(offer, nullptr);
        const OfferId id = offer->id;
        ASSERT_TRUE(by(who, floor::PresentOffer{sessionOf(who), id}));
        ASSERT_TRUE(by(who, floor::AcceptOffer{id}));
    }
    [[nodiscard]] std::string lineOf(const std::string& who) const { return asterisk.callingOf("PJSIP/" + who); }
    void lift(const std::string& who) {
        ASSERT_FALSE(lineOf(who).empty()) << "his telephone rings";
        asterisk.lift(lineOf(who));
        run();
    }
    // A caller who talks with Ilse.
    void talk() {
        rig.ready("ilse");
        caller = asterisk.callIn("5551000", "+49895551", "Maria Huber");
        run();
        accept("ilse");
        lift("ilse");
        ASSERT_TRUE(asterisk.hear(caller, lineOf("ilse")));
    }

    // How often the log has such a line.
    [[nodiscard]] int logged(std::string_view event) const {
        return static_cast<int>(std::ranges::count_if(
            lines, [&](const std::string& each) { return each.find(event) != std::string::npos; }));
    }

    std::vector<std::string> lines; // of the log
    config::Log log{config::LogLevel::Info, config::LogFormat::Text, [] { return WallTime{}; },
        [this](std::string_view line) { lines.emplace_back(line); }};
    kit::HubRig rig;
    kit::FakeAsterisk asterisk;
    kit::FakeAriLink* link = nullptr;
    std::unique_ptr<Connector> connector;
    std::string caller;
};

} // namespace readyline::voice::test
