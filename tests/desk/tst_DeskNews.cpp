// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/domain/Permission.h"
#include "tests/desk/DeskRig.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace readyline;
using namespace std::chrono_literals;
using desk::Desk;
using kit::ClientRig;
using Rig = kit::DeskRig;

class tst_DeskNews : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression{QStringLiteral(".")}); }
    void live_pictureIsThere_whenItIsSaid();
    void frame_ackAndEvents_areOneChange();
    void changes_burst_isOnceAFrame();
    void offer_withdrawn_isShownThreeSeconds();
    void Z5_told_byName();
    void Z5_setWhileAway_isToldWithThePicture();
    void I8_answered_isSaidWithItsAuthor();
    void D9_grants_areThoseOfTheLastWord();
    void K33_team_reconnected_opensItsViewSince();
    void K33_team_lostBeforeItsViewWasOpen_goesOnWhereItWas();
    void team_replaced_closesTheFirst();
    void ended_everythingIsForgotten();
    void K18_asked_untilAStatusIsChosen();
};

void tst_DeskNews::live_pictureIsThere_whenItIsSaid() {
    ClientRig rig;
    Desk desk{rig.session, rig.time, rig.random};
    rig.signIn();
    rig.time.advance(100ms);
    int said = 0;
    connect(&desk, &Desk::connectionChanged, this, [&] {
        if (!desk.connection().isLive()) return;
        ++said;
        QCOMPARE(desk.me().name, std::string{"Ilse Vermeulen"}); // never live with an empty picture
        QCOMPARE(desk.tasks().size(), 1U);
    });
    QSignalSpy tasks{&desk, &Desk::tasksChanged}, site{&desk, &Desk::siteChanged};
    rig.open(Rig::withWork());
    rig.time.advance(100ms);
    QVERIFY(said > 0);
    QCOMPARE(site.size(), 1);
    QCOMPARE(tasks.size(), 1);
}

void tst_DeskNews::frame_ackAndEvents_areOneChange() {
    Rig rig;
    const auto command = rig.desk.accept(domain::OfferId{"o1"});
    rig.take();
    rig.time.advance(100ms);
    QSignalSpy offers{&rig.desk, &Desk::offersChanged}, tasks{&rig.desk, &Desk::tasksChanged};
    const auto task = kit::sampleTask("o1", domain::Channel::Chat);
    rig.batch({rig.text(rig.lastId(), wire::Result{wire::Settled{12}}),
        rig.text(wire::OfferEnded{domain::OfferId{"o1"}, domain::OfferState::Accepted, {}, {}}, 11, command),
        rig.text(wire::TaskChanged{task}, 12, command)});
    QCOMPARE(offers.size(), 1);
    QCOMPARE(tasks.size(), 1);
    QVERIFY(rig.desk.offers().empty());
    QCOMPARE(rig.desk.tasks().size(), 2U);
    rig.time.advance(1s);
    QCOMPARE(offers.size(), 1);
}

void tst_DeskNews::changes_burst_isOnceAFrame() {
    Rig rig;
    QSignalSpy changed{&rig.desk, &Desk::selfChanged};
    for (int i = 0; i < 50; ++i) rig.confirm(i % 2 ? kit::kReady : kit::kLunch, 11 + i);
    QCOMPARE(changed.size(), 1);
    rig.time.advance(16ms);
    QCOMPARE(changed.size(), 2);
    rig.time.advance(1s);
    QCOMPARE(changed.size(), 2);
}

void tst_DeskNews::offer_withdrawn_isShownThreeSeconds() {
    Rig rig;
    const wire::OfferEnded gone{
        domain::OfferId{"o1"}, domain::OfferState::Withdrawn, domain::WithdrawReason::CustomerGone, {}};
    rig.event(gone, 11);
    QCOMPARE(rig.desk.offers().front().ended, gone);
    QSignalSpy offers{&rig.desk, &Desk::offersChanged};
    rig.time.advance(2'900ms);
    QCOMPARE(rig.desk.offers().size(), 1U);
    rig.time.advance(200ms);
    QVERIFY(rig.desk.offers().empty());
    QCOMPARE(offers.size(), 1);
}

void tst_DeskNews::Z5_told_byName() {
    Rig rig;
    QSignalSpy told{&rig.desk, &Desk::told};
    rig.batch({rig.text(wire::SelfChanged{kit::sampleAgent("ilse", "Ilse", kit::kLunch)}, 11),
        rig.text(wire::StatusSetByOther{kit::kLunch, false, "Break now"}, 11)});
    rig.time.advance(1s);
    QCOMPARE(told.size(), 1);
    QCOMPARE(told.first().first().value<replica::Told>().by.name, std::string{"Margriet Adeyemi"});
    QCOMPARE(told.first().first().value<replica::Told>().seq, 11);
    QCOMPARE(rig.desk.self().shown.reason, std::string{"Lunch"});
}

void tst_DeskNews::Z5_setWhileAway_isToldWithThePicture() {
    Rig rig;
    QSignalSpy told{&rig.desk, &Desk::told};
    rig.dropAndRetry();
    wire::SessionOpened opened = kit::sampleOpened(20);
    const domain::Actor margriet{domain::ActorKind::Person, domain::PersonId{"margriet"}, "Margriet Adeyemi"};
    opened.changed = wire::MissedChange{{kit::kLunch, false, "Break now"}, margriet, kit::at(30), 15};
    rig.open(opened);
    rig.time.advance(1s);
    QCOMPARE(told.size(), 1);
    const auto change = told.first().first().value<replica::Told>();
    QCOMPARE(change.what, (wire::StatusSetByOther{kit::kLunch, false, "Break now"}));
    QCOMPARE(change.by, margriet);
    QCOMPARE(change.seq, 15); // what he says to it names it
    rig.dropAndRetry();
    rig.open(kit::sampleOpened(30));
    rig.time.advance(1s);
    QCOMPARE(told.size(), 1);
}

void tst_DeskNews::I8_answered_isSaidWithItsAuthor() {
    Rig rig;
    QSignalSpy answered{&rig.desk, &Desk::answered};
    rig.event(wire::StatusAnswered{"I am on a side task"}, 11);
    rig.time.advance(1s);
    QCOMPARE(answered.size(), 1);
    QCOMPARE(answered.first().first().value<replica::Answered>().text, std::string{"I am on a side task"});
    QCOMPARE(answered.first().first().value<replica::Answered>().by.name, std::string{"Margriet Adeyemi"});
}

void tst_DeskNews::D9_grants_areThoseOfTheLastWord() {
    Rig rig;
    QVERIFY(!rig.desk.may(domain::Action::EditStatuses));
    wire::Me me = rig.desk.me();
    me.role = domain::Role::Supervisor;
    me.grants = {domain::Grant::EditStatuses};
    QSignalSpy site{&rig.desk, &Desk::siteChanged};
    rig.event(wire::MeChanged{me}, 11);
    rig.time.advance(1s);
    QVERIFY(rig.desk.may(domain::Action::EditStatuses));
    QVERIFY(!rig.desk.may(domain::Action::ChangeSite));
    QCOMPARE(site.size(), 1);
}

void tst_DeskNews::K33_team_reconnected_opensItsViewSince() {
    Rig rig;
    rig.desk.openTeam({domain::TeamId{"a"}, domain::TeamId{"b"}});
    const auto first = rig.taken<wire::TeamViewOpen>();
    QVERIFY(!first.since);
    rig.answer(
        rig.lastId(), wire::Result{wire::ViewOpened{first.view, 10, true, {kit::sampleAgent("jonas", "Jonas")}}});
    rig.event(wire::AgentChanged{kit::sampleAgent("jonas", "Jonas", kit::kLunch)}, 14);

    rig.dropAndRetry();
    rig.open(kit::sampleOpened(20));
    const auto second = rig.taken<wire::TeamViewOpen>();
    QCOMPARE(second.teams, first.teams);
    QVERIFY(second.view != first.view);
    QCOMPARE(second.since, (wire::ResumePoint{"log-1", 14})); // as far as the view had come, not the snapshot
    QCOMPARE(rig.desk.team().size(), 1U);                     // still on the screen
    rig.answer(
        rig.lastId(), wire::Result{wire::ViewOpened{second.view, 20, false, {kit::sampleAgent("jonas", "Jonas")}}});
    rig.event(wire::AgentChanged{kit::sampleAgent("jonas", "Jonas", kit::kLunch)}, 21);
    QCOMPARE(rig.desk.team().front().shown.reason, std::string{"Lunch"}); // news come again

    rig.dropAndRetry();
    auto other = kit::sampleOpened(3);
    other.log = "log-2";
    rig.open(other);
    QVERIFY(!rig.taken<wire::TeamViewOpen>().since);
    QVERIFY(rig.desk.team().empty());
}

void tst_DeskNews::K33_team_lostBeforeItsViewWasOpen_goesOnWhereItWas() {
    Rig rig;
    rig.desk.openTeam({domain::TeamId{"a"}});
    const auto first = rig.taken<wire::TeamViewOpen>();
    rig.answer(
        rig.lastId(), wire::Result{wire::ViewOpened{first.view, 10, true, {kit::sampleAgent("jonas", "Jonas")}}});

    rig.dropAndRetry();
    rig.open(kit::sampleOpened(20));
    QCOMPARE(rig.taken<wire::TeamViewOpen>().since, (wire::ResumePoint{"log-1", 10}));
    rig.event(wire::SelfChanged{kit::sampleAgent("ilse", "Ilse", kit::kLunch)}, 21); // news, but not of the team
    rig.dropAndRetry();
    rig.open(kit::sampleOpened(30));
    QCOMPARE(rig.taken<wire::TeamViewOpen>().since, (wire::ResumePoint{"log-1", 10}));
}

void tst_DeskNews::team_replaced_closesTheFirst() {
    Rig rig;
    rig.desk.openTeam({domain::TeamId{"a"}});
    const auto first = rig.taken<wire::TeamViewOpen>();
    rig.answer(
        rig.lastId(), wire::Result{wire::ViewOpened{first.view, 10, true, {kit::sampleAgent("jonas", "Jonas")}}});
    rig.desk.openTeam({domain::TeamId{"a"}});
    QVERIFY(rig.take().empty());
    rig.desk.openTeam({domain::TeamId{"b"}});
    const auto frames = rig.take();
    QCOMPARE(frames.size(), 2U);
    QCOMPARE(std::get<wire::ViewClose>(frames.front().request).view, first.view);
    QVERIFY(rig.desk.team().empty());
}

void tst_DeskNews::ended_everythingIsForgotten() {
    Rig rig;
    rig.desk.setPresence(kit::kReady);
    QSignalSpy ended{&rig.desk, &Desk::ended}, unconfirmed{&rig.desk, &Desk::commandUnconfirmed};
    QSignalSpy tasks{&rig.desk, &Desk::tasksChanged};
    rig.event(wire::SessionEnded{wire::EndReason::LoggedOutBySupervisor, {}}, 11);
    rig.transport.drop(4410);
    QCOMPARE(ended.size(), 1);
    QCOMPARE(ended.first().first().value<session::SessionEnd>().kind, session::SessionEnd::Kind::LoggedOutBySupervisor);
    QVERIFY(rig.desk.tasks().empty());
    QVERIFY(rig.desk.me().name.empty());
    QCOMPARE(tasks.size(), 1);
    rig.time.advance(60s);
    QCOMPARE(unconfirmed.size(), 0); // the end says it all
    QVERIFY(rig.desk.setPresence(kit::kReady).empty());
}

void tst_DeskNews::K18_asked_untilAStatusIsChosen() {
    ClientRig rig;
    Desk desk{rig.session, rig.time, rig.random};
    auto opened = kit::sampleOpened();
    opened.self.asked = true;
    rig.goLive(opened);
    QVERIFY(desk.asksIntent());
    desk.setPresence(kit::kReady);
    QVERIFY(!desk.asksIntent());
    opened.self.asked = false; // answered meanwhile, here or on another device
    rig.event(wire::SelfChanged{opened.self}, opened.seq + 1);
    QVERIFY(!desk.asksIntent());
}

QTEST_GUILESS_MAIN(tst_DeskNews)
#include "tst_DeskNews.moc"
