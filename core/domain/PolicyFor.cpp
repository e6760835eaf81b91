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
    const auto take = [&](const auto& each) {
        if (patch.*each.said) policy.*each.value = *(patch.*each.said);
    };
    std::apply([&](const auto&... each) { (take(each), ...); }, kPatchable);
    return policy;
}

PolicyPatch saidBy(const Policy& policy) {
    PolicyPatch all;
    std::apply([&](const auto&... each) { ((all.*each.said = policy.*each.value), ...); }, kPatchable);
    return all;
}

} // namespace readyline::domain
