// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/text/Mends.h"

#include "core/domain/Status.h"
#include "ui/text/Holding.h"
#include "ui/text/Plans.h"
#include "ui/text/Strings.h"

#include <QCoreApplication>

namespace readyline::text {

using domain::AgentLayers;
using domain::Channel;
using domain::OverlayKind;
using domain::SiteRules;
using domain::Term;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(readyline::text::Mends)
};

bool isHeldByOther(const AgentLayers& self, const wire::Me& me) {
    return self.pending && isOutOfReach(*self.pending, me);
}

std::optional<Mend> goReady(const SiteRules& site) {
    const domain::PresenceEntry* ready = domain::readyEntry(site);
    if (!ready) return std::nullopt;
    //: On a button; %1 is a status: "Go Ready".
    return Mend{MendKind::Choose, Words::tr("Go %1").arg(toQt(ready->text)), {ready->id, {}}, {}};
}

// Where the site has no word for acknowledging, a status chosen is the answer (W23).
std::optional<Mend> mendOverlay(const AgentLayers& self, const SiteRules& site, Channel channel, bool held) {
    const domain::Overlay* overlay = overlayOn(self, channel);
    if (!overlay) return std::nullopt;
    if (overlay->kind == OverlayKind::CannotShow)
        return Mend{MendKind::ShowHere, Words::tr("Show requests here"), {}, {}};
    if (!std::holds_alternative<domain::UntilAcknowledged>(overlay->end)) return std::nullopt;
    const std::string& word = site.policy.words.acknowledge;
    if (!word.empty()) return Mend{MendKind::Acknowledge, toQt(word), {}, {}};
    return held ? std::nullopt : goReady(site);
}

std::optional<Mend> mendWrapUp(const AgentLayers& self, Channel channel) {
    const domain::WorkItem* work = wrapUpAgainst(self, channel);
    if (!work) return std::nullopt;
    return Mend{MendKind::FinishWrapUp, Words::tr("Finish it"), {}, work->contact};
}

QString overlayEnds(const AgentLayers& self, Channel channel) {
    const domain::Overlay* overlay = overlayOn(self, channel);
    if (overlay && overlay->kind == OverlayKind::PhoneBusy) return Words::tr("It ends with the call on your phone.");
    if (overlay && overlay->kind == OverlayKind::StationFault)
        return Words::tr("It ends when your phone can be reached. Check that it is on.");
    if (overlay && std::holds_alternative<domain::UntilAcknowledged>(overlay->end))
        return Words::tr("It ends when you choose a status.");
    return Words::tr("It ends by itself.");
}

} // namespace

std::optional<Mend> mendOf(
    Term term, const AgentLayers& self, const SiteRules& site, Channel channel, const wire::Me& me) {
    const bool held = isHeldByOther(self, me); // then the server lets him choose nothing
    switch (term) {
    case Term::CannotShow: return Mend{MendKind::ShowHere, Words::tr("Show requests here"), {}, {}};
    case Term::BaseNotAllowed: return held ? std::nullopt : goReady(site);
    case Term::ChannelOverride:
        if (held) return std::nullopt;
        return Mend{MendKind::DropOverride,
            Words::tr("%1 here too").arg(toQt(domain::describe(self.intent.choice, site))), self.intent.choice, {}};
    case Term::IntentNotConfirmed:
        if (held) return std::nullopt;
        return Mend{MendKind::ConfirmStatus,
            Words::tr("I am back: %1").arg(toQt(domain::describe(self.intent.choice, site))), self.intent.choice, {}};
    case Term::PendingChoice:
        if (held || !self.pending) return std::nullopt;
        return Mend{MendKind::CancelPending, Words::tr("Take it back"), {}, {}};
    case Term::LoggingOff: // what is pending goes first, and is another line
        if (!self.leaving || self.pending) return std::nullopt;
        return Mend{MendKind::CancelPending, Words::tr("Take it back"), {}, {}};
    case Term::Overlay: return mendOverlay(self, site, channel, held);
    case Term::WrappingUp: return mendWrapUp(self, channel);
    case Term::NotOnline:
    case Term::CapacityFull:
    case Term::Occupied:
    case Term::ChannelBlocked:
    case Term::NotInQueue:
    case Term::CallsNotGranted:
    case Term::StationUnreachable:
    case Term::VoiceBusy:
    case Term::VoiceOffered:
    case Term::DayFull: break;
    }
    return std::nullopt;
}

QString whoMends(Term term, const AgentLayers& self, Channel channel, const wire::Me& me) {
    switch (term) {
    case Term::NotOnline: return Words::tr("It connects again by itself.");
    case Term::BaseNotAllowed:
    case Term::ChannelOverride:
    case Term::IntentNotConfirmed:
    case Term::PendingChoice:
        return isHeldByOther(self, me) ? Words::tr("%1, who can take it back.").arg(setByOther(*self.pending, me))
                                       : Words::tr("Your administrator can allow you another status.");
    case Term::Overlay: return overlayEnds(self, channel);
    case Term::CapacityFull: return Words::tr("It ends when one of your contacts does.");
    case Term::Occupied:
    case Term::ChannelBlocked: return Words::tr("It ends when that work does.");
    case Term::LoggingOff:
        return self.leaving ? Words::tr("You asked for it; you can sign in again.")
                            : Words::tr("Your day ends with it; you can sign in again.");
    case Term::NotInQueue:
        return me.role == domain::Role::Agent ? Words::tr("Your supervisor can log you in.")
                                              : Words::tr("An administrator can add you.");
    case Term::CallsNotGranted: return Words::tr("Your administrator can give it to you.");
    case Term::StationUnreachable:
        return Words::tr("Check that your phone is on. Your administrator can see why it cannot be reached.");
    case Term::VoiceBusy:
        return domain::isLeftLifted(self) ? Words::tr("Hang up the handset.") : Words::tr("It ends with the call.");
    case Term::VoiceOffered: return Words::tr("Answer or decline it.");
    case Term::DayFull: return Words::tr("It ends with the day of your site.");
    case Term::CannotShow:
    case Term::WrappingUp: break;
    }
    return {};
}

} // namespace readyline::text
