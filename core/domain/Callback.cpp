// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/domain/Callback.h"

#include "core/domain/CallbackPolicy.h"
#include "core/domain/Table.h"

#include <algorithm>

namespace readyline::domain {

static_assert(isDeterministic(kCallbackSteps));

Expected<CallbackState, NotAllowed> step(CallbackState from, CallbackEvent on) {
    if (const auto to = next(kCallbackSteps, from, on)) return *to;
    return unexpected(NotAllowed{});
}

CallbackForm patched(CallbackForm form, const CallbackPatch& patch) {
    const auto take = [](auto& value, const auto& said) {
        if (said) value = *said;
    };
    take(form.name, patch.name);
    take(form.phone, patch.phone);
    take(form.zone, patch.zone);
    take(form.date, patch.date);
    take(form.from, patch.from);
    take(form.to, patch.to);
    take(form.queue, patch.queue);
    if (patch.anybody) form.assignee = {};
    take(form.assignee, patch.assignee);
    take(form.reason, patch.reason);
    return form;
}

std::chrono::seconds pauseAfter(const CallbackPolicy& policy, int attempts) {
    std::chrono::seconds pause = policy.pause;
    for (int i = 1; i < attempts && pause < kLongestCallbackPause; ++i) pause *= policy.growth;
    return std::clamp(pause, std::chrono::seconds{1}, kLongestCallbackPause);
}

} // namespace readyline::domain
