// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// A supervisor in a call (Z22, G12): he sees his own session, the agent only what the site has him told.
#include "tests/hub/HubTalk.h"

namespace readyline {
namespace {

using namespace hub::test;
using domain::MonitorMode;
using domain::PartyState;

struct HubMonitor : HubTalk {
    void listen() {
        talk();
        (void)margriet().enter("margriet");
        const wire::MonitorStart start{rig.newCommand(), contact, domain::PersonId{"ilse"}, MonitorMode::Listen};
        ASSERT_FALSE(refused(margriet(), start));
        ASSERT_TRUE(rig.floor().contacts.at(contact).call.monitor);
        line = rig.floor().contacts.at(contact).call.monitor->id.value;
    }
    wire::MonitorView seen() { return margriet().events<wire::MonitorChanged>().back().monitor; }
    std::string line;
};

TEST_F(HubMonitor, Z22_session_isToldToWhoListensAlone) {
    listen();
    EXPECT_EQ(seen().contact, contact);
    EXPECT_EQ(seen().agent, domain::PersonId{"ilse"});
    EXPECT_EQ(seen().agentName, "Ilse Vermeulen");
    EXPECT_EQ(seen().customer, "…0134") << "W17";
    EXPECT_EQ(seen().queue, domain::QueueId{"billing"});
    EXPECT_EQ(seen().state, PartyState::Calling);
    const auto planned = leg(plan(), line);
    ASSERT_TRUE(planned);
    EXPECT_EQ(planned->kind, domain::PartyKind::Supervisor);
    report(line, domain::LineState::Up);
    EXPECT_EQ(seen().state, PartyState::Up);
    EXPECT_TRUE(ilse().events<wire::MonitorChanged>().empty());
    EXPECT_FALSE(call().monitor) << "she is not told";
    EXPECT_FALSE(party(call(), line));
    EXPECT_TRUE(margriet().events<wire::TaskChanged>().empty());
}

TEST_F(HubMonitor, Z22_otherMode_isSoWhenTheExchangeSaysIt) {
    listen();
    report(line, domain::LineState::Up);
    ASSERT_FALSE(refused(margriet(), wire::MonitorSet{rig.newCommand(), contact, MonitorMode::Whisper}));
    EXPECT_EQ(seen().mode, MonitorMode::Listen);
    EXPECT_EQ(seen().wanted, MonitorMode::Whisper);
    ASSERT_FALSE(refused(pbx(), wire::MonitorSettled{rig.newCommand(), contact, MonitorMode::Whisper}));
    EXPECT_EQ(seen().mode, MonitorMode::Whisper);
}

TEST_F(HubMonitor, Z22_session_isThereAfterAReconnect) {
    listen();
    Client again{rig};
    const auto opened = again.enter("margriet", "laptop");
    ASSERT_TRUE(opened.monitor);
    EXPECT_EQ(opened.monitor->contact, contact);
    Client other{rig};
    EXPECT_FALSE(other.enter("ilse", "laptop").monitor);
}

TEST_F(HubMonitor, Z22_end_isToldWithItsReason) {
    listen();
    ASSERT_FALSE(refused(pbx(), isGone(contact)));
    const auto over = margriet().events<wire::MonitorEnded>();
    ASSERT_EQ(over.size(), 1U);
    EXPECT_EQ(over[0], (wire::MonitorEnded{contact, domain::MonitorEnd::CallOver}));
    EXPECT_TRUE(ilse().events<wire::MonitorEnded>().empty());
    Client again{rig};
    EXPECT_FALSE(again.enter("margriet", "laptop").monitor);
}

TEST_F(HubMonitor, Z22_signedInNowhereAnyMore_isToldToBoth_toHerWhenSheIsBack) {
    talk();
    domain::Site site = rig.floor().site;
    site.rules.policy.tellMonitored = true;
    ASSERT_TRUE(rig.must(floor::SetSite{site}, {}));
    (void)margriet().enter("margriet");
    const wire::MonitorStart start{rig.newCommand(), contact, domain::PersonId{"ilse"}, MonitorMode::Listen};
    ASSERT_FALSE(refused(margriet(), start));
    report(rig.floor().contacts.at(contact).call.monitor->id.value, domain::LineState::Up);
    ASSERT_FALSE(refused(margriet(), wire::SessionClose{rig.newCommand()}));
    ASSERT_FALSE(rig.floor().contacts.at(contact).call.monitor);
    EXPECT_FALSE(call().monitor);
    const auto notices = ilse().events<wire::CallNotice>();
    ASSERT_EQ(notices.size(), 1U);
    EXPECT_EQ(notices[0].monitor, domain::MonitorEnd::SessionOver);
    EXPECT_EQ(notices[0].name, "Margriet Adeyemi");

    const wire::MonitorEnded why{contact, domain::MonitorEnd::SessionOver};
    Client again{rig};
    EXPECT_FALSE(again.enter("margriet").monitor);
    EXPECT_EQ(again.events<wire::MonitorEnded>(), std::vector{why});
    Client second{rig};
    (void)second.enter("margriet", "laptop");
    EXPECT_TRUE(second.events<wire::MonitorEnded>().empty()) << "told once";
}

TEST_F(HubMonitor, Z22_endWhileHerConnectionIsAway_isToldOnHerReturn) {
    listen();
    margriet().vanish();
    ASSERT_FALSE(refused(pbx(), isGone(contact)));
    Client again{rig};
    (void)again.enter("margriet");
    EXPECT_EQ(
        again.events<wire::MonitorEnded>(), (std::vector{wire::MonitorEnded{contact, domain::MonitorEnd::CallOver}}));
}

TEST_F(HubMonitor, Z22_agentIsTold_whereTheSiteSaysSo) {
    talk();
    domain::Site site = rig.floor().site;
    site.rules.policy.tellMonitored = true;
    ASSERT_TRUE(rig.must(floor::SetSite{site}, {}));
    (void)margriet().enter("margriet");
    const wire::MonitorStart start{rig.newCommand(), contact, domain::PersonId{"ilse"}, MonitorMode::Listen};
    ASSERT_FALSE(refused(margriet(), start));
    EXPECT_FALSE(call().monitor) << "nobody listens yet";
    report(rig.floor().contacts.at(contact).call.monitor->id.value, domain::LineState::Up);
    ASSERT_TRUE(call().monitor);
    EXPECT_EQ(call().monitor->name, "Margriet Adeyemi");
    EXPECT_EQ(call().monitor->mode, MonitorMode::Listen);
    ASSERT_FALSE(refused(margriet(), wire::MonitorStop{rig.newCommand(), contact}));
    EXPECT_FALSE(call().monitor);
}

} // namespace
} // namespace readyline
