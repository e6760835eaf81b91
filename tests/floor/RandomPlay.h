// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// RandomPlay: people, customers, telephones and accidents, at random and repeatable.
#pragma once

#include "tests/floor/Stage.h"

#include <random>

namespace readyline::floor::test {

class RandomPlay {
public:
    RandomPlay(Stage& stage, unsigned seed);
    void step(); // one command, fitting or not

private:
    using Asked = std::pair<Command, Actor>;
    Asked next();
    Asked nextSession();
    Asked nextPresence();
    Asked nextOffer();
    Asked nextWork();
    Asked nextCall();
    Asked nextCallback();
    Asked nextAdministration();
    Asked nextAccident();

    int below(int n) { return static_cast<int>(m_random() % static_cast<unsigned>(n)); }
    template <class Map>
    auto anyKey(const Map& map) { // empty id now and then: it must be refused
        typename Map::key_type none{};
        if (map.empty() || below(25) == 0) return none;
        return std::next(map.begin(), below(static_cast<int>(map.size())))->first;
    }
    std::string anybody();
    Choice anyChoice();
    Channel anyChannel();
    PendingWhen anyWhen();
    EntryId anyEntry();
    ReasonId anyReason();
    Site otherSite();
    Actor ownerOf(const OfferId&);
    Actor ownerOf(const AssignmentId&);

    Stage& m_stage;
    std::mt19937 m_random;
};

} // namespace readyline::floor::test
