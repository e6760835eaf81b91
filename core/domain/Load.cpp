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

bool isBlockedByWork(const AgentLayers& agent, const SiteRules& rules, Channel offered) {
    const Capacity& capacity = rules.capacity;
    const int from = capacity.writtenBlocksLiveFrom;
    if (from > 0 && isLive(offered) && loadOf(agent, rules).writtenUsed() >= from) return true;
    return std::ranges::any_of(agent.work,
        [&](const WorkItem& each) { return isEngaged(each) && capacity.blocks[index(each.channel)][index(offered)]; });
}

bool isOccupied(const AgentLayers& agent, const SiteRules& rules) {
    if (agent.work.empty()) return false;
    const std::vector<OccupiedRule>& occupied = PolicyFor(rules, agent.teams).occupied();
    if (occupied.empty()) return false;
    const Load load = loadOf(agent, rules);
    return std::ranges::any_of(occupied, [&](const OccupiedRule& each) {
        const int used = load.used[index(each.channel)];
        return used > 0 && used * 100 >= rules.capacity.limit[index(each.channel)] * each.percent;
    });
}

bool isFull(const AgentLayers& agent, const SiteRules& rules) {
    if (isOccupied(agent, rules)) return true;
    Load load = loadOf(agent, rules);
    load.reserved = {};
    load.offers = 0;
    if (std::ranges::all_of(load.used, [](int units) { return units == 0; })) return false;
    const ChannelSet channels = channelsOf(agent, rules);
    return std::ranges::none_of(kChannels, [&](Channel each) {
        return channels[index(each)] && fits(rules.capacity, load, each) && !isBlockedByWork(agent, rules, each);
    });
}

Load loadOf(const AgentLayers& agent, const SiteRules& rules) {
    Load load;
    for (const WorkItem& each : agent.work) {
        const std::size_t channel = index(each.channel);
        if (isOffered(each)) {
            load.reserved[channel] += rules.capacity.weight[channel];
            ++load.offers;
        } else if (isEngaged(each) || wrapUpBlocks(each, each.channel)) {
            load.used[channel] += rules.capacity.weight[channel];
            ++load.items;
        }
    }
    return load;
}

} // namespace readyline::domain
