// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/hub/ShownVariables.h"

#include <algorithm>

namespace readyline::hub {

namespace {

using namespace domain;

constexpr std::size_t kPopoverVariables = 6; // W15

std::string valueOf(const floor::Contact& contact, const std::string& name) {
    const auto found = std::ranges::find(contact.variables, name, &Variable::name);
    return found == contact.variables.end() ? std::string{} : found->value;
}

wire::ShownVariable shownVariable(const floor::Contact& contact, const VariableSpec& spec) {
    wire::ShownVariable out;
    out.name = spec.name;
    out.label = spec.label;
    out.secure = spec.secure;
    out.type = spec.type;
    out.editable = spec.editable;
    std::string value = valueOf(contact, spec.name);
    out.given = spec.secure && !value.empty();
    if (!spec.secure) out.value = std::move(value);
    const auto save = std::ranges::find(contact.saves, spec.name, &floor::VariableSave::name);
    if (save == contact.saves.end()) return out;
    out.changed = save->seq;
    out.by = save->by.name;
    return out;
}

template <class Predicate>
std::vector<wire::ShownVariable> shownIf(const floor::Contact& contact, const Queue* queue, Predicate shows) {
    std::vector<wire::ShownVariable> out;
    if (!queue) return out;
    for (const VariableSpec& spec : queue->variables)
        if (shows(spec)) out.push_back(shownVariable(contact, spec));
    return out;
}

} // namespace

std::vector<wire::ShownVariable> popoverVariables(const floor::Contact& contact, const Queue* queue) {
    auto out = shownIf(contact, queue, [](const VariableSpec& each) {
        const bool isElsewhere = each.name == kCallbackReason; // with the callback (W89)
        return each.popover && !each.secure && each.agentVisible && !isElsewhere;
    });
    if (out.size() > kPopoverVariables) out.resize(kPopoverVariables);
    for (wire::ShownVariable& each : out) each.editable = false; // not before it is accepted (W77)
    return out;
}

std::vector<wire::ShownVariable> taskVariables(const floor::Contact& contact, const Queue* queue) {
    return shownIf(contact, queue, [&](const VariableSpec& each) {
        const bool isOfCallbacks = each.name == kCallbackReason;
        return each.agentVisible && (!isOfCallbacks || !contact.callback.empty());
    });
}

std::vector<wire::ShownVariable> allVariables(const floor::Contact& contact, const Queue* queue) {
    return shownIf(contact, queue, [](const VariableSpec&) { return true; });
}

wire::VariableRevealed revealed(const floor::Contact& contact, const std::string& name) {
    const auto save = std::ranges::find(contact.saves, name, &floor::VariableSave::name);
    return {contact.id, name, valueOf(contact, name), save == contact.saves.end() ? 0 : save->seq};
}

} // namespace readyline::hub
