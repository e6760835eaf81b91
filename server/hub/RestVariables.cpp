// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/hub/RestVariables.h"

#include "core/domain/VariableSpecs.h"

#include <string>

namespace readyline::hub {

std::optional<wire::ParseError> strayVariable(
    const std::vector<domain::Variable>& variables, const domain::Queue* queue) {
    if (!queue) return std::nullopt;
    for (std::size_t i = 0; i < variables.size(); ++i)
        if (!specOf(queue, variables[i].name))
            return wire::ParseError{wire::ParseFault::OutOfRange, "variables[" + std::to_string(i) + "].name"};
    return std::nullopt;
}

} // namespace readyline::hub
