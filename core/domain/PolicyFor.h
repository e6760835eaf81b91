// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// PolicyFor: the values in force for one agent, at work for one queue or none: queue > team > site > preset (rules 2.5).
#pragma once

#include "core/domain/Site.h"

namespace readyline::domain {

// Reads from the rules that it was given; keep it no longer than those. Of several teams the first that says something is
// heard, in the order in which the person has them.
class PolicyFor {
public:
    PolicyFor(const SiteRules&, const std::vector<TeamId>& teams, const QueueId& queue = {});

    const Choice& signInPresence() const { return pick(&PolicyPatch::signInPresence, &Policy::signInPresence); }
    seconds offerTimeout(Channel) const;
    VoiceAnswer voiceAnswer() const { return pick(&PolicyPatch::voiceAnswer, &Policy::voiceAnswer); }
    const Threshold& noAnswer() const { return pick(&PolicyPatch::noAnswer, &Policy::noAnswer); }
    int logOutAfterMisses() const { return pick(&PolicyPatch::logOutAfterMisses, &Policy::logOutAfterMisses); }
    const Effect& decline() const { return pick(&PolicyPatch::decline, &Policy::decline); }
    const PhoneBusyPolicy& phoneBusy() const { return pick(&PolicyPatch::phoneBusy, &Policy::phoneBusy); }
    const Threshold& offerErrors() const { return pick(&PolicyPatch::offerErrors, &Policy::offerErrors); }
    const WrapUpPolicy& wrapUp() const { return pick(&PolicyPatch::wrapUp, &Policy::wrapUp); }
    seconds reconnectGrace() const { return pick(&PolicyPatch::reconnectGrace, &Policy::reconnectGrace); }
    const ReturnPolicy& onReturn() const { return pick(&PolicyPatch::onReturn, &Policy::onReturn); }
    const InactivityPolicy& inactivity() const { return pick(&PolicyPatch::inactivity, &Policy::inactivity); }
    std::optional<TimeOfDay> logOffAt() const;
    SessionsMode sessions() const { return pick(&PolicyPatch::sessions, &Policy::sessions); }
    bool mailOnChange() const { return pick(&PolicyPatch::mailOnChange, &Policy::mailOnChange); }

private:
    template <class T>
    const T& pick(std::optional<T> PolicyPatch::*said, T Policy::*otherwise) const {
        const T* value = find(said);
        return value ? *value : m_rules.policy.*otherwise;
    }
    template <class T>
    const T* find(std::optional<T> PolicyPatch::*said) const {
        if (m_queue && m_queue->policy.*said) return &*(m_queue->policy.*said);
        for (const TeamId& each : m_teams)
            if (const Team* team = domain::find(m_rules, each); team && team->policy.*said)
                return &*(team->policy.*said);
        return nullptr;
    }

    const SiteRules& m_rules;
    const std::vector<TeamId>& m_teams;
    const Queue* m_queue;
};

// The preset's values with what the site says otherwise.
[[nodiscard]] Policy patched(Policy, const PolicyPatch&);

} // namespace readyline::domain
