// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// An agent calls somebody (W1, W19, W93): his own telephone first, then the other's.
#include "server/floor/Callbacks.h"
#include "tests/floor/Stage.h"

using namespace readyline;
using namespace readyline::floor;
using namespace readyline::floor::test;

namespace {

const DialOut kDial{QueueId{"sales"}, "+49 30 123 456", "Carla"};

struct Scene {
    Stage stage;
    ContactId call;
    AssignmentId work;

    explicit Scene(Site site = smallSite()) : stage(std::move(site)) {
        stage.open("pbx");
        stage.open("ann");
        stage.must(SetStation{PersonId{"ann"}, StationState::Idle}, pbx());
        stage.choose("ann", kNotReady);
    }
    [[nodiscard]] Actor pbx() const { return stage.as("pbx"); }
    [[nodiscard]] Actor ann() const { return stage.as("ann"); }
    void dial() {
        stage.must(kDial, ann());
        call = stage.happened<ContactPosted>().at(0).contact.id;
        work = stage.happened<AssignmentMade>().at(0).assignment.id;
    }
    void join() { stage.leg(work, LineState::Up); }
};

} // namespace

TEST(FloorOutdial, W19_hisOwnTelephoneIsFirst) {
    Scene s;
    s.dial();
    const Contact& call = s.stage.contact(s.call);
    EXPECT_EQ(call.origin, Origin::Outdial);
    EXPECT_EQ(call.state, ContactState::Offered);
    EXPECT_EQ(call.source, PersonId{"pbx"});
    EXPECT_EQ(call.customer, (Customer{"Carla", "+4930123456"}));
    EXPECT_EQ(s.stage.work(s.work).state, AssignmentState::Accepting);
    EXPECT_EQ(s.stage.work(s.work).deadline, s.stage.now + kJoinWithin);
    EXPECT_TRUE(isUnanswered(call));
    EXPECT_EQ(s.stage.shown("ann").row, ShownRow::Engaged) << "also while he is not ready";
    EXPECT_EQ(s.stage.agent("ann").today[domain::index(Channel::Voice)], 1) << "D19";
    EXPECT_EQ(s.stage.replayed(), s.stage.floor);
}

TEST(FloorOutdial, W19_theOtherAnswers_itIsACallAsAnyOther) {
    Scene s;
    s.dial();
    s.join();
    EXPECT_EQ(s.stage.contact(s.call).state, ContactState::Handled);
    EXPECT_TRUE(isUnanswered(s.stage.contact(s.call)));
    s.stage.leg(s.call, LineState::Up);
    EXPECT_FALSE(isUnanswered(s.stage.contact(s.call)));
    s.stage.must(EndCall{s.call}, s.pbx());
    EXPECT_EQ(s.stage.work(s.work).state, AssignmentState::WrapUp);
    EXPECT_EQ(s.stage.happened<ContactOver>().at(0).outcome, ContactOutcome::Handled);
}

TEST(FloorOutdial, W93_theOtherIsNotReached_nothingIsWrappedUp) {
    Scene s;
    s.dial();
    s.join();
    s.stage.leg(s.call, LineState::Gone, {}, "BUSY");
    EXPECT_EQ(s.stage.happened<ContactOver>().at(0).outcome, ContactOutcome::NotReached);
    EXPECT_FALSE(s.stage.floor.assignments.contains(s.work));
    EXPECT_EQ(s.stage.shown("ann").row, ShownRow::NotReady);
}

TEST(FloorOutdial, W22_hisOwnTelephoneDoesNotJoin_nobodyElseIsAsked) {
    for (const OfferFault fault :
        {OfferFault::StationUnreachable, OfferFault::StationNoAnswer, OfferFault::StationDeclined}) {
        Scene s;
        s.stage.ready("bob");
        s.dial();
        s.stage.leg(s.work, LineState::Gone, fault);
        EXPECT_FALSE(s.stage.floor.contacts.contains(s.call));
        EXPECT_EQ(s.stage.offerOf("bob"), nullptr);
        const bool isFault = s.stage.overlay("ann", OverlayKind::StationFault) != nullptr;
        EXPECT_EQ(isFault, fault != OfferFault::StationDeclined);
        EXPECT_EQ(s.stage.overlay("ann", OverlayKind::Declined), nullptr);
    }
}

TEST(FloorOutdial, W22_hisOwnTelephoneIsNotLifted_itIsGivenUp) {
    Scene s;
    s.dial();
    s.stage.advance(kJoinWithin);
    EXPECT_FALSE(s.stage.floor.contacts.contains(s.call));
}

TEST(FloorOutdial, W1_needsTheRight_aQueueOfCalls_andANumber) {
    Site site = smallSite();
    site.people[1].calls.dialOut = false;
    Scene s(std::move(site));
    s.stage.open("bob");
    const auto refused = [&](const char* queue, const char* number) {
        return s.stage.refused(DialOut{QueueId{queue}, number}, s.ann());
    };
    EXPECT_EQ(s.stage.refused(kDial, s.stage.as("bob")), Refusal::Forbidden);
    EXPECT_EQ(s.stage.refused(kDial, s.pbx()), Refusal::Forbidden);
    EXPECT_EQ(s.stage.refused(kDial, s.stage.as("sue")), Refusal::Forbidden) << "not a queue of hers";
    EXPECT_EQ(refused("none", "+4930123456"), Refusal::UnknownQueue);
    EXPECT_EQ(refused("help", "+4930123456"), Refusal::ChannelNotInQueue);
    EXPECT_EQ(refused("sales", "12345"), Refusal::BadValue) << "W98";
    EXPECT_EQ(refused("sales", "+49 30 CALL ME"), Refusal::BadValue);
    EXPECT_EQ(refused("sales", "+4930123456789012"), Refusal::BadValue);
}

TEST(FloorOutdial, W1_needsHimThere_withATelephoneThatIsFree) {
    Scene s;
    EXPECT_EQ(s.stage.refused(kDial, s.stage.as("bob")), Refusal::NotInState) << "not signed in";
    s.stage.must(SetStation{PersonId{"ann"}, StationState::Busy}, s.pbx());
    EXPECT_EQ(s.stage.refused(kDial, s.ann()), Refusal::NotInState);
    s.stage.must(SetStation{PersonId{"ann"}, StationState::Unreachable}, s.pbx());
    EXPECT_EQ(s.stage.refused(kDial, s.ann()), Refusal::NotInState);
    s.stage.ready("ann");
    s.stage.post("sales", Channel::Voice);
    EXPECT_EQ(s.stage.refused(kDial, s.ann()), Refusal::NotInState) << "a call is offered";
    s.stage.leg(s.stage.accept("ann"), LineState::Up);
    EXPECT_EQ(s.stage.refused(kDial, s.ann()), Refusal::NotInState);
}

TEST(FloorOutdial, W1_besideWrittenWork_heMayDial) {
    Scene s;
    s.stage.choose("ann", kReady);
    (void)s.stage.engage("ann", Channel::Chat);
    s.dial();
    EXPECT_EQ(s.stage.work(s.work).state, AssignmentState::Accepting);
}

TEST(FloorOutdial, exchangeIsAway_nothingIsDialled) {
    Scene s;
    s.stage.must(LoseSession{s.stage.sessionsOf("pbx").at(0)}, Stage::server());
    EXPECT_EQ(s.stage.refused(kDial, s.ann()), Refusal::PbxAway);
}

TEST(FloorOutdial, W93_noMoreCallsThanTheSiteMayHave) {
    Site site = smallSite();
    site.telephony.maximumCalls = 2;
    Scene s(std::move(site));
    s.stage.post("sales", Channel::Voice);
    s.stage.post("sales", Channel::Chat);
    s.dial();
    s.stage.open("bob");
    EXPECT_EQ(s.stage.refused(kDial, s.stage.as("bob")), Refusal::CallLimit);
    s.stage.leg(s.work, LineState::Gone);
    s.stage.must(kDial, s.stage.as("bob"));
}

TEST(FloorOutdial, agentLeavesTheSite_beforeTheOtherIsReached_nobodyElseCalls) {
    Scene s;
    s.dial();
    s.join();
    Site next = s.stage.floor.site;
    next.people.erase(next.people.begin());
    s.stage.must(SetSite{next}, Stage::server());
    EXPECT_FALSE(s.stage.floor.contacts.contains(s.call));
}

TEST(FloorOutdial, W19_connectorsOwnOutdial_hasItsCustomerOnTheLine) {
    Scene s;
    s.stage.choose("ann", kReady);
    PostContact post;
    post.channel = Channel::Voice;
    post.queue = QueueId{"sales"};
    post.customer = {"Carla", "+4930123456"};
    post.origin = Origin::Outdial;
    s.stage.must(post, Stage::customer());
    const ContactId call = s.stage.happened<ContactPosted>().at(0).contact.id;
    EXPECT_FALSE(isUnanswered(s.stage.contact(call)));
    s.stage.leg(s.stage.accept("ann"), LineState::Up);
    s.stage.must(EndCall{call}, s.pbx());
    EXPECT_EQ(s.stage.happened<ContactOver>().at(0).outcome, ContactOutcome::Handled);
}
