// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Play: one step at random: somebody does something, or something happens to somebody. What it is follows from its number
// and the world alone, so that a list of numbers can be played again, shortened too.
#pragma once

#include "tests/paths/Dice.h"
#include "tests/paths/World.h"

namespace readyline::paths {

class Play {
public:
    explicit Play(World& world) : m_world(world) {}
    std::string step(std::uint32_t number); // says what it did

private:
    std::string act();
    std::string accident();
    std::string connect();
    std::string reconnect(Device&);
    std::string chooseStatus(Device&);
    std::string planStatus(Device&);
    std::string otherStatus(Device&);
    std::string supervise();
    std::string administer();
    std::string answerOffer(Device&);
    std::string work(Device&);
    std::string saveVariable(Device&);
    std::string customer();
    std::string promise();
    std::string telephone();
    std::string lineOf(const domain::ContactId&, const std::string& leg, domain::LineState);
    std::string talk();
    std::string control(const domain::ContactId&, const domain::Actor&);
    std::string report(const floor::Contact&);
    std::string listen(const domain::ContactId&);
    std::string ask(Device&, wire::Request);

    [[nodiscard]] Device& anyDevice(); // of an agent
    [[nodiscard]] Device& deviceOf(const std::string& person);
    [[nodiscard]] std::string anyAgent();
    [[nodiscard]] const floor::Contact* anyTalk();
    [[nodiscard]] domain::CallTarget anyTarget();
    [[nodiscard]] std::string anyLine(const floor::Contact&);
    [[nodiscard]] domain::Choice anyChoice(const domain::SiteRules&);
    [[nodiscard]] domain::CommandId id(Device& device) { return m_world.newCommand(device); }
    template <class Map>
    auto anyKey(const Map& map) { // now and then one that is not there
        using Key = typename Map::key_type;
        return map.empty() || m_dice.oneIn(30) ? Key{"nothing"} : m_dice.pick(map).first;
    }

    World& m_world;
    Dice m_dice{0};
};

} // namespace readyline::paths
