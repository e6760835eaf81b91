// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/voice/Reconcile.h"

#include <algorithm>
#include <array>

namespace readyline::voice {

namespace {

using domain::LineState;
using domain::MonitorMode;
using domain::PartyKind;
using domain::PlannedLeg;
using domain::RecordingState;
using domain::Room;

class Reconciling {
public:
    Reconciling(const Planned& planned, const Exchange& exchange, const Names& names, const CallLines& lines,
        const Trunk& trunk)
        : m_plan(planned.plan),
          m_exchange(exchange),
          m_names(names),
          m_lines(lines),
          m_trunk(trunk) {}

    Step run() {
        if (m_plan.over) {
            clearAway();
            return std::move(m_step);
        }
        for (const PlannedLeg& leg : m_plan.legs) mend(leg);
        dropOthers();
        followSpies();
        record();
        if (m_plan.monitor) monitor();
        if (!m_plan.ask.empty() && m_step.actions.empty() && !isShort()) say(Settled{m_plan.ask});
        return std::move(m_step);
    }

private:
    void act(Action action) { m_step.actions.push_back(std::move(action)); }
    void say(Report report) { m_step.reports.push_back(std::move(report)); }
    [[nodiscard]] std::string lineOf(const PlannedLeg& leg) const {
        return voice::lineOf(m_plan, leg, m_names, m_lines);
    }

    // Somebody who should be there has gone: the floor decides anew first.
    [[nodiscard]] bool isShort() const {
        return std::ranges::any_of(m_step.reports, [](const Report& each) {
            const auto* leg = std::get_if<LegIs>(&each);
            return leg && leg->state == LineState::Gone;
        });
    }

    // --- a line that should be there
    void mend(const PlannedLeg& leg) {
        const std::string id = lineOf(leg);
        const Line* line = find(m_exchange, id);
        const bool cameByHimself = leg.kind == PartyKind::Customer && leg.phone.empty();
        if (!line && (cameByHimself || leg.up)) return say(LegIs{leg.id});
        if (!line) return call(leg, id);
        if (!isThere(*line)) return say(LegIs{leg.id, LineState::Gone, faultOf(*line), causeOf(*line)});
        followAndMark(leg, id, *line);
        if (cameByHimself && line->inApp && line->stage != LineStage::Up) return act(PickUp{id});
        if (isUsable(*line) && !leg.up && !cameByHimself) say(LegIs{leg.id, LineState::Up, {}, {}});
        if (line->stage == LineStage::Ringing && !leg.up) say(LegIs{leg.id, LineState::Ringing, {}, {}});
        if (isUsable(*line)) place(leg, id, *line);
    }

    void call(const PlannedLeg& leg, const std::string& id) {
        const auto endpoint = endpointOf(leg, m_trunk);
        if (!endpoint)
            return say(LegIs{leg.id, LineState::Gone, domain::OfferFault::StationUnreachable, "not a number"});
        constexpr std::chrono::seconds longest{600}; // Asterisk gives up by itself: nothing rings for ever
        const auto rings = leg.ringsFor.count() > 0 ? leg.ringsFor : longest;
        act(CallOut{id, *endpoint, leg.shows, rings, leg.answersItself, m_plan.contact.value});
    }

    // Its events come to us; a restart knows whose it is; the telephone's own transfer key is left to us.
    void followAndMark(const PlannedLeg& leg, const std::string& id, const Line& line) {
        if (!line.followed) act(Follow{id});
        if (line.marked || !line.inApp) return;
        if (leg.kind == PartyKind::Customer)
            act(Mark{id, "READYLINE_CONTACT", m_plan.contact.value});
        else if (line.name.starts_with("PJSIP/"))
            act(Mark{id, "PJSIP_TRANSFER_HANDLING()", "ari-only"});
    }

    // --- where it should be
    void place(const PlannedLeg& leg, const std::string& id, const Line& line) {
        const Tone tone = toneFor(leg, line);
        if (tone != Tone::Music && line.music != Known::Off) act(StopMusic{id});
        if (tone == Tone::None && line.rings != Known::Off) act(StopRinging{id});
        // Who hears music is by himself: in a room with others they would still hear him. Ringing is his alone, too.
        const std::string bridge = tone == Tone::None ? m_names.bridge(m_plan.contact, leg.room) : std::string{};
        if (bridge.empty() && !line.bridge.empty()) act(Leave{line.bridge, id});
        if (!bridge.empty() && line.bridge != bridge) join(bridge, id);
        if (tone == Tone::Music && line.music != Known::On) act(PlayMusic{id});
        if (tone == Tone::Ringing && line.rings != Known::On) act(Ring{id});
    }

    enum class Tone : std::uint8_t { None, Music, Ringing };
    [[nodiscard]] Tone toneFor(const PlannedLeg& leg, const Line& line) const {
        if (hearsMusic(leg)) return Tone::Music;
        return !line.refusesRinging && awaitsSomebody(leg) ? Tone::Ringing : Tone::None;
    }

    // He is the only one in his room, and somebody is being called for it. Who consults a colleague whose desktop is
    // asked has nobody beside him in the plan yet.
    [[nodiscard]] bool awaitsSomebody(const PlannedLeg& leg) const {
        const bool isTalk = leg.room == Room::Talk || leg.room == Room::Consult;
        if (!isTalk || leg.kind == PartyKind::Supervisor) return false;
        bool isCalled = false, isPlanned = false;
        for (const PlannedLeg& each : m_plan.legs) {
            if (each.id == leg.id || each.room != leg.room) continue;
            const Line* line = find(m_exchange, lineOf(each));
            if (line && isUsable(*line)) return false;
            if (each.kind == PartyKind::Supervisor) continue;
            isPlanned = true;
            isCalled = isCalled || (!each.up && (!line || isThere(*line)));
        }
        return isCalled || (!isPlanned && leg.room == Room::Consult);
    }

    void join(const std::string& bridge, const std::string& id) {
        if (m_exchange.bridges.contains(bridge))
            act(Join{bridge, id});
        else if (std::ranges::find(m_step.actions, Action{MakeBridge{bridge}}) == m_step.actions.end())
            act(MakeBridge{bridge}); // it joins once that is there
    }

    [[nodiscard]] bool hearsMusic(const PlannedLeg& leg) const {
        switch (leg.room) {
        case Room::Wait: return true;
        case Room::Talk: return m_plan.talkHeld && leg.id != holder();
        case Room::Consult: return m_plan.consultHeld;
        case Room::Aside:
        case Room::Monitor: break;
        }
        return false;
    }

    // Who holds the others stays with them, unless he is with somebody else meanwhile: the first of the agents leads.
    [[nodiscard]] std::string holder() const {
        const auto isAgent = [](const PlannedLeg& leg) { return leg.kind == PartyKind::Agent; };
        const auto lead = std::ranges::find_if(m_plan.legs, isAgent);
        return lead == m_plan.legs.end() || lead->room != Room::Talk ? std::string{} : lead->id;
    }

    // --- lines that should not be there: those who listen are the monitor's
    void dropOthers() {
        for (const auto& [id, person] : m_lines.people) {
            const bool isPlanned = std::ranges::any_of(
                m_plan.legs, [&, own = &id](const PlannedLeg& each) { return lineOf(each) == *own; });
            const bool listens = m_plan.monitor && m_names.spyOf(id);
            const Line* line = find(m_exchange, id);
            if (!isPlanned && !listens && line && isThere(*line)) act(HangUp{id, line->stage != LineStage::Up});
        }
    }

    // After a lost link their events would not come to us.
    void followSpies() {
        if (!m_plan.monitor) return;
        for (const auto& [id, person] : m_lines.people) {
            const Line* line = m_names.spyOf(id) ? find(m_exchange, id) : nullptr;
            if (line && isThere(*line) && !line->followed) act(Follow{id});
        }
    }

    void record() {
        const std::string name = m_names.recording(m_plan.contact);
        const std::string talk = m_names.bridge(m_plan.contact, Room::Talk);
        const auto found = m_exchange.tapes.find(name);
        const Tape tape = found == m_exchange.tapes.end() ? Tape{} : found->second;
        const bool runs = tape.stage == TapeStage::On || tape.stage == TapeStage::Paused;
        if (m_plan.recording == RecordingState::Off && runs) act(StopTape{name});
        if (m_plan.recording == RecordingState::Paused && tape.stage == TapeStage::On) act(PauseTape{name});
        if (m_plan.recording == RecordingState::On && tape.stage == TapeStage::Paused) act(ResumeTape{name});
        const bool isStill = tape.stage == TapeStage::Off || tape.stage == TapeStage::Failed;
        const bool begins = isStill && m_plan.recording == RecordingState::On && m_lines.recording == Trial::Free;
        if (begins && m_exchange.bridges.contains(talk)) act(Record{talk, name});
        const bool isSure = isStill || tape.stage == TapeStage::On;
        if (tape.turns > 0 && isSure) say(TapeIs{tape.stage == TapeStage::On, tape.turns});
    }

    // --- a supervisor: what listens for him is on the agent's line and in a room with him alone
    void monitor() {
        const domain::PlannedMonitor& wanted = *m_plan.monitor;
        const Line* his = lineOfLeg(wanted.leg);
        const bool listens = wanted.mode == MonitorMode::Listen || wanted.mode == MonitorMode::Whisper;
        const std::string spy = listens ? spyFor(wanted) : std::string{};
        const Line* line = find(m_exchange, spy);
        const std::string room = m_names.bridge(m_plan.contact, listens ? Room::Monitor : Room::Talk);
        if (!his || !isUsable(*his)) return;
        if (listens && !line) return snoop(wanted);
        if (listens && !isUsable(*line)) return; // it tells us when it is there
        if (listens && line->bridge != room) return join(room, spy);
        if (!dropSpies(spy) && his->bridge == room) say(MonitorIs{wanted.leg, wanted.mode});
    }

    [[nodiscard]] const PlannedLeg* legOf(const std::string& id) const {
        const auto found = std::ranges::find(m_plan.legs, id, &PlannedLeg::id);
        return found == m_plan.legs.end() ? nullptr : &*found;
    }
    [[nodiscard]] const Line* lineOfLeg(const std::string& id) const {
        const PlannedLeg* leg = legOf(id);
        return leg ? find(m_exchange, lineOf(*leg)) : nullptr;
    }

    // One that is on another line than his is of no use; which it is on its name says, as soon as it has one.
    [[nodiscard]] std::string spyFor(const domain::PlannedMonitor& wanted) const {
        const PlannedLeg* agent = legOf(wanted.of);
        const std::string his = agent ? "Snoop/" + lineOf(*agent) + '-' : std::string{};
        for (const auto& [id, person] : m_lines.people) {
            const auto spy = m_names.spyOf(id);
            const Line* line = spy && spy->mode == wanted.mode ? find(m_exchange, id) : nullptr;
            if (line && isThere(*line) && (line->name.empty() || line->name.starts_with(his))) return id;
        }
        return {};
    }

    void snoop(const domain::PlannedMonitor& wanted) {
        const PlannedLeg* agent = legOf(wanted.of);
        const Line* line = lineOfLeg(wanted.of);
        if (!agent || !line || !isUsable(*line)) return;
        const Trial trial = m_lines.spied == wanted.mode ? m_lines.spying : Trial::Free;
        if (trial == Trial::GivenUp) // he hears nothing, and never will: his telephone is of no use for it
            say(LegIs{wanted.leg, LineState::Gone, domain::OfferFault::StationUnreachable, "not to be listened to"});
        if (trial != Trial::Free) return;
        const std::string id = m_names.spy(m_plan.contact, wanted.mode, m_lines.spies + 1);
        act(Snoop{id, lineOf(*agent), wanted.mode == MonitorMode::Whisper});
    }

    // Those that listen in another way, once the right one does: so he is never left without sound.
    bool dropSpies(const std::string& but) {
        bool dropped = false;
        for (const auto& [id, person] : m_lines.people) {
            if (id == but || !m_names.spyOf(id) || !isThere(m_exchange, id)) continue;
            act(HangUp{id});
            dropped = true;
        }
        return dropped;
    }

    // --- the end: lines first, then the rooms; their names are never given again. Nobody waits for the rooms: who asked
    // for the end has it when the last line has gone.
    void clearAway() {
        std::set<std::string> all;
        if (!m_plan.external.empty()) all.insert(m_plan.external);
        for (const auto& [id, person] : m_lines.people) all.insert(id);
        for (const std::string& id : all)
            if (isThere(m_exchange, id)) act(HangUp{id});
        if (!m_step.actions.empty()) return;
        say(CallIsOver{});
        for (const Room room : std::array{Room::Talk, Room::Consult, Room::Monitor})
            if (const std::string bridge = m_names.bridge(m_plan.contact, room); m_exchange.bridges.contains(bridge))
                act(DropBridge{bridge});
        m_step.isCleared = m_step.actions.empty();
    }

    const domain::CallPlan& m_plan;
    const Exchange& m_exchange;
    const Names& m_names;
    const CallLines& m_lines;
    const Trunk& m_trunk;
    Step m_step;
};

} // namespace

Step reconcile(
    const Planned& planned, const Exchange& exchange, const Names& names, const CallLines& lines, const Trunk& trunk) {
    return Reconciling{planned, exchange, names, lines, trunk}.run();
}

} // namespace readyline::voice
