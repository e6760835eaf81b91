// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Outbox: what waits to be written to one connection. Everything that waits leaves together, as one JSON-RPC batch; what
// would grow beyond the limit is refused, and the connection is then closed as a slow reader.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace readyline::gateway {

class Outbox {
public:
    // `limit`: bytes that may wait; a first message larger than that is still taken.
    explicit Outbox(std::size_t limit) : m_limit(limit) {}

    [[nodiscard]] bool push(std::string message); // false: too much waits, nothing was added
    [[nodiscard]] bool isEmpty() const { return m_waiting.empty(); }
    // One frame: the message itself if there is one, else an array of all.
    [[nodiscard]] std::string take();

private:
    std::size_t m_limit;
    std::size_t m_bytes = 0;
    std::vector<std::string> m_waiting;
};

} // namespace readyline::gateway
