// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// PresenceSink: one place outside the program that shows a person's presence: a file, a chat program, a light. It holds one
// value in its own words, which is the person's own until the mirror lays its own over it.
#pragma once

#include "core/base/Expected.h"
#include "core/base/Time.h"
#include "core/domain/Mirror.h"

#include <optional>
#include <string>

namespace readyline::ports {

// Bytes that only the sink understands; none: nothing is set. Equal values mean the same presence.
using SinkValue = std::optional<std::string>;

enum class SinkFault : std::uint8_t {
    Unreadable,
    Unwritable,
    TooBig, // what stands there is too much to keep, so it must not be covered
};

// All calls come on the program's one thread and must not wait for anybody.
class PresenceSink {
public:
    virtual ~PresenceSink() = default;
    // The same after a restart, different for every sink.
    [[nodiscard]] virtual std::string id() const = 0;
    // What the sink would hold for it; never the same for another `since`, where the sink can say it. Not for Unchanged.
    [[nodiscard]] virtual std::string valueFor(domain::MirrorValue, WallTime since) const = 0;
    [[nodiscard]] virtual Expected<SinkValue, SinkFault> read() = 0;
    // All or nothing where the sink can; after a fault either value may stand there.
    [[nodiscard]] virtual Expected<void, SinkFault> write(const SinkValue&) = 0;
};

} // namespace readyline::ports
