// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Causes: for each person what of a record tells why his status is another: the first that fits in the order of
// domain::LedgerCause. One function an event, so that a new event must say what it tells.
#pragma once

#include "core/domain/LedgerLine.h"
#include "server/floor/Event.h"

namespace readyline::ledger {

struct Telling {
    domain::LedgerCause cause = domain::LedgerCause::Other;
    domain::Actor by; // the system, unless a person or the customer did it
    std::string note;
    std::optional<domain::Channel> channel;
    std::string queue;
    friend bool operator==(const Telling&, const Telling&) = default;
};

class Causes {
public:
    // The floor as it is after the events.
    Causes(const floor::Floor& after, const floor::Events&, const domain::Actor& by);

    [[nodiscard]] Telling of(const domain::PersonId&) const;

    void operator()(const floor::SiteWasSet&);
    void operator()(const floor::SessionOpened&);
    void operator()(const floor::SessionLost&);
    void operator()(const floor::SessionBack&);
    void operator()(const floor::SessionEnded&);
    void operator()(const floor::DeviceShows&);
    void operator()(const floor::LogOffSet&);
    void operator()(const floor::StationChanged&);
    void operator()(const floor::IntentSet&);
    void operator()(const floor::ChannelIntentSet&);
    void operator()(const floor::ChannelIntentEnded&);
    void operator()(const floor::PendingSet&);
    void operator()(const floor::PendingArmed&);
    void operator()(const floor::PendingEnded&);
    void operator()(const floor::OverlayLaid&);
    void operator()(const floor::OverlayLifted&);
    void operator()(const floor::StatusSetByOther&);
    void operator()(const floor::ChangeAnswered&);
    void operator()(const floor::ContactOver&);
    void operator()(const floor::OfferOpened&);
    void operator()(const floor::OfferRings&);
    void operator()(const floor::OfferOver&);
    void operator()(const floor::AssignmentMade&);
    void operator()(const floor::AssignmentJoined&);
    void operator()(const floor::WrapUpStarted&);
    void operator()(const floor::WrapUpFreed&);
    void operator()(const floor::AssignmentOver&);
    void operator()(const floor::ServerResumed&);
    void operator()(const floor::ContactParked&);
    void operator()(const floor::AssignmentResumed&);
    // What changes nobody's status.
    void operator()(const floor::TokenIssued&) {}
    void operator()(const floor::TokenRevoked&) {}
    void operator()(const floor::DeviceIdled&) {}
    void operator()(const floor::SignOutAsked&) {}
    void operator()(const floor::PendingCounted&) {}
    void operator()(const floor::CountersSet&) {}
    void operator()(const floor::ContactPosted&) {}
    void operator()(const floor::ContactRequeued&) {}
    void operator()(const floor::ContactReleased&) {}
    void operator()(const floor::ContactOverflowed&) {}
    void operator()(const floor::DayBegan&) {}
    void operator()(const floor::DayOver&) {}
    void operator()(const floor::ContactCooledDown&) {}
    void operator()(const floor::ContactEndAsked&) {}
    void operator()(const floor::OffersNotHad&) {}
    void operator()(const floor::VariableSaved&) {}
    void operator()(const floor::VariableLooked&) {}
    void operator()(const floor::WrapUpExtended&) {}
    void operator()(const floor::WrapUpCorrected&) {}
    void operator()(const floor::AssignmentForgotten&) {}
    void operator()(const floor::CountdownStopped&) {}
    void operator()(const floor::CallbackPlanned&) {}
    void operator()(const floor::CallbackEdited&) {}
    void operator()(const floor::CallbackQueued&) {}
    void operator()(const floor::CallbackPaused&) {}
    void operator()(const floor::CallbackOver&) {}
    void operator()(const floor::CallbackForgotten&) {}
    void operator()(const floor::CustomerAnswered&) {}
    void operator()(const floor::CallAsked&) {}
    void operator()(const floor::CallSettled&) {}
    void operator()(const floor::CallAskGone&) {}
    void operator()(const floor::ConsultOver&) {}
    void operator()(const floor::OutsiderPut&) {}
    void operator()(const floor::OutsiderGone&) {}
    void operator()(const floor::CustomerWent&) {}
    void operator()(const floor::RoleGiven&) {}
    void operator()(const floor::OfferTurned&) {}
    void operator()(const floor::ContactMoved&) {}
    void operator()(const floor::ContactGivenOut&) {}
    void operator()(const floor::HeldOnPhone&) {}
    void operator()(const floor::RecordingSet&) {}
    void operator()(const floor::MonitorPut&) {} // told, where it is, by the book: it knows whose call it was
    void operator()(const floor::MonitorOver&) {}

private:
    using Cause = domain::LedgerCause;
    void tell(const domain::PersonId&, Telling);
    void tellOwner(const domain::SessionId&, Telling);
    [[nodiscard]] Cause chosen() const; // by himself or another; or the site's change, which took what he had chosen
    [[nodiscard]] Telling about(const domain::ContactId&, Cause, domain::Actor by = {}) const;
    [[nodiscard]] const floor::Assignment* assignment(const domain::AssignmentId&) const;
    [[nodiscard]] domain::Actor self(const domain::PersonId&) const;
    [[nodiscard]] domain::Actor asker() const; // the system in place of a connector
    [[nodiscard]] domain::Actor whoEnded(const floor::Assignment&) const;

    const floor::Floor& m_floor;
    const domain::Actor& m_by;
    std::map<domain::PersonId, Telling> m_told;
    std::optional<Telling> m_everybody;
    std::set<domain::PersonId> m_applied; // a pending choice of theirs
    std::set<domain::ContactId> m_over;
};

} // namespace readyline::ledger
