// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// A consult: asked for, two sides that are held and resumed, handed over, joined, and over without the lead's doing.
#include "tests/ui/CallScene.h"
#include "ui/call/SideCard.h"

#include <QLabel>
#include <QListView>

using namespace readyline;
using namespace readyline::kit;
using namespace Qt::StringLiterals;

class CallConsultTest : public QObject {
    Q_OBJECT

    static QString spoken(CallScene& scene, const char* side) {
        return scene.part<call::SideCard>(side)->accessibleName();
    }
    static QString effect(CallScene& scene, const char* side) {
        return UiRig::find<QLabel>(*scene.part<call::SideCard>(side), "sideEffect")->text();
    }
    static wire::CallStand held(bool customer, bool consulted) {
        wire::CallStand stand = callStand(CallState::Consulting);
        stand.customerHeld = customer;
        stand.heldSince = customer ? std::optional{at(-76)} : std::nullopt;
        stand.consult->held = consulted;
        return stand;
    }

private Q_SLOTS:
    void W37_requested_saysSoNearItsTimer() {
        CallScene scene(callStand(CallState::ConsultRequested));
        QCOMPARE(scene.state(), u"Consult Requested"_s);
        QCOMPARE(scene.timer(), u"00:01:16"_s);
        QCOMPARE(spoken(scene, "consultSide"), u"Consulted: Rasmus Holm, Requested"_s);
        QVERIFY(effect(scene, "customerSide").isEmpty()); // there is nobody yet to be put on hold
    }
    void W41_W64_transferAndConference_waitUntilItRings() {
        CallScene scene(callStand(CallState::ConsultRequested));
        QVERIFY(!scene.button("callTransferButton")->isEnabled());
        QVERIFY(!scene.button("callConferenceButton")->isEnabled());
        QCOMPARE(scene.line(), u"Transfer and Conference wait until the telephone rings there."_s);
        wire::CallStand rings = callStand(CallState::ConsultRequested);
        rings.facts.targetRings = rings.consult->rings = true;
        scene.become(rings);
        QVERIFY(scene.button("callTransferButton")->isEnabled());
        QVERIFY(scene.button("callConferenceButton")->isEnabled());
    }
    void W38_accepted_showsBothSides() {
        CallScene scene(callStand(CallState::Consulting));
        QCOMPARE(spoken(scene, "customerSide"), u"Customer: Customer 1, On hold"_s);
        QCOMPARE(spoken(scene, "consultSide"), u"Consulted: Rasmus Holm, Talking"_s);
        QVERIFY(scene.part<call::SideCard>("customerSide")->isVisible());
        scene.become(callStand(CallState::Active));
        QVERIFY(!scene.part<call::SideCard>("customerSide")->isVisible());
    }
    void W31_resumeCustomer_saysThatTheOtherSideWaits() {
        CallScene scene(callStand(CallState::Consulting));
        QCOMPARE(effect(scene, "customerSide"), u"puts Rasmus Holm on hold"_s);
        QCOMPARE(effect(scene, "consultSide"), u"then both wait"_s);
        scene.click("customerSideButton");
        const auto sent = scene.rig.takeOnly<wire::CallResume>();
        QCOMPARE(sent.size(), 1U);
        QCOMPARE(sent[0].side, CallSide::Customer);
        QCOMPARE(spoken(scene, "customerSide"), u"Customer: Customer 1, On hold"_s); // not before it is so
        scene.become(held(false, true));
        QCOMPARE(spoken(scene, "customerSide"), u"Customer: Customer 1, Talking"_s);
        QCOMPARE(spoken(scene, "consultSide"), u"Consulted: Rasmus Holm, On hold"_s);
    }
    void W32_bothSidesMayBeHeld() {
        CallScene scene(callStand(CallState::Consulting));
        scene.click("consultSideButton");
        const auto sent = scene.rig.takeOnly<wire::CallHold>();
        QCOMPARE(sent.size(), 1U);
        QCOMPARE(sent[0].side, CallSide::Consult);
        scene.become(held(true, true));
        scene.grant();
        QCOMPARE(spoken(scene, "customerSide"), u"Customer: Customer 1, On hold"_s);
        QCOMPARE(spoken(scene, "consultSide"), u"Consulted: Rasmus Holm, On hold"_s);
        QVERIFY(!scene.button("callHoldButton")->isEnabled()); // nobody to swap with
        QCOMPARE(scene.line(), u"Both wait. Resume one of them below."_s);
        QCOMPARE(effect(scene, "customerSide"), u"Rasmus Holm stays on hold"_s);
        QVERIFY(scene.button("customerSideButton")->isEnabled());
        QVERIFY(scene.button("consultSideButton")->isEnabled());
    }
    void W31_swap_resumesTheSideThatWaits() {
        CallScene scene(callStand(CallState::Consulting));
        QCOMPARE(scene.button("callHoldButton")->text(), u"Swap"_s);
        scene.click("callHoldButton");
        QCOMPARE(scene.rig.takeOnly<wire::CallResume>().at(0).side, CallSide::Customer);
        scene.become(held(false, true));
        scene.grant();
        scene.click("callHoldButton");
        QCOMPARE(scene.rig.takeOnly<wire::CallResume>().at(0).side, CallSide::Consult);
    }
    void W41_transfer_isToWhoIsConsulted() {
        CallScene scene(callStand(CallState::Consulting));
        scene.click("callTransferButton");
        const auto sent = scene.rig.takeOnly<wire::CallTransfer>();
        QCOMPARE(sent.size(), 1U);
        QVERIFY(!sent[0].target);
    }
    void W46_conference_isAsked() {
        CallScene scene(callStand(CallState::Consulting));
        scene.click("callConferenceButton");
        QCOMPARE(scene.rig.takeOnly<wire::CallConference>().size(), 1U);
    }
    void W40_endConsult_standsWhereConsultStood() {
        CallScene scene(callStand(CallState::Consulting));
        QCOMPARE(scene.button("callConsultButton")->text(), u"End consult"_s);
        scene.click("callConsultButton");
        QCOMPARE(scene.rig.takeOnly<wire::CallConsultEnd>().size(), 1U);
    }
    void W79_callInConsult_isNotEnded() {
        CallScene scene(callStand(CallState::Consulting));
        QVERIFY(!scene.button("callEndButton")->isEnabled());
        QCOMPARE(scene.part<widgets::Sentence>("callWhyNoEnd")->text(), u"Not during a consult. End it first."_s);
    }
    void asked_theSideThatWasPressedShowsIt_theOthersWait() {
        wire::CallStand stand = callStand(CallState::Consulting);
        stand.asked = CallStep::HoldConsult;
        CallScene scene(stand);
        QVERIFY(!scene.button("consultSideButton")->isEnabled());
        QVERIFY(!scene.button("customerSideButton")->isEnabled());
        QVERIFY(scene.button("consultSideButton")->toolTip().startsWith(u"Asked."));
        QVERIFY(scene.button("customerSideButton")->toolTip().startsWith(u"The telephone system still does"));
        QVERIFY(!scene.button("callConferenceButton")->isEnabled());
    }
    void W40_declined_saysWhoAndThatTheCustomerIsBack() {
        CallScene scene(callStand(CallState::ConsultRequested));
        wire::CallNotice notice;
        notice.contact = ContactId{"contact-1"};
        notice.consult = ConsultEnd::Declined;
        notice.name = "Rasmus Holm";
        scene.rig.event(notice, ++scene.seq);
        scene.become(callStand(CallState::Active));
        QCOMPARE(scene.line(), u"Rasmus Holm declined. You are back with the customer."_s);
    }
    void W30_card_saysWithWhom() {
        CallScene scene(callStand(CallState::Consulting));
        auto* list = scene.part<QListView>("taskList");
        const QString spoken = list->model()->index(0, 0).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(
            spoken.startsWith(u"Customer 1, Consulting, Voice call, Billing · with Rasmus Holm"), qPrintable(spoken));
    }
};

int main(int argc, char* argv[]) {
    QApplication application(argc, argv);
    QApplication::setStyle(new widgets::Style);
    CallConsultTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_CallConsult.moc"
