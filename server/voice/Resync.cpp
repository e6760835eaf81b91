// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// After every opening all is read anew: nothing of what happened while the link was away is told. Calls have gone
// on; this finds what is left of them, and what is left over.
#include "server/floor/Calls.h"
#include "server/voice/AriFrames.h"
#include "server/voice/Arrivals.h"
#include "server/voice/Connector.h"

#include <algorithm>

namespace readyline::voice {

namespace {

using config::LogLevel;
using domain::ContactId;

constexpr Duration kReadAgain{2000};
constexpr int kReads = 4;
constexpr std::string_view kStasis = "Stasis";

// Of a Local channel: named after the near half, which is the line we know, and gone with it.
bool isFarHalf(std::string_view channel) { return channel.ends_with(";2"); }

TapeStage tapeStageOf(const std::string& state) {
    if (state == "paused") return TapeStage::Paused;
    if (state == "failed") return TapeStage::Failed;
    return state == "recording" || state == "queued" ? TapeStage::On : TapeStage::Off;
}

} // namespace

template <class List>
void Connector::readList(
    const char* what, List Reading::*into, Expected<List, ari::FrameFault> (*parse)(std::string_view)) {
    ask({ari::Method::Get, {what}}, [this, what, into, parse](const ari::Answer& answer) {
        auto list = parse(answer.body);
        if (!isDone(answer) || !list) {
            m_uses.log.write(LogLevel::Error, "ari.not-read",
                {{"what", std::string{what}}, {"status", std::int64_t{answer.status}}});
            return m_link->drop(kReadAgain);
        }
        m_reading.*into = std::move(*list);
        readDone();
    });
}

void Connector::readAll() {
    m_reading = {};
    m_reading.left = kReads;
    readList<std::vector<ari::Channel>>("channels", &Reading::channels, ari::parseChannels);
    readList<std::vector<ari::Bridge>>("bridges", &Reading::bridges, ari::parseBridges);
    readList<std::vector<ari::Endpoint>>("endpoints", &Reading::endpoints, ari::parseEndpoints);
    ask({ari::Method::Get, {"applications", m_settings.app}}, [this](const ari::Answer& answer) {
        if (isDone(answer)) return readDone();
        m_uses.log.write(LogLevel::Error, "ari.no-such-app", {{"app", m_settings.app}});
        m_link->drop(kReadAgain);
    });
}

void Connector::readDone() {
    if (--m_reading.left > 0) return;
    m_uses.engine.read(guarded([this, opening = m_figures.openings](const floor::Floor& now) {
        if (m_stage == Stage::Reading && opening == m_figures.openings) rebuild(now);
    }));
}

bool Connector::isOfApp(const ari::Channel& channel) const {
    return channel.app == kStasis
        && (channel.appData == m_settings.app || channel.appData.starts_with(m_settings.app + ','));
}

void Connector::rebuild(const floor::Floor& now) {
    m_stations.set(now.site);
    rebuildLines();
    rebuildCalls(now);
    m_stage = Stage::Up; // from here on it may be acted
    sweep(now);
    readTapes();
    watchStations();
    nowUp();
}

// The picture as it is. What was known to be there and is no more has ended meanwhile; what was only asked for has
// not come to be, and is asked for again.
void Connector::rebuildLines() {
    Exchange next;
    for (const ari::Channel& each : m_reading.channels) {
        if (isForeign(each.id) || isFarHalf(each.id) || (!m_names.isOurs(each.id) && !isOfApp(each))) continue;
        Line& line = next.lines[each.id];
        line.name = each.name;
        line.seen = true;
        line.stage = stageOf(each.state);
        line.inApp = isOfApp(each);
        line.music = line.rings = Known::Unknown;
    }
    for (const ari::Bridge& each : m_reading.bridges) {
        if (m_names.isOurs(each.id)) next.bridges.insert(each.id);
        for (const std::string& id : each.channels)
            if (const auto line = next.lines.find(id); line != next.lines.end()) {
                line->second.bridge = each.id;
                line->second.rings = Known::Off; // who hears it is in no room
            }
    }
    for (const auto& [id, line] : m_exchange.lines) {
        const bool wasThere = line.seen || !isThere(line);
        if (!wasThere || next.lines.contains(id) || !m_owners.contains(id)) continue;
        Line& gone = next.lines[id] = line;
        gone.stage = LineStage::Gone;
        gone.inApp = false;
        gone.bridge.clear();
    }
    next.tapes = std::move(m_exchange.tapes); // their turns go on; how they are is read
    m_exchange = std::move(next);
}

void Connector::rebuildCalls(const floor::Floor& now) {
    std::set<ContactId> all;
    for (const domain::CallPlan& plan : floor::plansFor(now, person())) all.insert(plan.contact);
    for (const auto& [id, call] : m_calls) all.insert(id);
    // Over, and its caller is still there: we were away when that was to be done.
    for (const auto& [id, contact] : now.contacts)
        if (contact.source == person() && isThere(m_exchange, contact.external)) all.insert(id);
    for (const ContactId& id : all) refresh(now, id);
    std::set<std::string> unclaimed;
    for (auto& [id, call] : m_calls) {
        adopt(call.planned, m_exchange, m_names, call.lines);
        own(id, call);
    }
    for (const auto& [id, line] : m_exchange.lines)
        if (m_names.isOurs(id) && !m_owners.contains(id)) unclaimed.insert(id);
    for (auto& [id, call] : m_calls) {
        claim(call.planned, m_exchange, m_names, unclaimed, call.lines);
        own(id, call);
    }
}

// What belongs to no call of the floor.
void Connector::sweep(const floor::Floor& now) {
    const std::vector<ari::Channel> channels = std::move(m_reading.channels);
    for (const ari::Channel& each : channels) {
        if (!m_exchange.lines.contains(each.id) || m_owners.contains(each.id)) continue;
        if (!m_names.isOurs(each.id)) {
            askWhose(each);
            continue;
        }
        removeLeftOver(each.id);
    }
    const std::set<std::string> bridges = m_exchange.bridges;
    for (const std::string& each : bridges) {
        const ContactId contact = m_names.contactOfBridge(each);
        if (m_calls.contains(contact)) continue;
        if (!floor::planOf(now, contact).over) continue;
        m_exchange.bridges.erase(each);
        ask(requestOf(DropBridge{each}, m_settings.app));
    }
}

// A line of ours that no call has.
void Connector::removeLeftOver(const std::string& line) {
    m_uses.log.write(LogLevel::Info, "ari.left-over", {{"channel", line}});
    m_exchange.lines.erase(line);
    ask(requestOf(HangUp{line}, m_settings.app));
}

void Connector::askWhose(const ari::Channel& channel) {
    ask({ari::Method::Get, {"channels", channel.id, "variable"}, {{"variable", "READYLINE_CONTACT"}}},
        [this, channel](const ari::Answer& answer) {
            if (!isThere(m_exchange, channel.id) || m_owners.contains(channel.id)) return;
            const bool isOld = isDone(answer) && !ari::valueOf(answer.body).empty();
            if (!isOld) return arrive(channel, dialledOf(channel, {}));
            m_uses.log.write(LogLevel::Warning, "ari.forgotten-call", {{"channel", channel.id}});
            m_exchange.lines.erase(channel.id);
            ask(requestOf(HangUp{channel.id}, m_settings.app));
        });
}

// No event tells that a recording pauses, and none what was before.
void Connector::readTapes() {
    for (auto& [id, call] : m_calls)
        if (!call.planned.plan.over) readTape(id, call);
}

// Whatever is read is a turn of its own: it is told, also where the floor was told the same before.
void Connector::readTape(const ContactId& id, Call& call) {
    ++call.underWay;
    ask({ari::Method::Get, {"recordings", "live", m_names.recording(id)}}, [this, id](const ari::Answer& answer) {
        const auto found = m_calls.find(id);
        if (found == m_calls.end()) return;
        --found->second.underWay;
        Tape& tape = m_exchange.tapes[m_names.recording(id)];
        tape.stage = isDone(answer) ? tapeStageOf(ari::recordingState(answer.body)) : TapeStage::Off;
        ++tape.turns;
        mend(id);
    });
}

// One by one: where one of several is not known at the exchange, none of them is watched.
void Connector::watchStations() {
    for (const std::string& each : m_stations.endpoints())
        ask({ari::Method::Post, {"applications", m_settings.app, "subscription"},
            {{"eventSource", "endpoint:" + each + ",deviceState:" + each}}});
}

void Connector::nowUp() {
    m_stations.noteAll(m_reading.endpoints,
        [this](const std::string& channel) { return m_owners.contains(channel) || m_names.isOurs(channel); });
    m_stations.forgetSaid();
    tellStations();
    const std::vector<ari::Event> meanwhile = std::move(m_reading.meanwhile);
    m_reading = {};
    m_uses.log.write(LogLevel::Info, "ari.up",
        {{"calls", static_cast<std::int64_t>(m_calls.size())},
            {"lines", static_cast<std::int64_t>(m_exchange.lines.size())}});
    openSession();
    for (const ari::Event& each : meanwhile) {
        if (m_stage != Stage::Up) return; // one of them has closed the link
        take(each);
    }
    mendAll();
    measureSoon();
}

} // namespace readyline::voice
