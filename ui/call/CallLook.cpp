// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/call/CallLook.h"

#include <QCoreApplication>

namespace readyline::call {

using models::CallAct;
using models::CallPlace;
using models::CallWait;
using widgets::Icon;

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(readyline::call::CallLook)
};

constexpr std::array kHoldActs{CallAct::Hold, CallAct::Resume, CallAct::Swap};
constexpr std::array kConsultActs{CallAct::Consult, CallAct::EndConsult};
constexpr std::array kTransferActs{CallAct::Transfer, CallAct::HandOver, CallAct::ExitConsult, CallAct::ExitConference};
constexpr std::array kConferenceActs{CallAct::StartConference, CallAct::AddParty};
constexpr std::array kRecordingActs{CallAct::PauseRecording, CallAct::ResumeRecording};
constexpr std::array kKeypadActs{CallAct::Keypad};
constexpr std::array kEndActs{CallAct::End};
} // namespace

QString actWord(CallAct act) {
    switch (act) {
    case CallAct::Hold: return Words::tr("Hold");
    case CallAct::Resume: return Words::tr("Resume");
    case CallAct::Swap: return Words::tr("Swap");
    case CallAct::Consult: return Words::tr("Consult");
    case CallAct::EndConsult: return Words::tr("End consult");
    case CallAct::Transfer:
    case CallAct::HandOver: return Words::tr("Transfer");
    case CallAct::ExitConsult: return Words::tr("Exit consult");
    case CallAct::ExitConference: return Words::tr("Exit conference");
    case CallAct::StartConference:
    case CallAct::AddParty: return Words::tr("Conference");
    case CallAct::PauseRecording: return Words::tr("Pause recording");
    case CallAct::ResumeRecording: return Words::tr("Resume recording");
    case CallAct::Keypad: return Words::tr("Keypad");
    case CallAct::End: return Words::tr("End");
    }
    return {};
}

Icon actIcon(CallAct act) {
    switch (act) {
    case CallAct::Hold: return Icon::CallHold;
    case CallAct::Resume: return Icon::CallResume;
    case CallAct::Swap: return Icon::CallSwap;
    case CallAct::Consult: return Icon::CallConsult;
    case CallAct::Transfer:
    case CallAct::HandOver: return Icon::CallTransfer;
    case CallAct::EndConsult:
    case CallAct::ExitConsult:
    case CallAct::ExitConference: return Icon::CallExit;
    case CallAct::StartConference:
    case CallAct::AddParty: return Icon::CallConference;
    case CallAct::PauseRecording: return Icon::RecPaused;
    case CallAct::ResumeRecording: return Icon::RecOn;
    case CallAct::Keypad: return Icon::CallDialpad;
    case CallAct::End: return Icon::CallEnd;
    }
    return Icon::ChannelVoice;
}

QString actSentence(CallAct act) {
    switch (act) {
    case CallAct::Hold: return Words::tr("Puts the customer on hold");
    case CallAct::Resume: return Words::tr("Takes the customer off hold");
    case CallAct::Swap: return Words::tr("Talks to the side that waits; the other one waits then");
    case CallAct::Consult: return Words::tr("Asks somebody about this call");
    case CallAct::EndConsult: return Words::tr("Ends the consult and goes back to the customer");
    case CallAct::Transfer: return Words::tr("Hands the call to somebody at once");
    case CallAct::HandOver: return Words::tr("Hands the call to who you consult, and leaves it");
    case CallAct::ExitConsult: return Words::tr("Leaves the call; it goes on without you");
    case CallAct::ExitConference: return Words::tr("Leaves the conference; it goes on without you");
    case CallAct::StartConference: return Words::tr("Lets all of you talk");
    case CallAct::AddParty: return Words::tr("Asks somebody, who can join the conference then");
    case CallAct::PauseRecording: return Words::tr("Records nothing for a while");
    case CallAct::ResumeRecording: return Words::tr("Records again");
    case CallAct::Keypad: return Words::tr("Sends tones to whom you talk with");
    case CallAct::End: return Words::tr("Ends the call for all");
    }
    return {};
}

std::span<const CallAct> actsOf(CallPlace place) {
    switch (place) {
    case CallPlace::Hold: return kHoldActs;
    case CallPlace::Consult: return kConsultActs;
    case CallPlace::Transfer: return kTransferActs;
    case CallPlace::Conference: return kConferenceActs;
    case CallPlace::Recording: return kRecordingActs;
    case CallPlace::Keypad: return kKeypadActs;
    case CallPlace::End: return kEndActs;
    }
    return {};
}

QKeySequence keysOf(CallPlace place) {
    switch (place) {
    case CallPlace::Hold: return QKeySequence(Qt::CTRL | Qt::Key_H);
    case CallPlace::Consult: return QKeySequence(Qt::CTRL | Qt::Key_K);
    case CallPlace::Transfer: return QKeySequence(Qt::CTRL | Qt::Key_T);
    case CallPlace::Keypad: return QKeySequence(Qt::CTRL | Qt::Key_D);
    case CallPlace::End: return QKeySequence(Qt::CTRL | Qt::Key_E);
    case CallPlace::Conference:
    case CallPlace::Recording: break;
    }
    return {};
}

QString waitSentence(CallWait wait) {
    switch (wait) {
    case CallWait::Nothing: break;
    case CallWait::NotConnected: return Words::tr("Not connected: it can be asked once the connection is back.");
    case CallWait::UnderWay: return Words::tr("Asked. The telephone system has not done it yet.");
    case CallWait::OtherUnderWay: return Words::tr("The telephone system still does what was asked before.");
    case CallWait::HeldCannotEnd: return Words::tr("A held call cannot be ended. Resume it first.");
    case CallWait::HeldOnPhone: return Words::tr("The call is on hold at your phone. Resume it there.");
    case CallWait::HeldHearsNothing: return Words::tr("Who is on hold hears no tones. Resume the call first.");
    case CallWait::NeedsConsult: return Words::tr("Conference needs a running consult.");
    case CallWait::MustRing: return Words::tr("Transfer and Conference wait until the telephone rings there.");
    case CallWait::DuringConsult: return Words::tr("Not during a consult. End it first.");
    case CallWait::InConference: return Words::tr("Not in a conference.");
    case CallWait::ConferenceFull: return Words::tr("The conference is full: eight people at most.");
    case CallWait::CustomerLeft: return Words::tr("The customer has left. Nobody can be added any more.");
    case CallWait::BothHeld: return Words::tr("Both wait. Resume one of them below.");
    case CallWait::NotConnectedYet: return Words::tr("You are not connected yet.");
    }
    return {};
}

} // namespace readyline::call
