// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "sim/InputLines.h"

#include <gtest/gtest.h>

#include <array>
#include <optional>
#include <vector>

#include <unistd.h>

using namespace readyline;

namespace {

// Standard input is a pipe for as long as this lives.
class Hand {
public:
    Hand() : m_own(::dup(STDIN_FILENO)) {
        if (::pipe(m_ends.data()) == 0) ::dup2(m_ends[0], STDIN_FILENO);
    }
    ~Hand() {
        ::dup2(m_own, STDIN_FILENO);
        for (const int each : {m_own, m_ends[0], m_ends[1]}) ::close(each);
    }
    void type(const std::string& text) {
        EXPECT_EQ(::write(m_ends[1], text.data(), text.size()), static_cast<ssize_t>(text.size()));
    }

private:
    int m_own;
    std::array<int, 2> m_ends{-1, -1};
};

} // namespace

TEST(InputLines, typed_comesLineByLine_asItsEndComes) {
    Hand hand;
    boost::asio::io_context io;
    std::vector<std::string> said;
    sim::InputLines lines(io, [&](const std::string& line) { said.push_back(line); });
    hand.type("lift ilse\ndecline jo");
    while (said.empty()) io.run_one();
    io.poll();
    EXPECT_EQ(said, std::vector<std::string>{"lift ilse"});
    hand.type("nas\n\n");
    while (said.size() < 3) io.run_one();
    EXPECT_EQ(said, (std::vector<std::string>{"lift ilse", "decline jonas", ""}));
}

// What it read into must outlive it: the read that is under way ends only later. The address sanitizer sees the rest.
TEST(InputLines, goneWhileItReads_saysNothingMore) {
    Hand hand;
    boost::asio::io_context io;
    int said = 0;
    std::optional<sim::InputLines> lines(std::in_place, io, [&](const std::string&) { ++said; });
    io.poll();
    lines.reset();
    hand.type("lift ilse\n");
    io.restart();
    EXPECT_GT(io.run(), 0u); // the read ended
    EXPECT_EQ(said, 0);
}
