// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/voice/Tries.h"

namespace readyline::voice {

std::optional<Duration> Tries::begun(const std::string& what, Instant now) {
    if (what != m_what || now - m_last >= kSteady) m_count = 0;
    m_what = what;
    m_last = now;
    if (++m_count >= kMost) return std::nullopt;
    return kFirstPause * (1 << (m_count - 1));
}

} // namespace readyline::voice
