// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What did not work, in words: what happened, and what to do now. Never a code, never only "Error".

#include "core/domain/Refusal.h"
#include "core/domain/Site.h"
#include "core/domain/Work.h"
#include "core/wire/Answers.h"

#include <QString>

namespace readyline::text {

[[nodiscard]] QString describe(domain::Refusal refusal);
// Why a status cannot be chosen, in the few words that fit beside it.
[[nodiscard]] QString describe(domain::ChoiceFault fault);
// Why a request went away again, as its popover says for three seconds.
[[nodiscard]] QString describe(domain::WithdrawReason reason);
[[nodiscard]] QString describe(domain::OfferFault fault);
[[nodiscard]] QString describe(const wire::OfferEnded& ended);

} // namespace readyline::text
