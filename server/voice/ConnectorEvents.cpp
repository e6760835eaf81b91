// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/Overloaded.h"
#include "server/voice/Arrivals.h"
#include "server/voice/Connector.h"

#include <algorithm>

namespace readyline::voice {

namespace {

using config::LogLevel;
using domain::ContactId;

constexpr Duration kStationsSettle{500}; // the end of a call is told before its telephone is free
constexpr Duration kMeasureEvery{5000};
constexpr Duration kLongestFarewell{15'000};
constexpr Duration kAfterReplaced{60'000}; // who has taken our place is not pushed out again at once

const std::string* channelIn(const ari::Event& event) {
    const auto of = [](const auto& e) { return &e.channel.id; };
    using Found = const std::string*;
    return std::visit(
        Overloaded{[&](const ari::StasisStart& e) -> Found { return of(e); },
            [&](const ari::StasisEnd& e) -> Found { return of(e); },
            [&](const ari::ChannelChanged& e) -> Found { return of(e); },
            [&](const ari::ChannelDestroyed& e) -> Found { return of(e); },
            [](const ari::PhoneHeld& e) -> Found { return &e.channel; },
            [](const ari::PhoneTransfers& e) -> Found { return &e.channel; },
            [](const ari::BridgeEntered& e) -> Found { return &e.channel; },
            [](const ari::BridgeLeft& e) -> Found { return &e.channel; },
            [](const ari::BridgeMade&) -> Found { return nullptr; },
            [](const ari::BridgeGone&) -> Found { return nullptr; },
            [](const ari::RecordingChanged&) -> Found { return nullptr; },
            [](const ari::DeviceChanged&) -> Found { return nullptr; },
            [](const ari::EndpointChanged&) -> Found { return nullptr; },
            [](const ari::PlaybackDone&) -> Found { return nullptr; },
            [](const ari::Replaced&) -> Found { return nullptr; }, [](const ari::Other&) -> Found { return nullptr; }},
        event);
}

} // namespace

// Made by another store of this program at the same exchange: its calls are none of ours.
bool Connector::isForeign(const std::string& line) const { return line.starts_with("rl-") && !m_names.isOurs(line); }

ContactId Connector::contactOf(const std::string& line) const {
    const auto found = m_owners.find(line);
    return found == m_owners.end() ? ContactId{} : found->second;
}

std::string Connector::legOf(const Call& call, const std::string& line) const {
    for (const domain::PlannedLeg& each : call.planned.plan.legs)
        if (lineOf(call.planned.plan, each, m_names, call.lines) == line) return each.id;
    return {};
}

void Connector::take(const ari::Event& event) {
    const std::string* channel = channelIn(event);
    if (channel && isForeign(*channel)) return;
    note(m_exchange, event);
    ContactId touched = channel ? contactOf(*channel) : ContactId{};
    std::visit(Overloaded{
                   [&](const ari::StasisStart& e) {
                       if (!touched.empty()) return;
                       if (m_names.isOurs(e.channel.id)) return removeLeftOver(e.channel.id);
                       arrive(e.channel, dialledOf(e.channel, e.arguments));
                   },
                   [&](const ari::StasisEnd&) { stationsSoon(); },
                   [&](const ari::ChannelDestroyed&) { stationsSoon(); },
                   [&](const ari::PhoneHeld& e) { heldOnPhone(e); },
                   [&](const ari::PhoneTransfers& e) { transferOnPhone(e); },
                   [&](const ari::BridgeGone& e) { touched = m_names.contactOfBridge(e.bridge); },
                   [&](const ari::RecordingChanged& e) { touched = m_names.contactOfRecording(e.name); },
                   [&](const ari::DeviceChanged& e) {
                       m_stations.note(e);
                       stationsSoon();
                   },
                   [&](const ari::EndpointChanged& e) {
                       const auto isNotOurs = [&](const std::string& id) { return !m_owners.contains(id); };
                       m_stations.note(
                           e.endpoint, static_cast<std::size_t>(std::ranges::count_if(e.endpoint.channels, isNotOurs)));
                       stationsSoon();
                   },
                   [&](const ari::PlaybackDone& e) { farewellOver(e.playback); },
                   [&](const ari::Replaced&) {
                       m_uses.log.write(LogLevel::Error, "ari.replaced", {{"app", m_settings.app}});
                       m_link->drop(kAfterReplaced);
                   },
                   [](const ari::ChannelChanged&) {},
                   [](const ari::BridgeMade&) {},
                   [](const ari::BridgeEntered&) {},
                   [](const ari::BridgeLeft&) {},
                   [](const ari::Other&) {},
               },
        event);
    if (!touched.empty()) return mend(touched);
    const bool isNobodys = channel && !m_posting.contains(*channel);
    if (isNobodys && m_exchange.lines.contains(*channel) && !isThere(m_exchange, *channel))
        m_exchange.lines.erase(*channel);
}

// --- who calls -------------------------------------------------------------------------------------------------------
void Connector::arrive(const ari::Channel& channel, const std::string& dialled) {
    if (m_farewells.contains(farewellOf(channel.id))) return; // told twice: he hears already that he is turned away
    if (!m_posting.insert(channel.id).second) return;         // told twice
    m_uses.engine.read(guarded([this, channel, dialled](const floor::Floor& now) { post(now, channel, dialled); }));
}

// Once, whatever is told twice and whenever we or the link were away: the channel's id is the contact's name outside.
void Connector::post(const floor::Floor& now, const ari::Channel& channel, const std::string& dialled) {
    const auto known = std::ranges::find_if(now.contacts,
        [&](const auto& each) { return each.second.source == person() && each.second.external == channel.id; });
    if (known != now.contacts.end()) {
        m_posting.erase(channel.id);
        refresh(now, known->first);
        return mend(known->first);
    }
    const domain::EntryPoint* entry = entryPointOf(now.site, dialled);
    if (!entry) {
        m_posting.erase(channel.id);
        m_uses.log.write(LogLevel::Warning, "ari.unknown-number", {{"dialled", dialled}, {"channel", channel.id}});
        return turnAway(channel, "unknown-number");
    }
    submit(
        contactFor(*entry, channel),
        [this, channel](const engine::Outcome& outcome) {
            m_posting.erase(channel.id);
            if (!outcome) turnAway(channel, row(outcome.error().refusal).name);
        },
        "ari-" + m_names.tag() + '-' + channel.id);
}

// He hears that he has reached nobody, rather than nothing.
void Connector::turnAway(const ari::Channel& channel, std::string_view why) {
    m_uses.log.write(LogLevel::Warning, "ari.turned-away", {{"channel", channel.id}, {"why", std::string{why}}});
    if (!isThere(m_exchange, channel.id)) { // he has hung up meanwhile, and is nobody's
        m_exchange.lines.erase(channel.id);
        return;
    }
    if (m_stage != Stage::Up) return;
    const std::string playback = farewellOf(channel.id);
    m_farewells[playback]
        = {channel.id, m_uses.time.after(kLongestFarewell, [this, playback] { farewellOver(playback); })};
    ask({ari::Method::Post, {"channels", channel.id, "answer"}});
    ask({ari::Method::Post, {"channels", channel.id, "play"},
            {{"media", "sound:ss-noservice"}, {"playbackId", playback}}},
        [this, playback](const ari::Answer& answer) {
            if (!isDone(answer)) farewellOver(playback);
        });
}

std::string Connector::farewellOf(const std::string& line) const { return m_names.line("bye-" + line); }

void Connector::farewellOver(const std::string& playback) {
    auto node = m_farewells.extract(playback);
    if (!node.empty()) ask(requestOf(HangUp{node.mapped().line}, m_settings.app));
}

// --- keys on the telephone -------------------------------------------------------------------------------------------
void Connector::heldOnPhone(const ari::PhoneHeld& event) {
    const auto call = m_calls.find(contactOf(event.channel));
    if (call == m_calls.end()) return;
    std::string leg = legOf(call->second, event.channel);
    if (!leg.empty()) submit(floor::HoldOnPhone{call->first, std::move(leg), event.held});
}

void Connector::transferOnPhone(const ari::PhoneTransfers& event) {
    const auto call = m_calls.find(contactOf(event.channel));
    if (call == m_calls.end() || event.number.empty()) return;
    std::string leg = legOf(call->second, event.channel);
    if (leg.empty()) return;
    submit(floor::TransferOnPhone{call->first, std::move(leg), event.number},
        [this, line = event.channel](const engine::Outcome& outcome) { // his telephone waits to hear of it
            if (m_stage == Stage::Up)
                ask({ari::Method::Post, {"channels", line, "transfer_progress"},
                    {{"states", outcome ? "channel_answered" : "channel_declined"}}});
        });
}

// --- telephones ------------------------------------------------------------------------------------------------------
void Connector::stationsSoon() {
    if (m_stage != Stage::Up || m_stationTimer.isHeld()) return;
    m_stationTimer = m_uses.time.after(kStationsSettle, [this] {
        m_stationTimer.cancel();
        tellStations();
    });
}

void Connector::tellStations() {
    const auto isOnOurs = [this](const domain::PersonId& who) {
        return std::ranges::any_of(m_calls, [&](const auto& call) {
            return std::ranges::any_of(call.second.lines.people,
                [&](const auto& each) { return each.second == who && isThere(m_exchange, each.first); });
        });
    };
    for (const Stations::Change& each : m_stations.changes(isOnOurs))
        submit(floor::SetStation{each.person, each.state});
}

// --- how it sounds ---------------------------------------------------------------------------------------------------
void Connector::measureSoon() {
    m_measureTimer = m_uses.time.after(kMeasureEvery, [this] {
        measure();
        measureSoon();
    });
}

void Connector::measure() {
    if (m_requests.isBehind()) return; // the calls themselves come first
    for (const auto& [id, call] : m_calls)
        for (const domain::PlannedLeg& leg : call.planned.plan.legs) {
            const std::string line = lineOf(call.planned.plan, leg, m_names, call.lines);
            const Line* there = find(m_exchange, line);
            if (leg.kind != domain::PartyKind::Agent || !there || !isUsable(*there) || there->bridge.empty()) continue;
            ask({ari::Method::Get, {"channels", line, "rtp_statistics"}},
                [this, contact = id, name = leg.id, line](const ari::Answer& answer) {
                    const auto counts = isDone(answer) ? ari::parseStatistics(answer.body) : std::nullopt;
                    if (!counts || !isThere(m_exchange, line)) return;
                    if (const auto quality = m_quality.note(line, *counts)) m_uses.hub.heard(contact, name, *quality);
                });
        }
}

} // namespace readyline::voice
