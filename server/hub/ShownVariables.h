// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// What is known of a contact, as its readers may see it: in the queue's order, and never the value of a secure variable.
#pragma once

#include "core/wire/Answers.h"
#include "server/floor/State.h"

namespace readyline::hub {

// In the request: those that the queue has there, six at most (W15, W18, W19).
[[nodiscard]] std::vector<wire::ShownVariable> popoverVariables(const floor::Contact&, const domain::Queue*);
// On the desk of the agent at work on it: all that agents see (W68, W69).
[[nodiscard]] std::vector<wire::ShownVariable> taskVariables(const floor::Contact&, const domain::Queue*);
// For the source that posted it.
[[nodiscard]] std::vector<wire::ShownVariable> allVariables(const floor::Contact&, const domain::Queue*);

// The value that nobody reads without its being on record (W73).
[[nodiscard]] wire::VariableRevealed revealed(const floor::Contact&, const std::string& name);

} // namespace readyline::hub
