// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Projection: what of the floor goes over the wire, and in which dress: numbers masked, secure values left out.
#pragma once

#include "core/wire/Answers.h"
#include "server/floor/Layers.h"

namespace readyline::hub {

[[nodiscard]] domain::AgentLayers layersFor(const floor::Floor&, const domain::PersonId&, floor::Visibility);
[[nodiscard]] wire::OfferView offerView(const floor::Floor&, const floor::Offer&);
[[nodiscard]] wire::TaskView taskView(const floor::Floor&, const floor::Assignment&);
[[nodiscard]] wire::CallView callView(const floor::Floor&, const floor::Contact&);
[[nodiscard]] wire::CallbackView callbackView(const floor::Floor&, const floor::Callback&);
[[nodiscard]] wire::Me meOf(const domain::Person&);

// What an agent has open, for the first answer.
[[nodiscard]] std::vector<wire::OfferView> offersOf(const floor::Floor&, const domain::PersonId&);
[[nodiscard]] std::vector<wire::TaskView> tasksOf(const floor::Floor&, const domain::PersonId&);
// The callbacks that somebody may see.
[[nodiscard]] std::vector<wire::CallbackView> callbacksFor(const floor::Floor&, const domain::Person& reader);
// Who caused it, as others may read it.
[[nodiscard]] domain::Actor shownActor(const domain::Actor&);

} // namespace readyline::hub
