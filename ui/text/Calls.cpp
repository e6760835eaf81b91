// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/text/Calls.h"

#include "ui/text/Strings.h"

#include <QCoreApplication>
#include <QLocale>

namespace readyline::text {

using domain::AskEnd;
using domain::CallState;
using domain::CallStep;
using domain::ConsultEnd;
using domain::MonitorEnd;
using domain::MonitorMode;
using domain::PartyKind;
using domain::PartyState;
using domain::Term;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(readyline::text::Calls)
};

// From then on it is heard, and from then on one misses words.
constexpr double kFairLoss = 1.0, kPoorLoss = 3.0;
constexpr double kFairJitter = 30.0, kPoorJitter = 60.0;

QString stepFailed(CallStep step) {
    switch (step) {
    case CallStep::Hold: return Words::tr("The call was not put on hold.");
    case CallStep::Resume: return Words::tr("The call was not resumed.");
    case CallStep::HoldConsult: return Words::tr("Who you consult was not put on hold.");
    case CallStep::ResumeConsult: return Words::tr("Who you consult is still on hold.");
    case CallStep::Consult: return Words::tr("The consult did not begin.");
    case CallStep::EndConsult: return Words::tr("The consult was not ended.");
    case CallStep::Conference: return Words::tr("The conference did not begin.");
    case CallStep::Transfer: return Words::tr("The call was not transferred.");
    case CallStep::Exit: return Words::tr("You are still in the call.");
    case CallStep::Drop: return Words::tr("Nobody was removed.");
    case CallStep::PauseRecording: return Words::tr("The recording was not paused.");
    case CallStep::ResumeRecording: return Words::tr("The recording was not resumed.");
    }
    return {};
}

QString because(AskEnd why) {
    switch (why) {
    case AskEnd::Refused: return Words::tr("The telephone system refused it.");
    case AskEnd::NotConfirmed: return Words::tr("The telephone system did not confirm it in time. Try again.");
    case AskEnd::Overtaken: return Words::tr("The call has changed meanwhile.");
    }
    return {};
}

QString consultEnded(ConsultEnd end, const QString& name) {
    switch (end) {
    //: %1 is who was to be consulted: a person, a queue or a number.
    case ConsultEnd::Declined: return Words::tr("%1 declined. You are back with the customer.").arg(name);
    case ConsultEnd::NoAnswer: return Words::tr("%1 did not answer. You are back with the customer.").arg(name);
    case ConsultEnd::NotReachable:
        return Words::tr("%1 could not be reached. You are back with the customer.").arg(name);
    case ConsultEnd::Left: return Words::tr("%1 has left the consult.").arg(name);
    case ConsultEnd::Withdrawn: return Words::tr("The consult with %1 is over.").arg(name);
    }
    return {};
}

// It is said where the agent had been told that somebody listens.
QString monitorGone(MonitorEnd end, const QString& name) {
    //: %1 is a supervisor.
    if (end == MonitorEnd::SessionOver)
        return Words::tr("%1 is no longer in this call: signed out, or disconnected for too long.").arg(name);
    return Words::tr("%1 is no longer in this call.").arg(name);
}

} // namespace

QString callWord(CallState state, domain::Part part) {
    const bool assists = part != domain::Part::Primary;
    switch (state) {
    case CallState::Ringing: return Words::tr("Ringing");
    case CallState::Active: return assists ? Words::tr("Assisting") : Words::tr("On call");
    case CallState::Held: return assists ? Words::tr("Assisting") : Words::tr("On hold");
    case CallState::ConsultRequested: return assists ? Words::tr("Assisting") : Words::tr("Consult requested");
    case CallState::Consulting: return assists ? Words::tr("Assisting") : Words::tr("Consulting");
    case CallState::Conference: return Words::tr("Conference");
    case CallState::PostCall: return Words::tr("Post call");
    case CallState::WrapUp: return Words::tr("Wrap-up");
    }
    return {};
}

QString callLabel(const wire::CallStand& call) {
    if (call.part != domain::Part::Primary) return callWord(call.state, call.part);
    if (call.state == CallState::Held)
        return call.phoneHeld && !call.customerHeld ? Words::tr("On hold at your phone") : Words::tr("Call on Hold");
    if (call.state == CallState::ConsultRequested) return Words::tr("Consult Requested");
    if (call.state == CallState::PostCall) return Words::tr("Post Call");
    return callWord(call.state, call.part);
}

QString partyRole(const wire::PartyView& party) {
    switch (party.kind) {
    case PartyKind::Customer: return Words::tr("customer");
    case PartyKind::Agent: return party.leads ? Words::tr("agent, leads") : Words::tr("agent");
    case PartyKind::Outsider: return Words::tr("number, no controls");
    case PartyKind::Supervisor: return Words::tr("supervisor");
    }
    return {};
}

QString partyState(const wire::PartyView& party) {
    switch (party.state) {
    case PartyState::Calling: return Words::tr("Calling");
    case PartyState::Ringing: return Words::tr("Ringing");
    case PartyState::Up: return party.held ? Words::tr("On hold") : Words::tr("Talking");
    }
    return {};
}

QString partyName(const wire::PartyView& party, const domain::PersonId& me) {
    if (!party.person.empty() && party.person == me) return Words::tr("You");
    const QString name = toQt(party.name.empty() ? party.number : party.name);
    return name.isEmpty() ? Words::tr("Unknown") : name;
}

QString describe(const wire::CallNotice& notice) {
    QString words;
    if (notice.step) {
        //: What was not done, and why.
        words = Words::tr("%1 %2").arg(stepFailed(*notice.step), because(notice.why));
    } else if (notice.consult) {
        const QString name = notice.name.empty() ? Words::tr("Who you consulted") : toQt(notice.name);
        words = consultEnded(*notice.consult, name);
    } else if (notice.monitor) {
        words = monitorGone(*notice.monitor, notice.name.empty() ? Words::tr("The supervisor") : toQt(notice.name));
    }
    if (notice.cause.empty() || words.isEmpty()) return words;
    //: %1 is a sentence, %2 what the telephone system itself says of it: a number, or a word of its own.
    return Words::tr("%1 Cause: %2.").arg(words, toQt(notice.cause));
}

QString monitorWords(const wire::MonitorTold& monitor) {
    const QString name = toQt(monitor.name);
    switch (monitor.mode) {
    //: %1 is a supervisor.
    case MonitorMode::Listen: return Words::tr("%1 listens to this call").arg(name);
    case MonitorMode::Whisper: return Words::tr("%1 listens, and only you hear what is said").arg(name);
    case MonitorMode::BargeIn: return Words::tr("%1 talks in this call").arg(name);
    case MonitorMode::TakeOver: return Words::tr("%1 takes this call over").arg(name);
    }
    return {};
}

LineLevel levelOf(const domain::LineQuality& quality) {
    if (quality.lossPercent >= kPoorLoss || quality.jitterMs >= kPoorJitter) return LineLevel::Poor;
    if (quality.lossPercent >= kFairLoss || quality.jitterMs >= kFairJitter) return LineLevel::Fair;
    return LineLevel::Good;
}

QString lineWord(LineLevel level) {
    switch (level) {
    case LineLevel::Good: return Words::tr("Line: good");
    case LineLevel::Fair: return Words::tr("Line: fair");
    case LineLevel::Poor: return Words::tr("Line: poor");
    }
    return {};
}

QString lineSentence(const domain::LineQuality& quality) {
    const QLocale locale;
    //: %1: "Line: good"; %2 and %3 are figures.
    return Words::tr("%1. %2 % of the sound is lost, and it arrives up to %3 ms unevenly.")
        .arg(lineWord(levelOf(quality)), locale.toString(quality.lossPercent, 'f', 1),
            locale.toString(quality.jitterMs, 'f', 0));
}

QString whyUnreachable(Term term) {
    switch (term) {
    case Term::NotOnline: return Words::tr("not signed in");
    case Term::CannotShow: return Words::tr("no screen that shows it");
    case Term::StationUnreachable: return Words::tr("phone does not answer");
    case Term::VoiceBusy: return Words::tr("in a call");
    case Term::VoiceOffered: return Words::tr("a call rings there");
    case Term::CallsNotGranted: return Words::tr("takes no calls");
    case Term::LoggingOff: return Words::tr("signs out soon");
    case Term::BaseNotAllowed:
    case Term::ChannelOverride:
    case Term::IntentNotConfirmed:
    case Term::PendingChoice:
    case Term::Overlay: return Words::tr("the status takes none");
    case Term::CapacityFull:
    case Term::Occupied:
    case Term::ChannelBlocked:
    case Term::WrappingUp:
    case Term::DayFull: return Words::tr("has work already");
    case Term::NotInQueue: return Words::tr("not in the queue");
    }
    return {};
}

QString targetWord(domain::TargetKind kind) {
    switch (kind) {
    case domain::TargetKind::Agent: return Words::tr("Agents");
    case domain::TargetKind::Queue: return Words::tr("Queues");
    case domain::TargetKind::Number: return Words::tr("Numbers");
    case domain::TargetKind::EntryPoint: return Words::tr("Entry points");
    }
    return {};
}

} // namespace readyline::text
