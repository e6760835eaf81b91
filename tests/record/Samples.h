// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// One full sample of each event, in the order of floor::Event; and of what a call brings into the objects in them.
#pragma once

#include "server/floor/Event.h"

namespace readyline::record::test {

[[nodiscard]] floor::Events samples();

[[nodiscard]] floor::Contact inCall();
[[nodiscard]] floor::Offer handedOn();
[[nodiscard]] floor::Assignment assisting();

} // namespace readyline::record::test
