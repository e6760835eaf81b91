// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Quality: how lines sound, from the counts that the exchange keeps of each since it began.
#pragma once

#include "core/domain/Call.h"
#include "server/voice/AriFrames.h"

#include <map>
#include <optional>

namespace readyline::voice {

class Quality {
public:
    // Since it was asked for this line last; nothing where there was no sound in that time.
    [[nodiscard]] std::optional<domain::LineQuality> note(const std::string& line, const ari::LineStatistics&);
    void forget(const std::string& line) { m_last.erase(line); }
    void clear() { m_last.clear(); }

private:
    std::map<std::string, ari::LineStatistics> m_last;
};

} // namespace readyline::voice
