// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Recent: outcomes that left no record (refusals, and commands that changed nothing), so that a repeated command gets its
// first answer. Bounded: the oldest are forgotten.
#pragma once

#include "server/engine/Input.h"

#include <deque>
#include <optional>
#include <unordered_map>

namespace readyline::engine {

class Recent {
public:
    explicit Recent(std::size_t most) : m_most(most) {}

    struct Known {
        std::string digest;
        Outcome outcome;
    };
    // Refusals after which trying again can help are not kept.
    void remember(const domain::CommandId&, const std::string& digest, const Outcome&);
    [[nodiscard]] const Known* find(const domain::CommandId&) const;

private:
    std::size_t m_most;
    std::deque<domain::CommandId> m_order;
    std::unordered_map<domain::CommandId, Known> m_known;
};

} // namespace readyline::engine
