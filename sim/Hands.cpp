// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "sim/Hands.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace readyline::sim {

using namespace domain;

const char* const kHandsHelp
    = R"(  lift PERSON, decline PERSON              the phone that rings on his desk, where lifting it accepts the call
  hangup PERSON                            his phone
  hold PERSON, resume PERSON               its own hold key
  busy PERSON, unreachable PERSON, idle PERSON
  poor PERSON, clear PERSON                how his line sounds from now on
  leave CONTACT                            its customer hangs up
  answer NUMBER, refuse NUMBER             somebody outside, who is called
  fail                                     what is asked next of a call cannot be done
)";

namespace {

struct Hand {
    std::string_view verb;
    bool (*does)(Pbx&, const std::string& whom);
};

constexpr std::array kHands{
    Hand{"lift", [](Pbx& pbx, const std::string& whom) { return pbx.lift({whom}); }},
    Hand{"decline", [](Pbx& pbx, const std::string& whom) { return pbx.decline({whom}); }},
    Hand{"hangup", [](Pbx& pbx, const std::string& whom) { return pbx.hangUp({whom}); }},
    Hand{"hold", [](Pbx& pbx, const std::string& whom) { return pbx.hold({whom}, true); }},
    Hand{"resume", [](Pbx& pbx, const std::string& whom) { return pbx.hold({whom}, false); }},
    Hand{"busy", [](Pbx& pbx, const std::string& whom) { return pbx.setStation({whom}, StationState::Busy); }},
    Hand{"idle", [](Pbx& pbx, const std::string& whom) { return pbx.setStation({whom}, StationState::Idle); }},
    Hand{"unreachable",
        [](Pbx& pbx, const std::string& whom) { return pbx.setStation({whom}, StationState::Unreachable); }},
    Hand{"poor", [](Pbx& pbx, const std::string& whom) { return pbx.setPoor({whom}, true); }},
    Hand{"clear", [](Pbx& pbx, const std::string& whom) { return pbx.setPoor({whom}, false); }},
    Hand{"leave", [](Pbx& pbx, const std::string& whom) { return pbx.leave({whom}); }},
    Hand{"answer", [](Pbx& pbx, const std::string& whom) { return pbx.answer(whom); }},
    Hand{"refuse", [](Pbx& pbx, const std::string& whom) { return pbx.refuse(whom); }},
};

} // namespace

std::string handle(Pbx& pbx, const std::string& line) {
    const auto space = line.find(' ');
    const std::string verb = line.substr(0, space);
    const std::string whom = space == std::string::npos ? std::string{} : line.substr(space + 1);
    if (verb == "fail" && whom.empty()) {
        pbx.failNext();
        return "what is asked next fails";
    }
    const auto* const hand = std::ranges::find(kHands, verb, &Hand::verb);
    if (hand == kHands.end() || whom.empty()) return std::string("say one of these:\n") + kHandsHelp;
    return whom + (hand->does(pbx, whom) ? ": " + verb : ": there is nothing to " + verb);
}

} // namespace readyline::sim
