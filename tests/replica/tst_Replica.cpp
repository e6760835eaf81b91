// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/replica/Coalescer.h"
#include "core/replica/Fold.h"
#include "tests/kit/ManualTime.h"
#include "tests/kit/Samples.h"

#include <QTest>

using namespace readyline;
using namespace readyline::replica;
using namespace std::chrono_literals;

class tst_Replica : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void snapshot_replacesEverything();
    void offer_ringsThenEnds_leavesTheOpenOnes();
    void offer_endedByAnother_staysAMomentWithItsReason_data();
    void offer_endedByAnother_staysAMomentWithItsReason();
    void W25_phoneLifted_isHisOwnDoing();
    void W10_notHad_isSaidWithItsCommand();
    void task_endsByDeadline_isSaid();
    void Z5_statusSetByOther_namesWho();
    void team_fullView_replaces_deltaUpdates();
    void team_closed_lateChangesAreIgnored();
    void team_sessionEndedInsteadOfThePicture_movesNoPlace();
    void team_otherJournal_isForgotten();
    void P15_shownStatus_isTheDomainsForTheServedLayers_data();
    void P15_shownStatus_isTheDomainsForTheServedLayers();
    void coalescer_firstAfterQuiet_isAtOnce();
    void coalescer_burst_isOnceAFrame();
    void coalescer_touchedWhileDelivering_comesNextFrame();
};

namespace {

using wire::Event;

Changes apply(Replica& replica, Event event, std::int64_t seq) {
    return replica.apply(kit::sampleEvent(std::move(event), seq));
}

domain::WorkItem work(domain::Channel channel, domain::AssignmentState state) {
    domain::WorkItem item;
    item.contact = domain::ContactId{"c-" + std::string{toName(channel)}};
    item.queue = domain::QueueId{"billing"};
    item.channel = channel;
    item.assignment = state;
    item.since = kit::at(30);
    return item;
}

} // namespace

void tst_Replica::snapshot_replacesEverything() {
    Replica replica;
    auto first = kit::sampleOpened();
    first.offers = {kit::sampleOffer("o1", domain::Channel::Chat)};
    first.tasks = {kit::sampleTask("t1", domain::Channel::Voice)};
    const Changes changes = replica.apply(first, false);
    QVERIFY(changes.site && changes.self && changes.offers && changes.tasks);
    QCOMPARE(replica.offers().size(), 1U);
    QCOMPARE(replica.seq(), 10);

    auto second = kit::sampleOpened(20);
    second.self.name = "Ilse V.";
    replica.apply(second, true);
    QVERIFY(replica.offers().empty());
    QVERIFY(replica.tasks().empty());
    QCOMPARE(replica.self(), second.self);
    QCOMPARE(replica.me(), second.me);
    QCOMPARE(replica.seq(), 20);
}

void tst_Replica::offer_ringsThenEnds_leavesTheOpenOnes() {
    Replica replica;
    replica.apply(kit::sampleOpened(), false);
    QVERIFY(apply(replica,
        wire::OfferChanged{kit::sampleOffer("o1", domain::Channel::Voice, 0, domain::OfferState::Connecting)}, 11)
                .offers);
    apply(replica, wire::OfferChanged{kit::sampleOffer("o1", domain::Channel::Voice)}, 12);
    QCOMPARE(replica.offers().at(domain::OfferId{"o1"}).state, domain::OfferState::Ringing);
    QVERIFY(apply(replica, wire::OfferEnded{domain::OfferId{"o1"}, domain::OfferState::Accepted, {}, {}}, 13).offers);
    QVERIFY(replica.offers().empty());
    QVERIFY(replica.endedOffers().empty()); // my own doing is no news
    QVERIFY(!apply(replica, wire::OfferEnded{domain::OfferId{"o9"}, domain::OfferState::Missed, {}, {}}, 14).any());
}

void tst_Replica::offer_endedByAnother_staysAMomentWithItsReason_data() {
    using domain::OfferState;
    QTest::addColumn<OfferState>("end");
    QTest::addColumn<Doing>("doing");
    QTest::addColumn<bool>("shown");
    QTest::newRow("Z23 withdrawn") << OfferState::Withdrawn << Doing::Here << true;
    QTest::newRow("failed") << OfferState::Failed << Doing::Here << true;
    QTest::newRow("not presented") << OfferState::NotPresented << Doing::Here << true;
    QTest::newRow("W23 missed") << OfferState::Missed << Doing::Here << true;
    QTest::newRow("declined here") << OfferState::Declined << Doing::Here << false;
    QTest::newRow("accepted here") << OfferState::Accepted << Doing::Here << false;
    QTest::newRow("Z23 accepted elsewhere") << OfferState::Accepted << Doing::Elsewhere << true;
    QTest::newRow("Z23 declined elsewhere") << OfferState::Declined << Doing::Elsewhere << true;
}

void tst_Replica::offer_endedByAnother_staysAMomentWithItsReason() {
    QFETCH(domain::OfferState, end);
    QFETCH(Doing, doing);
    QFETCH(bool, shown);
    Replica replica;
    InFlight inFlight;
    auto opened = kit::sampleOpened();
    opened.offers = {kit::sampleOffer("o1", domain::Channel::Chat)};
    replica.apply(opened, false);
    const wire::OfferEnded ended{domain::OfferId{"o1"}, end, domain::WithdrawReason::AnsweredElsewhere, {}};
    replica.apply(kit::sampleEvent(ended, 11), doing);
    const auto items = foldOffers(replica, inFlight);
    QCOMPARE(items.size(), shown ? 1U : 0U);
    if (!shown) return;
    QCOMPARE(items.front().ended, ended);
    QCOMPARE(items.front().offer, opened.offers.front());
    QVERIFY(!replica.forgetEnded(kit::at(0) + 2'999ms).any());
    QVERIFY(replica.forgetEnded(kit::at(3)).offers);
    QVERIFY(foldOffers(replica, inFlight).empty());
}

void tst_Replica::W25_phoneLifted_isHisOwnDoing() {
    Replica replica;
    auto opened = kit::sampleOpened();
    opened.offers = {kit::sampleOffer("o1", domain::Channel::Voice)};
    opened.offers[0].answer = domain::VoiceAnswer::Phone;
    replica.apply(opened, false);
    const wire::OfferEnded lifted{domain::OfferId{"o1"}, domain::OfferState::Accepted, {}, {}};
    replica.apply(kit::sampleEvent(lifted, 11), Doing::Elsewhere); // the exchange's command
    QVERIFY(replica.endedOffers().empty());
}

void tst_Replica::W10_notHad_isSaidWithItsCommand() {
    Replica replica;
    replica.apply(kit::sampleOpened(), false);
    const domain::CommandId command{"019aa5f0-1111-7222-8333-444455556666"};
    const wire::OffersNotHad rest{{domain::OfferId{"o1"}}};
    const Changes changes = replica.apply(kit::sampleEvent(rest, 11, command));
    QVERIFY(changes.any());
    QCOMPARE(changes.notHad, (std::vector<NotHad>{{command, rest.offers}}));
}

void tst_Replica::task_endsByDeadline_isSaid() {
    Replica replica;
    auto opened = kit::sampleOpened();
    opened.tasks = {kit::sampleTask("t1", domain::Channel::Chat, 0, domain::AssignmentState::WrapUp)};
    replica.apply(opened, false);
    const wire::TaskRemoved removed{domain::AssignmentId{"task-t1"}, domain::CodeId{"other"}, true};
    const Changes changes = apply(replica, removed, 11);
    QVERIFY(changes.tasks);
    QCOMPARE(changes.tasksDone, std::vector{removed});
    QVERIFY(replica.tasks().empty());
}

void tst_Replica::Z5_statusSetByOther_namesWho() {
    Replica replica;
    const Changes changes = apply(replica, wire::StatusSetByOther{kit::kLunch, false, "Take your break now"}, 11);
    QCOMPARE(changes.told.size(), 1U);
    QCOMPARE(changes.told.front().by.name, std::string{"Margriet Adeyemi"});
    QCOMPARE(changes.told.front().what.note, std::string{"Take your break now"});
}

void tst_Replica::team_fullView_replaces_deltaUpdates() {
    Replica replica;
    replica.apply(kit::sampleOpened(), false);
    const auto ilse = kit::sampleAgent("ilse", "Ilse"), jonas = kit::sampleAgent("jonas", "Jonas");
    QVERIFY(replica.apply(wire::ViewOpened{wire::ViewId{"v"}, 10, true, {ilse, jonas}}).wholeTeam);
    QCOMPARE(replica.team().size(), 2U);

    auto lunch = kit::sampleAgent("jonas", "Jonas", kit::kLunch);
    const Changes changes = apply(replica, wire::AgentChanged{lunch}, 12);
    QCOMPARE(changes.agents, std::set{jonas.person});
    QVERIFY(!changes.self);
    QCOMPARE(replica.team().at(jonas.person), lunch);

    const Changes delta = replica.apply(wire::ViewOpened{wire::ViewId{"w"}, 15, false, {jonas}});
    QVERIFY(!delta.wholeTeam);
    QCOMPARE(delta.agents, std::set{jonas.person});
    QCOMPARE(replica.team().size(), 2U);
    QVERIFY(replica.apply(wire::ViewOpened{wire::ViewId{"x"}, 15, true, {ilse}}).wholeTeam);
    QCOMPARE(replica.team().size(), 1U);
}

void tst_Replica::team_closed_lateChangesAreIgnored() {
    Replica replica;
    replica.apply(kit::sampleOpened(), false);
    replica.apply(wire::ViewOpened{wire::ViewId{"v"}, 10, true, {kit::sampleAgent("ilse", "Ilse")}});
    QVERIFY(replica.closeTeam().wholeTeam);
    QVERIFY(!apply(replica, wire::AgentChanged{kit::sampleAgent("jonas", "Jonas")}, 12).any());
    QVERIFY(replica.team().empty());
}

// Refused to resume, the device hears of its end at the journal's present place, and of nothing that came before it.
void tst_Replica::team_sessionEndedInsteadOfThePicture_movesNoPlace() {
    Replica replica;
    replica.apply(kit::sampleOpened(), false);
    replica.apply(wire::ViewOpened{wire::ViewId{"v"}, 10, true, {kit::sampleAgent("ilse", "Ilse")}});
    apply(replica, wire::SessionEnded{}, 40);
    QCOMPARE(replica.teamSeq(), std::optional<std::int64_t>{10});
    QCOMPARE(replica.seq(), 10);
}

void tst_Replica::team_otherJournal_isForgotten() {
    Replica replica;
    replica.apply(kit::sampleOpened(), false);
    replica.apply(wire::ViewOpened{wire::ViewId{"v"}, 10, true, {kit::sampleAgent("ilse", "Ilse")}});
    replica.apply(kit::sampleOpened(20), true);
    QCOMPARE(replica.team().size(), 1U); // stays on the screen until the view is resumed
    QVERIFY(replica.apply(kit::sampleOpened(3), false).wholeTeam);
    QVERIFY(replica.team().empty());
    QCOMPARE(replica.seq(), 3);
}

void tst_Replica::P15_shownStatus_isTheDomainsForTheServedLayers_data() {
    using domain::AssignmentState;
    QTest::addColumn<domain::AgentLayers>("layers");
    QTest::addColumn<domain::ShownRow>("row");
    QTest::addColumn<int>("written");
    const auto with = [](const domain::Choice& choice, std::vector<domain::WorkItem> items) {
        auto agent = kit::sampleAgent("ilse", "Ilse", choice);
        agent.work = std::move(items);
        return agent;
    };
    using domain::Channel;
    using domain::ShownRow;
    QTest::newRow("P2 ready") << with(kit::kReady, {}) << ShownRow::Ready << 0;
    QTest::newRow("Z12 lunch") << with(kit::kLunch, {}) << ShownRow::NotReady << 0;
    QTest::newRow("P15 two chats") << with(
        kit::kReady, {work(Channel::Chat, AssignmentState::Active), work(Channel::Email, AssignmentState::Active)})
                                   << ShownRow::Written << 2;
    QTest::newRow("P4 on a call") << with(kit::kLunch, {work(Channel::Voice, AssignmentState::Active)})
                                  << ShownRow::Engaged << 0;
    QTest::newRow("P5 wrap-up") << with(kit::kReady, {work(Channel::Voice, AssignmentState::WrapUp)})
                                << ShownRow::WrapUp << 0;
    auto missed = with(kit::kReady, {});
    missed.overlays = {{domain::OverlayId{"v"}, domain::OverlayKind::NoAnswer, domain::EntryId{"missed"},
        domain::UntilAcknowledged{}, kit::at(9), {}}};
    QTest::newRow("W23 missed") << missed << ShownRow::Acknowledge << 0;
    auto away = with(kit::kReady, {});
    away.presence.connection = domain::Connection::None;
    QTest::newRow("Z17 signed out") << away << ShownRow::SignedOut << 0;
}

void tst_Replica::P15_shownStatus_isTheDomainsForTheServedLayers() {
    QFETCH(domain::AgentLayers, layers);
    QFETCH(domain::ShownRow, row);
    QFETCH(int, written);
    Replica replica;
    const InFlight inFlight;
    replica.apply(kit::sampleOpened(), false);
    apply(replica, wire::SelfChanged{layers}, 11);
    const SelfView self = foldSelf(replica, inFlight);
    QCOMPARE(self.shown, shownStatus(layers, kit::sampleSite()));
    QCOMPARE(self.shown.row, row);
    QCOMPARE(self.shown.written, written);
    QCOMPARE(self.load, loadOf(layers, kit::sampleSite()));
    // The same layers in a team view read the same.
    QCOMPARE(foldAgent(layers, replica, inFlight).shown, self.shown);
}

void tst_Replica::coalescer_firstAfterQuiet_isAtOnce() {
    kit::ManualTime time;
    int delivered = 0;
    Coalescer coalescer{time, [&] { ++delivered; }};
    coalescer.touch();
    QCOMPARE(delivered, 1);
    time.advance(16ms);
    QCOMPARE(delivered, 1);
    coalescer.touch();
    QCOMPARE(delivered, 2);
}

void tst_Replica::coalescer_burst_isOnceAFrame() {
    kit::ManualTime time;
    std::vector<Duration> deliveries;
    Coalescer coalescer{time, [&] { deliveries.push_back(time.now().time_since_epoch()); }};
    for (int ms = 0; ms < 100; ++ms) {
        coalescer.touch();
        coalescer.touch();
        time.advance(1ms);
    }
    time.advance(1s);
    QCOMPARE(deliveries, (std::vector<Duration>{0ms, 16ms, 32ms, 48ms, 64ms, 80ms, 96ms, 112ms}));
}

void tst_Replica::coalescer_touchedWhileDelivering_comesNextFrame() {
    kit::ManualTime time;
    int delivered = 0;
    Coalescer* self = nullptr;
    Coalescer coalescer{time, [&] {
                            if (++delivered < 3) self->touch();
                        }};
    self = &coalescer;
    coalescer.touch();
    QCOMPARE(delivered, 1);
    time.advance(16ms);
    QCOMPARE(delivered, 2);
    time.advance(100ms);
    QCOMPARE(delivered, 3);
}

QTEST_GUILESS_MAIN(tst_Replica)
#include "tst_Replica.moc"
