// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Tones to the exchange and measurements from it: passed on, and stored nowhere.
#include "tests/hub/HubTalk.h"

namespace readyline {
namespace {

using namespace hub::test;
using domain::ContactId;
using domain::Refusal;

struct FakeCarrier final : hub::Carrier {
    [[nodiscard]] const domain::PersonId& person() const override { return id; }
    void press(const ContactId& contact, const std::string& leg, const std::string& keys) override {
        pressed.push_back(contact.value + ' ' + leg + ' ' + keys);
    }
    domain::PersonId id{"pbx"};
    std::vector<std::string> pressed;
};

struct HubLines : HubTalk {
    wire::CallQuality measured(const std::string& leg, double loss = 1.5) const { return {contact, leg, {loss, 20}}; }
};

TEST_F(HubLines, keys_goToTheExchangeThatCarriesTheCall_once) {
    talk();
    Client again{rig};
    (void)again.enter("pbx", "second");
    (void)again.send(wire::CallsViewOpen{});
    EXPECT_FALSE(refused(ilse(), wire::CallKeys{contact, "12#"}));
    auto sent = pbx().events<wire::KeysSent>();
    for (const wire::KeysSent& each : again.events<wire::KeysSent>()) sent.push_back(each);
    ASSERT_EQ(sent.size(), 1U) << "by one of its connections alone";
    EXPECT_EQ(sent[0], (wire::KeysSent{contact, work.value, "12#"}));
    EXPECT_TRUE(ilse().events<wire::KeysSent>().empty());
}

TEST_F(HubLines, keys_areWrittenNowhere) {
    std::string written;
    config::Log log{config::LogLevel::Debug, config::LogFormat::Json, [this] { return rig.time.wallNow(); },
        [&](std::string_view line) { written += std::string{line} + '\n'; }};
    rig.hub.reset();
    rig.hub = std::make_unique<hub::Hub>(*rig.engine, rig.passwords, rig.time, log);
    talk();
    const floor::Floor before = rig.floor();
    const auto records = rig.engine->figures().records;
    EXPECT_FALSE(refused(ilse(), wire::CallKeys{contact, "73190842"}));
    EXPECT_EQ(refused(ilse(), wire::CallKeys{ContactId{"none"}, "73190842"}), Refusal::NotFound);
    EXPECT_TRUE(refused(ilse(), wire::CallHold{rig.newCommand(), ContactId{"none"}})) << "and this is logged";
    EXPECT_EQ(rig.engine->figures().records, records);
    EXPECT_EQ(rig.floor(), before);
    EXPECT_NE(written.find("request.refused"), std::string::npos);
    EXPECT_EQ(written.find("73190842"), std::string::npos) << written;
    rig.hub.reset(); // before its log
}

TEST_F(HubLines, keys_areOfWhoTalksInTheCall) {
    accept();
    EXPECT_EQ(refused(ilse(), wire::CallKeys{contact, "1"}), Refusal::NotInState) << "his telephone is not up";
    report(work.value, domain::LineState::Up);
    (void)siobhan().enter("siobhan");
    EXPECT_EQ(refused(siobhan(), wire::CallKeys{contact, "1"}), Refusal::NotYourContact);
    EXPECT_FALSE(refused(ilse(), wire::CallKeys{contact, "1"}));
    ASSERT_FALSE(refused(pbx(), isGone(contact)));
    EXPECT_EQ(refused(ilse(), wire::CallKeys{contact, "1"}), Refusal::NotInState);
    EXPECT_EQ(pbx().events<wire::KeysSent>().size(), 1U);
}

TEST_F(HubLines, keys_withoutTheExchange_areRefused) {
    talk();
    pbx().vanish();
    EXPECT_EQ(refused(ilse(), wire::CallKeys{contact, "1"}), Refusal::PbxAway);
}

TEST_F(HubLines, keys_goToTheConnectorInThisProgram) {
    talk();
    FakeCarrier carrier;
    rig.hub->carry(&carrier);
    EXPECT_FALSE(refused(ilse(), wire::CallKeys{contact, "9"}));
    EXPECT_EQ(carrier.pressed, std::vector{contact.value + ' ' + work.value + " 9"});
    EXPECT_TRUE(pbx().events<wire::KeysSent>().empty());
    carrier.id = domain::PersonId{"another"};
    EXPECT_FALSE(refused(ilse(), wire::CallKeys{contact, "8"}));
    EXPECT_EQ(carrier.pressed.size(), 1U) << "it does not carry this one";
    rig.hub->carry(nullptr);
    EXPECT_FALSE(refused(ilse(), wire::CallKeys{contact, "7"}));
    EXPECT_EQ(pbx().events<wire::KeysSent>().size(), 2U);
}

TEST_F(HubLines, quality_isToldToTheAgentWhoseLineItIs) {
    talk();
    Client jonas{rig};
    (void)jonas.enter("jonas");
    const std::int64_t before = rig.floor().seq;
    EXPECT_FALSE(refused(pbx(), measured(work.value)));
    const auto heard = ilse().events<wire::LineHeard>();
    ASSERT_EQ(heard.size(), 1U);
    EXPECT_EQ(heard[0], (wire::LineHeard{contact, {1.5, 20}}));
    EXPECT_TRUE(jonas.events<wire::LineHeard>().empty());
    EXPECT_FALSE(refused(pbx(), measured(contact.value))) << "the customer's line is nobody's here";
    EXPECT_EQ(ilse().events<wire::LineHeard>().size(), 1U);
    EXPECT_EQ(rig.floor().seq, before) << "and it is stored nowhere";
}

TEST_F(HubLines, quality_fromTheConnectorInThisProgram_isToldAsWell) {
    talk();
    rig.hub->heard(contact, work.value, {3, 50});
    ASSERT_EQ(ilse().events<wire::LineHeard>().size(), 1U);
    EXPECT_EQ(ilse().events<wire::LineHeard>()[0].quality.jitterMs, 50);
    rig.hub->heard(contact, "nobody's", {3, 50});
    rig.hub->heard(ContactId{"none"}, work.value, {3, 50});
    EXPECT_EQ(ilse().events<wire::LineHeard>().size(), 1U);
}

TEST_F(HubLines, quality_ofWhoDoesNotCarryTheCall_isRefused) {
    talk();
    EXPECT_EQ(refused(ilse(), measured(work.value)), Refusal::Forbidden);
    wire::CallQuality unknown = measured(work.value);
    unknown.contact = ContactId{"none"};
    EXPECT_EQ(refused(pbx(), unknown), Refusal::NotFound);
    EXPECT_TRUE(ilse().events<wire::LineHeard>().empty());
}

TEST_F(HubLines, quality_tooOften_isLeftOut) {
    talk();
    for (int i = 0; i < 100; ++i) rig.hub->heard(contact, work.value, {1, 10});
    const auto at = ilse().events<wire::LineHeard>().size();
    EXPECT_GT(at, 0U);
    EXPECT_LT(at, 50U);
    rig.advance(1s);
    rig.hub->heard(contact, work.value, {1, 10});
    EXPECT_EQ(ilse().events<wire::LineHeard>().size(), at + 1) << "the next one is heard again";
}

} // namespace
} // namespace readyline
