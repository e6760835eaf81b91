// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// What one part of a site says against another.
#include "core/wire/SiteCheck.h"

#include <gtest/gtest.h>

namespace readyline::wire {
namespace {

using namespace domain;

Queue chats(const char* id, const char* next, std::vector<VariableSpec> variables) {
    Queue out;
    out.id = QueueId{id};
    out.name = id;
    out.channels.set(index(Channel::Chat));
    out.variables = std::move(variables);
    if (next) out.overflow = OverflowTo{QueueId{next}};
    return out;
}

VariableSpec pin(bool secure, bool agentVisible = true) {
    VariableSpec out;
    out.name = out.label = "pin";
    out.secure = secure;
    out.agentVisible = agentVisible;
    return out;
}

// Is the overflow of the first of these a fault?
bool isRefused(std::vector<Queue> queues) {
    Site site;
    site.rules.queues = std::move(queues);
    site.rules.codes.push_back({CodeId{"done"}, "Done", {}, true});
    const auto fault = faultOf(site);
    return fault && fault->path == "queues[0].overflow.queue";
}

// A contact takes its variables along.
TEST(SiteCheck, W69_overflow_secureVariableStaysSecure) {
    EXPECT_FALSE(isRefused({chats("a", "b", {pin(true)}), chats("b", nullptr, {})}));
    EXPECT_FALSE(isRefused({chats("a", "b", {pin(true)}), chats("b", nullptr, {pin(true)})}));
    EXPECT_FALSE(isRefused({chats("a", "b", {pin(true)}), chats("b", nullptr, {pin(false, false)})}));
    EXPECT_FALSE(isRefused({chats("a", "b", {pin(false)}), chats("b", nullptr, {pin(true)})}));
    EXPECT_TRUE(isRefused({chats("a", "b", {pin(true)}), chats("b", nullptr, {pin(false)})}));
    EXPECT_TRUE(isRefused({chats("a", "b", {pin(false, false)}), chats("b", nullptr, {pin(true)})})) << "for nobody";
}

TEST(SiteCheck, W17_overflow_maskedNumberStaysMasked) {
    const auto masked = [](Queue queue) {
        queue.maskNumbers = true;
        return queue;
    };
    EXPECT_TRUE(isRefused({masked(chats("a", "b", {})), chats("b", nullptr, {})}));
    EXPECT_FALSE(isRefused({masked(chats("a", "b", {})), masked(chats("b", nullptr, {}))}));
    EXPECT_FALSE(isRefused({chats("a", "b", {}), masked(chats("b", nullptr, {}))}));
}

TEST(SiteCheck, W69_overflow_secureVariableStaysSecure_howeverFarItGoes) {
    EXPECT_TRUE(isRefused({chats("a", "b", {pin(true)}), chats("b", "c", {}), chats("c", nullptr, {pin(false)})}));
    EXPECT_FALSE(isRefused({chats("a", "b", {pin(true)}), chats("b", nullptr, {}), chats("c", nullptr, {pin(false)})}));
    EXPECT_FALSE(isRefused({chats("a", "b", {pin(true)}), chats("b", "a", {})})) << "round and round";
}

} // namespace
} // namespace readyline::wire
