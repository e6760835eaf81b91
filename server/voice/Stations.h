// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Stations: the agents' telephones as the exchange sees them: there or not, and in use by a call that is none of ours.
#pragma once

#include "core/domain/Agent.h"
#include "core/domain/Site.h"
#include "server/voice/Ari.h"

#include <functional>
#include <map>
#include <optional>

namespace readyline::voice {

class Stations {
public:
    // Whose telephone is which; what is known of those that stay is kept.
    void set(const domain::Site&);
    void note(const ari::DeviceChanged&);
    // `others`: its channels that are not ours.
    void note(const ari::Endpoint&, std::size_t others);
    // All that there are: who has one and is not among them cannot be reached; who need not have one has none.
    void noteAll(const std::vector<ari::Endpoint>&, const std::function<bool(const std::string& channel)>& isOurs);
    [[nodiscard]] std::vector<std::string> endpoints() const;

    struct Change {
        domain::PersonId person;
        domain::StationState state = domain::StationState::Idle;
        friend bool operator==(const Change&, const Change&) = default;
    };
    // What is other than when it was asked last. `isOnOurs`: one of our calls is on his telephone.
    [[nodiscard]] std::vector<Change> changes(const std::function<bool(const domain::PersonId&)>& isOnOurs);
    void forgetSaid(); // everything is said anew

private:
    struct Station {
        domain::PersonId person;
        bool isNamed = false; // by the site; else it is the one that the exchange may have under his id
        bool isKnown = true;  // to the exchange
        bool isThere = true;
        bool isInUse = false;
        std::optional<domain::StationState> said{};
    };
    std::map<std::string, Station> m_stations; // by endpoint
};

} // namespace readyline::voice
