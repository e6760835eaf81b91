// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/text/ChannelStates.h"

#include "ui/text/Channels.h"
#include "ui/text/Sentences.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace readyline::text {

using namespace Qt::StringLiterals;
using domain::Channel;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(readyline::text::ChannelStates)
};

bool isMine(const domain::AgentLayers& self, const domain::SiteRules& site, Channel channel) {
    return std::ranges::any_of(self.queues, [&](const domain::QueueId& id) {
        const domain::Queue* queue = domain::find(site, id);
        return queue && queue->channels.test(index(channel));
    });
}

bool coversAll(const domain::Overlay& overlay) {
    return std::ranges::all_of(domain::kChannels, [&](Channel channel) { return domain::covers(overlay, channel); });
}

// Something that is about single channels only.
bool isOwn(const domain::AgentLayers& self, const domain::SiteRules& site, Channel channel) {
    return domain::overrideInForce(self, site, channel)
        || std::ranges::any_of(self.overlays,
            [&](const domain::Overlay& each) { return !coversAll(each) && domain::covers(each, channel); });
}

} // namespace

std::vector<ChannelState> channelStates(const domain::AgentLayers& self, const domain::SiteRules& site) {
    std::vector<ChannelState> states;
    for (const Channel channel : domain::kChannels)
        if (isMine(self, site, channel))
            states.push_back({channel, domain::shownOnChannel(self, site, channel),
                domain::overrideInForce(self, site, channel) != nullptr});
    std::ranges::stable_sort(states, {}, [](const ChannelState& each) { return row(each.channel).taskRank; });
    return states;
}

QString secondLine(const domain::AgentLayers& self, const domain::SiteRules& site, const domain::Shown& lead) {
    QStringList parts;
    domain::AgentLayers own = self; // without what covers everything
    std::erase_if(own.overlays, [](const domain::Overlay& each) { return coversAll(each); });
    for (const ChannelState& each : channelStates(own, site)) {
        const QString word = statusWord(each.shown);
        if (!isOwn(own, site, each.channel) || word == statusWord(lead)) continue;
        //: A channel and the status on it: "Chats: Not Ready".
        parts << Words::tr("%1: %2").arg(channelGroup(each.channel), word);
    }
    return parts.join(u" · "_s);
}

QString channelSentence(const std::vector<ChannelState>& states, const QTimeZone& zone) {
    QStringList parts;
    for (const ChannelState& each : states)
        parts << Words::tr("%1: %2.").arg(channelGroup(each.channel), statusSentence(each.shown, zone));
    return parts.join(u' ');
}

} // namespace readyline::text
