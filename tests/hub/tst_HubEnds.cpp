// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Sessions that end while their device is away, once its work is done, or that are one too many.
#include "tests/kit/HubRig.h"

#include <algorithm>

namespace readyline {
namespace {

using namespace kit;
using domain::Refusal;
using wire::CloseCode;

struct HubEnds : testing::Test {
    void SetUp() override { rig.startHub(); }
    [[nodiscard]] const floor::Session& onlySession() {
        EXPECT_EQ(rig.floor().sessions.size(), 1U);
        return rig.floor().sessions.begin()->second;
    }
    HubRig rig;
};

TEST_F(HubEnds, W113_K25_takenOverWhileAway_theResumeIsToldByWhomAndClosed_aSignInOpens) {
    domain::Site site = demoSite();
    site.rules.policy.sessions = domain::SessionsMode::Takeover;
    ASSERT_TRUE(rig.must(floor::SetSite{site}, {}));
    Client away{rig}, laptop{rig};
    (void)away.enter("ilse", "Desk PC");
    away.vanish();
    const domain::SessionId session = laptop.enter("ilse", "Laptop").session;
    Client back{rig};
    const std::int64_t id = back.open("ilse", "Desk PC", "0.1.0", wire::ResumePoint{rig.engine->log(), 1});
    EXPECT_EQ(back.answer(id), nullptr);
    ASSERT_EQ(back.events<wire::SessionEnded>().size(), 1U);
    EXPECT_EQ(back.events<wire::SessionEnded>()[0], (wire::SessionEnded{wire::EndReason::TakenOver, "Laptop"}));
    EXPECT_EQ(back.peer.code, CloseCode::TakenOver);
    EXPECT_FALSE(laptop.peer.code) << "nobody is thrown out by a device that came back by itself";
    EXPECT_EQ(onlySession().id, session);
    Client person{rig};
    (void)person.enter("ilse", "Desk PC");
    EXPECT_EQ(laptop.peer.code, CloseCode::TakenOver);
}

TEST_F(HubEnds, Z21_K20_signedOutBySupervisorWhileAway_theResumeIsToldAndClosed_alsoAfterARestart) {
    {
        Client client{rig};
        (void)client.enter("ilse");
    }
    ASSERT_TRUE(rig.must(floor::EndOthersSessions{domain::PersonId{"ilse"}, "Left at noon"}, person("margriet")));
    rig.killHub();
    rig.startHub();
    Client back{rig};
    (void)back.open("ilse", "pc", "0.1.0", wire::ResumePoint{rig.engine->log(), 1});
    ASSERT_EQ(back.events<wire::SessionEnded>().size(), 1U);
    EXPECT_EQ(back.events<wire::SessionEnded>()[0],
        (wire::SessionEnded{wire::EndReason::LoggedOutBySupervisor, "", "Left at noon"}));
    EXPECT_EQ(back.peer.code, CloseCode::SignedOut);
    EXPECT_TRUE(rig.floor().sessions.empty());
}

TEST_F(HubEnds, W113_twoDevicesAtTheSameMoment_theLoserIsToldByWhom) {
    domain::Site site = demoSite();
    site.rules.policy.sessions = domain::SessionsMode::Takeover;
    ASSERT_TRUE(rig.must(floor::SetSite{site}, {}));
    Client first{rig}, second{rig};
    wire::SessionOpen open;
    open.token = rig.tokenOf("ilse");
    open.client = "0.1.0";
    rig.journal->hold();
    open.device = domain::DeviceId{"a"};
    open.deviceLabel = "Desk PC";
    (void)first.send(open);
    open.device = domain::DeviceId{"b"};
    open.deviceLabel = "Laptop";
    const std::int64_t id = second.send(open);
    rig.journal->release();
    rig.drain();
    EXPECT_TRUE(second.result<wire::SessionOpened>(id));
    ASSERT_EQ(first.events<wire::SessionEnded>().size(), 1U);
    EXPECT_EQ(first.events<wire::SessionEnded>()[0], (wire::SessionEnded{wire::EndReason::TakenOver, "Laptop"}));
    EXPECT_EQ(first.peer.code, CloseCode::TakenOver);
    EXPECT_EQ(onlySession().deviceLabel, "Laptop");
}

TEST_F(HubEnds, W7_signOutWhenDone_theConnectionStaysUntilTheWorkIs) {
    Client client{rig};
    (void)client.enter("ilse");
    ASSERT_TRUE(rig.must(floor::SetPresence{kReady}, person("ilse")));
    ASSERT_TRUE(rig.must(
        floor::PostContact{domain::Channel::Chat, domain::QueueId{"sales"}, {"Ada", ""}, {}, 0, {}}, person("pbx")));
    const domain::OfferId offer = rig.floor().offers.begin()->first;
    ASSERT_TRUE(rig.must(floor::PresentOffer{onlySession().id, offer}, person("ilse")));
    ASSERT_TRUE(rig.must(floor::AcceptOffer{offer}, person("ilse")));
    ASSERT_TRUE(client.result<wire::Settled>(client.send(wire::SessionClose{rig.newCommand(), true})));
    EXPECT_FALSE(client.peer.code);
    EXPECT_TRUE(client.events<wire::SelfChanged>().back().self.leaving);
    const domain::AssignmentId work = rig.floor().assignments.begin()->first;
    ASSERT_TRUE(rig.must(floor::EndContact{rig.floor().contacts.begin()->first}, person("ilse")));
    EXPECT_FALSE(client.peer.code);
    const auto& codes = rig.floor().site.rules.codes;
    const auto code = std::ranges::find(codes, true, &domain::WrapUpCode::isDefault);
    ASSERT_NE(code, codes.end());
    ASSERT_TRUE(rig.must(floor::SubmitWrapUp{work, code->id, {}}, person("ilse")));
    EXPECT_EQ(client.events<wire::SessionEnded>().back().reason, wire::EndReason::SignedOut);
    EXPECT_EQ(client.peer.code, CloseCode::SignedOut);
}

TEST_F(HubEnds, K16_elevenDevicesOnline_areTooMany) {
    std::vector<std::unique_ptr<Client>> devices;
    for (int i = 0; i < 10; ++i) {
        devices.push_back(std::make_unique<Client>(rig));
        (void)devices.back()->enter("ilse", std::to_string(i));
    }
    Client one{rig};
    EXPECT_EQ(one.refusal(one.open("ilse", "10")), Refusal::TooMany);
    EXPECT_EQ(one.peer.code, CloseCode::GoingAway);
    EXPECT_EQ(rig.floor().sessions.size(), 10U);
}

} // namespace
} // namespace readyline
