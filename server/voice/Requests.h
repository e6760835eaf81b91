// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Requests: what is asked of Asterisk. So many at a time, the others in order behind them; an answer finds its question
// by a number of our own. One that does not come in time means that the link is of no use, and so that this is seen
// where there are no calls either, it is asked for a sign of life after a while.
#pragma once

#include "server/voice/Ari.h"
#include "server/voice/Link.h"

#include <deque>
#include <map>

namespace readyline::voice {

class Requests {
public:
    using Answered = std::function<void(const ari::Answer&)>;
    static constexpr std::size_t kMostSent = 100;       // and not answered
    static constexpr std::size_t kMostWaiting = 50'000; // to be sent: all calls of a large site, after an opening
    static constexpr Duration kPatience{5000};          // from sending on
    static constexpr Duration kQuiet{30'000};           // nothing was asked for so long: is it still there?

    // `stuck`: what to do when nothing is answered any more.
    Requests(Link& link, Time& time, std::function<void()> stuck)
        : m_link(link),
          m_time(time),
          m_stuck(std::move(stuck)) {}

    // Not answered at all once the link is lost: who asked looks again after the next opening.
    void ask(const ari::Request&, Answered);
    void take(const ari::Answer&);
    void clear(); // the link is lost
    // Something waits to be sent: what need not be asked now is better left.
    [[nodiscard]] bool isBehind() const { return !m_waiting.empty(); }
    [[nodiscard]] std::uint64_t asked() const { return m_asked; }

private:
    struct Waiting {
        std::int64_t id = 0;
        std::string frame;
        Answered answered;
    };
    struct Sent {
        Answered answered;
        Timer patience;
    };
    void sendMore();
    void giveUp();
    void watch(Duration time);

    Link& m_link;
    Time& m_time;
    std::function<void()> m_stuck;
    std::deque<Waiting> m_waiting;
    std::map<std::int64_t, Sent> m_sent;
    Timer m_givingUp, m_watch;
    Instant m_lastAsked{};
    std::int64_t m_next = 1;
    std::uint64_t m_asked = 0;
};

} // namespace readyline::voice
