// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What can be done about each reason that keeps work away (idea 1): by the agent himself, or who else can.

#include "core/domain/Agent.h"
#include "core/domain/Routable.h"
#include "core/domain/Site.h"
#include "core/wire/Objects.h"

#include <QString>

#include <optional>

namespace readyline::text {

enum class MendKind : std::uint8_t {
    Choose,        // this status
    ConfirmStatus, // the kept status still holds
    CancelPending,
    Acknowledge,
    DropOverride, // of the channel
    FinishWrapUp, // of this contact
    ShowHere      // this computer can show requests
};

struct Mend {
    MendKind kind = MendKind::Choose;
    QString words;               // on the button
    domain::Choice choice{};     // Choose, ConfirmStatus, DropOverride
    domain::ContactId contact{}; // FinishWrapUp
    friend bool operator==(const Mend&, const Mend&) = default;
};

// Nothing: he cannot mend it himself.
[[nodiscard]] std::optional<Mend> mendOf(domain::Term term, const domain::AgentLayers& self,
    const domain::SiteRules& site, domain::Channel channel, const wire::Me& me);
// Who or what ends it, where he cannot.
[[nodiscard]] QString whoMends(
    domain::Term term, const domain::AgentLayers& self, domain::Channel channel, const wire::Me& me);

} // namespace readyline::text
