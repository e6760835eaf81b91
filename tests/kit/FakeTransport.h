// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// FakeTransport: a Transport whose other side is the test. Nothing happens but what the test does.
#pragma once

#include "core/ports/Transport.h"

#include <optional>
#include <utility>
#include <vector>

namespace readyline::kit {

class FakeTransport final : public ports::Transport {
public:
    void open(const QUrl& url, const std::string& subprotocol) override {
        m_state = State::Connecting;
        lastUrl = url;
        lastSubprotocol = subprotocol;
        ++opens;
    }
    void send(const std::string& text) override {
        if (m_state == State::Open) sent.push_back(text);
    }
    void close(int code) override {
        if (std::exchange(m_state, State::None) == State::Open) closedWith = code;
    }

    // --- the other side ---
    void accept() {
        m_state = State::Open;
        Q_EMIT opened();
    }
    void say(const std::string& text) {
        if (m_state == State::Open) Q_EMIT received(text);
    }
    void drop(int code = 1006, const QString& why = {}) {
        if (std::exchange(m_state, State::None) != State::None) Q_EMIT closed(code, why);
    }
    [[nodiscard]] bool isConnecting() const { return m_state == State::Connecting; }
    [[nodiscard]] bool isOpen() const { return m_state == State::Open; }
    [[nodiscard]] std::vector<std::string> takeSent() { return std::exchange(sent, {}); }

    QUrl lastUrl;
    std::string lastSubprotocol;
    int opens = 0;
    std::vector<std::string> sent;
    std::optional<int> closedWith; // by our side, while open

private:
    enum class State { None, Connecting, Open } m_state = State::None;
};

} // namespace readyline::kit
