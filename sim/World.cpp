// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "sim/World.h"

namespace readyline::sim {

bool settled(Report& report, const wire::Answer& answer) {
    if (const auto* refused = std::get_if<wire::Refused>(&answer.outcome)) {
        ++report.refused[std::string(domain::row(refused->refusal).name)];
        return false;
    }
    if (std::holds_alternative<wire::ParseError>(answer.outcome)) {
        ++report.refused["UNREADABLE"];
        return false;
    }
    return true;
}

} // namespace readyline::sim
