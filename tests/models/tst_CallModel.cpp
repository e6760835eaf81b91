// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// The places of a call's controls in every state and part, against the server's own table.
#include "core/domain/Controls.h"
#include "tests/kit/Samples.h"
#include "ui/models/CallModel.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace readyline;
using namespace readyline::models;
using namespace readyline::domain;

namespace {

constexpr std::array kStates{CallState::Ringing, CallState::Active, CallState::Held, CallState::ConsultRequested,
    CallState::Consulting, CallState::Conference, CallState::PostCall, CallState::WrapUp};
constexpr std::array kParts{Part::Primary, Part::Consulted, Part::Other, Part::NonAgent};

wire::CallStand standOf(CallState state, Part part = Part::Primary) {
    wire::CallStand call;
    call.state = state;
    call.part = part;
    const bool consults = state == CallState::ConsultRequested || state == CallState::Consulting;
    if (consults) call.consult = wire::ConsultStand{{TargetKind::Agent, "jonas"}, "Jonas Keller", kit::at(60)};
    call.customerHeld = consults || state == CallState::Held;
    return call;
}

const CallButton& at(const CallButtons& all, CallPlace place) { return all[index(place)]; }
bool canPress(const wire::CallStand& call, CallPlace place) { return at(callButtons(call, {}, true), place).canPress; }
bool allows(const wire::CallStand& call, Control control) {
    return allowedControls(call.state, call.part, call.facts)[static_cast<std::size_t>(control)];
}

wire::PartyView party(const std::string& id, PartyKind kind, bool consulted = false) {
    wire::PartyView view;
    view.party = view.name = id;
    view.kind = kind;
    if (kind == PartyKind::Agent) view.person = PersonId{id};
    view.consulted = consulted;
    view.since = kit::at(70);
    return view;
}

QStringList names(const std::vector<PartyRow>& rows) {
    QStringList all;
    for (const PartyRow& each : rows) all << QString::fromStdString(each.party.party);
    return all;
}

} // namespace

class tst_CallModel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression{QStringLiteral(".")}); }
    void W42_whoDoesNotLead_hasExitAlone();
    void rules28_primary_pressesJustWhatTheTableAllows();
    void W31_swap_isNothingWhileBothWait();
    void W41_transfer_waitsForTheRing();
    void W45_full_saysSo();
    void W47_exit_replacesTransfer();
    void W66_recording_isThereWhereItMayBePaused();
    void asked_holdsTheOthersBackButNeverTheEnd();
    void offline_greysAllThatCouldBePressed();
    void phoneHold_isNotResumedHere();
    void W38_sides_haveNamesStatesAndTimes();
    void W55_drop_isForOthersThanCustomerSelfAndConsulted();
    void W28_W37_since_isOfTheHoldOrTheConsult();
};

void tst_CallModel::W42_whoDoesNotLead_hasExitAlone() {
    for (const CallState state : kStates)
        for (const Part part : kParts) {
            if (part == Part::Primary) continue;
            const wire::CallStand call = standOf(state, part);
            const CallButtons all = callButtons(call, {}, true);
            for (std::size_t i = 0; i < all.size(); ++i) {
                const bool isExit = static_cast<CallPlace>(i) == CallPlace::Transfer;
                QCOMPARE(all[i].isThere, isExit && allows(call, Control::Exit));
            }
        }
}

void tst_CallModel::rules28_primary_pressesJustWhatTheTableAllows() {
    for (const CallState state : kStates) {
        const wire::CallStand call = standOf(state);
        const bool consults = call.consult.has_value();
        const bool ends = state == CallState::Conference || state == CallState::PostCall;
        const bool holds = state == CallState::Held || state == CallState::Consulting;
        QCOMPARE(canPress(call, CallPlace::Hold), allows(call, holds ? Control::Resume : Control::Hold));
        QCOMPARE(canPress(call, CallPlace::Consult), consults || allows(call, Control::Consult));
        QCOMPARE(canPress(call, CallPlace::Transfer), allows(call, ends ? Control::Exit : Control::Transfer));
        QCOMPARE(canPress(call, CallPlace::Conference), allows(call, Control::Conference));
        QCOMPARE(canPress(call, CallPlace::End), allows(call, Control::End));
    }
}

void tst_CallModel::W31_swap_isNothingWhileBothWait() {
    wire::CallStand call = standOf(CallState::Consulting);
    QCOMPARE(at(callButtons(call, {}, true), CallPlace::Hold).act, CallAct::Swap);
    QCOMPARE(swapTo(call), CallSide::Customer);
    call.consult->held = true;
    QCOMPARE(at(callButtons(call, {}, true), CallPlace::Hold).wait, CallWait::BothHeld);
    call.customerHeld = false;
    QVERIFY(canPress(call, CallPlace::Hold));
    QCOMPARE(swapTo(call), CallSide::Consult);
}

void tst_CallModel::W41_transfer_waitsForTheRing() {
    wire::CallStand call = standOf(CallState::ConsultRequested);
    QCOMPARE(at(callButtons(call, {}, true), CallPlace::Transfer).wait, CallWait::MustRing);
    QCOMPARE(at(callButtons(call, {}, true), CallPlace::Conference).wait, CallWait::MustRing);
    call.facts.targetRings = true;
    QCOMPARE(at(callButtons(call, {}, true), CallPlace::Transfer).act, CallAct::HandOver);
    QVERIFY(canPress(call, CallPlace::Transfer));
    QVERIFY(canPress(call, CallPlace::Conference));
}

void tst_CallModel::W45_full_saysSo() {
    wire::CallStand call = standOf(CallState::Conference);
    call.facts.participants = kMaxParticipants - 1;
    QVERIFY(canPress(call, CallPlace::Conference));
    call.facts.participants = kMaxParticipants;
    QCOMPARE(at(callButtons(call, {}, true), CallPlace::Conference).wait, CallWait::ConferenceFull);
}

void tst_CallModel::W47_exit_replacesTransfer() {
    for (const CallState state : {CallState::Conference, CallState::PostCall})
        QCOMPARE(at(callButtons(standOf(state), {}, true), CallPlace::Transfer).act, CallAct::ExitConference);
    const wire::CallStand assists = standOf(CallState::Consulting, Part::Consulted);
    QCOMPARE(at(callButtons(assists, {}, true), CallPlace::Transfer).act, CallAct::ExitConsult);
}

void tst_CallModel::W66_recording_isThereWhereItMayBePaused() {
    wire::CallStand call = standOf(CallState::Active);
    call.recording.state = RecordingState::On;
    QVERIFY(!at(callButtons(call, {}, true), CallPlace::Recording).isThere);
    call.facts.recordingPausable = true;
    QVERIFY(canPress(call, CallPlace::Recording));
    call.recording.state = RecordingState::Paused;
    QCOMPARE(at(callButtons(call, {}, true), CallPlace::Recording).act, CallAct::ResumeRecording);
    call.recording.resumes = true;
    QVERIFY(!canPress(call, CallPlace::Recording));
}

void tst_CallModel::asked_holdsTheOthersBackButNeverTheEnd() {
    const wire::CallStand call = standOf(CallState::Active);
    const CallButtons all = callButtons(call, CallStep::Hold, true);
    QCOMPARE(at(all, CallPlace::Hold).wait, CallWait::UnderWay);
    QCOMPARE(at(all, CallPlace::Consult).wait, CallWait::OtherUnderWay);
    QCOMPARE(at(all, CallPlace::Transfer).wait, CallWait::OtherUnderWay);
    QVERIFY(at(all, CallPlace::End).canPress);
    QVERIFY(at(all, CallPlace::Keypad).canPress);
    QCOMPARE(at(all, CallPlace::Conference).wait, CallWait::NeedsConsult); // it would not help to wait
}

void tst_CallModel::offline_greysAllThatCouldBePressed() {
    for (const CallState state : kStates)
        for (const CallButton& each : callButtons(standOf(state), {}, false)) QVERIFY(!each.canPress);
    QCOMPARE(at(callButtons(standOf(CallState::Active), {}, false), CallPlace::End).wait, CallWait::NotConnected);
}

void tst_CallModel::phoneHold_isNotResumedHere() {
    wire::CallStand call = standOf(CallState::Held);
    call.customerHeld = false;
    call.phoneHeld = true;
    QCOMPARE(at(callButtons(call, {}, true), CallPlace::Hold).wait, CallWait::HeldOnPhone);
}

void tst_CallModel::W38_sides_haveNamesStatesAndTimes() {
    wire::CallStand call = standOf(CallState::Consulting);
    call.heldSince = kit::at(61);
    call.parties = {party("Customer 1", PartyKind::Customer), party("jonas", PartyKind::Agent, true)};
    call.parties[1].number = "2041";
    const auto sides = callSides(call, {}, true);
    QVERIFY(sides);
    QCOMPARE(sides->customer.since, kit::at(61));
    QVERIFY(sides->customer.held && !sides->customer.talks && sides->customer.canPress);
    QCOMPARE(sides->consult.since, kit::at(70));
    QCOMPARE(sides->consult.number, QStringLiteral("2041"));
    QVERIFY(sides->consult.talks);
    QVERIFY(!callSides(standOf(CallState::Active), {}, true));
    QVERIFY(!callSides(standOf(CallState::Consulting, Part::Consulted), {}, true));
    const auto waits = callSides(call, CallStep::HoldConsult, true);
    QCOMPARE(waits->consult.wait, CallWait::UnderWay);
    QCOMPARE(waits->customer.wait, CallWait::OtherUnderWay);
}

void tst_CallModel::W55_drop_isForOthersThanCustomerSelfAndConsulted() {
    wire::CallStand call = standOf(CallState::Conference);
    call.parties = {party("jonas", PartyKind::Agent), party("c-9", PartyKind::Customer),
        party("ilse", PartyKind::Agent), party("p-7", PartyKind::Outsider), party("nuria", PartyKind::Agent, true)};
    const auto rows = partyRows(call, PersonId{"ilse"});
    QCOMPARE(names(rows).join(u' '), QStringLiteral("c-9 ilse jonas p-7 nuria"));
    QVERIFY(!rows[0].canDrop && !rows[1].canDrop && !rows[4].canDrop);
    QVERIFY(rows[2].canDrop && rows[3].canDrop);
    call.part = Part::Other;
    QVERIFY(std::ranges::none_of(partyRows(call, PersonId{"ilse"}), &PartyRow::canDrop));
}

void tst_CallModel::W28_W37_since_isOfTheHoldOrTheConsult() {
    wire::CallStand call = standOf(CallState::Held);
    call.heldSince = kit::at(30);
    QCOMPARE(callSince(call, kit::at(0)), kit::at(30));
    QCOMPARE(callSince(standOf(CallState::ConsultRequested), kit::at(0)), kit::at(60));
    QCOMPARE(callSince(standOf(CallState::Active), kit::at(0)), kit::at(0));
    QCOMPARE(callSince(standOf(CallState::Consulting, Part::Consulted), kit::at(5)), kit::at(5));
}

QTEST_GUILESS_MAIN(tst_CallModel)
#include "tst_CallModel.moc"
