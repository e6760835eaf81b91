// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// SavedValues: what the sinks held before the mirror covered it, kept over a crash.
#pragma once

#include "core/ports/PresenceSink.h"

#include <vector>

namespace readyline::mirror {

struct Saved {
    ports::SinkValue own;          // the person's, from before
    std::vector<std::string> ours; // what we may have put there; anything else is the person's later choice
    bool leftAlone = false;        // he made one: nothing of ours stands there until the call is over
    friend bool operator==(const Saved&, const Saved&) = default;
};

class SavedValues {
public:
    virtual ~SavedValues() = default;
    [[nodiscard]] virtual std::optional<Saved> load(const std::string& sink) = 0;
    // False: it is not certain to be there after a crash, and then nothing may be covered.
    [[nodiscard]] virtual bool keep(const std::string& sink, const Saved&) = 0;
    [[nodiscard]] virtual bool forget(const std::string& sink) = 0;
};

} // namespace readyline::mirror
