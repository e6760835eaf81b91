// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// session.open and what ends a connection.
#include "server/hub/Opener.h"
#include "server/identity/Token.h"
#include "tests/kit/HubRig.h"

namespace readyline {
namespace {

using namespace kit;
using domain::Refusal;
using wire::CloseCode;

struct HubSessions : testing::Test {
    void SetUp() override { rig.startHub(); }
    [[nodiscard]] const floor::Session& onlySession() {
        EXPECT_EQ(rig.floor().sessions.size(), 1U);
        return rig.floor().sessions.begin()->second;
    }
    HubRig rig;
};

TEST_F(HubSessions, open_isAnsweredWithTheWholePicture) {
    Client client{rig};
    const wire::SessionOpened opened = client.enter("ilse");
    EXPECT_EQ(opened.session, onlySession().id);
    EXPECT_EQ(opened.log, rig.engine->log());
    EXPECT_EQ(opened.seq, rig.engine->committed());
    EXPECT_EQ(opened.me.person, domain::PersonId{"ilse"});
    EXPECT_EQ(opened.site, rig.floor().site.rules);
    EXPECT_EQ(opened.self.presence.connection, domain::Connection::Online);
    EXPECT_EQ(opened.graceSeconds, 60);
    EXPECT_FALSE(opened.self.asked);
}

TEST_F(HubSessions, D15_open_saysTheGraceOfHisTeam) {
    domain::Site site = demoSite();
    const auto ilse = std::ranges::find(site.people, domain::PersonId{"ilse"}, &domain::Person::id);
    ASSERT_FALSE(ilse->teams.empty());
    std::ranges::find(site.rules.teams, ilse->teams[0], &domain::Team::id)->policy.reconnectGrace = 150s;
    ASSERT_TRUE(rig.must(floor::SetSite{site}, {}));
    Client client{rig};
    EXPECT_EQ(client.enter("ilse").graceSeconds, 150);
}

TEST_F(HubSessions, Z6_olderClient_isRefusedInWordsAndClosed) {
    Client client{rig};
    const std::int64_t id = client.open("ilse", "pc", "0.0.9");
    EXPECT_EQ(client.refusal(id), Refusal::VersionTooOld);
    EXPECT_NE(client.peer.allText().find("0.1.0 or newer"), std::string::npos);
    EXPECT_EQ(client.peer.code, CloseCode::VersionTooOld);
    EXPECT_TRUE(rig.floor().sessions.empty());
}

TEST_F(HubSessions, Z7_D12_notEntitled_isRefusedByItsNameAndClosed_untilTheSiteSaysOtherwise) {
    const domain::Site entitled = demoSite();
    domain::Site site = entitled;
    std::ranges::find(site.people, domain::PersonId{"ilse"}, &domain::Person::id)->entitled = false;
    ASSERT_TRUE(rig.must(floor::SetSite{site}, {}));
    Client client{rig};
    const std::int64_t id = client.open("ilse");
    EXPECT_EQ(client.refusal(id), Refusal::NotEntitled);
    EXPECT_EQ(std::get<wire::Refused>(client.answer(id)->outcome).detail, "Elke Baeten");
    EXPECT_EQ(client.peer.code, CloseCode::NotEntitled);
    EXPECT_TRUE(rig.floor().sessions.empty());
    ASSERT_TRUE(rig.must(floor::SetSite{entitled}, {}));
    Client again{rig};
    (void)again.enter("ilse");
}

TEST_F(HubSessions, Z7_takenAwayWhileSignedIn_isToldWhyAndClosed) {
    Client client{rig}, other{rig};
    (void)client.enter("ilse");
    (void)client.send(wire::PresenceSet{rig.newCommand(), kLunch, false});
    (void)other.enter("jonas");
    domain::Site site = demoSite();
    std::ranges::find(site.people, domain::PersonId{"ilse"}, &domain::Person::id)->entitled = false;
    ASSERT_TRUE(rig.must(floor::SetSite{site}, {}));
    ASSERT_EQ(client.events<wire::SessionEnded>().size(), 1U);
    EXPECT_EQ(
        client.events<wire::SessionEnded>()[0], (wire::SessionEnded{wire::EndReason::NotEntitled, "", "Elke Baeten"}));
    EXPECT_EQ(client.peer.code, CloseCode::NotEntitled);
    EXPECT_FALSE(other.peer.code);
    EXPECT_EQ(rig.floor().agents.at(domain::PersonId{"ilse"}).intent->choice, kLunch);
}

TEST(HubVersions, Z6_versions_areComparedByNumber) {
    EXPECT_TRUE(hub::isOlder("0.9.12", "0.10.0"));
    EXPECT_FALSE(hub::isOlder("1.0", "0.10.0"));
    EXPECT_FALSE(hub::isOlder("0.10.0", "0.10.0"));
    EXPECT_FALSE(hub::isOlder("0.10.0-rc1", "0.10.0"));
    EXPECT_TRUE(hub::isOlder("new", "0.0.1"));
}

TEST_F(HubSessions, tokenUnknownExpiredOrForContactsOnly_isRefusedAndClosed) {
    const auto tryToken = [&](const std::string& token) {
        Client client{rig};
        wire::SessionOpen open;
        open.token = token;
        open.client = "0.1.0";
        open.device = domain::DeviceId{"pc"};
        const std::int64_t id = client.send(open);
        EXPECT_EQ(client.refusal(id), Refusal::Unauthorized);
        EXPECT_EQ(client.peer.code, CloseCode::Unauthorized);
    };
    tryToken("nobody's");
    tryToken(rig.tokenOf("pbx", true));
    const std::string old = rig.tokenOf("ilse");
    rig.time.advance(25h);
    rig.drain();
    tryToken(old);
}

TEST_F(HubSessions, anythingBeforeOpen_isRefused) {
    Client client{rig};
    EXPECT_EQ(client.refusal(client.send(wire::Ping{})), Refusal::Unauthorized);
    EXPECT_FALSE(client.peer.code);
}

TEST_F(HubSessions, requestWithoutAnIdOfOurs_isRefused_andNotServed) {
    Client ilse{rig};
    (void)ilse.enter("ilse");
    const std::int64_t before = rig.floor().seq;
    const std::pair<const char*, const char*> cases[]
        = {{"", "MISSING_FIELD"}, {R"("id":null,)", "WRONG_TYPE"}, {R"("id":"seven",)", "WRONG_TYPE"}};
    for (const auto& [id, fault] : cases) {
        ilse.forget();
        ilse.say(R"({"jsonrpc":"2.0",)" + std::string{id} + R"("method":"presence.set","params":{"command":")"
            + rig.newCommand().value + R"(","choice":{"entry":"not-ready","reason":"lunch"}}})");
        ASSERT_EQ(ilse.peer.texts.size(), 1U) << id;
        EXPECT_NE(ilse.peer.texts[0].find(fault), std::string::npos) << ilse.peer.texts[0];
        EXPECT_NE(ilse.peer.texts[0].find(R"("path":"id")"), std::string::npos) << ilse.peer.texts[0];
        EXPECT_FALSE(ilse.peer.code);
    }
    EXPECT_EQ(rig.floor().seq, before);
}

TEST_F(HubSessions, secondOpen_isRefused) {
    Client client{rig};
    (void)client.enter("ilse");
    EXPECT_EQ(client.refusal(client.open("ilse")), Refusal::NotInState);
}

TEST_F(HubSessions, requestsBehindOpen_waitForIt) {
    Client client{rig};
    const std::string token = rig.tokenOf("ilse");
    wire::SessionOpen open;
    open.token = token;
    open.client = "0.1.0";
    open.device = domain::DeviceId{"pc"};
    client.say(
        '[' + serialize(wire::RequestFrame{1, open}) + ',' + serialize(wire::RequestFrame{2, wire::Ping{}}) + ']');
    EXPECT_TRUE(client.result<wire::SessionOpened>(1));
    EXPECT_TRUE(client.result<wire::Pong>(2));
}

TEST_F(HubSessions, tenSecondsWithoutOpen_closes) {
    Client client{rig};
    rig.advance(9s);
    EXPECT_FALSE(client.peer.code);
    rig.advance(2s);
    EXPECT_EQ(client.peer.code, CloseCode::OpenTimeout);
}

TEST_F(HubSessions, silence_closes_aPingKeepsItOpen) {
    Client silent{rig}, speaking{rig};
    (void)silent.enter("ilse");
    (void)speaking.enter("jonas");
    for (int i = 0; i < 5; ++i) {
        rig.advance(4s);
        (void)speaking.send(wire::Ping{});
    }
    EXPECT_EQ(silent.peer.code, CloseCode::Silent);
    EXPECT_FALSE(speaking.peer.code);
}

TEST_F(HubSessions, D15_socketLost_sessionReconnects_sameDeviceComesBackToIt) {
    Client first{rig};
    const domain::SessionId session = first.enter("ilse").session;
    first.vanish();
    EXPECT_EQ(onlySession().state, floor::SessionState::Reconnecting);
    Client second{rig};
    EXPECT_EQ(second.enter("ilse").session, session);
    EXPECT_EQ(onlySession().state, floor::SessionState::Online);
}

TEST_F(HubSessions, D15_sameDeviceOnANewSocket_replacesTheDeadOne) {
    Client dead{rig};
    const domain::SessionId session = dead.enter("ilse").session;
    Client alive{rig};
    EXPECT_EQ(alive.enter("ilse").session, session);
    EXPECT_EQ(dead.peer.code, CloseCode::TakenOver);
    dead.vanish();
    EXPECT_EQ(onlySession().state, floor::SessionState::Online);
}

TEST_F(HubSessions, socketGoneWhileOpening_leavesNoSessionOnline) {
    Client client{rig};
    rig.journal->hold();
    wire::SessionOpen open;
    open.token = "token-ilse";
    open.client = "0.1.0";
    open.device = domain::DeviceId{"pc"};
    rig.journal->release();
    (void)rig.tokenOf("ilse");
    rig.journal->hold();
    (void)client.send(open);
    client.vanish();
    rig.journal->release();
    rig.drain();
    EXPECT_EQ(onlySession().state, floor::SessionState::Reconnecting);
}

TEST_F(HubSessions, lossWhileTheDiskFails_isNotForgotten) {
    Client client{rig};
    (void)client.enter("ilse");
    rig.journal->failNextAppend({journal::FaultKind::DiskFull, {}});
    client.vanish();
    EXPECT_EQ(onlySession().state, floor::SessionState::Online);
    rig.advance(3s);
    EXPECT_EQ(onlySession().state, floor::SessionState::Reconnecting);
}

TEST_F(HubSessions, W7_signOut_endsAfterItsAnswer) {
    Client client{rig};
    (void)client.enter("ilse");
    client.forget();
    const std::int64_t id = client.send(wire::SessionClose{rig.newCommand()});
    ASSERT_TRUE(client.result<wire::Settled>(id));
    ASSERT_EQ(client.events<wire::SessionEnded>().size(), 1U);
    EXPECT_EQ(client.events<wire::SessionEnded>()[0].reason, wire::EndReason::SignedOut);
    EXPECT_TRUE(std::holds_alternative<wire::Answer>(client.peer.received.back()));
    EXPECT_EQ(client.peer.code, CloseCode::SignedOut);
    EXPECT_TRUE(rig.floor().sessions.empty());
}

// The answer was lost with the connection: the command is repeated on the next one.
TEST_F(HubSessions, W7_signOutRepeatedAfterAReconnect_isAnsweredAsAtFirstAndTheNewSessionGoesOn) {
    const wire::SessionClose close{rig.newCommand()};
    Client first{rig};
    (void)first.enter("ilse");
    const auto answered = first.result<wire::Settled>(first.send(close));
    ASSERT_TRUE(answered);
    first.vanish();
    Client second{rig};
    const domain::SessionId session = second.enter("ilse").session;
    EXPECT_EQ(second.result<wire::Settled>(second.send(close)), answered);
    EXPECT_FALSE(second.peer.code);
    EXPECT_EQ(onlySession().id, session);
    EXPECT_EQ(onlySession().state, floor::SessionState::Online);
    ASSERT_TRUE(second.result<wire::Settled>(second.send(wire::SessionClose{rig.newCommand()}))) << "a new one ends it";
    EXPECT_EQ(second.peer.code, CloseCode::SignedOut);
    EXPECT_TRUE(rig.floor().sessions.empty());
}

TEST_F(HubSessions, W7_signOutTwiceInOneFrame_isAnsweredOnceAndClosed) {
    Client client{rig};
    (void)client.enter("ilse");
    const wire::SessionClose close{rig.newCommand()};
    client.say('[' + serialize(wire::RequestFrame{91, close}) + ',' + serialize(wire::RequestFrame{92, close}) + ']');
    EXPECT_TRUE(client.result<wire::Settled>(91));
    EXPECT_EQ(client.peer.code, CloseCode::SignedOut);
}

TEST_F(HubSessions, W7_signOutWithAnOfferOpen_isRefusedAndTheConnectionStays) {
    Client client{rig};
    (void)client.enter("ilse");
    ASSERT_TRUE(rig.must(floor::SetPresence{kReady}, person("ilse")));
    ASSERT_TRUE(rig.must(
        floor::PostContact{domain::Channel::Chat, domain::QueueId{"sales"}, {"Ada", ""}, {}, 0, {}}, person("pbx")));
    EXPECT_EQ(client.refusal(client.send(wire::SessionClose{rig.newCommand()})), Refusal::SignOutBlockedOffer);
    EXPECT_FALSE(client.peer.code);
}

TEST_F(HubSessions, W113_secondDevice_takesOverAndTheOlderOneIsToldWhich) {
    domain::Site site = demoSite();
    site.rules.policy.sessions = domain::SessionsMode::Takeover;
    ASSERT_TRUE(rig.must(floor::SetSite{site}, {}));
    Client older{rig}, newer{rig};
    (void)older.enter("ilse", "Desk PC");
    (void)newer.enter("ilse", "Laptop");
    ASSERT_EQ(older.events<wire::SessionEnded>().size(), 1U);
    EXPECT_EQ(older.events<wire::SessionEnded>()[0], (wire::SessionEnded{wire::EndReason::TakenOver, "Laptop"}));
    EXPECT_EQ(older.peer.code, CloseCode::TakenOver);
    older.vanish();
    EXPECT_EQ(onlySession().state, floor::SessionState::Online);
}

TEST_F(HubSessions, K16_secondDeviceInMirror_bothSeeTheSame) {
    Client desk{rig}, laptop{rig};
    (void)desk.enter("ilse", "Desk PC");
    (void)laptop.enter("ilse", "Laptop");
    desk.forget();
    laptop.forget();
    (void)desk.send(wire::PresenceSet{rig.newCommand(), kReady, false});
    ASSERT_EQ(desk.events<wire::SelfChanged>().size(), 1U);
    EXPECT_EQ(desk.events<wire::SelfChanged>(), laptop.events<wire::SelfChanged>());
}

TEST_F(HubSessions, K16_readyIntentAfterALongAbsence_isAskedNotAssumed) {
    {
        Client client{rig};
        (void)client.enter("ilse");
        (void)client.send(wire::PresenceSet{rig.newCommand(), kReady, false});
    }
    rig.advance(30s);
    {
        Client inGrace{rig};
        EXPECT_FALSE(inGrace.enter("ilse").self.asked);
    }
    rig.advance(200s);
    Client late{rig}, other{rig};
    EXPECT_TRUE(late.enter("ilse").self.asked);
    EXPECT_TRUE(other.enter("ilse", "Laptop").self.asked) << "every device asks";
    other.forget();
    (void)late.send(wire::PresenceSet{rig.newCommand(), kReady, false});
    ASSERT_FALSE(other.events<wire::SelfChanged>().empty()) << "and is told the answer";
    EXPECT_FALSE(other.events<wire::SelfChanged>().back().self.asked);
}

TEST_F(HubSessions, K16_notReadyIntentAfterALongAbsence_isNotAsked) {
    {
        Client client{rig};
        (void)client.enter("ilse");
        (void)client.send(wire::PresenceSet{rig.newCommand(), kLunch, false});
    }
    rig.advance(200s);
    Client late{rig};
    EXPECT_FALSE(late.enter("ilse").self.asked);
}

TEST_F(HubSessions, K33_afterEveryReconnect_eventsComeAgain) {
    for (int i = 0; i < 3; ++i) {
        Client client{rig};
        (void)client.enter("ilse");
        client.forget();
        (void)client.send(wire::PresenceSet{rig.newCommand(), i % 2 ? kReady : kLunch, false});
        EXPECT_EQ(client.events<wire::SelfChanged>().size(), 1U) << i;
    }
}

TEST_F(HubSessions, framesThatAreNone_closeWithTheirOwnCode) {
    const std::vector<std::pair<std::string, CloseCode>> cases{{"hello", CloseCode::BadFrame},
        {"\xff\xfe", CloseCode::InvalidUtf8}, {std::string(100, '['), CloseCode::TooDeep}, {"{}", CloseCode::BadFrame}};
    for (const auto& [frame, code] : cases) {
        Client client{rig};
        client.say(frame);
        EXPECT_EQ(client.peer.code, code) << frame;
    }
}

TEST_F(HubSessions, unknownMethodOrWrongType_isAnsweredAndTheRestServed) {
    Client client{rig};
    (void)client.enter("ilse");
    client.say(
        R"([{"jsonrpc":"2.0","id":71,"method":"fly","params":{}},{"jsonrpc":"2.0","id":72,"method":"ping","params":{}}])");
    ASSERT_NE(client.answer(71), nullptr);
    EXPECT_TRUE(std::holds_alternative<wire::ParseError>(client.answer(71)->outcome));
    EXPECT_TRUE(client.result<wire::Pong>(72));
}

TEST_F(HubSessions, connectorThatSpeaksForAllPhones_mayAskMore) {
    Client pbx{rig};
    (void)pbx.enter("pbx");
    for (int i = 0; i < 2000; ++i) (void)pbx.send(wire::Ping{});
    EXPECT_FALSE(pbx.peer.code);
}

TEST_F(HubSessions, frameOfMoreThan64Requests_closes) {
    const auto frameOf = [](int count) {
        std::string text = "[";
        for (int i = 0; i < count; ++i) text += (i ? "," : "") + serialize(wire::RequestFrame{1000 + i, wire::Ping{}});
        return text + ']';
    };
    Client client{rig};
    (void)client.enter("ilse");
    client.say(frameOf(64));
    EXPECT_TRUE(client.result<wire::Pong>(1063));
    EXPECT_FALSE(client.peer.code);
    client.say(frameOf(65));
    EXPECT_EQ(client.peer.code, CloseCode::TooManyRequests);
}

TEST_F(HubSessions, requestsBehindOpen_moreThanAFrameHolds_close) {
    Client client{rig};
    wire::SessionOpen open;
    open.token = rig.tokenOf("ilse");
    open.client = "0.1.0";
    open.device = domain::DeviceId{"pc"};
    rig.journal->hold();
    (void)client.send(open);
    for (int i = 0; i < 64; ++i) (void)client.send(wire::Ping{});
    EXPECT_FALSE(client.peer.code);
    (void)client.send(wire::Ping{});
    EXPECT_EQ(client.peer.code, CloseCode::TooManyRequests);
    rig.journal->release();
    rig.drain();
    EXPECT_EQ(onlySession().state, floor::SessionState::Reconnecting) << "nobody is there";
}

TEST_F(HubSessions, K20_D15_tokenExpires_theConnectionCloses_aNewTokenGoesOnWithTheSession) {
    const auto issue = [&](const char* token, Duration lasts) {
        const std::string digest = identity::digestOf(token);
        return rig.must(floor::IssueToken{{digest, domain::PersonId{"ilse"}, false, rig.engine->now() + lasts}}, {});
    };
    ASSERT_TRUE(issue("short", 30s));
    wire::SessionOpen open;
    open.token = "short";
    open.client = "0.1.0";
    open.device = domain::DeviceId{"pc"};
    Client client{rig}, other{rig};
    const auto opened = client.result<wire::SessionOpened>(client.send(open));
    ASSERT_TRUE(opened);
    (void)other.enter("jonas");
    for (int i = 0; i < 4; ++i) {
        EXPECT_EQ(client.peer.code.has_value(), i == 3);
        rig.advance(10s);
        if (!client.peer.code) (void)client.send(wire::Ping{});
        (void)other.send(wire::Ping{});
    }
    EXPECT_EQ(client.peer.code, CloseCode::Unauthorized);
    EXPECT_FALSE(other.peer.code);
    client.vanish();
    Client late{rig};
    EXPECT_EQ(late.refusal(late.send(open)), Refusal::Unauthorized);
    EXPECT_EQ(late.peer.code, CloseCode::Unauthorized);
    ASSERT_TRUE(issue("next", 1h));
    open.token = "next";
    Client again{rig};
    const auto back = again.result<wire::SessionOpened>(again.send(open));
    ASSERT_TRUE(back);
    EXPECT_EQ(back->session, opened->session);
}

TEST_F(HubSessions, K20_tokenRevoked_theConnectionClosesAndTheSessionEnds) {
    Client client{rig};
    (void)client.enter("ilse");
    ASSERT_TRUE(rig.must(floor::RevokeToken{identity::digestOf("token-ilse")}, {}));
    EXPECT_EQ(client.events<wire::SessionEnded>().at(0).reason, wire::EndReason::LoggedOutByPolicy);
    EXPECT_EQ(client.peer.code, CloseCode::SignedOut);
    EXPECT_TRUE(rig.floor().sessions.empty());
}

TEST_F(HubSessions, K20_personNoLongerOfTheSite_theConnectionClosesAndTheSessionEnds) {
    Client client{rig}, other{rig};
    (void)client.enter("ilse");
    (void)other.enter("jonas");
    domain::Site site = rig.floor().site;
    std::erase_if(site.people, [](const domain::Person& each) { return each.id.value == "ilse"; });
    ASSERT_TRUE(rig.must(floor::SetSite{std::move(site)}, {}));
    EXPECT_EQ(client.peer.code, CloseCode::SignedOut);
    EXPECT_FALSE(other.peer.code);
    EXPECT_EQ(onlySession().person, domain::PersonId{"jonas"});
    Client late{rig};
    wire::SessionOpen open;
    open.token = "token-ilse";
    open.client = "0.1.0";
    open.device = domain::DeviceId{"pc"};
    EXPECT_EQ(late.refusal(late.send(open)), Refusal::Unauthorized);
}

TEST_F(HubSessions, floodOfRequests_closes) {
    Client client{rig};
    (void)client.enter("ilse");
    for (int i = 0; i < 300 && !client.peer.code; ++i) (void)client.send(wire::Ping{});
    EXPECT_EQ(client.peer.code, CloseCode::TooManyRequests);
}

TEST_F(HubSessions, stop_sendsEverybodyAwayAndLosesNoSession) {
    Client client{rig};
    (void)client.enter("ilse");
    rig.hub->stop();
    EXPECT_EQ(client.peer.code, CloseCode::GoingAway);
    client.vanish();
    EXPECT_EQ(onlySession().state, floor::SessionState::Online);
}

} // namespace
} // namespace readyline
