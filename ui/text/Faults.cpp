// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/text/Faults.h"

#include <QCoreApplication>

namespace readyline::text {

using domain::Refusal;

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(readyline::text::Faults)
};
} // namespace

QString describe(Refusal refusal) {
    switch (refusal) {
    case Refusal::Unauthorized: return Words::tr("Your sign-in is no longer valid. Sign in again.");
    case Refusal::Forbidden: return Words::tr("Your role does not allow this.");
    case Refusal::NotFound: return Words::tr("It is no longer there.");
    case Refusal::VersionTooOld: return Words::tr("This Readyline is too old for the server. Update it.");
    case Refusal::NotSelectable: return Words::tr("This status is set by the system and cannot be chosen.");
    case Refusal::UnknownEntry: return Words::tr("This status no longer exists. Open the menu again.");
    case Refusal::UnknownReason: return Words::tr("This reason no longer exists. Open the menu again.");
    case Refusal::ReasonRequired: return Words::tr("This status needs a reason. Choose one below it.");
    case Refusal::ReasonNotAllowed: return Words::tr("This reason is for another status or for other queues.");
    case Refusal::OfferGone: return Words::tr("The request is gone; somebody else may have it.");
    case Refusal::NotYourOffer: return Words::tr("This request is not yours.");
    case Refusal::NotYourContact: return Words::tr("This contact is not yours.");
    case Refusal::NotInState: return Words::tr("That is not possible now; it has changed meanwhile.");
    case Refusal::SignOutBlockedOffer: return Words::tr("A request waits for you. Answer it first.");
    case Refusal::SignOutBlockedContact: return Words::tr("You still have open work. Finish it first.");
    case Refusal::ChangedMeanwhile: return Words::tr("The status changed meanwhile. Look again, then choose.");
    case Refusal::OnContactNotReadyOnly:
        return Words::tr("During a contact only a status without new work can be set.");
    case Refusal::CodeRequired: return Words::tr("Choose a wrap-up reason first.");
    case Refusal::UnknownCode: return Words::tr("This wrap-up reason does not belong to the queue.");
    case Refusal::TooLong: return Words::tr("The text is too long. Shorten it.");
    case Refusal::NotAllowedByPolicy: return Words::tr("The administrator has not enabled this.");
    case Refusal::UnknownQueue: return Words::tr("This queue no longer exists.");
    case Refusal::ChannelNotInQueue: return Words::tr("The queue does not take this kind of contact.");
    case Refusal::CommandReused: return Words::tr("The program sent something twice. Try again.");
    case Refusal::PbxAway: return Words::tr("The telephone system does not answer. Try again.");
    case Refusal::TooMany: return Words::tr("That is too much at once.");
    case Refusal::StorageFailed: return Words::tr("The server cannot store changes now. Nothing has changed.");
    case Refusal::BuiltIn: return Words::tr("This status is built in and stays as it is.");
    case Refusal::InUse: return Words::tr("Something else still needs this. Change that first.");
    case Refusal::NotEntitled: return Words::tr("Your account is not enabled for this desktop.");
    case Refusal::InvalidCallback: return Words::tr("Something about the callback is not right yet.");
    case Refusal::CallbackStarted: return Words::tr("Its time has come: it can no longer be changed.");
    case Refusal::AnswerOnPhone: return Words::tr("Lift your phone: that accepts this call.");
    case Refusal::NotEditable: return Words::tr("This is not to be edited.");
    case Refusal::BadValue: return Words::tr("The server does not take this value.");
    case Refusal::SavedFirst: return Words::tr("Somebody else saved another value first.");
    case Refusal::Overloaded: return Words::tr("The server is busy. Try again in a moment.");
    case Refusal::HeldCannotEnd: return Words::tr("A held call cannot be ended. Resume it first.");
    case Refusal::HeldOnPhone: return Words::tr("The call is on hold at your phone. Resume it there.");
    case Refusal::ConferenceFull: return Words::tr("The conference is full: eight people at most.");
    case Refusal::PostCallNoAdd: return Words::tr("The customer has left. Nobody can be added any more.");
    case Refusal::UnsupportedDestination: return Words::tr("Unsupported destination: nobody can be asked there.");
    case Refusal::NotReachable: return Words::tr("Nobody can be reached there now. Choose somebody else.");
    case Refusal::CallLimit: return Words::tr("All lines are in use. Try again in a moment.");
    case Refusal::CallUnsettled: return Words::tr("The telephone system still does what was asked before. Try again.");
    case Refusal::AlreadyMonitored: return Words::tr("Somebody listens to this call already.");
    }
    return {};
}

QString describe(domain::ChoiceFault fault) {
    switch (fault) {
    case domain::ChoiceFault::UnknownEntry: return Words::tr("no longer there");
    case domain::ChoiceFault::NotSelectable: return Words::tr("set by the system");
    case domain::ChoiceFault::UnknownReason: return Words::tr("no longer there");
    case domain::ChoiceFault::ReasonRequired: return Words::tr("choose a reason");
    case domain::ChoiceFault::ReasonNotAllowed: return Words::tr("not for this status");
    case domain::ChoiceFault::OfflineNotGranted: return Words::tr("not granted to you");
    case domain::ChoiceFault::AutoNotOffered: return Words::tr("not offered here");
    case domain::ChoiceFault::ReasonOfOtherQueues: return Words::tr("for other queues");
    }
    return {};
}

QString describe(domain::WithdrawReason reason) {
    switch (reason) {
    case domain::WithdrawReason::CustomerGone: return Words::tr("The customer has left.");
    case domain::WithdrawReason::AnsweredElsewhere: return Words::tr("It was answered elsewhere.");
    case domain::WithdrawReason::NotEligible: return Words::tr("It went on: your status takes no such work now.");
    case domain::WithdrawReason::Overflow: return Words::tr("It waited too long and the queue closed it.");
    case domain::WithdrawReason::NotReached: return Words::tr("The customer did not answer.");
    case domain::WithdrawReason::Cancelled: return Words::tr("You have cancelled the callback.");
    case domain::WithdrawReason::Closed: return Words::tr("A supervisor has closed it.");
    case domain::WithdrawReason::NotAsked: return Words::tr("Your colleague no longer needs you for it.");
    }
    return {};
}

QString describe(domain::OfferFault fault) {
    switch (fault) {
    case domain::OfferFault::StationUnreachable: return Words::tr("Your phone could not be reached.");
    case domain::OfferFault::StationNoAnswer: return Words::tr("Your phone rang and was not lifted.");
    case domain::OfferFault::StationDeclined: return Words::tr("Your phone declined the call.");
    }
    return {};
}

QString describe(const wire::OfferEnded& ended) {
    if (ended.reason) return describe(*ended.reason);
    if (ended.fault) return describe(*ended.fault);
    switch (ended.end) {
    case domain::OfferState::Accepted: return Words::tr("Accepted on another device.");
    case domain::OfferState::Declined: return Words::tr("Declined on another device.");
    case domain::OfferState::Missed: return Words::tr("Not answered in time. It is back in the queue.");
    case domain::OfferState::NotPresented: return Words::tr("It could not be shown in time. No miss is counted.");
    case domain::OfferState::Connecting:
    case domain::OfferState::Ringing:
    case domain::OfferState::Withdrawn:
    case domain::OfferState::Failed: break;
    }
    return Words::tr("The request has ended.");
}

} // namespace readyline::text
