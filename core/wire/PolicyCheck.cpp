// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/wire/PolicyCheck.h"

#include "core/domain/PolicyFor.h"

#include <array>

namespace readyline::wire {
namespace {

using namespace domain;

class Checking {
public:
    Checking(const SiteRules& rules, const std::string& path) : m_rules(rules), m_path(path) {}

    std::optional<ParseError> fault(const PolicyPatch& said) {
        times(said);
        effects(said);
        if (said.logOutAfterMisses)
            require(*said.logOutAfterMisses >= 0 && *said.logOutAfterMisses <= 1000, "logOutAfterMisses");
        if (said.phoneBusy) require(find(m_rules, said.phoneBusy->entry) != nullptr, "phoneBusy.entry");
        if (said.signInPresence) choice(*said.signInPresence, "signInPresence");
        if (said.onReturn && !said.onReturn->ask) choice(said.onReturn->choice, "onReturn.choice");
        return m_fault;
    }

private:
    struct Limits {
        std::int64_t least, most; // seconds
    };
    // mutate:begin limits
    static constexpr Limits kOfferTimeout{1, 3600};
    static constexpr Limits kNoAnswer{1, 30};
    static constexpr Limits kDeclined{0, 30};
    static constexpr Limits kOfferErrors{1, 30};
    static constexpr Limits kWrapUp{0, 3600};
    static constexpr Limits kGrace{0, 3600};
    static constexpr Limits kInactivity{180, 60'000}; // 3 to 1000 min (W113)
    static constexpr Limits kRecordingPause{5, 3600}; // W66
    // mutate:end

    void require(bool holds, const std::string& member) {
        if (!holds && !m_fault) m_fault = ParseError{ParseFault::OutOfRange, m_path + '.' + member};
    }
    void within(const std::optional<seconds>& value, Limits limits, const std::string& member) {
        if (value) require(value->count() >= limits.least && value->count() <= limits.most, member);
    }
    void times(const PolicyPatch& said) {
        within(said.offerTimeoutVoice, kOfferTimeout, "offerTimeoutVoice");
        within(said.offerTimeoutWritten, kOfferTimeout, "offerTimeoutWritten");
        within(said.reconnectGrace, kGrace, "reconnectGrace");
        if (said.wrapUp) within(said.wrapUp->duration, kWrapUp, "wrapUp.duration");
        if (said.recording) within(said.recording->pause, kRecordingPause, "recording.pause");
        if (said.inactivity && said.inactivity->after != seconds::zero())
            within(said.inactivity->after, kInactivity, "inactivity.after");
    }
    void effects(const PolicyPatch& said) {
        if (said.noAnswer) effect(said.noAnswer->effect, kNoAnswer, "noAnswer.effect");
        if (said.decline) effect(*said.decline, kDeclined, "decline");
        if (said.offerErrors) effect(said.offerErrors->effect, kOfferErrors, "offerErrors.effect");
    }
    void effect(const Effect& effect, Limits limits, const std::string& member) {
        const auto* overlay = std::get_if<ShowOverlay>(&effect);
        if (!overlay) return;
        require(find(m_rules, overlay->entry) != nullptr, member + ".entry");
        within(overlay->duration, limits, member + ".seconds");
    }
    // What an agent could not choose himself is not chosen for him.
    void choice(const Choice& choice, const std::string& member) {
        const auto fault = checkChoice(m_rules, choice, Role::Agent);
        if (!fault) return;
        const bool ofReason = *fault == ChoiceFault::UnknownReason || *fault == ChoiceFault::ReasonRequired
            || *fault == ChoiceFault::ReasonNotAllowed || *fault == ChoiceFault::ReasonOfOtherQueues;
        require(false, member + (ofReason ? ".reason" : choice.entry ? ".entry" : ".auto"));
    }

    const SiteRules& m_rules;
    const std::string& m_path;
    std::optional<ParseError> m_fault;
};

} // namespace

std::optional<ParseError> faultOf(const Policy& policy, const SiteRules& rules, const std::string& path) {
    return faultOf(saidBy(policy), rules, path); // one check serves the whole and the parts
}

std::optional<ParseError> faultOf(const PolicyPatch& said, const SiteRules& rules, const std::string& path) {
    return Checking{rules, path}.fault(said);
}

std::optional<ParseError> faultOfQueues(const PolicyPatch& said, const SiteRules& rules, const std::string& path) {
    struct OfPerson {
        bool isSaid;
        const char* member;
    };
    const std::array ofPerson{
        OfPerson{said.signInPresence.has_value(), "signInPresence"},
        OfPerson{said.phoneBusy.has_value(), "phoneBusy"},
        OfPerson{said.reconnectGrace.has_value(), "reconnectGrace"},
        OfPerson{said.onReturn.has_value(), "onReturn"},
        OfPerson{said.inactivity.has_value(), "inactivity"},
        OfPerson{said.logOffAt.has_value(), "logOffAt"},
        OfPerson{said.sessions.has_value(), "sessions"},
        OfPerson{said.channelOverrides.has_value(), "channelOverrides"},
        OfPerson{said.occupied.has_value(), "occupied"},
        OfPerson{said.mailOnChange.has_value(), "mailOnChange"},
        OfPerson{said.tellMonitored.has_value(), "tellMonitored"},
        OfPerson{said.reachNotReady.has_value(), "reachNotReady"},
    };
    for (const OfPerson& each : ofPerson)
        if (each.isSaid) return ParseError{ParseFault::OutOfRange, path + '.' + each.member};
    return faultOf(said, rules, path);
}

} // namespace readyline::wire
