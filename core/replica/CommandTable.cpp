// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/replica/CommandTable.h"

#include "core/base/Overloaded.h"

namespace readyline::replica {

namespace {

using Kind = std::optional<CommandKind>;

// What a command is about, where a newer one about the same may replace it.
struct Target {
    enum class What : std::uint8_t { Own, Of, Session, Device } what = What::Own;
    domain::PersonId person;
    friend bool operator==(const Target&, const Target&) = default;
};

std::optional<Target> targetOf(const wire::Request& request) {
    const auto kind = kindOf(request);
    if (!kind || !row(*kind).supersedes) return std::nullopt;
    switch (*kind) {
    case CommandKind::SetPresence:
    case CommandKind::CancelPending: return Target{Target::What::Own, {}};
    case CommandKind::SetOthersPresence:
        return Target{Target::What::Of, std::get<wire::SupervisorPresenceSet>(request).person};
    case CommandKind::SignOut: return Target{Target::What::Session, {}};
    case CommandKind::SetCanShow: return Target{Target::What::Device, {}};
    case CommandKind::Present:
    case CommandKind::Accept:
    case CommandKind::Decline:
    case CommandKind::EndContact:
    case CommandKind::SubmitWrapUp:
    case CommandKind::ExtendWrapUp: break;
    }
    return std::nullopt;
}

} // namespace

std::optional<CommandKind> kindOf(const wire::Request& request) {
    return std::visit(Overloaded{
                          [](const wire::PresenceSet&) { return Kind{CommandKind::SetPresence}; },
                          [](const wire::PendingCancel&) { return Kind{CommandKind::CancelPending}; },
                          [](const wire::SupervisorPresenceSet&) { return Kind{CommandKind::SetOthersPresence}; },
                          [](const wire::OfferPresented&) { return Kind{CommandKind::Present}; },
                          [](const wire::OfferAccept&) { return Kind{CommandKind::Accept}; },
                          [](const wire::OfferDecline&) { return Kind{CommandKind::Decline}; },
                          [](const wire::ContactEnd&) { return Kind{CommandKind::EndContact}; },
                          [](const wire::WrapUpSubmit&) { return Kind{CommandKind::SubmitWrapUp}; },
                          [](const wire::WrapUpExtend&) { return Kind{CommandKind::ExtendWrapUp}; },
                          [](const wire::SessionClose&) { return Kind{CommandKind::SignOut}; },
                          [](const wire::DeviceShow&) { return Kind{CommandKind::SetCanShow}; },
                          [](const wire::SessionOpen&) { return Kind{}; },
                          [](const wire::Ping&) { return Kind{}; },
                          [](const wire::TeamViewOpen&) { return Kind{}; },
                          [](const wire::ViewClose&) { return Kind{}; },
                          [](const wire::CallsViewOpen&) { return Kind{}; },
                          [](const wire::StationSet&) { return Kind{}; },
                          [](const wire::LegJoined&) { return Kind{}; },
                          [](const wire::LegFailed&) { return Kind{}; },
                          [](const wire::CallEnded&) { return Kind{}; },
                      },
        request);
}

bool supersedes(const wire::Request& newer, const wire::Request& older) {
    const auto target = targetOf(newer);
    return target && target == targetOf(older);
}

bool asksTheSame(const wire::Request& a, const wire::Request& b) {
    return a.index() == b.index() && wire::bodyDigest(a) == wire::bodyDigest(b);
}

} // namespace readyline::replica
