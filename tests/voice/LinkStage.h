// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// LinkStage: a loop with real time, and what an end of a link to Asterisk has heard.
#pragma once

#include "core/asio/AsioTime.h"
#include "server/voice/AriDoor.h"
#include "server/voice/AriSocket.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace readyline::voice::test {

using namespace std::chrono_literals;

class LinkStage : public testing::Test {
protected:
    struct Heard {
        int opened = 0, closed = 0;
        std::vector<std::string> frames, failures;
    };
    static Link::Events into(Heard& heard) {
        return {[&] { ++heard.opened; }, [&](std::string_view frame) { heard.frames.emplace_back(frame); },
            [&](const std::string&) { ++heard.closed; },
            [&](const std::string& why) { heard.failures.push_back(why); }};
    }
    template <class Condition>
    bool until(Condition isSo, Duration longest = 10s) {
        io.restart();
        bool isLate = false;
        const Timer limit = time.after(longest, [&] { isLate = true; });
        while (!isSo() && !isLate) io.run_one();
        return isSo();
    }

    boost::asio::io_context io{1};
    asio::AsioTime time{io};
    Heard here;
};

} // namespace readyline::voice::test
