// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Calls in the picture: what is asked of the exchange stands beside what holds, and never instead of it.
#include "core/replica/Fold.h"
#include "tests/kit/Samples.h"

#include <QTest>

using namespace readyline;
using namespace readyline::replica;
using domain::CallSide;
using domain::CallState;
using domain::CallStep;
using domain::CommandId;
using domain::ContactId;
using domain::MonitorMode;

class tst_ReplicaCalls : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void control_asked_isShownAsAskedAndNotAsDone();
    void control_granted_staysAskedUntilTheTaskSaysItIsSo();
    void control_refused_leavesWhatTheTaskSays();
    void control_newest_isShown();
    void control_ofAnotherCall_isNotShown();
    void W32_bothSides_areStepsOfTheirOwn();
    void table_steps_followFromRequests();
    void Z22_monitor_isTheLastWordOfTheServer();
    void Z22_monitor_endOfAnother_leavesIt();
    void Z22_monitor_otherMode_isAskedUntilItIsSo();
    void notices_areSaidInTheirOrder();
    void line_isOfACallThatIHave();
    void line_isForgottenWithTheCall();
};

namespace {

const ContactId kCall{"contact-t1"};
CommandId id(int n) { return CommandId{"command-" + std::to_string(n)}; }

wire::TaskView callTask(std::optional<CallStep> asked = {}, CallState state = CallState::Active) {
    wire::TaskView task = kit::sampleTask("t1", domain::Channel::Voice);
    task.call = kit::sampleCall(state);
    task.call->asked = asked;
    return task;
}

wire::MonitorView listening(MonitorMode mode = MonitorMode::Listen, const char* contact = "c-7") {
    wire::MonitorView out;
    out.contact = ContactId{contact};
    out.agent = domain::PersonId{"jonas"};
    out.mode = out.wanted = mode;
    return out;
}

struct Fixture {
    Replica replica;
    InFlight inFlight;
    Fixture() {
        auto opened = kit::sampleOpened();
        opened.tasks = {callTask()};
        replica.apply(opened, false);
    }
    void ask(wire::Request request) { inFlight.submit(std::move(request), Instant{}); }
    Changes tell(wire::Event event, std::int64_t seq = 11, std::optional<CommandId> cause = {}) {
        return replica.apply(kit::sampleEvent(std::move(event), seq, std::move(cause)));
    }
    [[nodiscard]] std::optional<CallStep> asked() const { return foldTasks(replica, inFlight).at(0).asked; }
    [[nodiscard]] CallState state() const { return foldTasks(replica, inFlight).at(0).task.call->state; }
};

} // namespace

void tst_ReplicaCalls::control_asked_isShownAsAskedAndNotAsDone() {
    Fixture f;
    QVERIFY(!f.asked());
    f.ask(wire::CallHold{id(1), kCall, CallSide::Customer});
    QCOMPARE(f.asked(), CallStep::Hold);
    QCOMPARE(f.state(), CallState::Active);
}

void tst_ReplicaCalls::control_granted_staysAskedUntilTheTaskSaysItIsSo() {
    Fixture f;
    f.ask(wire::CallHold{id(1), kCall, CallSide::Customer});
    QVERIFY(f.inFlight.acked(id(1), 11, f.replica.seq()).empty());
    f.tell(wire::TaskChanged{callTask(CallStep::Hold)}, 11, id(1));
    QCOMPARE(f.inFlight.caused(id(1)).size(), 1U);
    QCOMPARE(f.asked(), CallStep::Hold);
    QCOMPARE(f.state(), CallState::Active);
    f.tell(wire::TaskChanged{callTask({}, CallState::Held)}, 12);
    QVERIFY(!f.asked());
    QCOMPARE(f.state(), CallState::Held);
}

void tst_ReplicaCalls::control_refused_leavesWhatTheTaskSays() {
    Fixture f;
    f.tell(wire::TaskChanged{callTask(CallStep::Consult)});
    f.ask(wire::CallHold{id(1), kCall, CallSide::Customer});
    QCOMPARE(f.asked(), CallStep::Hold);
    QCOMPARE(f.inFlight.dropped(id(1)).size(), 1U);
    QCOMPARE(f.asked(), CallStep::Consult);
}

void tst_ReplicaCalls::control_newest_isShown() {
    Fixture f;
    f.ask(wire::CallHold{id(1), kCall, CallSide::Customer});
    f.ask(wire::CallResume{id(2), kCall, CallSide::Customer});
    QCOMPARE(f.asked(), CallStep::Resume);
}

void tst_ReplicaCalls::control_ofAnotherCall_isNotShown() {
    Fixture f;
    f.ask(wire::CallHold{id(1), ContactId{"another"}, CallSide::Customer});
    QVERIFY(!f.asked());
}

void tst_ReplicaCalls::W32_bothSides_areStepsOfTheirOwn() {
    Fixture f;
    f.ask(wire::CallHold{id(1), kCall, CallSide::Consult});
    QCOMPARE(f.asked(), CallStep::HoldConsult);
    f.ask(wire::CallResume{id(2), kCall, CallSide::Consult});
    QCOMPARE(f.asked(), CallStep::ResumeConsult);
}

void tst_ReplicaCalls::table_steps_followFromRequests() {
    const domain::CallTarget jonas{domain::TargetKind::Agent, "jonas"};
    const std::vector<std::pair<wire::Request, CallStep>> rows{
        {wire::CallConsult{id(1), kCall, jonas, true}, CallStep::Consult},
        {wire::CallConsultEnd{id(2), kCall}, CallStep::EndConsult},
        {wire::CallTransfer{id(3), kCall, {}}, CallStep::Transfer},
        {wire::CallTransfer{id(4), kCall, jonas}, CallStep::Transfer},
        {wire::CallConference{id(5), kCall}, CallStep::Conference},
        {wire::CallExit{id(6), kCall}, CallStep::Exit},
        {wire::CallDrop{id(7), kCall, "p-1"}, CallStep::Drop},
        {wire::RecordingPause{id(8), kCall}, CallStep::PauseRecording},
        {wire::RecordingResume{id(9), kCall}, CallStep::ResumeRecording},
    };
    Fixture f;
    for (const auto& [request, step] : rows) {
        f.ask(request);
        QCOMPARE(f.asked(), step);
        QVERIFY(touchedBy(request).tasks);
    }
    QVERIFY(touchedBy(wire::CallDial{}).tasks);
    QVERIFY(touchedBy(wire::MonitorStart{}).monitor);
}

void tst_ReplicaCalls::Z22_monitor_isTheLastWordOfTheServer() {
    Replica replica;
    auto opened = kit::sampleOpened();
    opened.monitor = listening();
    QVERIFY(replica.apply(opened, false).monitor);
    QCOMPARE(replica.monitor()->agent, domain::PersonId{"jonas"});
    const auto changed = replica.apply(kit::sampleEvent(wire::MonitorChanged{listening(MonitorMode::Whisper)}, 11));
    QVERIFY(changed.monitor);
    QCOMPARE(replica.monitor()->mode, MonitorMode::Whisper);
    const auto over
        = replica.apply(kit::sampleEvent(wire::MonitorEnded{ContactId{"c-7"}, domain::MonitorEnd::AgentLeft}, 12));
    QVERIFY(over.monitor);
    QCOMPARE(over.monitorsEnded.size(), 1U);
    QCOMPARE(over.monitorsEnded[0].why, domain::MonitorEnd::AgentLeft);
    QVERIFY(!replica.monitor());
    opened.monitor = listening();
    replica.apply(opened, true);
    opened.monitor.reset();
    replica.apply(opened, true); // it ended while nobody was connected
    QVERIFY(!replica.monitor());
}

void tst_ReplicaCalls::Z22_monitor_endOfAnother_leavesIt() {
    Fixture f;
    f.tell(wire::MonitorChanged{listening(MonitorMode::Listen, "c-8")});
    const Changes changes = f.tell(wire::MonitorEnded{ContactId{"c-7"}, domain::MonitorEnd::CallOver});
    QVERIFY(!changes.monitor);
    QCOMPARE(changes.monitorsEnded.size(), 1U);
    QVERIFY(f.replica.monitor());
}

void tst_ReplicaCalls::Z22_monitor_otherMode_isAskedUntilItIsSo() {
    Fixture f;
    QVERIFY(!foldMonitor(f.replica, f.inFlight));
    f.tell(wire::MonitorChanged{listening()});
    QVERIFY(!foldMonitor(f.replica, f.inFlight)->asked);
    f.ask(wire::MonitorSet{id(1), ContactId{"c-7"}, MonitorMode::BargeIn});
    QCOMPARE(foldMonitor(f.replica, f.inFlight)->asked, MonitorMode::BargeIn);
    wire::MonitorView wanted = listening();
    wanted.wanted = MonitorMode::BargeIn;
    f.tell(wire::MonitorChanged{wanted}, 12, id(1));
    QCOMPARE(f.inFlight.caused(id(1)).size(), 1U);
    const auto item = foldMonitor(f.replica, f.inFlight);
    QCOMPARE(item->asked, MonitorMode::BargeIn);
    QCOMPARE(item->monitor.mode, MonitorMode::Listen);
    f.tell(wire::MonitorChanged{listening(MonitorMode::BargeIn)}, 13);
    QVERIFY(!foldMonitor(f.replica, f.inFlight)->asked);
    f.ask(wire::MonitorStop{id(2), ContactId{"c-7"}});
    QVERIFY(foldMonitor(f.replica, f.inFlight)->ending);
}

void tst_ReplicaCalls::notices_areSaidInTheirOrder() {
    Fixture f;
    wire::CallNotice first, second;
    first.contact = second.contact = kCall;
    first.step = CallStep::Hold;
    second.consult = domain::ConsultEnd::Declined;
    second.name = "Jonas";
    Changes changes = f.tell(first);
    changes.merge(f.tell(second, 12));
    QVERIFY(changes.any());
    QCOMPARE(changes.callNotices, (std::vector{first, second}));
}

void tst_ReplicaCalls::line_isOfACallThatIHave() {
    Fixture f;
    const Changes changes = f.tell(wire::LineHeard{kCall, {1.5, 20}});
    QCOMPARE(changes.lines, std::set{kCall});
    QCOMPARE(f.replica.lines().at(kCall).lossPercent, 1.5);
    QVERIFY(!changes.tasks);
    QVERIFY(!f.tell(wire::LineHeard{ContactId{"another"}, {9, 90}}).any());
    QCOMPARE(f.replica.lines().size(), 1U);
}

void tst_ReplicaCalls::line_isForgottenWithTheCall() {
    Fixture f;
    f.tell(wire::LineHeard{kCall, {1.5, 20}});
    const Changes changes
        = f.tell(wire::TaskChanged{kit::sampleTask("t1", domain::Channel::Voice, 0, domain::AssignmentState::WrapUp)});
    QCOMPARE(changes.lines, std::set{kCall});
    QVERIFY(f.replica.lines().empty());

    f.tell(wire::TaskChanged{callTask()}, 12);
    f.tell(wire::LineHeard{kCall, {1.5, 20}}, 12);
    f.tell(wire::TaskRemoved{callTask().assignment, {}, false}, 13);
    QVERIFY(f.replica.lines().empty());

    f.tell(wire::TaskChanged{callTask()}, 14);
    f.tell(wire::LineHeard{kCall, {1.5, 20}}, 14);
    f.replica.apply(kit::sampleOpened(15), true); // without it
    QVERIFY(f.replica.lines().empty());
}

QTEST_APPLESS_MAIN(tst_ReplicaCalls)
#include "tst_ReplicaCalls.moc"
