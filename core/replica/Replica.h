// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Replica: the confirmed picture, exactly what the server has said. Nothing that was merely asked for is in it.
#pragma once

#include "core/replica/Changes.h"

#include <map>
#include <optional>

namespace readyline::replica {

// An offer that ended otherwise than by an answer given here; shown for a moment with its reason, then forgotten.
struct EndedOffer {
    wire::OfferView offer; // as it was last
    wire::OfferEnded end;
    WallTime at; // server time
    friend bool operator==(const EndedOffer&, const EndedOffer&) = default;
};
inline constexpr Duration kEndedShown{3'000};

// Whose doing a thing is that was asked for: of this device, or of another one of the same person (Z23).
enum class Doing : std::uint8_t { Here, Elsewhere };

// The callbacks that I may see, and what planning one needs to know; empty until they are asked for.
struct Callbacks {
    std::map<domain::CallbackId, wire::CallbackView> all;
    std::vector<wire::Colleague> colleagues; // to whom I may give one
    std::vector<domain::QueueId> queues;     // within my reach
};

class Replica {
public:
    // A fresh connection: replaces everything. Team views of another journal are forgotten.
    Changes apply(const wire::SessionOpened&, bool sameLog);
    Changes apply(const wire::Envelope&, Doing = Doing::Here);
    // Of the one team view. Agents are followed from now until closeTeam().
    Changes apply(const wire::ViewOpened&);
    Changes closeTeam();
    Changes apply(const wire::CallbacksOpened&);
    // Forgets ended offers that have been shown long enough.
    Changes forgetEnded(WallTime now);

    [[nodiscard]] const wire::Me& me() const { return m_me; }
    [[nodiscard]] const domain::SessionId& session() const { return m_session; } // this device's
    [[nodiscard]] const domain::SiteRules& site() const { return m_site; }
    [[nodiscard]] const domain::AgentLayers& self() const { return m_self; }
    [[nodiscard]] const std::map<domain::OfferId, wire::OfferView>& offers() const { return m_offers; }
    [[nodiscard]] const std::vector<EndedOffer>& endedOffers() const { return m_ended; } // oldest first
    [[nodiscard]] const std::map<domain::AssignmentId, wire::TaskView>& tasks() const { return m_tasks; }
    [[nodiscard]] const std::map<domain::PersonId, domain::AgentLayers>& team() const { return m_team; }
    // A supervisor's own session in somebody's call (Z22).
    [[nodiscard]] const std::optional<wire::MonitorView>& monitor() const { return m_monitor; }
    // How the sound of my own line is, by call; only of calls that are among my tasks.
    [[nodiscard]] const std::map<domain::ContactId, domain::LineQuality>& lines() const { return m_lines; }
    [[nodiscard]] const Callbacks& callbacks() const { return m_callbacks; }
    // The picture contains every event up to here that this client may see.
    [[nodiscard]] std::int64_t seq() const { return m_seq; }
    // The team contains every event up to here; less than seq() from a new connection until its view is open again, however
    // many connections that takes. Nothing while there is no team.
    [[nodiscard]] std::optional<std::int64_t> teamSeq() const { return m_teamSeq; }

private:
    void end(const wire::OfferEnded&, WallTime at, Doing, Changes&);
    void hear(const wire::LineHeard&, Changes&);
    void forgetLines(Changes&);
    void endMonitor(const wire::MonitorEnded&, Changes&);

    wire::Me m_me;
    domain::SessionId m_session;
    domain::SiteRules m_site;
    domain::AgentLayers m_self;
    std::map<domain::OfferId, wire::OfferView> m_offers;
    std::vector<EndedOffer> m_ended;
    std::map<domain::AssignmentId, wire::TaskView> m_tasks;
    std::map<domain::PersonId, domain::AgentLayers> m_team;
    std::optional<wire::MonitorView> m_monitor;
    std::map<domain::ContactId, domain::LineQuality> m_lines;
    Callbacks m_callbacks;
    std::optional<std::int64_t> m_teamSeq;
    bool m_isTeamFollowed = false; // by this connection
    std::int64_t m_seq = 0;
};

} // namespace readyline::replica
