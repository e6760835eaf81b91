// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Fold: shown = confirmed ⊕ pending. Pure functions from the replica and the commands in flight to what the screens show.
#pragma once

#include "core/domain/Capacity.h"
#include "core/domain/Status.h"
#include "core/replica/InFlight.h"
#include "core/replica/Replica.h"

namespace readyline::replica {

// My status. `shown` is fact only; what I asked for stands beside it until its event comes.
struct SelfView {
    domain::AgentLayers layers;
    domain::Shown shown; // the domain's words for `layers`
    domain::Load load;
    std::optional<domain::Choice> requested; // "→ Ready…"
    bool cancelling = false;                 // the pending choice is being taken back
    friend bool operator==(const SelfView&, const SelfView&) = default;
};

enum class Answering : std::uint8_t { Not, Accepting, Declining }; // asked, not yet a fact

// An offer in the popovers: open, or ended a moment ago.
struct OfferItem {
    wire::OfferView offer;
    Answering answering = Answering::Not;
    std::optional<wire::OfferEnded> ended;
    friend bool operator==(const OfferItem&, const OfferItem&) = default;
};

struct TaskItem {
    wire::TaskView task;
    bool ending = false;     // by me, asked, or taken by the server and not yet done
    bool submitting = false; // my wrap-up
    bool extending = false;
    bool parking = false;
    bool resuming = false;
    // Of the call: asked by me and not known to the server yet, or by anybody and not done by the exchange yet. Nothing
    // of it is so before the task says it (rules 2.8). None: its controls are allowedControls() of `task.call`.
    std::optional<domain::CallStep> asked{};
    friend bool operator==(const TaskItem&, const TaskItem&) = default;
};

// It keeps nobody from leaving (D20).
[[nodiscard]] inline bool isParked(const TaskItem& item) { return item.task.state == domain::AssignmentState::Parked; }

struct CallbackItem {
    wire::CallbackView callback;
    bool editing = false; // by me, asked
    bool deleting = false;
    friend bool operator==(const CallbackItem&, const CallbackItem&) = default;
};

struct AgentItem {
    domain::AgentLayers layers;
    domain::Shown shown;
    domain::Load load;
    std::optional<domain::Choice> requested; // by me
    friend bool operator==(const AgentItem&, const AgentItem&) = default;
};

struct MonitorItem {
    wire::MonitorView monitor;
    std::optional<domain::MonitorMode> asked; // not done by the exchange yet; `monitor.mode` is what is so
    bool ending = false;                      // by me, asked
    friend bool operator==(const MonitorItem&, const MonitorItem&) = default;
};

[[nodiscard]] SelfView foldSelf(const Replica&, const InFlight&);
[[nodiscard]] std::vector<OfferItem> foldOffers(const Replica&, const InFlight&);       // by id; models order
[[nodiscard]] std::vector<TaskItem> foldTasks(const Replica&, const InFlight&);         // by id
[[nodiscard]] std::vector<CallbackItem> foldCallbacks(const Replica&, const InFlight&); // by id
[[nodiscard]] std::optional<MonitorItem> foldMonitor(const Replica&, const InFlight&);
[[nodiscard]] AgentItem foldAgent(const domain::AgentLayers&, const Replica&, const InFlight&);

// What this command, shown or no longer shown, changes on the screens.
[[nodiscard]] Changes touchedBy(const wire::Request&);

} // namespace readyline::replica
