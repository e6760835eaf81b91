// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "sim/Report.h"

#include <sstream>

namespace readyline::sim {

std::string toJson(const Report& r) {
    std::ostringstream out;
    out << "{\"seconds\":" << r.seconds << ",\"customers\":{\"posted\":" << r.posted
        << ",\"postFailed\":" << r.postFailed << ",\"left\":" << r.left << ",\"wrote\":" << r.wrote
        << "},\"callbacks\":{\"asked\":" << r.asked << ",\"failed\":" << r.askFailed << ",\"reached\":" << r.reached
        << ",\"notReached\":" << r.unreached << "},\"phones\":{\"rung\":" << r.rung << ",\"joined\":" << r.joined
        << ",\"failed\":" << r.legFailed << ",\"ended\":" << r.callsEnded << ",\"settled\":" << r.settled
        << ",\"keys\":" << r.keys << "},\"robots\":{\"signedIn\":" << r.signedIn << ",\"presented\":" << r.presented
        << ",\"accepted\":" << r.accepted << ",\"declined\":" << r.declined << ",\"ignored\":" << r.ignored
        << ",\"wrappedUp\":" << r.wrappedUp << ",\"breaks\":" << r.breaks << ",\"parked\":" << r.parked
        << ",\"held\":" << r.held << ",\"consulted\":" << r.consulted << ",\"handedOn\":" << r.handedOn
        << ",\"exited\":" << r.exited << "},\"reconnects\":" << r.reconnects << ",\"endedForGood\":" << r.endedForGood
        << ",\"refused\":{";
    const char* comma = "";
    for (const auto& [name, count] : r.refused) {
        out << comma << '"' << name << "\":" << count;
        comma = ",";
    }
    out << "}}";
    return out.str();
}

} // namespace readyline::sim
