// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// How a telephone or a number is called at the exchange, and what it means that it was not reached.
#pragma once

#include "core/domain/CallPlan.h"
#include "core/domain/Work.h"
#include "server/voice/Exchange.h"

#include <optional>
#include <string>
#include <string_view>

namespace readyline::voice {

// Digits, a plus in front, * and #; blanks, dashes, dots and brackets are left out. Nothing for what is no number:
// what would be read as another endpoint, or as two, is not dialled.
[[nodiscard]] std::optional<std::string> dialable(std::string_view number);
// Where a number is called: "PJSIP/{number}@trunk". Empty: nobody outside can be.
struct Trunk {
    std::string pattern;
};
[[nodiscard]] std::optional<std::string> endpointOf(const domain::PlannedLeg&, const Trunk&);
// A telephone of the site as the exchange names it: "PJSIP/ilse" for "ilse".
[[nodiscard]] std::string endpointOfPhone(const std::string& phone);
// The channel was made by calling this telephone.
[[nodiscard]] bool isOfPhone(const std::string& channelName, const std::string& phone);

[[nodiscard]] domain::OfferFault faultOf(const Line& gone);
// The exchange's own word for it; of a line that never was, why.
[[nodiscard]] std::string causeOf(const Line& gone);

} // namespace readyline::voice
