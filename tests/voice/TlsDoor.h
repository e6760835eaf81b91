// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// TlsDoor: Asterisk's end of wss://, as far as the handshakes: it says nothing, and what it is told it lets lie.
#pragma once

#include "tests/voice/Certificates.h"

#include <boost/asio/io_context.hpp>

namespace readyline::voice::test {

class TlsDoor {
public:
    TlsDoor(boost::asio::io_context&, const Identity&);
    TlsDoor(const TlsDoor&) = delete;
    TlsDoor& operator=(const TlsDoor&) = delete;
    ~TlsDoor();

    struct Seen {
        int opened = 0;
        int refused = 0; // by who came: he did not like the certificate
        std::string authorization{};
    };
    [[nodiscard]] std::uint16_t port() const;
    [[nodiscard]] const Seen& seen() const;

private:
    class Listener;
    std::shared_ptr<Listener> m_listener;
};

} // namespace readyline::voice::test
