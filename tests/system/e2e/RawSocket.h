// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// RawSocket: a WebSocket that says what a good client never would, and tells how the server closed it.
#pragma once

#include "sim/Endpoint.h"

#include <memory>
#include <optional>
#include <string>

namespace readyline::e2e {

class RawSocket {
public:
    explicit RawSocket(const sim::Endpoint&); // throws where the upgrade fails
    ~RawSocket();

    void sendText(const std::string&);
    void sendBytes(const std::string&);              // a binary frame
    [[nodiscard]] std::optional<std::string> read(); // nothing: closed
    // Reads on until the server has closed; the code of its close frame, 1006 without one.
    [[nodiscard]] int closeCode();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

// One HTTP request as written, and the whole answer. For headers that a good client never sends.
[[nodiscard]] std::string rawHttp(const sim::Endpoint&, const std::string& request);

// Bytes, and gone again without waiting for an answer.
void rawSend(const sim::Endpoint&, const std::string& bytes);

} // namespace readyline::e2e
