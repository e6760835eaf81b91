// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/voice/Stations.h"

#include "server/voice/Dialling.h"

#include <algorithm>
#include <array>

namespace readyline::voice {

namespace {

constexpr std::array<std::string_view, 4> kInUse{"INUSE", "BUSY", "ONHOLD", "RINGINUSE"};
constexpr std::array<std::string_view, 2> kAway{"UNAVAILABLE", "INVALID"};

template <std::size_t N>
bool isOf(const std::array<std::string_view, N>& names, const std::string& name) {
    return std::ranges::count(names, name) > 0;
}

// What can be watched: "PJSIP/ilse", not the way through a trunk or a dialplan.
bool isEndpoint(const std::string& phone) {
    return std::ranges::count(phone, '/') == 1 && phone.find('@') == std::string::npos && !phone.starts_with("Local/");
}

} // namespace

void Stations::set(const domain::Site& site) {
    std::map<std::string, Station> next;
    for (const domain::Person& each : site.people) {
        if (each.role == domain::Role::Connector) continue;
        const std::string endpoint = endpointOfPhone(each.phone.empty() ? each.id.value : each.phone);
        if (!isEndpoint(endpoint)) continue;
        const auto known = m_stations.find(endpoint);
        const bool isSame = known != m_stations.end() && known->second.person == each.id;
        Station& station = next.emplace(endpoint, isSame ? known->second : Station{}).first->second;
        station.person = each.id;
        station.isNamed = !each.phone.empty();
    }
    m_stations = std::move(next);
}

void Stations::note(const ari::DeviceChanged& device) {
    const auto found = m_stations.find(device.name);
    if (found == m_stations.end()) return;
    found->second.isThere = !isOf(kAway, device.state);
    found->second.isInUse = isOf(kInUse, device.state);
}

void Stations::note(const ari::Endpoint& endpoint, std::size_t others) {
    const auto found = m_stations.find(endpoint.name);
    if (found == m_stations.end()) return;
    found->second.isThere = endpoint.state != "offline";
    if (others == 0 || !found->second.isThere) found->second.isInUse = false;
}

void Stations::noteAll(
    const std::vector<ari::Endpoint>& all, const std::function<bool(const std::string& channel)>& isOurs) {
    for (auto& [name, station] : m_stations) {
        const auto found = std::ranges::find(all, name, &ari::Endpoint::name);
        station.isKnown = found != all.end();
        station.isThere = station.isKnown && found->state != "offline";
        station.isInUse = found != all.end()
            && std::ranges::any_of(found->channels, [&](const std::string& each) { return !isOurs(each); });
    }
}

std::vector<std::string> Stations::endpoints() const {
    std::vector<std::string> out;
    out.reserve(m_stations.size());
    for (const auto& [name, station] : m_stations) out.push_back(name);
    return out;
}

std::vector<Stations::Change> Stations::changes(const std::function<bool(const domain::PersonId&)>& isOnOurs) {
    std::vector<Change> out;
    for (auto& [name, station] : m_stations) {
        const bool isBusy = station.isInUse && !isOnOurs(station.person);
        const auto reachable = isBusy ? domain::StationState::Busy : domain::StationState::Idle;
        const auto absent
            = station.isNamed || station.isKnown ? domain::StationState::Unreachable : domain::StationState::None;
        const auto state = station.isThere ? reachable : absent;
        if (station.said == state) continue;
        station.said = state;
        out.push_back({station.person, state});
    }
    return out;
}

void Stations::forgetSaid() {
    for (auto& [name, station] : m_stations) station.said.reset();
}

} // namespace readyline::voice
