// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// PresenceMirror: what the sinks show follows the live media (Z-M1 ... Z-M12). Each sink is on its own: one that fails is said
// once and stops no other.
#pragma once

#include "core/mirror/SinkKeeper.h"

#include <memory>

namespace readyline::mirror {

class PresenceMirror {
public:
    // The store and the clock must outlive the mirror.
    PresenceMirror(std::vector<std::unique_ptr<ports::PresenceSink>>, SavedValues&, const Time&);

    // Once, before anything else: gives back what a crash left covered.
    void start();
    // As often as wanted; what could not be done before is tried again.
    void follow(domain::MirrorValue);
    // Gives everything back because the program ends. Without it the next start does.
    void release();

private:
    std::vector<std::unique_ptr<ports::PresenceSink>> m_sinks;
    std::vector<SinkKeeper> m_keepers;
    const Time& m_time;
    domain::MirrorValue m_value = domain::MirrorValue::Unchanged;
    WallTime m_since;
};

} // namespace readyline::mirror
