// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Upcaster: lifts a stored body from the version it was written in to the one this program reads,
// one step at a time. A version that is newer than the program is refused, never guessed at.
#pragma once

#include "core/base/Expected.h"
#include "server/journal/Fault.h"
#include "server/journal/Record.h"

#include <functional>
#include <span>

namespace readyline::journal {

class Upcaster {
public:
    using Step = std::function<Expected<std::string, Fault>(std::string body)>;

    // steps[0] lifts version 1 to 2, steps[1] version 2 to 3, and so on: the current version is
    // steps.size() + 1.
    explicit Upcaster(std::vector<Step> steps = {}) : m_steps(std::move(steps)) {}

    [[nodiscard]] int current() const { return static_cast<int>(m_steps.size()) + 1; }
    [[nodiscard]] Expected<std::string, Fault> lift(int version, std::string body) const;

private:
    std::vector<Step> m_steps;
};

// The bodies that the server writes today, and how it reads what older servers wrote.
[[nodiscard]] const Upcaster& recordUpcaster();
[[nodiscard]] const Upcaster& snapshotUpcaster();

// Everything in `loaded` in its current version.
[[nodiscard]] Expected<Loaded, Fault> lift(Loaded loaded, const Upcaster& records, const Upcaster& snapshots);

} // namespace readyline::journal
