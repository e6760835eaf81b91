// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// RandomPlay: people, customers, telephones and accidents, at random and repeatable.
#pragma once

#include "tests/floor/Stage.h"

#include <optional>
#include <random>
#include <set>

namespace readyline::floor::test {

// Who plays, and where customers come in; one queue that there is not is asked for as well.
struct Cast {
    std::vector<std::string> people{"ann", "bob", "cid", "sue"};
    std::vector<std::string> queues{"sales", "vip", "help", "none"};
    std::vector<Channel> channels{kChannels.begin(), kChannels.end()};
    std::string leaver = "cid"; // goes from the site, and comes back
    int pace = 250;             // milliseconds between two commands at most, but now and then
    int talks = 25;             // of so many and 100 steps that are about calls that are talked in
    bool answers = false;       // the exchange soon does most of what it is asked; telephones are lifted
    int wakes = 0;              // after so many steps all are back at their desks; 0: chance alone brings them there
};

class RandomPlay {
public:
    RandomPlay(Stage& stage, unsigned seed, Cast cast = {});
    void step();                                                                 // one command, fitting or not
    [[nodiscard]] const std::set<std::size_t>& drawn() const { return m_drawn; } // kinds of command, by their index

private:
    using Asked = std::pair<Command, Actor>;
    void wake();
    Asked next();
    Asked nextSession();
    Asked nextPresence();
    Asked nextOffer();
    Asked nextWork();
    Asked nextParking();
    Asked nextDecision();
    Asked nextPost();
    Asked nextVariable();
    Asked nextCall();
    template <class Line>
    Command gone(const Line& line) { // for one reason or another
        return m_stage.report(line, LineState::Gone, static_cast<OfferFault>(below(3)));
    }
    Asked nextCallback();
    Asked nextTalk();
    std::optional<Asked> nextAnswer();
    std::optional<Command> answerTo(const ContactId&, const AskId&);
    std::optional<Command> lifted(const Contact&);
    Asked nextControl(const ContactId&);
    std::optional<Command> rareControl(const Contact&);
    Asked nextReport(const ContactId&);
    Asked nextListening(const ContactId&);
    Asked nextDial();
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
    AcceptOffers anyOffers();
    ContactId anyTalk();
    std::string anyLine(const ContactId&);
    CallTarget anyTarget();
    Actor anyIn(const ContactId&);
    EntryId anyEntry();
    ReasonId anyReason();
    Site otherSite();
    void changeQueues(SiteRules&);
    void changeCapacity(SiteRules&);
    void changePolicy(Policy&);
    Actor ownerOf(const OfferId&);
    Actor ownerOf(const AssignmentId&);

    Stage& m_stage;
    Cast m_cast;
    std::vector<Person> m_all; // of the site at its beginning
    std::mt19937 m_random;
    int m_steps = 0;
    std::set<std::size_t> m_drawn;
    std::set<AskId> m_left; // not answered: they are given up in time
};

} // namespace readyline::floor::test
