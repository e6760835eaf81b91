// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/mirror/PresenceMirror.h"

#include "core/mirror/Logging.h"

namespace readyline::mirror {

Q_LOGGING_CATEGORY(lcMirror, "readyline.mirror", QtInfoMsg)

PresenceMirror::PresenceMirror(
    std::vector<std::unique_ptr<ports::PresenceSink>> sinks, SavedValues& store, const Time& time)
    : m_sinks(std::move(sinks)),
      m_time(time) {
    for (const auto& each : m_sinks) m_keepers.emplace_back(*each, store);
}

void PresenceMirror::start() {
    for (SinkKeeper& each : m_keepers) each.recover();
}

void PresenceMirror::follow(domain::MirrorValue value) {
    if (value != m_value) m_since = m_time.wallNow();
    m_value = value;
    for (SinkKeeper& each : m_keepers) {
        if (value == domain::MirrorValue::Unchanged)
            each.uncover();
        else
            each.cover(value, m_since);
    }
}

void PresenceMirror::release() {
    for (SinkKeeper& each : m_keepers) each.letGo();
}

} // namespace readyline::mirror
