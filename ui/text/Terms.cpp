// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/text/Terms.h"

#include "core/domain/Load.h"
#include "core/domain/Status.h"
#include "ui/text/Channels.h"
#include "ui/text/Holding.h"
#include "ui/text/Mends.h"
#include "ui/text/Strings.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace readyline::text {

using domain::AgentLayers;
using domain::Channel;
using domain::SiteRules;
using domain::Term;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(readyline::text::Terms)
};

QString inUse(const AgentLayers& self, const SiteRules& site, Channel channel) {
    const domain::Load load = domain::loadFor(self, site, channel);
    int used = load.taken(channel);
    const domain::Capacity& capacity = domain::capacityOf(self, site);
    int limit = capacity.limit[index(channel)];
    if (isWritten(channel) && load.writtenTaken() >= capacity.writtenLimit && used < limit) {
        used = load.writtenTaken();
        limit = capacity.writtenLimit;
    }
    return Words::tr("%1 of %2 in use").arg(used).arg(limit);
}

std::optional<WallTime> endOf(Term term, const AgentLayers& self, Channel channel) {
    if (term == Term::WrappingUp)
        if (const auto* work = wrapUpAgainst(self, channel)) return work->deadline;
    if (term == Term::Overlay)
        if (const auto* top = overlayOn(self, channel))
            if (const auto* timed = std::get_if<domain::UntilTime>(&top->end)) return timed->at;
    return std::nullopt;
}

QString overlayWords(const AgentLayers& self, const SiteRules& site, Channel channel) {
    const auto* top = overlayOn(self, channel);
    const domain::PresenceEntry* entry = top ? domain::find(site, top->entry) : nullptr;
    if (!entry) return Words::tr("The system holds work back");
    const QString name = toQt(entry->text);
    if (std::holds_alternative<domain::UntilAcknowledged>(top->end))
        return site.policy.words.acknowledge.empty()
            ? Words::tr("%1: waits until you choose a status").arg(name)
            : Words::tr("%1: waits until you acknowledge it or choose a status").arg(name);
    return name;
}

QString wrapUpWords(const AgentLayers& self, Channel channel) {
    const auto* work = wrapUpAgainst(self, channel);
    if (!work || work->customer.empty()) return Words::tr("Wrap-up is not finished");
    return Words::tr("Wrap-up of %1").arg(toQt(work->customer));
}

} // namespace

QString describe(
    Term term, const AgentLayers& self, const SiteRules& site, Channel channel, const QStringList& queues) {
    switch (term) {
    case Term::NotOnline: return Words::tr("No connection to the server");
    case Term::CannotShow: return Words::tr("No screen of yours can show a request");
    case Term::BaseNotAllowed:
        return Words::tr("Your status is %1").arg(toQt(domain::describe(domain::effectiveChoice(self, site), site)));
    case Term::ChannelOverride: {
        const auto* chosen = domain::overrideOn(self, channel);
        return chosen ? Words::tr("You chose %1 here").arg(toQt(domain::describe(chosen->choice, site)))
                      : Words::tr("You chose another status here");
    }
    case Term::IntentNotConfirmed: return Words::tr("You have not said whether you are back");
    case Term::PendingChoice:
        return self.pending ? Words::tr("%1 comes next").arg(toQt(domain::describe(self.pending->choice, site)))
                            : Words::tr("Another status comes next");
    case Term::LoggingOff: return Words::tr("You will be signed out when your work is done");
    case Term::Overlay: return overlayWords(self, site, channel);
    case Term::CapacityFull: return inUse(self, site, channel);
    case Term::Occupied: return Words::tr("You are occupied");
    case Term::ChannelBlocked: return Words::tr("Your other work keeps this channel away");
    case Term::NotInQueue: return Words::tr("Not logged in to %1").arg(list(queues));
    case Term::CallsNotGranted: return Words::tr("You have not been given the right to take calls");
    case Term::WrappingUp: return wrapUpWords(self, channel);
    case Term::StationUnreachable: return Words::tr("Your phone does not answer");
    case Term::VoiceBusy:
        return domain::isLeftLifted(self) ? Words::tr("Your phone is still lifted") : Words::tr("You are in a call");
    case Term::VoiceOffered: return Words::tr("A call is ringing");
    case Term::DayFull:
        return Words::tr("%1 of %2 today")
            .arg(self.today[index(channel)])
            .arg(domain::capacityOf(self, site).perDay[index(channel)]);
    }
    return {};
}

QString describe(Verdict verdict) {
    switch (verdict) {
    case Verdict::CanReach: return Words::tr("Can reach you");
    case Verdict::HeldBack: return Words::tr("Held back");
    case Verdict::NotYours: return Words::tr("Not yours");
    }
    return {};
}

namespace {

WhyChannel explain(const AgentLayers& self, const SiteRules& site, Channel channel) {
    WhyChannel result{channel, Verdict::NotYours, {}};
    std::map<Term, QStringList> failing; // with the queues it fails for
    QStringList mine;
    bool reached = false;
    for (const domain::Queue& queue : site.queues) {
        if (!queue.channels.test(index(channel)) || std::ranges::find(self.queues, queue.id) == self.queues.end())
            continue;
        mine << toQt(queue.name);
        const auto terms = domain::routable(self, site, queue.id, channel);
        reached = reached || terms.empty();
        for (const Term term : terms) failing[term] << toQt(queue.name);
    }
    if (mine.isEmpty()) {
        result.lines.push_back({false, Words::tr("You are in no queue for this"), {}, Term::NotInQueue});
        return result;
    }
    result.verdict = reached ? Verdict::CanReach : Verdict::HeldBack;
    for (const auto& [term, queues] : failing) {
        QString words = describe(term, self, site, channel, queues);
        if (queues.size() < mine.size()) words = Words::tr("%1 (only %2)").arg(words, list(queues));
        result.lines.push_back({false, words, endOf(term, self, channel), term});
    }
    if (!failing.contains(Term::CapacityFull)) result.lines.push_back({true, inUse(self, site, channel), {}});
    result.lines.push_back({true, Words::tr("Logged in to %1").arg(list(mine)), {}});
    return result;
}

} // namespace

std::vector<WhyChannel> why(const AgentLayers& self, const SiteRules& site) {
    std::vector<Channel> channels(domain::kChannels.begin(), domain::kChannels.end());
    std::ranges::stable_sort(channels, {}, [](Channel c) { return row(c).taskRank; });
    std::vector<WhyChannel> result;
    for (const Channel channel : channels) {
        const bool used = std::ranges::any_of(
            site.queues, [&](const domain::Queue& queue) { return queue.channels.test(index(channel)); });
        if (used) result.push_back(explain(self, site, channel));
    }
    return result;
}

QString summary(const std::vector<WhyChannel>& channels, const wire::Me& me) {
    QStringList can, cannot;
    for (const WhyChannel& each : channels) {
        if (each.verdict == Verdict::CanReach) can << channelGroup(each.channel);
        if (each.verdict == Verdict::HeldBack) cannot << channelGroup(each.channel);
    }
    if (can.isEmpty() && cannot.isEmpty())
        return Words::tr("You are in no queue. %1").arg(whoMends(Term::NotInQueue, {}, Channel::Voice, me));
    if (cannot.isEmpty()) return Words::tr("Everything of your queues can reach you.");
    if (can.isEmpty()) return Words::tr("Nothing can reach you now.");
    return Words::tr("Can reach you: %1. Held back: %2.").arg(list(can), list(cannot));
}

} // namespace readyline::text
