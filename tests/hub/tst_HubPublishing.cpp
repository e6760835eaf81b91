// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// What each connection is told of what was committed.
#include "core/domain/Callback.h"
#include "core/domain/Status.h"
#include "server/hub/Projection.h"
#include "tests/hub/HubAtWork.h"

namespace readyline {
namespace {

using namespace hub::test;
using domain::Refusal;
using HubPublishing = HubAtWork;

TEST_F(HubPublishing, nothing_isSentBeforeTheCommit) {
    Client client{rig};
    (void)client.enter("ilse");
    client.forget();
    rig.journal->hold();
    (void)client.send(wire::PresenceSet{rig.newCommand(), kReady, false});
    EXPECT_TRUE(client.peer.texts.empty());
    rig.journal->release();
    rig.drain();
    EXPECT_EQ(client.peer.texts.size(), 2U);
}

TEST_F(HubPublishing, commandRefusedForTheDisk_isAnsweredAndTellsNobody) {
    Client client{rig};
    (void)client.enter("ilse");
    client.forget();
    rig.journal->failNextAppend({journal::FaultKind::DiskFull, {}});
    const std::int64_t id = client.send(wire::PresenceSet{rig.newCommand(), kReady, false});
    EXPECT_EQ(client.refusal(id), Refusal::StorageFailed);
    EXPECT_TRUE(client.envelopes().empty());
}

TEST_F(HubPublishing, ownCommand_eventBeforeAnswerWithItsCauseAndSeq) {
    Client client{rig};
    (void)client.enter("ilse");
    client.forget();
    const domain::CommandId command = rig.newCommand();
    const std::int64_t id = client.send(wire::PresenceSet{command, kReady, false});
    ASSERT_EQ(client.peer.received.size(), 2U);
    const auto* envelope = std::get_if<wire::Envelope>(&client.peer.received[0]);
    ASSERT_NE(envelope, nullptr);
    EXPECT_EQ(envelope->cause, command);
    EXPECT_EQ(envelope->by.person, domain::PersonId{"ilse"});
    EXPECT_EQ(envelope->at, rig.engine->now());
    ASSERT_TRUE(client.result<wire::Settled>(id));
    EXPECT_EQ(client.result<wire::Settled>(id)->seq, envelope->seq);
}

TEST_F(HubPublishing, sameCommandAgain_getsItsFirstAnswerAndNoEvent) {
    Client client{rig};
    (void)client.enter("ilse");
    const wire::PresenceSet set{rig.newCommand(), kReady, false};
    const auto first = client.result<wire::Settled>(client.send(set));
    client.forget();
    const auto again = client.result<wire::Settled>(client.send(set));
    EXPECT_EQ(again, first);
    EXPECT_TRUE(client.envelopes().empty());
}

TEST_F(HubPublishing, sameCommandIdWithAnotherBodyOrFromAnother_isRefused) {
    Client client{rig}, other{rig};
    (void)client.enter("ilse");
    (void)other.enter("jonas");
    const domain::CommandId command = rig.newCommand();
    (void)client.send(wire::PresenceSet{command, kReady, false});
    EXPECT_EQ(client.refusal(client.send(wire::PresenceSet{command, kLunch, false})), Refusal::CommandReused);
    EXPECT_EQ(other.refusal(other.send(wire::PresenceSet{command, kReady, false})), Refusal::CommandReused);
}

TEST_F(HubPublishing, n_countsWithoutGapsFromOne) {
    Client client{rig};
    (void)client.enter("ilse");
    for (int i = 0; i < 5; ++i) (void)client.send(wire::PresenceSet{rig.newCommand(), i % 2 ? kLunch : kReady, false});
    (void)offered(maskedPost());
    std::int64_t expected = 0, seq = 0;
    for (const wire::Envelope& each : client.envelopes()) {
        EXPECT_EQ(each.n, ++expected);
        EXPECT_GE(each.seq, seq);
        seq = each.seq;
    }
    EXPECT_GT(expected, 5);
}

TEST_F(HubPublishing, batchOfSeveralChangesOfOneAgent_isToldOnceAsItIsAfterThem) {
    Client client{rig};
    (void)client.enter("ilse");
    client.forget();
    rig.journal->hold();
    (void)client.send(wire::PresenceSet{rig.newCommand(), kLunch, false}); // a commit of its own
    (void)client.send(wire::PresenceSet{rig.newCommand(), kReady, false});
    (void)client.send(wire::PresenceSet{rig.newCommand(), kLunch, false});
    (void)client.send(wire::PresenceSet{rig.newCommand(), kReady, false});
    rig.journal->release();
    rig.drain();
    const auto told = client.events<wire::SelfChanged>();
    ASSERT_EQ(told.size(), 2U);
    EXPECT_EQ(told[1].self.intent.choice, kReady);
}

TEST_F(HubPublishing, W17_offer_showsTheLastFourDigits_W15_andNoSecureVariable) {
    Client client{rig};
    ready(client, "ilse");
    (void)offered();
    const auto told = client.events<wire::OfferChanged>();
    ASSERT_EQ(told.size(), 1U);
    EXPECT_EQ(told[0].offer.customer.address, "…0134");
    for (const wire::ShownVariable& each : told[0].offer.variables) EXPECT_NE(each.name, "bankAccount");
    EXPECT_FALSE(told[0].offer.variables.empty());
    EXPECT_EQ(client.peer.allText().find("71 0961"), std::string::npos);
    EXPECT_EQ(client.peer.allText().find("555 01"), std::string::npos);
}

TEST_F(HubPublishing, W10_acceptedAtOnce_allDevicesHearWhatWasNotHad_andARepeatGetsTheFirstAnswer) {
    Client client{rig};
    ready(client, "ilse");
    Client tablet{rig};
    (void)tablet.enter("ilse", "tablet");
    const domain::OfferId mine = offered(), gone{"o-0"};
    client.forget();
    tablet.forget();
    const wire::OffersAccept all{rig.newCommand(), {mine, gone}};
    const auto first = client.result<wire::Settled>(client.send(all));
    ASSERT_TRUE(first);
    for (Client* each : {&client, &tablet}) {
        const auto told = each->events<wire::OffersNotHad>();
        ASSERT_EQ(told.size(), 1U);
        EXPECT_EQ(told[0].offers, std::vector<domain::OfferId>{gone});
        ASSERT_EQ(each->events<wire::OfferEnded>().size(), 1U);
        EXPECT_EQ(each->events<wire::OfferEnded>()[0].end, domain::OfferState::Accepted);
    }
    for (const wire::Envelope& each : tablet.envelopes()) EXPECT_EQ(each.cause, all.command);
    client.forget();
    EXPECT_EQ(client.result<wire::Settled>(client.send(all)), first);
    EXPECT_TRUE(client.events<wire::OffersNotHad>().empty()) << "said once";
}

TEST_F(HubPublishing, W18_W19_origin_isWithTheOfferAndSecureVariablesStayHidden) {
    Client client{rig};
    ready(client, "ilse");
    for (const domain::Origin origin : {domain::Origin::Campaign, domain::Origin::Outdial}) {
        client.forget();
        floor::PostContact post{domain::Channel::Chat, domain::QueueId{"billing"}, {"Ada", ""},
            {{"customerNo", "4711"}, {"bankAccount", "BE 71 0961"}}, 0, {}, {}, origin};
        ASSERT_TRUE(rig.must(post, person("pbx")));
        const auto told = client.events<wire::OfferChanged>();
        ASSERT_EQ(told.size(), 1U);
        EXPECT_EQ(told[0].offer.origin, origin);
        EXPECT_EQ(std::ranges::count(told[0].offer.variables, "bankAccount", &wire::ShownVariable::name), 0);
        EXPECT_EQ(client.peer.allText().find("71 0961"), std::string::npos);
    }
}

// Also where an administrator marked one for the popover, and the seventh is not shown.
TEST_F(HubPublishing, W15_popover_hasSixVariablesAtMostAndNoSecureOne) {
    domain::Site site = demoSite();
    auto& variables = std::ranges::find(site.rules.queues, domain::QueueId{"billing"}, &domain::Queue::id)->variables;
    for (domain::VariableSpec& each : variables) each.popover = true;
    for (int i = 0; i < 6; ++i) variables.push_back({"more" + std::to_string(i), "More", false, true});
    std::ranges::find(variables, "bankAccount", &domain::VariableSpec::name)->secure = true;
    std::ranges::rotate(variables, std::ranges::find(variables, "bankAccount", &domain::VariableSpec::name));
    ASSERT_TRUE(rig.must(floor::SetSite{site}, {}));
    Client client{rig};
    ready(client, "ilse");
    (void)offered();
    const auto told = client.events<wire::OfferChanged>();
    ASSERT_EQ(told.size(), 1U);
    EXPECT_EQ(told[0].offer.variables.size(), 6U);
    for (const wire::ShownVariable& each : told[0].offer.variables) EXPECT_NE(each.name, "bankAccount");
    EXPECT_EQ(client.peer.allText().find("71 0961"), std::string::npos);
}

TEST_F(HubPublishing, W69_task_namesTheSecureVariableAndNeverItsValue) {
    Client client{rig};
    ready(client, "ilse");
    const domain::OfferId offer = offered();
    (void)client.send(wire::OfferPresented{rig.newCommand(), offer});
    (void)client.send(wire::OfferAccept{rig.newCommand(), offer});
    const auto told = client.events<wire::TaskChanged>();
    ASSERT_FALSE(told.empty());
    const auto& variables = told.back().task.variables;
    const auto secure = std::ranges::find(variables, "bankAccount", &wire::ShownVariable::name);
    ASSERT_NE(secure, variables.end());
    EXPECT_TRUE(secure->secure);
    EXPECT_EQ(secure->value, "");
    EXPECT_EQ(std::ranges::find(variables, "customerNo", &wire::ShownVariable::name)->value, "4711");
    EXPECT_EQ(client.peer.allText().find("71 0961"), std::string::npos);

    // Nor in the picture of a second connection.
    Client later{rig};
    EXPECT_EQ(later.enter("ilse", "Laptop").tasks.size(), 1U);
    EXPECT_EQ(later.peer.allText().find("71 0961"), std::string::npos);
    EXPECT_EQ(later.peer.allText().find("555 01"), std::string::npos);
}

// A call that overflows into a queue that knows nothing of the variable says no more of it than before.
TEST_F(HubPublishing, W69_W89_reasonThatItsQueueHides_isHiddenWhereverTheCallWaits) {
    const auto isReason = [](const domain::VariableSpec& each) { return each.name == domain::kCallbackReason; };
    floor::Floor floor;
    floor.site = demoSite();
    for (domain::Queue& each : floor.site.rules.queues) std::erase_if(each.variables, isReason);
    domain::VariableSpec secure;
    secure.name = secure.label = domain::kCallbackReason;
    secure.secure = true;
    std::ranges::find(floor.site.rules.queues, domain::QueueId{"billing"}, &domain::Queue::id)
        ->variables.push_back(secure);
    floor::Callback callback;
    callback.id = domain::CallbackId{"cb-1"};
    callback.form.queue = domain::QueueId{"billing"};
    callback.form.reason = "Payment plan";
    floor.callbacks.emplace(callback.id, callback);
    floor::Contact contact;
    contact.id = domain::ContactId{"c-1"};
    contact.channel = domain::Channel::Voice;
    contact.callback = callback.id;
    floor::Assignment work;
    work.contact = contact.id;
    for (const char* where : {"billing", "sales"}) {
        contact.queue = domain::QueueId{where};
        floor.contacts.insert_or_assign(contact.id, contact);
        const wire::TaskView task = hub::taskView(floor, work);
        ASSERT_TRUE(task.callback);
        EXPECT_EQ(task.callback->reason, "") << where;
    }
}

// The second comes while the first is on its way to the disk.
TEST_F(HubPublishing, Z23_acceptInTwoClients_bothEndWithTheSamePicture) {
    Client desk{rig}, tablet{rig};
    ready(desk, "ilse");
    (void)tablet.enter("ilse", "tablet");
    const domain::OfferId offer = offered();
    for (Client* each : {&desk, &tablet}) {
        (void)each->send(wire::OfferPresented{rig.newCommand(), offer});
        each->forget();
    }
    rig.journal->hold();
    const std::int64_t first = desk.send(wire::OfferAccept{rig.newCommand(), offer});
    const std::int64_t second = tablet.send(wire::OfferAccept{rig.newCommand(), offer});
    EXPECT_TRUE(desk.events<wire::OfferEnded>().empty()) << "nothing is said before it is kept";
    rig.journal->release();
    rig.drain();
    EXPECT_FALSE(desk.refusal(first));
    EXPECT_EQ(tablet.refusal(second), Refusal::OfferGone);
    ASSERT_EQ(rig.floor().assignments.size(), 1U);
    for (Client* each : {&desk, &tablet}) {
        ASSERT_EQ(each->events<wire::OfferEnded>().size(), 1U);
        EXPECT_EQ(each->events<wire::OfferEnded>()[0].end, domain::OfferState::Accepted);
        ASSERT_FALSE(each->events<wire::TaskChanged>().empty());
        EXPECT_EQ(each->events<wire::TaskChanged>().back().task.assignment, rig.floor().assignments.begin()->first);
    }
}

TEST_F(HubPublishing, W14_presented_ringsWithADeadline) {
    Client client{rig};
    ready(client, "ilse");
    const domain::OfferId offer = offered();
    EXPECT_FALSE(client.events<wire::OfferChanged>().back().offer.deadline);
    (void)client.send(wire::OfferPresented{rig.newCommand(), offer});
    const wire::OfferView ringing = client.events<wire::OfferChanged>().back().offer;
    EXPECT_EQ(ringing.state, domain::OfferState::Ringing);
    EXPECT_EQ(ringing.deadline, rig.engine->now() + 120s);
    EXPECT_EQ(ringing.seconds, 120);
}

TEST_F(HubPublishing, W23_offerMissed_isToldAsEnded) {
    Client client{rig};
    ready(client, "ilse");
    const domain::OfferId offer = offered();
    (void)client.send(wire::OfferPresented{rig.newCommand(), offer});
    for (int i = 0; i < 31; ++i) {
        rig.advance(4s);
        (void)client.send(wire::Ping{});
    }
    const auto ended = client.events<wire::OfferEnded>();
    ASSERT_EQ(ended.size(), 1U);
    EXPECT_EQ(ended[0].offer, offer);
    EXPECT_EQ(ended[0].end, domain::OfferState::Missed);
    EXPECT_EQ(client.events<wire::SelfChanged>().back().self.overlays.size(), 1U);
}

TEST_F(HubPublishing, W82_wrapUpDone_removesTheTaskWithItsCode) {
    Client client{rig};
    ready(client, "ilse");
    const domain::OfferId offer = offered();
    (void)client.send(wire::OfferPresented{rig.newCommand(), offer});
    (void)client.send(wire::OfferAccept{rig.newCommand(), offer});
    const wire::TaskView task = client.events<wire::TaskChanged>().back().task;
    (void)client.send(wire::ContactEnd{rig.newCommand(), task.contact});
    const wire::TaskView wrapUp = client.events<wire::TaskChanged>().back().task;
    EXPECT_EQ(wrapUp.state, domain::AssignmentState::WrapUp);
    EXPECT_EQ(wrapUp.wrapUpDeadline, rig.engine->now() + 30s);
    (void)client.send(wire::WrapUpSubmit{rig.newCommand(), task.assignment, domain::CodeId{"refund"}, {}});
    ASSERT_EQ(client.events<wire::TaskRemoved>().size(), 1U);
    EXPECT_EQ(
        client.events<wire::TaskRemoved>()[0], (wire::TaskRemoved{task.assignment, domain::CodeId{"refund"}, false}));
    Client later{rig};
    EXPECT_TRUE(later.enter("ilse", "Laptop").tasks.empty()); // correctable, but no task any more
}

TEST_F(HubPublishing, W84_P5_wrapUpOver_theAgentIsToldThatItWasTheDeadline) {
    Client client{rig};
    ready(client, "ilse");
    const domain::OfferId offer = offered();
    (void)client.send(wire::OfferPresented{rig.newCommand(), offer});
    (void)client.send(wire::OfferAccept{rig.newCommand(), offer});
    const wire::TaskView task = client.events<wire::TaskChanged>().back().task;
    (void)client.send(wire::ContactEnd{rig.newCommand(), task.contact});
    for (int i = 0; i < 8; ++i) {
        EXPECT_EQ(client.events<wire::TaskRemoved>().size(), 0U) << "after " << 4 * i << " s";
        rig.advance(4s);
        (void)client.send(wire::Ping{});
    }
    ASSERT_EQ(client.events<wire::TaskRemoved>().size(), 1U);
    const wire::TaskRemoved removed = client.events<wire::TaskRemoved>()[0];
    EXPECT_EQ(removed.assignment, task.assignment);
    EXPECT_TRUE(removed.code.has_value()) << "the default code";
    EXPECT_TRUE(removed.byDeadline);
}

TEST_F(HubPublishing, Z5_statusSetByASupervisor_isToldWithWhoAndWhy) {
    Client agent{rig}, supervisor{rig};
    (void)agent.enter("ilse");
    (void)supervisor.enter("margriet");
    const auto opened = supervisor.result<wire::ViewOpened>(
        supervisor.send(wire::TeamViewOpen{wire::ViewId{"v"}, {domain::TeamId{"ghent-a"}}, std::nullopt}));
    ASSERT_TRUE(opened);
    const auto seen = std::ranges::find(opened->agents, domain::PersonId{"ilse"}, &domain::AgentLayers::person);
    ASSERT_NE(seen, opened->agents.end());
    agent.forget();
    const std::string key = shownStatus(*seen, rig.floor().site.rules).key;
    const std::int64_t id = supervisor.send(
        wire::SupervisorPresenceSet{rig.newCommand(), domain::PersonId{"ilse"}, kReady, "please help", key});
    ASSERT_TRUE(supervisor.result<wire::Settled>(id));
    const auto told = agent.events<wire::StatusSetByOther>();
    ASSERT_EQ(told.size(), 1U);
    EXPECT_EQ(told[0], (wire::StatusSetByOther{kReady, false, "please help"}));
    EXPECT_EQ(agent.envelopes()[0].by.person, domain::PersonId{"margriet"});
    EXPECT_EQ(agent.events<wire::SelfChanged>().back().self.intent.choice, kReady);
}

TEST_F(HubPublishing, C7_agentSettingAnothersStatus_isRefused) {
    Client agent{rig};
    (void)agent.enter("jonas");
    const std::int64_t id
        = agent.send(wire::SupervisorPresenceSet{rig.newCommand(), domain::PersonId{"ilse"}, kReady, "", "anything"});
    EXPECT_EQ(agent.refusal(id), Refusal::Forbidden);
}

TEST_F(HubPublishing, customerAsCause_isNotNamed) {
    Client agent{rig};
    ready(agent, "ilse");
    ASSERT_TRUE(rig.must(maskedPost(), {domain::ActorKind::Customer, domain::PersonId{"pbx"}, {}}));
    ASSERT_FALSE(agent.envelopes().empty());
    EXPECT_EQ(agent.envelopes()[0].by, (domain::Actor{domain::ActorKind::Customer, {}, {}}));
}

TEST_F(HubPublishing, siteChanged_isToldToEverybody) {
    Client agent{rig};
    (void)agent.enter("ilse");
    agent.forget();
    domain::Site site = demoSite();
    site.rules.name = "Another name";
    ASSERT_TRUE(rig.must(floor::SetSite{site}, {}));
    ASSERT_EQ(agent.events<wire::SiteChanged>().size(), 1U);
    EXPECT_EQ(agent.events<wire::SiteChanged>()[0].site.name, "Another name");
}

// A peer whose outbox is full says so in the middle of being told.
class SlowPeer final : public hub::Peer {
public:
    explicit SlowPeer(hub::Hub& hub) : m_hub(hub) {}
    void send(std::string) override {
        if (isFull) m_hub.closed(*this);
    }
    void close(wire::CloseCode) override {}
    [[nodiscard]] std::string address() const override { return {}; }
    bool isFull = false;

private:
    hub::Hub& m_hub;
};

TEST_F(HubPublishing, slowReader_isLeftBehindAndTheOthersAreTold) {
    SlowPeer slow{*rig.hub};
    rig.hub->opened(slow);
    wire::SessionOpen open;
    open.token = rig.tokenOf("ilse");
    open.client = "0.1.0";
    open.device = domain::DeviceId{"slow"};
    rig.hub->received(slow, serialize(wire::RequestFrame{1, open}));
    rig.drain();
    Client other{rig};
    (void)other.enter("ilse", "other");
    other.forget();
    slow.isFull = true;
    (void)other.send(wire::PresenceSet{rig.newCommand(), kReady, false});
    EXPECT_FALSE(other.events<wire::SelfChanged>().empty());
    EXPECT_EQ(rig.hub->figures().peers, 1U);
    EXPECT_EQ(std::ranges::count(rig.floor().sessions, floor::SessionState::Reconnecting,
                  [](const auto& each) { return each.second.state; }),
        1);
}

TEST_F(HubPublishing, pong_namesNoSeqThatIsNotStored) {
    Client client{rig};
    (void)client.enter("ilse");
    const std::int64_t before = rig.engine->committed();
    rig.journal->hold();
    (void)client.send(wire::PresenceSet{rig.newCommand(), kReady, false});
    EXPECT_EQ(client.result<wire::Pong>(client.send(wire::Ping{}))->seq, before);
    rig.journal->release();
    rig.drain();
    EXPECT_GT(client.result<wire::Pong>(client.send(wire::Ping{}))->seq, before);
}

TEST_F(HubPublishing, figures_countWhatIsThere) {
    Client agent{rig};
    ready(agent, "ilse");
    (void)offered();
    const hub::Hub::Figures figures = rig.hub->figures();
    EXPECT_EQ(figures.peers, 1U);
    EXPECT_EQ(figures.sessions, 1U);
    EXPECT_EQ(figures.contacts, 1U);
    EXPECT_EQ(figures.offers, 1U);
    EXPECT_GT(figures.requests, 1U);
    EXPECT_GT(figures.events, 1U);
}

} // namespace
} // namespace readyline
