// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// What the desk asks of a call, and what it says of it.
#include "tests/desk/DeskRig.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace readyline;
using namespace std::chrono_literals;
using desk::Desk;
using domain::CallSide;
using domain::CallStep;
using domain::ContactId;
using domain::MonitorMode;
using domain::PersonId;
using domain::TargetKind;
using Rig = kit::DeskRig;

class tst_DeskCalls : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression{QStringLiteral(".")}); }
    void controls_areAskedAsTheyWereMeant();
    void control_refused_isSaidWithItsKind();
    void control_askedTwice_isOneCommand();
    void W1_dialOut_isUnderWayUntilItIsAnswered();
    void notice_isSaid();
    void Z22_monitor_isShownAndItsEndSaid();
    void line_isShownOfMyCall();
    void keys_areSentOnceAndNeverAgain();
    void keys_refused_isSaid();
    void keys_withoutConnection_areRefusedAtOnce();
    void targets_areAnsweredToWhoAsked();
    void targets_askedAnew_forgetTheOlder();
    void targets_ofTwoKinds_areTwoQuestions();
    void targets_refusedOrLost_areSaidSo();
};

namespace {

const ContactId kCall{"contact-t1"};
const domain::CallTarget kJonas{TargetKind::Agent, "jonas"};

using Answered = Expected<wire::Targets, std::optional<wire::Refused>>;

wire::Targets oneTarget(const char* name) {
    wire::Targets out;
    out.seq = 11;
    wire::TargetView& target = out.targets.emplace_back();
    target.target = kJonas;
    target.name = name;
    return out;
}

wire::TaskView callTask() {
    wire::TaskView task = kit::sampleTask("t1", domain::Channel::Voice);
    task.call = kit::sampleCall();
    return task;
}

} // namespace

void tst_DeskCalls::controls_areAskedAsTheyWereMeant() {
    Rig rig;
    rig.take();
    rig.desk.holdCall(kCall);
    QCOMPARE(rig.taken<wire::CallHold>().side, CallSide::Customer);
    rig.desk.resumeCall(kCall, CallSide::Consult);
    QCOMPARE(rig.taken<wire::CallResume>().side, CallSide::Consult);
    rig.desk.startConsult(kCall, kJonas, false);
    const auto consult = rig.taken<wire::CallConsult>();
    QCOMPARE(consult.target, kJonas);
    QVERIFY(!consult.holdOthers);
    rig.desk.endConsult(kCall);
    QCOMPARE(rig.taken<wire::CallConsultEnd>().contact, kCall);
    rig.desk.transferCall(kCall);
    QVERIFY(!rig.taken<wire::CallTransfer>().target);
    rig.desk.transferCall(kCall, kJonas);
    QCOMPARE(rig.taken<wire::CallTransfer>().target, std::optional{kJonas});
    rig.desk.startConference(kCall);
    QCOMPARE(rig.taken<wire::CallConference>().contact, kCall);
    rig.desk.exitCall(kCall);
    QCOMPARE(rig.taken<wire::CallExit>().contact, kCall);
    rig.desk.dropParty(kCall, "p-3");
    QCOMPARE(rig.taken<wire::CallDrop>().party, std::string{"p-3"});
    rig.desk.pauseRecording(kCall);
    QCOMPARE(rig.taken<wire::RecordingPause>().contact, kCall);
    rig.desk.resumeRecording(kCall);
    QCOMPARE(rig.taken<wire::RecordingResume>().contact, kCall);
    rig.desk.startMonitor(kCall, PersonId{"jonas"}, MonitorMode::Whisper);
    const auto monitor = rig.taken<wire::MonitorStart>();
    QCOMPARE(monitor.agent, PersonId{"jonas"});
    QCOMPARE(monitor.mode, MonitorMode::Whisper);
    rig.desk.setMonitor(kCall, MonitorMode::TakeOver);
    QCOMPARE(rig.taken<wire::MonitorSet>().mode, MonitorMode::TakeOver);
    rig.desk.endMonitor(kCall);
    QCOMPARE(rig.taken<wire::MonitorStop>().contact, kCall);
}

void tst_DeskCalls::control_refused_isSaidWithItsKind() {
    Rig rig;
    rig.take();
    QSignalSpy refused{&rig.desk, &Desk::commandRefused};
    rig.desk.holdCall(kCall);
    QCOMPARE(rig.desk.tasks().at(0).asked, CallStep::Hold);
    (void)rig.taken<wire::CallHold>();
    rig.answer(rig.lastId(), wire::Refused{domain::Refusal::CallUnsettled, {}});
    QCOMPARE(refused.size(), 1);
    QCOMPARE(refused.at(0).at(1).value<replica::CommandKind>(), replica::CommandKind::HoldCall);
    QVERIFY(!rig.desk.tasks().at(0).asked);
}

void tst_DeskCalls::control_askedTwice_isOneCommand() {
    Rig rig;
    rig.take();
    const auto first = rig.desk.startConference(kCall);
    QCOMPARE(rig.desk.startConference(kCall), first);
    QCOMPARE(rig.takeOnly<wire::CallConference>().size(), 1U);
}

void tst_DeskCalls::W1_dialOut_isUnderWayUntilItIsAnswered() {
    Rig rig;
    rig.take();
    QSignalSpy tasks{&rig.desk, &Desk::tasksChanged};
    const auto command = rig.desk.dialOut(domain::QueueId{"billing"}, "+32 9 555 01 34", "Ada");
    QVERIFY(rig.desk.isDialling());
    QCOMPARE(tasks.size(), 1);
    QCOMPARE(rig.taken<wire::CallDial>().number, std::string{"+32 9 555 01 34"});
    rig.event(wire::TaskChanged{callTask()}, 11, command);
    QVERIFY(!rig.desk.isDialling());
}

void tst_DeskCalls::notice_isSaid() {
    Rig rig;
    QSignalSpy notices{&rig.desk, &Desk::callNotice};
    wire::CallNotice notice;
    notice.contact = kCall;
    notice.consult = domain::ConsultEnd::NoAnswer;
    notice.name = "Jonas";
    rig.event(notice, 11);
    rig.time.advance(100ms);
    QCOMPARE(notices.size(), 1);
    QCOMPARE(notices.at(0).at(0).value<wire::CallNotice>(), notice);
}

void tst_DeskCalls::Z22_monitor_isShownAndItsEndSaid() {
    Rig rig;
    QSignalSpy changed{&rig.desk, &Desk::monitorChanged}, over{&rig.desk, &Desk::monitorEnded};
    wire::MonitorView monitor;
    monitor.contact = ContactId{"c-7"};
    monitor.agent = PersonId{"jonas"};
    monitor.queue = domain::QueueId{"billing"};
    rig.event(wire::MonitorChanged{monitor}, 11);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(rig.desk.monitor()->monitor, monitor);
    rig.time.advance(100ms);
    rig.event(wire::MonitorEnded{ContactId{"c-7"}, domain::MonitorEnd::CallOver}, 12);
    QCOMPARE(over.size(), 1);
    QCOMPARE(over.at(0).at(0).value<wire::MonitorEnded>().why, domain::MonitorEnd::CallOver);
    QVERIFY(!rig.desk.monitor());
}

void tst_DeskCalls::line_isShownOfMyCall() {
    Rig rig;
    rig.event(wire::TaskChanged{callTask()}, 11);
    rig.time.advance(100ms);
    QSignalSpy lines{&rig.desk, &Desk::linesChanged}, tasks{&rig.desk, &Desk::tasksChanged};
    rig.event(wire::LineHeard{kCall, {2, 40}}, 11);
    QCOMPARE(lines.size(), 1);
    QCOMPARE(lines.at(0).at(0).value<std::set<ContactId>>(), std::set{kCall});
    QCOMPARE(tasks.size(), 0);
    QCOMPARE(rig.desk.line(kCall)->jitterMs, 40.0);
    QVERIFY(!rig.desk.line(ContactId{"another"}));
}

void tst_DeskCalls::keys_areSentOnceAndNeverAgain() {
    Rig rig;
    rig.take();
    rig.desk.pressKeys(kCall, "1");
    rig.desk.pressKeys(kCall, "1");
    QCOMPARE(rig.takeOnly<wire::CallKeys>().size(), 2U); // two presses are two tones
    QSignalSpy refused{&rig.desk, &Desk::keysRefused};
    rig.dropAndRetry();
    rig.open(Rig::withWork());
    QCOMPARE(rig.takeOnly<wire::CallKeys>().size(), 0U);
    QCOMPARE(refused.size(), 2);
    QVERIFY(!refused.at(0).at(1).value<std::optional<wire::Refused>>());
}

void tst_DeskCalls::keys_refused_isSaid() {
    Rig rig;
    rig.take();
    QSignalSpy refused{&rig.desk, &Desk::keysRefused};
    rig.desk.pressKeys(kCall, "42#");
    QCOMPARE(rig.taken<wire::CallKeys>().keys, std::string{"42#"});
    rig.answer(rig.lastId(), wire::Refused{domain::Refusal::PbxAway, {}});
    QCOMPARE(refused.size(), 1);
    QCOMPARE(refused.at(0).at(0).value<ContactId>(), kCall);
    QCOMPARE(refused.at(0).at(1).value<std::optional<wire::Refused>>()->refusal, domain::Refusal::PbxAway);
    rig.desk.pressKeys(kCall, "7");
    (void)rig.taken<wire::CallKeys>();
    rig.answer(rig.lastId(), wire::Result{wire::Settled{11}});
    QCOMPARE(refused.size(), 1);
}

void tst_DeskCalls::keys_withoutConnection_areRefusedAtOnce() {
    Rig rig;
    rig.transport.drop();
    QSignalSpy refused{&rig.desk, &Desk::keysRefused};
    rig.desk.pressKeys(kCall, "1");
    QCOMPARE(refused.size(), 1);
}

void tst_DeskCalls::targets_areAnsweredToWhoAsked() {
    Rig rig;
    rig.take();
    std::vector<Answered> answers;
    rig.desk.readTargets(TargetKind::Agent, "jo", [&](const Answered& each) { answers.push_back(each); });
    const auto read = rig.taken<wire::TargetsRead>();
    QCOMPARE(read.kind, TargetKind::Agent);
    QCOMPARE(read.search, std::string{"jo"});
    rig.answer(rig.lastId(), wire::Result{oneTarget("Jonas")});
    QCOMPARE(answers.size(), 1U);
    QCOMPARE(answers[0].value().targets.at(0).name, std::string{"Jonas"});
}

void tst_DeskCalls::targets_askedAnew_forgetTheOlder() {
    Rig rig;
    rig.take();
    std::vector<std::string> names;
    const auto take = [&](const Answered& each) { names.push_back(each.value().targets.at(0).name); };
    rig.desk.readTargets(TargetKind::Agent, "j", take);
    (void)rig.taken<wire::TargetsRead>();
    const auto first = rig.lastId();
    rig.desk.readTargets(TargetKind::Agent, "jo", take);
    (void)rig.taken<wire::TargetsRead>();
    const auto second = rig.lastId();
    rig.answer(first, wire::Result{oneTarget("Jana")});
    rig.answer(second, wire::Result{oneTarget("Jonas")});
    QCOMPARE(names, std::vector<std::string>{"Jonas"});
}

void tst_DeskCalls::targets_ofTwoKinds_areTwoQuestions() {
    Rig rig;
    rig.take();
    std::vector<std::string> names;
    const auto take = [&](const Answered& each) { names.push_back(each.value().targets.at(0).name); };
    rig.desk.readTargets(TargetKind::Agent, "", take);
    (void)rig.taken<wire::TargetsRead>();
    const auto agents = rig.lastId();
    rig.desk.readTargets(TargetKind::Queue, "", take);
    (void)rig.taken<wire::TargetsRead>();
    rig.answer(rig.lastId(), wire::Result{oneTarget("Billing")});
    rig.answer(agents, wire::Result{oneTarget("Jonas")});
    QCOMPARE(names, (std::vector<std::string>{"Billing", "Jonas"}));
}

void tst_DeskCalls::targets_refusedOrLost_areSaidSo() {
    Rig rig;
    rig.take();
    std::vector<Answered> answers;
    const auto take = [&](const Answered& each) { answers.push_back(each); };
    rig.desk.readTargets(TargetKind::Number, "", take);
    (void)rig.taken<wire::TargetsRead>();
    rig.answer(rig.lastId(), wire::Refused{domain::Refusal::Forbidden, {}});
    QCOMPARE(answers.at(0).error()->refusal, domain::Refusal::Forbidden);
    rig.desk.readTargets(TargetKind::Number, "", take);
    rig.transport.drop();
    QCOMPARE(answers.size(), 2U);
    QVERIFY(!answers.at(1).error());
    rig.desk.readTargets(TargetKind::Number, "", take);
    QCOMPARE(answers.size(), 3U);
    QVERIFY(!answers.at(2).error());
}

QTEST_GUILESS_MAIN(tst_DeskCalls)
#include "tst_DeskCalls.moc"
