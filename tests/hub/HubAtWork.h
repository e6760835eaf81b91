// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// HubAtWork: a hub whose agents are ready for the contacts of the billing queue.
#pragma once

#include "tests/kit/HubRig.h"

namespace readyline::hub::test {

using namespace kit;

// A customer of a queue that masks numbers and has a secure variable.
inline floor::PostContact maskedPost(domain::Channel channel = domain::Channel::Chat) {
    return {channel, domain::QueueId{"billing"}, {"", "+32 9 555 01 34"},
        {{"bankAccount", "BE71 0961 2345 6769"}, {"customerNo", "4711"}}, 0, "ext-1"};
}

struct HubAtWork : testing::Test {
    void SetUp() override { rig.startHub(); }

    void ready(Client& client, const std::string& id) {
        (void)client.enter(id);
        (void)client.send(wire::PresenceSet{rig.newCommand(), kReady, false});
        client.forget();
    }
    domain::OfferId offered(const floor::PostContact& post = maskedPost()) {
        EXPECT_TRUE(rig.must(post, person("pbx")));
        EXPECT_EQ(rig.floor().offers.size(), 1U);
        return rig.floor().offers.begin()->first;
    }
    // What an exchange says of a line; of the customer's, that he is gone.
    wire::LegChanged lineIs(const domain::ContactId& contact, const std::string& leg, domain::LineState state) {
        return {rig.newCommand(), contact, leg, state};
    }
    wire::LegChanged isGone(const domain::ContactId& contact) {
        return lineIs(contact, contact.value, domain::LineState::Gone);
    }
    HubRig rig;
};

} // namespace readyline::hub::test
