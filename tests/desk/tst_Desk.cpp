// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/desk/DeskRig.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace readyline;
using namespace std::chrono_literals;
using desk::Desk;
using kit::ClientRig;
using Rig = kit::DeskRig;

class tst_Desk : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression{QStringLiteral(".")}); }
    void presence_requestedAtOnce_factOnItsEvent();
    void presence_refused_fallsBackAndSaysWhy();
    void presence_unanswered_isNotConfirmedAfterTwentySeconds();
    void presence_lateAnswer_isNews();
    void presence_settledWithoutAnEvent_isConfirmedByTheHeartbeat();
    void presence_lostWithTheConnection_isReplayedUnderItsId();
    void presence_duringAnOutage_isSentOnReturn();
    void K7_presence_decliningOffers_marksThemAndIsOneCommand();
    void accept_twice_sendsOnce();
    void idea_presented_oncePerOffer_againAfterAReconnect();
    void wrapUp_submitted_showsUnderWay();
    void P5_W84_wrapUp_endedOrStopped_showsUnderWay();
    void history_isRead_andAnOldAnswerIsNoNews();
    void recent_isReadApartFromTheHistoryThatIsShown();
    void W70_W76_setVariable_confirmedRefusedOrNot();
    void W73_reveal_isAnsweredOrSaidNotToCome();
    void Z20_setOthers_carriesWhatWasSeen();
    void D9_administration_confirmedOnceThePictureHasIt();
    void W7_signOut_refused_saysWhy();
    void signOut_offline_leavesAtOnce();
    void canShow_isToldNowAndWithEveryOpen();
    void Z21_idle_duringAnOutage_isSaidOnReturn();
    void W105_callbacks_areFollowed_andAskedForAgainOnReturn();
    void W105_callback_editedAndDeleted_showsUnderWay();
};

void tst_Desk::presence_requestedAtOnce_factOnItsEvent() {
    Rig rig;
    QSignalSpy changed{&rig.desk, &Desk::selfChanged};
    const auto command = rig.desk.setPresence(kit::kReady);
    QCOMPARE(changed.size(), 1); // before the call returns
    QCOMPARE(rig.desk.self().requested, kit::kReady);
    QCOMPARE(rig.desk.self().shown.word, std::string{"Not Ready"});
    QCOMPARE(rig.taken<wire::PresenceSet>(), (wire::PresenceSet{command, kit::kReady, false}));
    rig.answer(rig.lastId(), wire::Result{wire::Settled{11}});
    QCOMPARE(rig.desk.self().requested, kit::kReady);
    rig.confirm(kit::kReady, 11, command);
    QVERIFY(!rig.desk.self().requested);
    QCOMPARE(rig.desk.self().shown.word, std::string{"Ready"});
    rig.time.advance(1s);
    QCOMPARE(rig.desk.self().shown.since, kit::at(5)); // counts from the server's time
}

void tst_Desk::presence_refused_fallsBackAndSaysWhy() {
    Rig rig;
    const auto before = rig.desk.self();
    QSignalSpy refused{&rig.desk, &Desk::commandRefused};
    const auto command = rig.desk.setPresence(kit::kLunch);
    rig.answer(wire::Refused{domain::Refusal::UnknownReason, {}});
    QCOMPARE(refused.size(), 1);
    QCOMPARE(refused.first().at(0).value<domain::CommandId>(), command);
    QCOMPARE(refused.first().at(1).value<replica::CommandKind>(), replica::CommandKind::SetPresence);
    QCOMPARE(refused.first().at(2).value<wire::Refused>().refusal, domain::Refusal::UnknownReason);
    QCOMPARE(rig.desk.self(), before);
}

void tst_Desk::presence_unanswered_isNotConfirmedAfterTwentySeconds() {
    Rig rig;
    QSignalSpy unconfirmed{&rig.desk, &Desk::commandUnconfirmed};
    const auto command = rig.desk.setPresence(kit::kReady);
    for (int beat = 0; beat < 4; ++beat) { // the connection itself lives
        rig.time.advance(4s);
        rig.answer(wire::Result{wire::Pong{rig.time.wallNow(), 10}});
    }
    rig.time.advance(3'999ms);
    QCOMPARE(unconfirmed.size(), 0);
    rig.time.advance(1ms);
    QCOMPARE(unconfirmed.size(), 1);
    QCOMPARE(unconfirmed.first().at(0).value<domain::CommandId>(), command);
    QVERIFY(!rig.desk.self().requested);
}

void tst_Desk::presence_lateAnswer_isNews() {
    Rig rig;
    QSignalSpy refused{&rig.desk, &Desk::commandRefused};
    const auto command = rig.desk.setPresence(kit::kReady);
    rig.take();
    const auto id = rig.lastId();
    for (int beat = 0; beat < 6; ++beat) {
        rig.time.advance(4s);
        rig.answer(wire::Result{wire::Pong{rig.time.wallNow(), 10}});
    }
    rig.answer(id, wire::Result{wire::Settled{11}});
    rig.confirm(kit::kReady, 11, command);
    rig.time.advance(1s);
    QCOMPARE(rig.desk.self().shown.word, std::string{"Ready"});
    QCOMPARE(refused.size(), 0);
}

void tst_Desk::presence_settledWithoutAnEvent_isConfirmedByTheHeartbeat() {
    Rig rig;
    rig.desk.setPresence(kit::kReady);
    rig.answer(wire::Result{wire::Settled{11}});
    rig.time.advance(4s);
    QVERIFY(rig.desk.self().requested);
    rig.answer(wire::Result{wire::Pong{rig.time.wallNow(), 11}});
    QVERIFY(!rig.desk.self().requested);
}

void tst_Desk::presence_lostWithTheConnection_isReplayedUnderItsId() {
    Rig rig;
    QSignalSpy unconfirmed{&rig.desk, &Desk::commandUnconfirmed};
    const auto command = rig.desk.setPresence(kit::kReady);
    rig.take();
    rig.dropAndRetry();
    QCOMPARE(rig.desk.self().requested, kit::kReady);
    rig.transport.accept();
    rig.answer(wire::Result{kit::sampleOpened(12)});
    const auto again = rig.takeOnly<wire::PresenceSet>();
    QCOMPARE(again.size(), 1U);
    QCOMPARE(again.front().command, command);
    rig.answer(rig.lastId(), wire::Result{wire::Settled{12}}); // as the first time: the snapshot has it
    QVERIFY(!rig.desk.self().requested);
    QCOMPARE(unconfirmed.size(), 0);
}

void tst_Desk::presence_duringAnOutage_isSentOnReturn() {
    Rig rig;
    rig.transport.drop();
    rig.desk.setPresence(kit::kReady);
    rig.desk.setPresence(kit::kLunch);
    QCOMPARE(rig.desk.self().requested, kit::kLunch);
    rig.waitForRetry();
    rig.open();
    const auto sent = rig.takeOnly<wire::PresenceSet>();
    QCOMPARE(sent.size(), 1U); // only what still stands
    QCOMPARE(sent.front().choice, kit::kLunch);
}

void tst_Desk::K7_presence_decliningOffers_marksThemAndIsOneCommand() {
    Rig rig;
    QSignalSpy offers{&rig.desk, &Desk::offersChanged};
    rig.desk.setPresence(kit::kLunch, desk::OpenOffers::Decline);
    QCOMPARE(rig.desk.offers().front().answering, replica::Answering::Declining);
    QCOMPARE(offers.size(), 1);
    const auto frames = rig.take();
    QCOMPARE(frames.size(), 1U);
    QVERIFY(std::get<wire::PresenceSet>(frames.front().request).declineOffers);
}

void tst_Desk::accept_twice_sendsOnce() {
    Rig rig;
    const auto command = rig.desk.accept(domain::OfferId{"o1"});
    QCOMPARE(rig.desk.accept(domain::OfferId{"o1"}), command);
    QCOMPARE(rig.takeOnly<wire::OfferAccept>().size(), 1U);
    QCOMPARE(rig.desk.offers().front().answering, replica::Answering::Accepting);
}

void tst_Desk::idea_presented_oncePerOffer_againAfterAReconnect() {
    Rig rig;
    const auto connecting = kit::sampleOffer("o2", domain::Channel::Voice, 0, domain::OfferState::Connecting);
    rig.event(wire::OfferChanged{connecting}, 11);
    rig.desk.presented(connecting.offer);
    rig.desk.presented(connecting.offer);
    QCOMPARE(rig.takeOnly<wire::OfferPresented>().size(), 1U);
    rig.answer(rig.lastId(), wire::Result{wire::Settled{11}});
    rig.dropAndRetry();
    auto opened = kit::sampleOpened(12);
    opened.offers = {connecting}; // still without a receipt
    rig.open(opened);
    QCOMPARE(rig.takeOnly<wire::OfferPresented>().size(), 1U);
    QSignalSpy refused{&rig.desk, &Desk::commandRefused};
    rig.answer(rig.lastId(), wire::Refused{domain::Refusal::OfferGone, {}});
    QCOMPARE(refused.size(), 0); // nobody asked for anything
}

void tst_Desk::wrapUp_submitted_showsUnderWay() {
    Rig rig;
    const auto task = kit::sampleTask("t1", domain::Channel::Voice, 0, domain::AssignmentState::WrapUp);
    rig.event(wire::TaskChanged{task}, 11);
    const auto command = rig.desk.submitWrapUp(task.assignment, domain::CodeId{"corrected"}, "Second meter");
    QVERIFY(rig.desk.tasks().front().submitting);
    QCOMPARE(rig.taken<wire::WrapUpSubmit>(),
        (wire::WrapUpSubmit{command, task.assignment, domain::CodeId{"corrected"}, "Second meter"}));
    QSignalSpy done{&rig.desk, &Desk::taskDone};
    rig.event(wire::TaskRemoved{task.assignment, domain::CodeId{"corrected"}, false}, 12, command);
    rig.time.advance(1s);
    QCOMPARE(done.size(), 1);
    QVERIFY(rig.desk.tasks().empty());
}

void tst_Desk::P5_W84_wrapUp_endedOrStopped_showsUnderWay() {
    Rig rig;
    const auto task = kit::sampleTask("t1", domain::Channel::Voice, 0, domain::AssignmentState::WrapUp);
    rig.event(wire::TaskChanged{task}, 11);
    const auto stop = rig.desk.stopCountdown(task.assignment);
    QVERIFY(rig.desk.tasks().front().extending);
    QCOMPARE(rig.taken<wire::WrapUpStop>(), (wire::WrapUpStop{stop, task.assignment}));
    rig.answer(rig.lastId(), wire::Refused{domain::Refusal::NotAllowedByPolicy, {}});
    QVERIFY(!rig.desk.tasks().front().extending);
    const auto end = rig.desk.endWrapUp(task.assignment);
    QVERIFY(rig.desk.tasks().front().submitting);
    QCOMPARE(rig.desk.endWrapUp(task.assignment), end); // the same command while it is under way
    QCOMPARE(rig.taken<wire::WrapUpEnd>(), (wire::WrapUpEnd{end, task.assignment}));
}

void tst_Desk::history_isRead_andAnOldAnswerIsNoNews() {
    Rig rig;
    QSignalSpy read{&rig.desk, &Desk::historyRead}, unread{&rig.desk, &Desk::historyUnread};
    rig.desk.readHistory(domain::PersonId{"ilse"});
    (void)rig.taken<wire::HistoryRead>();
    const std::int64_t first = rig.lastId();
    rig.desk.readHistory(domain::PersonId{"jonas"}, 20);
    QCOMPARE(rig.taken<wire::HistoryRead>(), (wire::HistoryRead{domain::PersonId{"jonas"}, 20, 50}));
    const std::int64_t second = rig.lastId();
    rig.answer(first, wire::Result{wire::HistoryEntries{}});
    QCOMPARE(read.size(), 0);
    rig.answer(second, wire::Refused{domain::Refusal::Forbidden, {}});
    QCOMPARE(unread.size(), 1);
    rig.desk.readHistory(domain::PersonId{"ilse"});
    rig.dropAndRetry();
    rig.open(Rig::withWork());
    QCOMPARE(read.size(), 0); // it went with the connection
}

void tst_Desk::recent_isReadApartFromTheHistoryThatIsShown() {
    Rig rig;
    QSignalSpy read{&rig.desk, &Desk::historyRead}, recent{&rig.desk, &Desk::recentRead};
    rig.desk.readHistory(domain::PersonId{"jonas"}, 20);
    (void)rig.taken<wire::HistoryRead>();
    const std::int64_t shown = rig.lastId();
    rig.desk.readRecent();
    QCOMPARE(rig.taken<wire::HistoryRead>(), (wire::HistoryRead{rig.desk.me().person, {}, 50}));
    rig.answer(rig.lastId(), wire::Result{wire::HistoryEntries{}});
    QCOMPARE(recent.size(), 1);
    QCOMPARE(read.size(), 0);
    rig.answer(shown, wire::Result{wire::HistoryEntries{}});
    QCOMPARE(read.size(), 1);
    QCOMPARE(recent.size(), 1);
}

void tst_Desk::W70_W76_setVariable_confirmedRefusedOrNot() {
    Rig rig;
    const domain::ContactId contact{"contact-t1"};
    QSignalSpy confirmed{&rig.desk, &Desk::commandConfirmed}, refused{&rig.desk, &Desk::commandRefused},
        unconfirmed{&rig.desk, &Desk::commandUnconfirmed};
    const auto first = rig.desk.setVariable(contact, "reason", "Invoice", 0);
    QCOMPARE(rig.taken<wire::VariableSet>(), (wire::VariableSet{first, contact, "reason", "Invoice", 0}));
    auto task = kit::sampleTask("t1", domain::Channel::Voice);
    task.variables
        = {{"reason", "Reason", "Invoice", false, domain::VariableType::Text, true, false, 11, "Ilse Vermeulen"}};
    rig.event(wire::TaskChanged{task}, 11, first);
    QCOMPARE(confirmed.size(), 1);
    QCOMPARE(rig.desk.tasks().front().task.variables.front().changed, std::int64_t{11}); // it is in the picture by then
    rig.desk.setVariable(contact, "reason", "Other", 0);
    const wire::Refused late{
        domain::Refusal::SavedFirst, {}, domain::StandingValue{"reason", "Invoice", "Jonas Keller", 11}};
    (void)rig.taken<wire::VariableSet>();
    rig.answer(rig.lastId(), late);
    QCOMPARE(refused.size(), 1);
    QCOMPARE(refused.front().at(2).value<wire::Refused>(), late);
    rig.desk.setVariable(contact, "reason", "Third", 11);
    for (int beat = 0; beat < 5; ++beat) { // the connection itself lives
        QCOMPARE(unconfirmed.size(), 0);
        rig.time.advance(4s);
        rig.answer(wire::Result{wire::Pong{rig.time.wallNow(), 11}});
    }
    QCOMPARE(unconfirmed.size(), 1);
}

void tst_Desk::W73_reveal_isAnsweredOrSaidNotToCome() {
    Rig rig;
    const domain::ContactId contact{"contact-t1"};
    QSignalSpy came{&rig.desk, &Desk::revealed}, missing{&rig.desk, &Desk::unrevealed};
    rig.desk.revealVariable(contact, "bank");
    QCOMPARE(rig.taken<wire::VariableReveal>(), (wire::VariableReveal{contact, "bank"}));
    rig.answer(rig.lastId(), wire::Result{wire::VariableRevealed{contact, "bank", "BE71", 0}});
    QCOMPARE(came.size(), 1);
    QCOMPARE(came.front().front().value<wire::VariableRevealed>().value, std::string{"BE71"});
    rig.desk.revealVariable(contact, "bank");
    (void)rig.taken<wire::VariableReveal>();
    rig.answer(rig.lastId(), wire::Refused{domain::Refusal::NotYourContact, {}});
    QCOMPARE(missing.size(), 1);
    QVERIFY(missing.front().at(2).value<std::optional<wire::Refused>>());
    rig.desk.revealVariable(contact, "bank");
    rig.dropAndRetry();
    QCOMPARE(missing.size(), 2); // the connection went with the answer
    rig.desk.revealVariable(contact, "bank");
    QCOMPARE(missing.size(), 3); // and there is none
    QVERIFY(!missing.back().at(2).value<std::optional<wire::Refused>>());
    QCOMPARE(came.size(), 1);
}

void tst_Desk::Z20_setOthers_carriesWhatWasSeen() {
    Rig rig;
    rig.desk.openTeam({domain::TeamId{"a"}});
    const auto jonas = kit::sampleAgent("jonas", "Jonas");
    rig.answer(wire::Result{wire::ViewOpened{rig.taken<wire::TeamViewOpen>().view, 10, true, {jonas}}});
    const std::string seen = shownStatus(jonas, kit::sampleSite()).key;
    rig.desk.setOthersPresence(jonas.person, kit::kLunch, "Break now", seen);
    const auto sent = rig.taken<wire::SupervisorPresenceSet>();
    QCOMPARE(sent.seen, seen);
    QCOMPARE(sent.note, std::string{"Break now"});
    QCOMPARE(rig.desk.agent(jonas.person)->requested, kit::kLunch);
    rig.time.advance(1s);
    QSignalSpy team{&rig.desk, &Desk::teamChanged};
    rig.answer(wire::Refused{domain::Refusal::ChangedMeanwhile, {}});
    QVERIFY(!rig.desk.agent(jonas.person)->requested);
    QCOMPARE(team.size(), 1);
    QCOMPARE(team.first().first().value<std::set<domain::PersonId>>(), std::set{jonas.person});
}

void tst_Desk::D9_administration_confirmedOnceThePictureHasIt() {
    Rig rig;
    QSignalSpy confirmed{&rig.desk, &Desk::commandConfirmed};
    domain::PresenceEntry entry;
    entry.id = domain::EntryId{"errand"};
    entry.text = "Errand";
    const auto command = rig.desk.put(entry);
    QCOMPARE(rig.taken<wire::EntryPut>(), (wire::EntryPut{command, entry}));
    rig.answer(wire::Result{wire::Settled{12}}); // the picture is not there yet
    QCOMPARE(confirmed.size(), 0);
    bool isThere = false;
    QObject::connect(&rig.desk, &Desk::commandConfirmed, &rig.desk,
        [&] { isThere = domain::find(rig.desk.site(), entry.id) != nullptr; });
    auto site = kit::sampleSite();
    site.entries.push_back(entry);
    rig.event(wire::SiteChanged{site}, 12, command);
    QCOMPARE(confirmed.size(), 1);
    QCOMPARE(confirmed.first().first().value<domain::CommandId>(), command);
    QVERIFY(isThere);
    rig.event(wire::SiteChanged{site}, 13, command);
    QCOMPARE(confirmed.size(), 1);
}

void tst_Desk::W7_signOut_refused_saysWhy() {
    Rig rig;
    QSignalSpy refused{&rig.desk, &Desk::commandRefused};
    rig.desk.signOut();
    rig.answer(wire::Refused{domain::Refusal::SignOutBlockedOffer, {}});
    QCOMPARE(refused.size(), 1);
    QVERIFY(rig.desk.connection().isLive());
}

void tst_Desk::signOut_offline_leavesAtOnce() {
    Rig rig;
    QSignalSpy ended{&rig.desk, &Desk::ended};
    rig.transport.drop();
    rig.desk.signOut();
    QCOMPARE(ended.size(), 1);
    rig.time.advance(60s);
    QCOMPARE(rig.transport.opens, 1);
}

void tst_Desk::Z21_idle_duringAnOutage_isSaidOnReturn() {
    Rig rig;
    rig.desk.setIdle(true);
    QVERIFY(rig.taken<wire::DeviceIdle>().idle);
    rig.answer(rig.lastId(), wire::Result{wire::Settled{1}});
    rig.transport.drop();
    rig.desk.setIdle(false);
    rig.waitForRetry();
    rig.open();
    const auto sent = rig.takeOnly<wire::DeviceIdle>();
    QCOMPARE(sent.size(), 1U);
    QVERIFY(!sent.front().idle);
}

void tst_Desk::canShow_isToldNowAndWithEveryOpen() {
    Rig rig;
    rig.desk.setCanShow(false);
    QVERIFY(!rig.taken<wire::DeviceShow>().canShow);
    rig.dropAndRetry();
    rig.transport.accept();
    QVERIFY(!rig.taken<wire::SessionOpen>().canShow);
    rig.answer(rig.lastId(), wire::Result{kit::sampleOpened(12)});
    QVERIFY(rig.takeOnly<wire::DeviceShow>().empty()); // the opening said it
}

void tst_Desk::W105_callbacks_areFollowed_andAskedForAgainOnReturn() {
    Rig rig;
    QSignalSpy changed{&rig.desk, &Desk::callbacksChanged};
    rig.desk.openCallbacks();
    rig.desk.openCallbacks(); // once is enough
    QCOMPARE(rig.takeOnly<wire::CallbacksViewOpen>().size(), 1U);
    wire::CallbackView planned;
    planned.callback = domain::CallbackId{"cb-1"};
    rig.answer(rig.lastId(), wire::Result{wire::CallbacksOpened{10, {planned}, {}, {domain::QueueId{"billing"}}}});
    rig.time.advance(20ms);
    QVERIFY(changed.size() > 0);
    QCOMPARE(rig.desk.callbacks().size(), 1U);
    QCOMPARE(rig.desk.callbackBook().queues.size(), 1U);
    planned.state = domain::CallbackState::Waiting;
    rig.event(wire::CallbackChanged{planned}, 11);
    QCOMPARE(rig.desk.callbacks().at(0).callback, planned);
    rig.event(wire::CallbackRemoved{planned.callback}, 12);
    QVERIFY(rig.desk.callbacks().empty());
    rig.dropAndRetry();
    rig.open(kit::sampleOpened(12));
    QCOMPARE(rig.takeOnly<wire::CallbacksViewOpen>().size(), 1U);
}

void tst_Desk::W105_callback_editedAndDeleted_showsUnderWay() {
    Rig rig;
    rig.desk.openCallbacks();
    wire::CallbackView planned;
    planned.callback = domain::CallbackId{"cb-1"};
    rig.answer(wire::Result{wire::CallbacksOpened{10, {planned}, {}, {}}});
    domain::CallbackPatch later;
    later.from = "11:00";
    rig.desk.editCallback(planned.callback, later);
    QVERIFY(rig.desk.callbacks().at(0).editing);
    rig.answer(wire::Refused{domain::Refusal::CallbackStarted, {}});
    QVERIFY(!rig.desk.callbacks().at(0).editing);
    rig.desk.deleteCallback(planned.callback);
    QVERIFY(rig.desk.callbacks().at(0).deleting);
}

QTEST_GUILESS_MAIN(tst_Desk)
#include "tst_Desk.moc"
