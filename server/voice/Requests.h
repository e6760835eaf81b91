// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Requests: what was asked of Asterisk and is not answered yet. An answer finds its question by a number of our own;
// one that does not come in time means that the link is of no use.
#pragma once

#include "server/voice/Ari.h"
#include "server/voice/Link.h"

#include <map>

namespace readyline::voice {

class Requests {
public:
    using Answered = std::function<void(const ari::Answer&)>;
    static constexpr std::size_t kMostWaiting = 5000;
    static constexpr Duration kPatience{5000};

    // `stuck`: what to do when nothing is answered any more.
    Requests(Link& link, Time& time, std::function<void()> stuck)
        : m_link(link),
          m_time(time),
          m_stuck(std::move(stuck)) {}

    // Not answered at all once the link is lost: who asked looks again after the next opening.
    void ask(const ari::Request&, Answered);
    void take(const ari::Answer&);
    void clear() { m_waiting.clear(); }
    [[nodiscard]] std::uint64_t asked() const { return m_asked; }

private:
    struct Waiting {
        Answered answered;
        Timer patience;
    };

    Link& m_link;
    Time& m_time;
    std::function<void()> m_stuck;
    std::map<std::int64_t, Waiting> m_waiting;
    std::int64_t m_next = 1;
    std::uint64_t m_asked = 0;
};

} // namespace readyline::voice
