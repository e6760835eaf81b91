// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Asterisk writes a frame in two pieces and leaves Nagle's algorithm on (RFC 896): the second piece waits until the first
// is acknowledged, which a receiver puts off for 40 ms (RFC 1122 4.2.3.2). Two such waits are between a telephone that is
// lifted and the first sound. Acknowledged at once, there is none.
#pragma once

#include <boost/asio/ip/tcp.hpp>

#ifdef __linux__
#include <netinet/tcp.h>
#include <sys/socket.h>
#endif

namespace readyline::voice {

// Until the kernel thinks better of it, which it does when we send: said before each read and after each write. Elsewhere
// than on Linux it does nothing, and the sound comes a little later.
inline void acknowledgeAtOnce([[maybe_unused]] boost::asio::ip::tcp::socket& socket) {
#ifdef __linux__
    const int on = 1;
    ::setsockopt(socket.native_handle(), IPPROTO_TCP, TCP_QUICKACK, &on, sizeof on);
#endif
}

} // namespace readyline::voice
