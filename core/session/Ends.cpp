// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/session/Ends.h"

#include "core/wire/CloseCode.h"

namespace readyline::session {

namespace {

using Failed = SignInFailure::Kind;

Failed failureOf(int status) {
    switch (status) {
    case 400: // a name or password that cannot be one
    case 401: return Failed::WrongNameOrPassword;
    case 403: return Failed::Forbidden;
    case 426: return Failed::VersionTooOld;
    case 429: return Failed::TooManyTries;
    case 500:
    case 502:
    case 503:
    case 504: return Failed::ServerTrouble;
    }
    return Failed::NotReadyline;
}

Failed failureOf(ports::HttpFault fault) {
    switch (fault) {
    case ports::HttpFault::Unreachable: return Failed::Unreachable;
    case ports::HttpFault::TimedOut: return Failed::TimedOut;
    case ports::HttpFault::Insecure: return Failed::Insecure;
    case ports::HttpFault::TooBig: return Failed::NotReadyline;
    }
    return Failed::Unreachable;
}

SessionEnd::Kind kindOf(wire::CloseCode code) {
    using wire::CloseCode;
    switch (code) {
    case CloseCode::SignedOut:
    case CloseCode::Normal: return SessionEnd::Kind::SignedOut;
    case CloseCode::TakenOver: return SessionEnd::Kind::TakenOver;
    case CloseCode::Unauthorized: return SessionEnd::Kind::Unauthorized;
    case CloseCode::NotEntitled: return SessionEnd::Kind::NotEntitled;
    case CloseCode::VersionTooOld: return SessionEnd::Kind::VersionTooOld;
    case CloseCode::GoingAway:
    case CloseCode::BadFrame:
    case CloseCode::OpenTimeout:
    case CloseCode::FrameTooBig:
    case CloseCode::InvalidUtf8:
    case CloseCode::TooDeep:
    case CloseCode::SlowReader:
    case CloseCode::TooManyRequests:
    case CloseCode::Silent: return SessionEnd::Kind::BrokenProtocol;
    }
    return SessionEnd::Kind::BrokenProtocol;
}

} // namespace

Expected<wire::SignedIn, SignInFailure> readSignIn(const ports::HttpOutcome& outcome) {
    if (!outcome) return unexpected(SignInFailure{failureOf(outcome.error()), {}});
    if (outcome->status != 200) {
        const auto error = wire::parseRestError(outcome->body);
        return unexpected(SignInFailure{failureOf(outcome->status), error ? error->message : std::string{}});
    }
    const auto signedIn = wire::parseSignedIn(outcome->body);
    if (!signedIn) return unexpected(SignInFailure{Failed::NotReadyline, wire::describe(signedIn.error())});
    return *signedIn;
}

std::optional<SessionEnd> endOf(int closeCode) {
    const auto row = wire::closeRow(closeCode);
    if (!row || row->reconnect) return std::nullopt;
    return SessionEnd{kindOf(row->code), {}, {}};
}

std::optional<SessionEnd> endOf(const wire::Refused& openRefused) {
    using Kind = SessionEnd::Kind;
    if (openRefused.refusal == domain::Refusal::Unauthorized)
        return SessionEnd{Kind::Unauthorized, {}, openRefused.detail};
    if (openRefused.refusal == domain::Refusal::VersionTooOld)
        return SessionEnd{Kind::VersionTooOld, {}, openRefused.detail};
    if (openRefused.refusal == domain::Refusal::NotEntitled)
        return SessionEnd{Kind::NotEntitled, {}, openRefused.detail};
    if (domain::row(openRefused.refusal).retryHelps) return std::nullopt;
    return SessionEnd{Kind::BrokenProtocol, {}, openRefused.detail};
}

SessionEnd endOf(const wire::SessionEnded& event) {
    using Kind = SessionEnd::Kind;
    switch (event.reason) {
    case wire::EndReason::SignedOut: return {Kind::SignedOut, {}, {}};
    case wire::EndReason::TakenOver: return {Kind::TakenOver, event.device, {}};
    case wire::EndReason::LoggedOutByPolicy: return {Kind::LoggedOutByPolicy, {}, {}};
    case wire::EndReason::LoggedOutBySupervisor: return {Kind::LoggedOutBySupervisor, {}, event.note};
    case wire::EndReason::GraceOver: return {Kind::GraceOver, {}, {}};
    case wire::EndReason::Inactive: return {Kind::Inactive, {}, {}};
    case wire::EndReason::LogOffHour: return {Kind::LogOffHour, {}, {}};
    case wire::EndReason::NotEntitled: return {Kind::NotEntitled, {}, event.note};
    case wire::EndReason::TooManyMisses: return {Kind::TooManyMisses, {}, {}};
    case wire::EndReason::TooManyErrors: return {Kind::TooManyErrors, {}, {}};
    }
    return {Kind::SignedOut, {}, {}};
}

} // namespace readyline::session
