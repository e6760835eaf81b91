// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Held, consulted and conferred with the real server and the simulated exchange, cut and killed in between: nothing is doubled,
// nothing lost, and each call has one outcome.
#include "tests/system/e2e/Talking.h"

using namespace readyline;
using namespace readyline::domain;
using namespace readyline::e2e;

TEST_F(Talking, W28_W29_W79_heldAndResumed_endsOnce) {
    call();
    ASSERT_TRUE(ilse->settles(wire::CallHold{ilse->id(), contact}));
    ASSERT_TRUE(becomes(*ilse, CallState::Held));
    EXPECT_TRUE(stand(*ilse)->customerHeld);
    EXPECT_EQ(refusal(*ilse, wire::ContactEnd{ilse->id(), contact}), Refusal::HeldCannotEnd);
    ASSERT_TRUE(ilse->settles(wire::CallResume{ilse->id(), contact}));
    ASSERT_TRUE(becomes(*ilse, CallState::Active));
    ASSERT_TRUE(ilse->settles(wire::ContactEnd{ilse->id(), contact}));
    finish(*ilse);
    expectOneOutcome({&*ilse});
}

TEST_F(Talking, W27_heldOnTheTelephone_isTakenBackOnlyThere) {
    call();
    ASSERT_TRUE(pbx->hold({"ilse"}, true));
    ASSERT_TRUE(becomes(*ilse, CallState::Held));
    EXPECT_EQ(refusal(*ilse, wire::CallResume{ilse->id(), contact}), Refusal::HeldOnPhone);
    ASSERT_TRUE(pbx->hold({"ilse"}, false));
    ASSERT_TRUE(becomes(*ilse, CallState::Active));
    ASSERT_TRUE(pbx->leave(contact));
    finish(*ilse);
    expectOneOutcome({&*ilse});
}

TEST_F(Talking, W28_theExchangeCannot_allIsAsBeforeAndSheIsTold) {
    call();
    pbx->failNext();
    ASSERT_TRUE(ilse->settles(wire::CallHold{ilse->id(), contact}));
    ASSERT_TRUE(loop.until([&] { return !notices(*ilse).empty(); }));
    EXPECT_EQ(notices(*ilse)[0].step, CallStep::Hold);
    EXPECT_EQ(notices(*ilse)[0].why, AskEnd::Refused);
    EXPECT_EQ(notices(*ilse)[0].cause, "SIMULATED");
    ASSERT_TRUE(becomes(*ilse, CallState::Active));
    EXPECT_FALSE(stand(*ilse)->customerHeld);
}

TEST_F(Talking, W36_W40_consulted_andThanked_isAsBefore) {
    consult();
    EXPECT_TRUE(stand(*ilse)->customerHeld);
    EXPECT_EQ(stand(*jonas)->part, Part::Consulted);
    ASSERT_TRUE(ilse->settles(wire::CallConsultEnd{ilse->id(), contact}));
    ASSERT_TRUE(becomes(*ilse, CallState::Active));
    ASSERT_TRUE(loop.until([&] { return jonas->tasks.empty(); })) << "he only gave advice: nothing to wrap up (W81)";
    ASSERT_TRUE(pbx->leave(contact));
    finish(*ilse);
    expectOneOutcome({&*ilse});
}

TEST_F(Talking, W31_W32_sidesAreSwappedAndBothHeld) {
    consult();
    ASSERT_TRUE(ilse->settles(wire::CallResume{ilse->id(), contact, CallSide::Customer}));
    ASSERT_TRUE(loop.until([&] { return !stand(*ilse)->customerHeld && stand(*ilse)->consult->held; }));
    ASSERT_TRUE(ilse->settles(wire::CallHold{ilse->id(), contact, CallSide::Customer}));
    ASSERT_TRUE(loop.until([&] { return stand(*ilse)->customerHeld && stand(*ilse)->consult->held; }));
    ASSERT_TRUE(ilse->settles(wire::CallResume{ilse->id(), contact, CallSide::Consult}));
    ASSERT_TRUE(loop.until([&] { return stand(*ilse)->customerHeld && !stand(*ilse)->consult->held; }));
}

TEST_F(Talking, K18_W36_W41_killedInAConsult_goesOnAndIsHandedOver_eachEndsOnce) {
    consult();
    const std::uint64_t rung = report.rung;
    killServer();
    EXPECT_EQ(pbx->callsInProgress(), 1U) << "the lines are not the server's";
    startServer();
    ASSERT_TRUE(loop.until([&] { return pbx->isOpen(); }));
    ASSERT_TRUE(becomes(*ilse, CallState::Consulting));
    ASSERT_TRUE(becomes(*jonas, CallState::Consulting));
    EXPECT_TRUE(ilse->offers.empty() && jonas->offers.empty());
    EXPECT_EQ(report.rung, rung) << "nobody is rung again";
    ASSERT_TRUE(ilse->settles(wire::CallTransfer{ilse->id(), contact}));
    ASSERT_TRUE(becomes(*jonas, CallState::Active));
    EXPECT_EQ(stand(*jonas)->part, Part::Primary);
    finish(*ilse);
    ASSERT_TRUE(pbx->leave(contact));
    finish(*jonas);
    expectOneOutcome({&*ilse, &*jonas});
}

TEST_F(Talking, K18_W36_killedAsItIsAsked_isAskedOnce) {
    call();
    const wire::CallConsult ask{ilse->id(), contact, {TargetKind::Agent, "jonas"}};
    ASSERT_TRUE(ilse->settles(ask));
    restartServer(); // whether the exchange has said that it is so is chance
    ASSERT_TRUE(ilse->settles(ask)) << "its first answer";
    // If it said so before his desktop was back, he was not to be reached: nothing is left of that, and she asks again.
    const auto isNoMore = [&] {
        const wire::CallStand* call = stand(*ilse);
        return call && call->state == CallState::Active && !call->asked;
    };
    ASSERT_TRUE(loop.until([&] { return !jonas->offers.empty() || isNoMore(); }));
    if (jonas->offers.empty()) {
        const wire::CallConsult again{ilse->id(), contact, {TargetKind::Agent, "jonas"}};
        ASSERT_TRUE(ilse->settles(again));
    }
    accept(*jonas, OfferKind::Consult);
    ASSERT_TRUE(becomes(*ilse, CallState::Consulting));
    EXPECT_EQ(jonas->tasks.size(), 1U);
    ASSERT_TRUE(jonas->settles(wire::CallExit{jonas->id(), contact}));
    ASSERT_TRUE(becomes(*ilse, CallState::Active));
    ASSERT_TRUE(pbx->leave(contact));
    finish(*ilse);
    expectOneOutcome({&*ilse});
}

TEST_F(Talking, K18_customerLeavesWhileTheServerIsAway_isSaidWhenItIsBack) {
    call();
    killServer();
    ASSERT_TRUE(pbx->leave(contact));
    startServer();
    finish(*ilse);
    expectOneOutcome({&*ilse});
}

TEST_F(Talking, connectorIsCut_controlsAreRefused_endEndsAtOnce_andNothingIsLeftOnTheLines) {
    consult();
    killServer();
    pbx->stop(); // and does not come back for now
    startServer();
    ASSERT_TRUE(becomes(*ilse, CallState::Consulting));
    EXPECT_EQ(refusal(*ilse, wire::CallConference{ilse->id(), contact}), Refusal::PbxAway);
    pbx->start();
    ASSERT_TRUE(loop.until([&] {
        const wire::Answer answer = ilse->ask(wire::CallConsultEnd{ilse->id(), contact});
        return std::holds_alternative<wire::Result>(answer.outcome);
    })) << "as soon as the exchange is back";
    ASSERT_TRUE(becomes(*ilse, CallState::Active));
    killServer();
    pbx->stop();
    const int before = ilse->opened;
    server.start();
    ASSERT_TRUE(loop.until([&] { return ilse->opened > before; }));
    ASSERT_TRUE(ilse->settles(wire::ContactEnd{ilse->id(), contact}));
    finish(*ilse);
    EXPECT_EQ(pbx->callsInProgress(), 1U) << "it does not know yet";
    pbx->start();
    expectOneOutcome({&*ilse});
}

TEST_F(Talking, W46_W47_W48_W50_conference_leadGoesOn_lastOneEndsIt) {
    confer();
    EXPECT_EQ(stand(*ilse)->facts.participants, 3);
    ASSERT_TRUE(ilse->settles(wire::CallExit{ilse->id(), contact}));
    finish(*ilse);
    ASSERT_TRUE(becomes(*jonas, CallState::Active));
    EXPECT_EQ(stand(*jonas)->part, Part::Primary);
    ASSERT_TRUE(jonas->settles(wire::ContactEnd{jonas->id(), contact}));
    finish(*jonas);
    expectOneOutcome({&*ilse, &*jonas});
}

TEST_F(Talking, W50_W53_customerLeavesAConference_theOthersTalkOn_killedInBetween) {
    confer();
    ASSERT_TRUE(pbx->leave(contact));
    ASSERT_TRUE(becomes(*ilse, CallState::PostCall));
    restartServer();
    ASSERT_TRUE(becomes(*ilse, CallState::PostCall));
    EXPECT_EQ(
        refusal(*ilse, wire::CallConsult{ilse->id(), contact, {TargetKind::Agent, "nuria"}}), Refusal::PostCallNoAdd);
    ASSERT_TRUE(jonas->settles(wire::CallExit{jonas->id(), contact}));
    finish(*ilse);
    ASSERT_TRUE(loop.until([&] { return jonas->tasks.empty(); }));
    expectOneOutcome({&*ilse});
}
