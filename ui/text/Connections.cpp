// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/text/Connections.h"

#include "ui/text/Durations.h"
#include "ui/text/Strings.h"

#include <QCoreApplication>

namespace readyline::text {

using session::SessionEnd;
using session::SignInFailure;
using session::State;

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(readyline::text::Connections)
};
} // namespace

QString describe(const session::Connection& connection) {
    switch (connection.state) {
    case State::SignedOut: return Words::tr("Signed out");
    case State::SigningIn: return Words::tr("Signing in");
    case State::Live: return connection.silent ? Words::tr("The server does not answer") : Words::tr("Connected");
    case State::Connecting:
    case State::Opening:
    case State::Waiting: break;
    }
    return connection.everLive ? Words::tr("Reconnecting") : Words::tr("Connecting");
}

QString describe(const SignInFailure& failure) {
    switch (failure.kind) {
    case SignInFailure::Kind::WrongNameOrPassword: return Words::tr("Name or password is not right.");
    case SignInFailure::Kind::TooManyTries: return Words::tr("Too many tries. Wait a minute, then try again.");
    case SignInFailure::Kind::Forbidden: return Words::tr("This account may not use the desktop.");
    case SignInFailure::Kind::VersionTooOld: return Words::tr("This Readyline is too old for the server. Update it.");
    case SignInFailure::Kind::Unreachable:
        return Words::tr("The server cannot be reached. Check its address and your network.");
    case SignInFailure::Kind::TimedOut: return Words::tr("The server did not answer in time. Try again.");
    case SignInFailure::Kind::Insecure:
        return Words::tr("The server's certificate is not trusted. Tell your administrator.");
    case SignInFailure::Kind::NotReadyline: return Words::tr("There is no Readyline server at this address.");
    case SignInFailure::Kind::ServerTrouble: return Words::tr("The server cannot sign you in now. Try again.");
    }
    return {};
}

QString describe(const SessionEnd& end) {
    switch (end.kind) {
    case SessionEnd::Kind::SignedOut: return Words::tr("You are signed out.");
    case SessionEnd::Kind::TakenOver:
        return end.device.empty() ? Words::tr("You signed in on another computer.")
                                  : Words::tr("You signed in on %1.").arg(toQt(end.device));
    case SessionEnd::Kind::LoggedOutByPolicy:
        return Words::tr("The site's rules or its administrator signed you out. Sign in again.");
    case SessionEnd::Kind::TooManyMisses:
        return Words::tr("The system signed you out: too many requests were not answered.");
    case SessionEnd::Kind::TooManyErrors:
        return Words::tr("The system signed you out: too many requests could not be shown on your computer.");
    case SessionEnd::Kind::LoggedOutBySupervisor:
        return end.detail.empty() ? Words::tr("A supervisor signed you out.")
                                  : Words::tr("A supervisor signed you out: %1").arg(toQt(end.detail));
    case SessionEnd::Kind::Inactive: return Words::tr("You were signed out: nobody was at this computer.");
    case SessionEnd::Kind::LogOffHour: return Words::tr("You were signed out: the day is over.");
    case SessionEnd::Kind::GraceOver: return Words::tr("The connection was away for too long. Sign in again.");
    case SessionEnd::Kind::Unauthorized: return Words::tr("Your sign-in has expired. Sign in again.");
    case SessionEnd::Kind::VersionTooOld: return Words::tr("This Readyline is too old for the server. Update it.");
    case SessionEnd::Kind::NotEntitled:
        return Words::tr("Your account is not enabled for this desktop any more. Your status is kept. %1")
            .arg(whomToAsk(end));
    case SessionEnd::Kind::BrokenProtocol:
        return Words::tr("The server and this program do not understand each other. Update Readyline.");
    }
    return {};
}

QString whomToAsk(const SessionEnd& end) {
    if (end.detail.empty()) return Words::tr("Ask your administrator.");
    return Words::tr("Ask your administrator: %1.").arg(toQt(end.detail));
}

QString keptWords(const session::Connection& connection, WallTime now) {
    if (!connection.keptUntil) return Words::tr("Times go on. Grey buttons wait.");
    if (*connection.keptUntil <= now)
        return Words::tr("The server may have signed you out by now. Your drafts are kept on this computer.");
    return Words::tr("Your status and your contacts are kept for another %1. Times go on. Grey buttons wait.")
        .arg(left(*connection.keptUntil - now));
}

QString tryWords(const session::Connection& connection, WallTime now) {
    if (!connection.nextTry || *connection.nextTry <= now) return Words::tr("try %1").arg(connection.attempt);
    return Words::tr("try %1, next in %2 s").arg(connection.attempt).arg(secondsLeft(*connection.nextTry - now));
}

} // namespace readyline::text
