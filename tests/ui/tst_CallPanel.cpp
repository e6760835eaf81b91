// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// The controls of a call: what can be pressed in which state, that nothing is shown as done before it is, and what is
// said when it is not.
#include "tests/ui/CallScene.h"
#include "ui/call/Participants.h"
#include "ui/call/QualitySign.h"
#include "ui/call/RecordingSign.h"
#include "ui/call/SignLabel.h"

#include <QLabel>

using namespace readyline;
using namespace readyline::kit;
using namespace Qt::StringLiterals;

class CallPanelTest : public QObject {
    Q_OBJECT

    static constexpr std::array kBar{
        "callHoldButton", "callConsultButton", "callTransferButton", "callConferenceButton", "callEndButton"};

    static QStringList people(CallScene& scene) {
        QStringList names;
        for (const auto* row : scene.page.findChildren<call::ParticipantRow*>())
            if (row->isVisible()) names << row->accessibleName();
        return names;
    }
    static call::ParticipantRow* rowOf(CallScene& scene, const QString& name) {
        for (auto* row : scene.page.findChildren<call::ParticipantRow*>())
            if (row->isVisible() && row->accessibleName().startsWith(name)) return row;
        return nullptr;
    }
    static wire::CallStand recorded(RecordingState state) {
        wire::CallStand stand = callStand(CallState::Active);
        stand.recording.state = state;
        stand.facts.recordingPausable = true;
        return stand;
    }

private Q_SLOTS:
    void W27_hold_isAskedAndNotShownAsDone() {
        CallScene scene(callStand(CallState::Active));
        QCOMPARE(scene.state(), u"On call"_s);
        scene.click("callHoldButton");
        const auto sent = scene.rig.takeOnly<wire::CallHold>();
        QCOMPARE(sent.size(), 1U);
        QCOMPARE(sent[0].contact, ContactId{"contact-1"});
        QCOMPARE(sent[0].side, CallSide::Customer);
        QCOMPARE(scene.state(), u"On call"_s);
        QCOMPARE(scene.button("callHoldButton")->text(), u"Hold"_s);
        QCOMPARE(scene.button("callHoldButton")->accessibleName(), u"Hold, under way"_s);
        QVERIFY(!scene.button("callHoldButton")->isEnabled());
        QVERIFY(!scene.button("callConsultButton")->isEnabled());
        QVERIFY(scene.button("callEndButton")->isEnabled()); // one can always end it
        QVERIFY(scene.line().startsWith(u"Asked."));
    }
    void W28_W79_held_saysSoBesideTheTimer_andCannotBeEnded() {
        CallScene scene(callStand(CallState::Held));
        QCOMPARE(scene.state(), u"Call on Hold"_s);
        QCOMPARE(scene.timer(), u"00:01:16"_s);
        QCOMPARE(scene.part<widgets::TabularLabel>("taskTimes")->text(), u"in call 00:07:42"_s);
        QVERIFY(scene.button("callEndButton")->isVisible());
        QVERIFY(!scene.button("callEndButton")->isEnabled());
        QCOMPARE(
            scene.part<widgets::Sentence>("callWhyNoEnd")->text(), u"A held call cannot be ended. Resume it first."_s);
    }
    void W29_resume_standsWhereHoldStood() {
        CallScene scene(callStand(CallState::Held));
        QCOMPARE(scene.button("callHoldButton")->text(), u"Resume"_s);
        scene.click("callHoldButton");
        QCOMPARE(scene.rig.takeOnly<wire::CallResume>().size(), 1U);
    }
    void bar_noStateMovesAButton() {
        CallScene scene(callStand(CallState::Active));
        const auto places = [&scene] {
            QList<QRect> all;
            for (const char* each : kBar) all << scene.button(each)->geometry();
            return all;
        };
        const QList<QRect> before = places();
        for (const CallState state : {CallState::Held, CallState::ConsultRequested, CallState::Consulting,
                 CallState::Conference, CallState::PostCall, CallState::Active}) {
            scene.become(callStand(state));
            for (const char* each : kBar) QVERIFY(scene.button(each)->isVisible());
            QCOMPARE(places(), before);
        }
    }
    void W44_conferenceWithoutConsult_saysWhatItNeeds() {
        CallScene scene(callStand(CallState::Active));
        QVERIFY(!scene.button("callConferenceButton")->isEnabled());
        QCOMPARE(scene.line(), u"Conference needs a running consult."_s);
    }
    void W47_conference_exitStandsWhereTransferStood() {
        CallScene scene(callStand(CallState::Conference));
        QCOMPARE(scene.button("callEndButton")->text(), u"End for all"_s);
        QCOMPARE(scene.button("callTransferButton")->text(), u"Exit conference"_s);
        QCOMPARE(scene.line(), u"If you exit, Rasmus Holm leads: longest in the call."_s);
        scene.click("callTransferButton");
        QCOMPARE(scene.rig.takeOnly<wire::CallExit>().size(), 1U);
        QCOMPARE(people(scene).size(), 4); // nobody has gone yet
    }
    void W45_fullConference_addsNobody() {
        wire::CallStand stand = callStand(CallState::Conference);
        stand.facts.participants = 8;
        CallScene scene(stand);
        QVERIFY(!scene.button("callConferenceButton")->isEnabled());
        QVERIFY(scene.button("callConferenceButton")->toolTip().startsWith(u"The conference is full"));
    }
    void W48_participants_sayWhoLeadsAndTheirState() {
        wire::CallStand stand = callStand(CallState::Conference);
        stand.parties.back().state = PartyState::Ringing;
        CallScene scene(stand);
        const QStringList all{u"Customer 1, customer, Talking"_s, u"You, agent, leads, Talking"_s,
            u"Rasmus Holm, agent, Talking"_s, u"Meter service, number, no controls, Ringing"_s};
        QCOMPARE(people(scene), all);
    }
    void W55_remove_asksOnceMore_andGoesOnTheServersWord() {
        CallScene scene(callStand(CallState::Conference));
        auto* remove = UiRig::find<QPushButton>(*rowOf(scene, u"Rasmus"_s), "dropPartyButton");
        QTest::mouseClick(remove, Qt::LeftButton);
        QVERIFY(scene.rig.takeOnly<wire::CallDrop>().empty());
        QTest::mouseClick(remove, Qt::LeftButton);
        const auto sent = scene.rig.takeOnly<wire::CallDrop>();
        QCOMPARE(sent.size(), 1U);
        QCOMPARE(sent[0].party, std::string{"rasmus"});
        scene.settle();
        QVERIFY(rowOf(scene, u"Rasmus"_s));
        wire::CallStand without = callStand(CallState::Conference);
        without.parties.erase(without.parties.begin() + 2);
        scene.become(without);
        QVERIFY(!rowOf(scene, u"Rasmus"_s));
    }
    void W55_remove_customerAndSelfHaveNone() {
        CallScene scene(callStand(CallState::Conference));
        for (const char16_t* each : {u"Customer 1", u"You"})
            QVERIFY(!UiRig::find<QPushButton>(*rowOf(scene, QString::fromUtf16(each)), "dropPartyButton")->isVisible());
    }
    void W53_postCall_saysThatNobodyCanBeAdded() {
        CallScene scene(callStand(CallState::PostCall));
        QCOMPARE(scene.state(), u"Post Call"_s);
        QVERIFY(!scene.button("callConsultButton")->isEnabled());
        QVERIFY(!scene.button("callConferenceButton")->isEnabled());
        QVERIFY(scene.button("callEndButton")->isEnabled());
        QVERIFY(scene.line().startsWith(u"The customer has left."));
    }
    void W39_W42_consultedAgent_hasExitConsultAlone() {
        CallScene scene(callStand(CallState::Consulting, Part::Consulted));
        QCOMPARE(scene.state(), u"Assisting"_s);
        QCOMPARE(scene.button("callTransferButton")->text(), u"Exit consult"_s);
        for (const char* each : {"callHoldButton", "callConsultButton", "callConferenceButton", "callEndButton",
                 "callKeypadButton", "customerSideButton", "callRecordingButton"})
            QVERIFY2(!scene.button(each)->isVisible(), each);
        scene.click("callTransferButton");
        QCOMPARE(scene.rig.takeOnly<wire::CallExit>().size(), 1U);
    }
    void W66_recording_pausesAndCountsItsPauseDown() {
        CallScene scene(recorded(RecordingState::On));
        auto* sign = scene.part<call::RecordingSign>("recordingSign");
        QCOMPARE(sign->words(), u"Recording"_s);
        scene.click("callRecordingButton");
        QCOMPARE(scene.rig.takeOnly<wire::RecordingPause>().size(), 1U);
        QCOMPARE(sign->words(), u"Recording"_s); // until it is not
        wire::CallStand paused = recorded(RecordingState::Paused);
        paused.recording.until = at(41);
        scene.become(paused);
        scene.grant();
        QCOMPARE(sign->words(), u"Paused, goes on in 0:41"_s);
        scene.click("callRecordingButton");
        QCOMPARE(scene.rig.takeOnly<wire::RecordingResume>().size(), 1U);
        paused.recording.resumes = true;
        scene.become(paused);
        QCOMPARE(sign->words(), u"Paused, goes on now"_s);
        QVERIFY(!scene.button("callRecordingButton")->isEnabled());
    }
    void W67_recording_isNotPausedInConsultOrConference() {
        for (const CallState state : {CallState::Consulting, CallState::Conference}) {
            wire::CallStand stand = callStand(state);
            stand.recording.state = RecordingState::On;
            stand.facts.recordingPausable = true;
            CallScene scene(stand);
            QVERIFY(scene.button("callRecordingButton")->isVisible());
            QVERIFY(!scene.button("callRecordingButton")->isEnabled());
        }
    }
    void W66_recordingThatNobodyPauses_hasNoButton() {
        wire::CallStand stand = callStand(CallState::Active);
        stand.recording.state = RecordingState::On;
        CallScene scene(stand);
        QVERIFY(scene.part<QWidget>("recordingSign")->isVisible());
        QVERIFY(!scene.button("callRecordingButton")->isVisible());
    }
    void W2_noiseRemoval_isSaidWhereThePhoneSystemDoesIt() {
        wire::SessionOpened opened = withTasks({callTask(callStand(CallState::Active))});
        CallScene plain(opened);
        QVERIFY(!plain.part<QWidget>("noiseSign")->isVisible());
        opened.site.noiseRemoval = true;
        CallScene scene(opened);
        QCOMPARE(scene.part<call::SignLabel>("noiseSign")->words(), u"Noise removal: phone system"_s);
    }
    void Z22_monitored_saysByWhom() {
        wire::CallStand stand = callStand(CallState::Active);
        CallScene scene(stand);
        QVERIFY(!scene.part<QWidget>("monitorSign")->isVisible());
        stand.monitor = wire::MonitorTold{"Margriet Adeyemi", MonitorMode::Listen};
        scene.become(stand);
        QCOMPARE(scene.part<call::SignLabel>("monitorSign")->words(), u"Margriet Adeyemi listens to this call"_s);
    }
    void phoneHold_isTakenBackThereAlone() {
        wire::CallStand stand = callStand(CallState::Held);
        stand.customerHeld = false;
        stand.phoneHeld = true;
        CallScene scene(stand);
        QCOMPARE(scene.state(), u"On hold at your phone"_s);
        QVERIFY(!scene.button("callHoldButton")->isEnabled());
        QCOMPARE(scene.line(), u"The call is on hold at your phone. Resume it there."_s);
    }
    void line_isASmallSignWithItsFigures() {
        CallScene scene(callStand(CallState::Active));
        auto* sign = scene.part<call::QualitySign>("qualitySign");
        QVERIFY(sign->accessibleName().isEmpty());
        scene.rig.event(wire::LineHeard{ContactId{"contact-1"}, {4.2, 12}}, ++scene.seq);
        scene.settle();
        QCOMPARE(sign->accessibleName(), u"Line: poor"_s);
        QVERIFY(sign->toolTip().contains(u"4.2") || sign->toolTip().contains(u"4,2"));
    }
    void refused_saysWhyBelowTheBar_untilTheNextPress() {
        CallScene scene(callStand(CallState::Active));
        scene.click("callHoldButton");
        (void)scene.rig.takeOnly<wire::CallHold>();
        scene.refuse(Refusal::PbxAway);
        QCOMPARE(scene.line(), u"The telephone system does not answer. Try again."_s);
        QCOMPARE(scene.part<widgets::Sentence>("callLine")->accessibleName(), scene.line());
        QVERIFY(scene.button("callHoldButton")->isEnabled());
        scene.click("callHoldButton");
        QVERIFY(scene.line().startsWith(u"Asked."));
    }
    void W93_notice_saysWhatWasNotDoneWithItsCause() {
        CallScene scene(callStand(CallState::Active));
        wire::CallNotice notice;
        notice.contact = ContactId{"contact-1"};
        notice.step = CallStep::Hold;
        notice.cause = "488 Not Acceptable Here";
        scene.rig.event(notice, ++scene.seq);
        scene.settle();
        QCOMPARE(scene.line(),
            u"The call was not put on hold. The telephone system refused it. Cause: 488 Not Acceptable Here."_s);
    }
    void Z22_supervisorHasLeft_isNoFault_andKeepsWhatIsAsked() {
        CallScene scene(callStand(CallState::Active));
        scene.click("callHoldButton");
        (void)scene.rig.takeOnly<wire::CallHold>();
        wire::CallNotice notice;
        notice.contact = ContactId{"contact-1"};
        notice.monitor = MonitorEnd::Ended;
        notice.name = "Sofia";
        scene.rig.event(notice, ++scene.seq);
        scene.settle();
        QVERIFY(scene.line().startsWith(u"Asked."));
        scene.refuse(Refusal::PbxAway);
        QCOMPARE(scene.line(), u"The telephone system does not answer. Try again."_s);
    }
    void notice_ofAnotherCall_isNotSaidHere() {
        CallScene scene(callStand(CallState::Active));
        wire::CallNotice notice;
        notice.contact = ContactId{"contact-9"};
        notice.step = CallStep::Hold;
        scene.rig.event(notice, ++scene.seq);
        scene.settle();
        QCOMPARE(scene.line(), u"Conference needs a running consult."_s);
    }
    void I7_holdByKeyboard() {
        CallScene scene(callStand(CallState::Active));
        scene.page.activateWindow();
        scene.settle();
        QTest::keyClick(&scene.page, Qt::Key_H, Qt::ControlModifier);
        QCOMPARE(scene.rig.takeOnly<wire::CallHold>().size(), 1U);
        QVERIFY(scene.button("callHoldButton")->toolTip().contains(u"Ctrl+H"));
    }
    void W78_end_isSentForTheCall() {
        CallScene scene(callStand(CallState::Active));
        scene.click("callEndButton");
        QCOMPARE(scene.rig.takeOnly<wire::ContactEnd>().size(), 1U);
    }
    void notConnected_keepsTheControlsInPlaceAndGreyed() {
        CallScene scene(callStand(CallState::Active));
        scene.rig.transport.drop();
        scene.settle();
        QVERIFY(scene.button("callHoldButton")->isVisible());
        QVERIFY(!scene.button("callHoldButton")->isEnabled());
        QVERIFY(scene.line().startsWith(u"The call itself goes on"));
    }
    void written_hasNoCallPanel() {
        CallScene scene(withTasks({sampleTask("1", Channel::Chat)}));
        QVERIFY(!scene.part<QWidget>("callPanel")->isVisible());
        QVERIFY(scene.button("endButton")->isVisible());
    }
    void narrowWindow_putsTheRightHalfBelow() {
        CallScene scene(callStand(CallState::Active));
        const int top = scene.button("callHoldButton")->mapTo(&scene.page, QPoint()).y();
        QCOMPARE(scene.button("callEndButton")->mapTo(&scene.page, QPoint()).y(), top);
        scene.page.resize(820, 700);
        scene.settle();
        QVERIFY(scene.button("callEndButton")->mapTo(&scene.page, QPoint()).y() > top);
    }
};

int main(int argc, char* argv[]) {
    QApplication application(argc, argv);
    QApplication::setStyle(new widgets::Style);
    CallPanelTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_CallPanel.moc"
