// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/domain/Work.h"

#include "core/domain/Table.h"

namespace readyline::domain {

static_assert(isDeterministic(kOfferSteps));
static_assert(isDeterministic(kAssignmentSteps));

Expected<OfferState, NotAllowed> step(OfferState from, OfferEvent on) {
    if (const auto to = next(kOfferSteps, from, on)) return *to;
    return unexpected(NotAllowed{});
}

Expected<AssignmentState, NotAllowed> step(AssignmentState from, AssignmentEvent on) {
    if (const auto to = next(kAssignmentSteps, from, on)) return *to;
    return unexpected(NotAllowed{});
}

} // namespace readyline::domain
