// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// What each event tells of a change of status: a row for every one that there is.
#include "server/ledger/Causes.h"
#include "tests/floor/Stage.h"

#include <set>

using namespace readyline;
using namespace readyline::floor;
using namespace readyline::floor::test;
using namespace readyline::ledger;

namespace {

const PersonId kAnn{"ann"};
const Actor kSystem{};
const Actor kCustomer{ActorKind::Customer, {}, {}};

struct Row {
    Event event;
    LedgerCause cause;
    Actor by;
};

// Ann has a session, an offer, a call and a pending choice; every event below is about one of them.
struct Scene {
    Stage stage;
    Actor ann = stage.as("ann"), sue = stage.as("sue"), pbx = stage.as("pbx");
    Contact contact;
    Offer offer;
    Assignment work;
    Session session;

    Scene() {
        contact.id = ContactId{"c-1"};
        contact.channel = Channel::Voice;
        contact.queue = QueueId{"sales"};
        offer.id = OfferId{"o-1"};
        offer.contact = contact.id;
        offer.agent = kAnn;
        work.id = AssignmentId{"a-1"};
        work.contact = contact.id;
        work.agent = kAnn;
        session.id = SessionId{"s-1"};
        session.person = kAnn;
        stage.floor.contacts.emplace(contact.id, contact);
        stage.floor.offers.emplace(offer.id, offer);
        stage.floor.assignments.emplace(work.id, work);
        stage.floor.sessions.emplace(session.id, session);
        stage.floor.agents[kAnn].pending = Pending{kLunch, sue, stage.now};
    }
    [[nodiscard]] Telling tells(const Events& events, const Actor& by) const {
        return Causes(stage.floor, events, by).of(kAnn);
    }
    [[nodiscard]] std::vector<Row> table() const;
};

std::vector<Row> Scene::table() const {
    using C = LedgerCause;
    const auto overlay = [](OverlayKind kind) {
        return Overlay{OverlayId{"v-1"}, kind, EntryId{"no-answer"}, {}, {}, {}};
    };
    const auto ended = [](EndReason reason) { return SessionEnded{SessionId{"s-1"}, reason, {}, kAnn}; };
    const auto over = [&](OfferState end) { return OfferOver{offer.id, kAnn, contact.id, end, {}, {}}; };
    const auto finished = [&](bool byDeadline) {
        return AssignmentOver{work.id, kAnn, CodeId{"done"}, {}, byDeadline, {}};
    };
    const Intent byAnn{kLunch, ann, {}};
    return {
        {SiteWasSet{stage.floor.site}, C::SiteChanged, sue},
        {TokenIssued{}, C::Other, kSystem},
        {TokenRevoked{}, C::Other, kSystem},
        {SessionOpened{session}, C::SignedIn, ann},
        {SessionLost{session.id, {}}, C::ConnectionLost, kSystem},
        {SessionBack{session.id, true}, C::ConnectionBack, kSystem},
        {ended(EndReason::SignedOut), C::SignedOut, sue},
        {ended(EndReason::TakenOver), C::SignedOut, sue},
        {ended(EndReason::LoggedOutBySupervisor), C::SignedOut, sue},
        {ended(EndReason::LoggedOutByPolicy), C::SignedOut, sue},
        {ended(EndReason::Inactive), C::Inactive, kSystem},
        {ended(EndReason::TooManyMisses), C::TooManyMisses, kSystem},
        {ended(EndReason::TooManyErrors), C::TooManyErrors, kSystem},
        {ended(EndReason::GraceOver), C::ConnectionLost, kSystem},
        {DeviceShows{session.id, false}, C::Device, kSystem},
        {DeviceIdled{session.id, true}, C::Other, kSystem},
        {SignOutAsked{kAnn, {}}, C::Other, kSystem},
        {LogOffSet{kAnn, WallTime{}}, C::Other, kSystem},
        {LogOffSet{kAnn, {}, true}, C::LogOffHour, kSystem},
        {LogOffSet{kAnn, {}, true, true}, C::Chosen, ann},
        {ended(EndReason::LogOffHour), C::LogOffHour, kSystem},
        {ended(EndReason::NotEntitled), C::NotEntitled, sue},
        {StationChanged{kAnn, StationState::Busy}, C::Phone, kSystem},
        {IntentSet{kAnn, byAnn}, C::Chosen, ann},
        {ChannelIntentSet{kAnn, {Channel::Chat, kLunch, ann, {}}}, C::Chosen, ann},
        {ChannelIntentEnded{kAnn, Channel::Chat}, C::Chosen, sue},
        {PendingSet{kAnn, Pending{kLunch, ann, {}}}, C::Chosen, ann},
        {PendingCounted{kAnn, 1}, C::Other, kSystem},
        {PendingArmed{kAnn}, C::PendingApplied, sue},
        {PendingEnded{kAnn, PendingEnd::Cancelled}, C::Chosen, sue},
        {PendingEnded{kAnn, PendingEnd::Superseded}, C::Chosen, sue},
        {PendingEnded{kAnn, PendingEnd::Applied}, C::Other, kSystem}, // what it is applied as tells it
        {OverlayLaid{kAnn, overlay(OverlayKind::NoAnswer)}, C::Missed, kSystem},
        {OverlayLaid{kAnn, overlay(OverlayKind::Declined)}, C::Declined, ann},
        {OverlayLaid{kAnn, overlay(OverlayKind::CannotShow)}, C::Device, kSystem},
        {OverlayLaid{kAnn, overlay(OverlayKind::OfferErrors)}, C::OfferEnded, kSystem},
        {OverlayLaid{kAnn, overlay(OverlayKind::StationFault)}, C::Phone, kSystem},
        {OverlayLaid{kAnn, overlay(OverlayKind::PhoneBusy)}, C::Phone, kSystem},
        {OverlayLifted{kAnn, OverlayId{"v-1"}, OverlayGone::TimeUp}, C::OverlayEnded, kSystem},
        {OverlayLifted{kAnn, OverlayId{"v-1"}, OverlayGone::Answered}, C::OverlayEnded, sue},
        {OverlayLifted{kAnn, OverlayId{"v-1"}, OverlayGone::CauseEnded}, C::Phone, kSystem},
        {CountersSet{kAnn, 1, 0}, C::Other, kSystem},
        {StatusSetByOther{kAnn, kLunch, false, "Eat"}, C::Chosen, sue},
        {ChangeAnswered{kAnn, PersonId{"sue"}, "Side task"}, C::Answered, ann},
        {ContactPosted{contact}, C::Other, kSystem},
        {ContactRequeued{contact.id, false, {}}, C::Other, kSystem},
        {ContactCooledDown{contact.id}, C::Other, kSystem},
        {ContactReleased{contact.id}, C::Other, kSystem},
        {DayBegan{kAnn, {}}, C::Other, kSystem},
        {DayOver{kAnn}, C::Other, kSystem},
        {ContactOverflowed{contact.id, contact.queue, 1, {}}, C::Other, kSystem},
        {ContactParked{contact.id, work.id, {}}, C::WorkEnded, ann},
        {AssignmentResumed{work.id}, C::Accepted, ann},
        {ContactEndAsked{contact.id}, C::Other, kSystem},
        {VariableSaved{contact.id, {"order", "4711"}, ann}, C::Other, kSystem},
        {VariableLooked{contact.id, "bank", kAnn}, C::Other, kSystem},
        {ContactOver{contact.id, ContactOutcome::Handled, {}}, C::Other, kSystem}, // what his work comes to tells it
        {OfferOpened{offer}, C::Offered, kSystem},
        {OfferRings{offer.id, session.id, {}}, C::Offered, kSystem},
        {over(OfferState::Accepted), C::Accepted, ann},
        {over(OfferState::Declined), C::Declined, ann},
        {over(OfferState::Missed), C::Missed, kSystem},
        {over(OfferState::NotPresented), C::OfferEnded, kSystem},
        {over(OfferState::Withdrawn), C::OfferEnded, kSystem},
        {over(OfferState::Failed), C::OfferEnded, kSystem},
        {OffersNotHad{kAnn, {offer.id}}, C::Other, kSystem},
        {AssignmentMade{work}, C::Accepted, ann},
        {AssignmentJoined{work.id}, C::Accepted, ann},
        {WrapUpStarted{work.id, {}}, C::WorkEnded, kCustomer},
        {WrapUpFreed{work.id}, C::WrapUpEnded, kSystem},
        {WrapUpExtended{work.id, {}, 60}, C::Other, kSystem},
        {finished(false), C::WrapUpEnded, sue},
        {finished(true), C::WrapUpEnded, kSystem},
        {AssignmentOver{work.id, kAnn, {}, {}, false, OfferFault::StationUnreachable}, C::OfferEnded, kSystem},
        {WrapUpCorrected{work.id, {}, {}}, C::Other, kSystem},
        {CountdownStopped{work.id}, C::Other, kSystem},
        {AssignmentForgotten{work.id, kAnn}, C::Other, kSystem},
        {CallbackPlanned{}, C::Other, kSystem}, // what its call comes to tells it, not the promise
        {CallbackEdited{}, C::Other, kSystem},
        {CallbackQueued{CallbackId{"cb-1"}, contact.id}, C::Other, kSystem},
        {CallbackPaused{CallbackId{"cb-1"}, {}, "BUSY", kAnn}, C::Other, kSystem},
        {CallbackOver{CallbackId{"cb-1"}, CallbackEnd::Reached, {}, kAnn}, C::Other, kSystem},
        {CallbackForgotten{CallbackId{"cb-1"}}, C::Other, kSystem},
        {CustomerAnswered{contact.id}, C::Other, kSystem},
        {CallAsked{contact.id, {}}, C::Other, kSystem}, // nobody's status is another by what is done in a call
        {CallSettled{contact.id, {}}, C::Other, kSystem},
        {CallAskGone{contact.id, {}}, C::Other, kSystem},
        {ConsultOver{contact.id}, C::Other, kSystem},
        {OutsiderPut{contact.id, {}}, C::Other, kSystem},
        {OutsiderGone{contact.id, {}}, C::Other, kSystem},
        {CustomerWent{contact.id}, C::Other, kSystem},
        {RoleGiven{work.id}, C::Other, kSystem},
        {OfferTurned{offer.id}, C::Other, kSystem},
        {ContactMoved{contact.id, contact.queue, {}}, C::Other, kSystem},
        {ContactGivenOut{contact.id}, C::Other, kSystem},
        {HeldOnPhone{contact.id}, C::Other, kSystem},
        {RecordingSet{contact.id, {}}, C::Other, kSystem},
        {MonitorPut{contact.id, {}}, C::Other, kSystem},
        {MonitorOver{contact.id, {}}, C::Other, kSystem},
        {ServerResumed{}, C::ServerResumed, kSystem},
    };
}

} // namespace

TEST(Causes, everyEvent_tellsWhatItsRowSays) {
    const Scene scene;
    std::set<std::size_t> walked;
    for (const Row& each : scene.table()) {
        SCOPED_TRACE("event " + std::to_string(each.event.index()) + ", row " + std::to_string(walked.size()));
        const Telling told = scene.tells({each.event}, scene.sue);
        EXPECT_EQ(told.cause, each.cause);
        EXPECT_EQ(told.by, each.by);
        walked.insert(each.event.index());
    }
    EXPECT_EQ(walked.size(), std::variant_size_v<Event::variant>) << "an event has no row";
}

TEST(Causes, ofSeveral_theFirstInTheOrderOfTellingHolds) {
    const Scene scene;
    const Event missed = OfferOver{scene.offer.id, kAnn, scene.contact.id, OfferState::Missed, {}, {}};
    const Event chosen = IntentSet{kAnn, Intent{kLunch, scene.ann, {}}};
    EXPECT_EQ(scene.tells({missed, chosen}, scene.ann).cause, LedgerCause::Chosen);
    EXPECT_EQ(scene.tells({chosen, missed}, scene.ann).cause, LedgerCause::Chosen);
    EXPECT_EQ(scene.tells({missed, ServerResumed{}}, {}).cause, LedgerCause::Missed);
    const Event out = SessionEnded{SessionId{"s-1"}, EndReason::TooManyMisses, {}, kAnn};
    EXPECT_EQ(scene.tells({missed, out}, {}).cause, LedgerCause::TooManyMisses);
}

TEST(Causes, pendingThatIsApplied_isByWhoPlannedIt) {
    const Scene scene;
    const Events events{PendingEnded{kAnn, PendingEnd::Applied}, IntentSet{kAnn, Intent{kLunch, scene.sue, {}}}};
    const Telling told = scene.tells(events, scene.ann);
    EXPECT_EQ(told.cause, LedgerCause::PendingApplied);
    EXPECT_EQ(told.by, scene.sue);
}

TEST(Causes, Z5_bySupervisor_namesHimAndHisNote) {
    const Scene scene;
    const Events events{IntentSet{kAnn, Intent{kLunch, scene.ann, {}}}, StatusSetByOther{kAnn, kLunch, false, "Eat"}};
    const Telling told = scene.tells(events, scene.sue);
    EXPECT_EQ(told.by, scene.sue) << "also where he puts back what she had chosen";
    EXPECT_EQ(told.note, "Eat");
}

TEST(Causes, signedOutBySupervisor_keepsHisNote) {
    const Scene scene;
    const Event ended = SessionEnded{SessionId{"s-1"}, EndReason::LoggedOutBySupervisor, {}, kAnn, "Left at noon"};
    EXPECT_EQ(scene.tells({ended}, scene.sue).note, "Left at noon");
}

TEST(Causes, endOfTheContact_isByWhoeverAskedForIt) {
    Scene scene;
    const Events events{ContactOver{scene.contact.id, ContactOutcome::Handled, {}}, WrapUpStarted{scene.work.id, {}}};
    EXPECT_EQ(scene.tells(events, scene.pbx).by, kCustomer);
    EXPECT_EQ(scene.tells(events, scene.ann).by, scene.ann);
    scene.stage.floor.contacts.at(scene.contact.id).endRequested = true;
    EXPECT_EQ(scene.tells(events, scene.pbx).by, scene.ann);
    const Events noWrapUp{ContactOver{scene.contact.id, ContactOutcome::Handled, {}},
        AssignmentOver{scene.work.id, kAnn, {}, {}, false, {}}};
    EXPECT_EQ(scene.tells(noWrapUp, scene.pbx).cause, LedgerCause::WorkEnded);
}

TEST(Causes, W7_signOutWhenDone_isByHimself_whoeverEndsHisWork) {
    const Scene scene;
    const Telling gone = scene.tells({SessionEnded{SessionId{"s-1"}, EndReason::SignedOut, {}, kAnn}}, scene.pbx);
    EXPECT_EQ(gone.cause, LedgerCause::SignedOut);
    EXPECT_EQ(gone.by, scene.ann);
    const Telling stays = scene.tells({LogOffSet{kAnn, {}}}, scene.ann);
    EXPECT_EQ(stays.cause, LedgerCause::Chosen) << "taken back";
    EXPECT_EQ(stays.by, scene.ann);
}

TEST(Causes, work_isToldWithItsChannelAndQueue) {
    const Scene scene;
    const Telling told = scene.tells({OfferOpened{scene.offer}}, {});
    EXPECT_EQ(told.channel, Channel::Voice);
    EXPECT_EQ(told.queue, "sales");
}

TEST(Causes, connector_isNobody) {
    const Scene scene;
    EXPECT_EQ(scene.tells({AssignmentOver{scene.work.id, kAnn, CodeId{"done"}, {}, false, {}}}, scene.pbx).by, kSystem);
}

TEST(Causes, others_areNotTold) {
    const Scene scene;
    EXPECT_EQ(Causes(scene.stage.floor, {OfferOpened{scene.offer}}, {}).of(PersonId{"bob"}), Telling{});
}
