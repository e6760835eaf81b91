// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/domain/PolicyFor.h"

namespace readyline::domain {

PolicyFor::PolicyFor(const SiteRules& rules, const std::vector<TeamId>& teams, const QueueId& queue)
    : m_rules(rules),
      m_teams(teams),
      m_queue(queue.empty() ? nullptr : domain::find(rules, queue)) {}

seconds PolicyFor::offerTimeout(Channel channel) const {
    return isLive(channel) ? pick(&PolicyPatch::offerTimeoutVoice, &Policy::offerTimeoutVoice)
                           : pick(&PolicyPatch::offerTimeoutWritten, &Policy::offerTimeoutWritten);
}

std::optional<TimeOfDay> PolicyFor::logOffAt() const {
    const TimeOfDay* said = find(&PolicyPatch::logOffAt);
    return said ? *said : m_rules.policy.logOffAt;
}

Policy patched(Policy policy, const PolicyPatch& patch) {
    const auto take = [](auto& value, const auto& said) {
        if (said) value = *said;
    };
    take(policy.signInPresence, patch.signInPresence);
    take(policy.offerTimeoutVoice, patch.offerTimeoutVoice);
    take(policy.offerTimeoutWritten, patch.offerTimeoutWritten);
    take(policy.voiceAnswer, patch.voiceAnswer);
    take(policy.noAnswer, patch.noAnswer);
    take(policy.logOutAfterMisses, patch.logOutAfterMisses);
    take(policy.decline, patch.decline);
    take(policy.phoneBusy, patch.phoneBusy);
    take(policy.offerErrors, patch.offerErrors);
    take(policy.wrapUp, patch.wrapUp);
    take(policy.reconnectGrace, patch.reconnectGrace);
    take(policy.onReturn, patch.onReturn);
    take(policy.inactivity, patch.inactivity);
    take(policy.sessions, patch.sessions);
    take(policy.mailOnChange, patch.mailOnChange);
    if (patch.logOffAt) policy.logOffAt = patch.logOffAt;
    return policy;
}

} // namespace readyline::domain
