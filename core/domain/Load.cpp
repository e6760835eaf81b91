// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/domain/Load.h"

#include "core/domain/PolicyFor.h"
#include "core/domain/Status.h"

#include <algorithm>

namespace readyline::domain {
namespace {

// Channels that his queues can bring him; all of them while he is in no queue.
ChannelSet channelsOf(const AgentLayers& agent, const SiteRules& rules) {
    ChannelSet channels;
    for (const QueueId& each : agent.queues)
        if (const Queue* queue = find(rules, each)) channels |= queue->channels;
    return channels.any() ? channels : ChannelSet{}.set();
}

bool standsBack(const WorkItem& item, const Capacity& capacity, Channel offered) {
    return item.channel != offered && capacity.interruptibleBy[index(item.channel)][index(offered)];
}

// Advice in a colleague's call takes none of it, nor does its wrap-up (rules 2.3).
void count(Load& load, const WorkItem& item, const Capacity& capacity) {
    if (assists(item)) return;
    const std::size_t channel = index(item.channel);
    if (isOffered(item)) {
        load.reserved[channel] += capacity.weight[channel];
        ++load.offers;
    } else if (isEngaged(item) || wrapUpBlocks(item, item.channel)) {
        load.used[channel] += capacity.weight[channel];
        ++load.items;
    }
}

} // namespace

bool wrapUpBlocks(const WorkItem& item, Channel offered) {
    if (!isWrappingUp(item)) return false;
    switch (item.blocks) {
    case WrapUpBlocks::Always:
    case WrapUpBlocks::ForSeconds: return true;
    case WrapUpBlocks::VoiceOnly: return isLive(item.channel) && isLive(offered);
    case WrapUpBlocks::Never: return false;
    }
    return false;
}

const Capacity& capacityOf(const AgentLayers& agent, const SiteRules& rules) {
    return capacityOf(rules, agent.profile);
}

bool isBlockedByWork(const AgentLayers& agent, const SiteRules& rules, Channel offered) {
    const Capacity& capacity = capacityOf(agent, rules);
    const int from = capacity.writtenBlocksLiveFrom;
    if (from > 0 && isLive(offered) && loadFor(agent, rules, offered).writtenUsed() >= from) return true;
    return std::ranges::any_of(agent.work, [&](const WorkItem& each) {
        return isEngaged(each) && !standsBack(each, capacity, offered)
            && capacity.blocks[index(each.channel)][index(offered)];
    });
}

bool isOccupied(const AgentLayers& agent, const SiteRules& rules, Channel offered) {
    if (agent.work.empty()) return false;
    const std::vector<OccupiedRule>& occupied = PolicyFor(rules, agent.teams).occupied();
    if (occupied.empty()) return false;
    const Capacity& capacity = capacityOf(agent, rules);
    const Load load = loadFor(agent, rules, offered);
    return std::ranges::any_of(occupied, [&](const OccupiedRule& each) {
        const int used = load.used[index(each.channel)];
        return used > 0 && used * 100 >= capacity.limit[index(each.channel)] * each.percent;
    });
}

bool isFull(const AgentLayers& agent, const SiteRules& rules) {
    const Load all = loadOf(agent, rules);
    if (std::ranges::all_of(all.used, [](int units) { return units == 0; })) return false;
    const ChannelSet channels = channelsOf(agent, rules);
    const auto takes = [&](Channel each) {
        if (!channels[index(each)] || isOccupied(agent, rules, each) || isBlockedByWork(agent, rules, each))
            return false;
        Load load = loadFor(agent, rules, each);
        load.reserved = {};
        load.offers = 0;
        return fits(capacityOf(agent, rules), load, each);
    };
    return std::ranges::none_of(kChannels, takes);
}

Load loadOf(const AgentLayers& agent, const SiteRules& rules) {
    Load load;
    for (const WorkItem& each : agent.work) count(load, each, capacityOf(agent, rules));
    return load;
}

Load loadFor(const AgentLayers& agent, const SiteRules& rules, Channel offered) {
    const Capacity& capacity = capacityOf(agent, rules);
    Load load;
    for (const WorkItem& each : agent.work)
        if (!standsBack(each, capacity, offered)) count(load, each, capacity);
    return load;
}

} // namespace readyline::domain
