// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Stage: a small site and a floor that a test plays on. Time stands still until advance(); every accepted command is checked
// against the invariants, and every event is kept so that the floor can be replayed.
#pragma once

#include "core/domain/Status.h"
#include "server/floor/Floor.h"
#include "server/floor/Layers.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace readyline::floor::test {

using namespace std::chrono_literals;

[[nodiscard]] Site smallSite();
// The same, and each queue knows of "order" and "due" (a date), editable both; "bank", secure and editable; "segment", not
// editable; and "score", for connectors alone.
[[nodiscard]] Site withVariables(Site = smallSite());
inline const Choice kReady{EntryId{"ready"}, std::nullopt};
inline const Choice kNotReady{EntryId{"not-ready"}, std::nullopt};
inline const Choice kLunch{EntryId{"not-ready"}, ReasonId{"lunch"}};
inline const Choice kTraining{EntryId{"not-ready"}, ReasonId{"training"}};

struct Recorded {
    Event event;
    std::int64_t seq;
    WallTime at;
};

class Stage {
public:
    explicit Stage(Site site = smallSite());

    Floor floor;
    WallTime now{std::chrono::sys_days{std::chrono::year{2026} / 11 / 21}};
    std::vector<Recorded> log;
    int checksEvery = 1; // so many commands: a great floor takes long to check
    Events last;         // of the last accepted command
    Witness witness{};

    Expected<Events, Refused> tell(const Command&, const Actor& by);
    void must(const Command&, const Actor& by);       // fails the test if refused
    Refusal refused(const Command&, const Actor& by); // fails the test if granted, or if anything changed
    // What the exchange says of a line: of a customer's by his contact, of an agent's by his assignment or by the offer
    // that rings there. To be made while there is one of that id: afterwards nobody knows of which call it was.
    template <class Tag>
    [[nodiscard]] ReportLeg report(const Id<Tag>& line, LineState state,
        OfferFault fault = OfferFault::StationUnreachable, std::string cause = {}) const {
        return {callOf(line), line.value, state, fault, std::move(cause)};
    }
    template <class Tag>
    void leg(const Id<Tag>& line, LineState state, OfferFault fault = OfferFault::StationUnreachable,
        std::string cause = {}) { // it says so
        must(report(line, state, fault, std::move(cause)), as("pbx"));
    }
    void advance(Duration by); // ticks at every deadline on the way
    [[nodiscard]] Floor replayed() const;

    [[nodiscard]] Actor as(const std::string& person) const;
    static Actor server() { return {}; }
    static Actor customer() { return {ActorKind::Customer, PersonId{"pbx"}, {}}; }

    SessionId open(const std::string& person, const std::string& device = "pc", bool canShow = true);
    void choose(const std::string& person, const Choice&, bool declineOffers = false);
    void ready(const std::string& person); // signed in, telephone idle, Ready
    ContactId post(const std::string& queue, Channel, int priority = 0);
    OfferId ring(const std::string& person);        // presents his newest open offer on his first session
    AssignmentId accept(const std::string& person); // rings and accepts it
    AssignmentId engage(const std::string& person, Channel, const std::string& queue = "sales"); // Active
    AssignmentId wrapUp(const std::string& person, Channel = Channel::Chat);                     // in wrap-up
    void setOther(const std::string& by, const std::string& person, const Choice&);

    [[nodiscard]] Shown shown(const std::string& person) const;
    [[nodiscard]] AgentLayers seen(const std::string& person) const;
    [[nodiscard]] const AgentState& agent(const std::string& person) const;
    [[nodiscard]] const Offer* offerOf(const std::string& person) const; // newest open one
    [[nodiscard]] const Offer& offer(const std::string& person) const;
    [[nodiscard]] std::vector<SessionId> sessionsOf(const std::string& person) const;
    [[nodiscard]] const Contact& contact(const ContactId& id) const { return floor.contacts.at(id); }
    [[nodiscard]] const Assignment& work(const AssignmentId& id) const { return floor.assignments.at(id); }
    [[nodiscard]] const Overlay* overlay(const std::string& person, OverlayKind) const;
    [[nodiscard]] std::optional<Choice> intent(const std::string& person) const;
    void check() const;                                  // what must hold, holds
    Policy& policy() { return floor.site.rules.policy; } // to be changed before anybody is there

    template <class E>
    [[nodiscard]] std::vector<E> happened() const { // in the last command
        return in<E>(last);
    }
    template <class E>
    [[nodiscard]] std::size_t everHappened() const {
        return static_cast<std::size_t>(
            std::ranges::count_if(log, [](const Recorded& each) { return std::holds_alternative<E>(each.event); }));
    }
    template <class E>
    [[nodiscard]] static std::vector<E> in(const Events& events) {
        std::vector<E> out;
        for (const Event& each : events)
            if (const E* found = std::get_if<E>(&each)) out.push_back(*found);
        return out;
    }

private:
    [[nodiscard]] static ContactId callOf(const ContactId& id) { return id; }
    [[nodiscard]] ContactId callOf(const AssignmentId&) const;
    [[nodiscard]] ContactId callOf(const OfferId&) const;

    int m_told = 0;
};

} // namespace readyline::floor::test
