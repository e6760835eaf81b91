// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/domain/VariableSpecs.h"

#include <algorithm>

namespace readyline::domain {

const VariableSpec* specOf(const Queue* queue, std::string_view name) {
    if (!queue) return nullptr;
    const auto found = std::ranges::find(queue->variables, name, &VariableSpec::name);
    return found == queue->variables.end() ? nullptr : &*found;
}

bool keepsHidden(const VariableSpec& here, const VariableSpec& there) {
    return !there.agentVisible || (here.agentVisible && (there.secure || !here.secure));
}

} // namespace readyline::domain
