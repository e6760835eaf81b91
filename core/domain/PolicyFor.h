// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// PolicyFor: the values in force for one agent, at work for one queue or none: queue > team > site > preset (rules 2.5).
#pragma once

#include "core/domain/Site.h"

#include <tuple>

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
    ChannelOverrides channelOverrides() const {
        return pick(&PolicyPatch::channelOverrides, &Policy::channelOverrides);
    }
    const std::vector<OccupiedRule>& occupied() const { return pick(&PolicyPatch::occupied, &Policy::occupied); }
    const CallbackPolicy& callbacks() const { return pick(&PolicyPatch::callbacks, &Policy::callbacks); }
    bool mailOnChange() const { return pick(&PolicyPatch::mailOnChange, &Policy::mailOnChange); }
    const RecordingPolicy& recording() const { return pick(&PolicyPatch::recording, &Policy::recording); }
    bool tellMonitored() const { return pick(&PolicyPatch::tellMonitored, &Policy::tellMonitored); }
    bool reachNotReady() const { return pick(&PolicyPatch::reachNotReady, &Policy::reachNotReady); }

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

// One policy that can be said otherwise: what says it, and what it is said of.
template <class Said, class Value>
struct Patchable {
    std::optional<Said> PolicyPatch::*said;
    Value Policy::*value;
};
template <class Said, class Value> // clang finds none by itself before version 17
Patchable(std::optional<Said> PolicyPatch::*, Value Policy::*)->Patchable<Said, Value>;
// All of them.
inline constexpr std::tuple kPatchable{
    // mutate:begin patchable
    Patchable{&PolicyPatch::signInPresence, &Policy::signInPresence},
    Patchable{&PolicyPatch::offerTimeoutVoice, &Policy::offerTimeoutVoice},
    Patchable{&PolicyPatch::offerTimeoutWritten, &Policy::offerTimeoutWritten},
    Patchable{&PolicyPatch::voiceAnswer, &Policy::voiceAnswer}, Patchable{&PolicyPatch::noAnswer, &Policy::noAnswer},
    Patchable{&PolicyPatch::logOutAfterMisses, &Policy::logOutAfterMisses},
    Patchable{&PolicyPatch::decline, &Policy::decline}, Patchable{&PolicyPatch::phoneBusy, &Policy::phoneBusy},
    Patchable{&PolicyPatch::offerErrors, &Policy::offerErrors}, Patchable{&PolicyPatch::wrapUp, &Policy::wrapUp},
    Patchable{&PolicyPatch::reconnectGrace, &Policy::reconnectGrace},
    Patchable{&PolicyPatch::onReturn, &Policy::onReturn}, Patchable{&PolicyPatch::inactivity, &Policy::inactivity},
    Patchable{&PolicyPatch::logOffAt, &Policy::logOffAt}, Patchable{&PolicyPatch::sessions, &Policy::sessions},
    Patchable{&PolicyPatch::channelOverrides, &Policy::channelOverrides},
    Patchable{&PolicyPatch::occupied, &Policy::occupied}, Patchable{&PolicyPatch::mailOnChange, &Policy::mailOnChange},
    Patchable{&PolicyPatch::callbacks, &Policy::callbacks}, Patchable{&PolicyPatch::recording, &Policy::recording},
    Patchable{&PolicyPatch::tellMonitored, &Policy::tellMonitored},
    Patchable{&PolicyPatch::reachNotReady, &Policy::reachNotReady},
    // mutate:end
};

// The preset's values with what the site says otherwise.
[[nodiscard]] Policy patched(Policy, const PolicyPatch&);
// A patch that says all of it, as it is.
[[nodiscard]] PolicyPatch saidBy(const Policy&);

} // namespace readyline::domain
