// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Postman: stores each letter, then has it carried: one at a time, again and again with growing pauses, for a
// day. A start tries them all at once. Decides on
// the server's thread; disk and network are the background's.
#pragma once

#include "core/base/Random.h"
#include "server/config/Log.h"
#include "server/mail/Carrier.h"
#include "server/mail/Outbox.h"

#include <functional>
#include <map>
#include <memory>

namespace readyline::mail {

inline constexpr std::chrono::seconds kFirstPause{30};
inline constexpr std::chrono::hours kLongestPause{1};
inline constexpr std::chrono::hours kGiveUp{24};
inline constexpr std::size_t kMostLetters = 1000; // that wait; more are not taken
inline constexpr std::chrono::minutes kCursorEvery{1};

class Postman {
public:
    using Executor = std::function<void(std::function<void()>)>;
    struct Ports {
        Outbox& outbox; // the background's alone, from now on
        Carrier& carrier;
        Time& time;
        Random& random;
        Executor background; // in order, one after the other
        Executor home;       // to the thread of all the calls here
        config::Log& log;
    };

    Postman(Ports, std::vector<Letter> waiting, std::int64_t cursor);

    // Everything that the records up to `seq` call for.
    void take(std::vector<Letter>, std::int64_t seq);
    // Keeps how far it has read; nothing is carried after it.
    void stop();
    [[nodiscard]] std::size_t waiting() const { return m_letters.size(); }

private:
    struct Waiting {
        Letter letter;
        int tries = 0;
        Instant next; // not before
    };

    void store(std::vector<Letter>);
    void carryNext();
    void carry(const Letter&);
    void onCarried(const LetterId&, const Outcome&);
    void onDelayed(Waiting&, const Outcome&);
    void giveUp(const Waiting&, const char* why, int code);
    void keepCursor();
    // Runs `work` in the background; a fault is said.
    void sayFault(const Expected<void, journal::Fault>&);
    void keep(std::function<Expected<void, journal::Fault>(Outbox&)> work);
    [[nodiscard]] Duration pauseAfter(int tries);

    Ports m_ports;
    std::map<LetterId, Waiting> m_letters;
    std::int64_t m_seen, m_kept; // read up to; and so on disk
    int m_away = 0;              // how often in a row the server could not be used
    Instant m_quietUntil{};
    bool m_isCarrying = false;
    bool m_isStopping = false;
    Timer m_due, m_cursorDue;
    std::shared_ptr<int> m_alive = std::make_shared<int>(0);
};

} // namespace readyline::mail
