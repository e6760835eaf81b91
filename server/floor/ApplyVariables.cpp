// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/floor/Applying.h"

#include <algorithm>

namespace readyline::floor {

void Applying::operator()(const VariableSaved& e) {
    edit(m_floor.contacts, e.contact, [&](Contact& contact) {
        const auto known = std::ranges::find(contact.variables, e.variable.name, &Variable::name);
        Variable& variable = known == contact.variables.end() ? contact.variables.emplace_back() : *known;
        variable = e.variable;
        const auto saved = std::ranges::find(contact.saves, e.variable.name, &VariableSave::name);
        VariableSave& save = saved == contact.saves.end() ? contact.saves.emplace_back() : *saved;
        save = {e.variable.name, e.by, m_at, m_seq};
    });
}

// That somebody looked changes nothing: it is on record.
void Applying::operator()(const VariableLooked&) {}

} // namespace readyline::floor
