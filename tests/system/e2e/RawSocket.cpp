// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/system/e2e/RawSocket.h"

#include "core/wire/Protocol.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/read.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/buffers_to_string.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/websocket.hpp>

namespace readyline::e2e {

namespace beast = boost::beast;
using tcp = boost::asio::ip::tcp;

namespace {

tcp::endpoint endpointOf(const sim::Endpoint& endpoint) {
    return {boost::asio::ip::make_address(endpoint.host), static_cast<unsigned short>(std::stoi(endpoint.port))};
}

} // namespace

struct RawSocket::State {
    boost::asio::io_context io;
    beast::websocket::stream<tcp::socket> ws{io};
    beast::flat_buffer buffer;
};

RawSocket::RawSocket(const sim::Endpoint& endpoint) : m_state(new State) {
    m_state->ws.next_layer().connect(endpointOf(endpoint));
    m_state->ws.handshake(endpoint.authority(), wire::kSessionPath);
}

RawSocket::~RawSocket() = default;

void RawSocket::sendText(const std::string& text) {
    m_state->ws.text(true);
    beast::error_code ignored;
    m_state->ws.write(boost::asio::buffer(text), ignored); // the server may close before it is whole
}

void RawSocket::sendBytes(const std::string& bytes) {
    m_state->ws.binary(true);
    beast::error_code ignored;
    m_state->ws.write(boost::asio::buffer(bytes), ignored);
}

std::optional<std::string> RawSocket::read() {
    beast::error_code ec;
    m_state->buffer.clear();
    m_state->ws.read(m_state->buffer, ec);
    if (ec) return std::nullopt;
    return beast::buffers_to_string(m_state->buffer.data());
}

int RawSocket::closeCode() {
    while (read()) {}
    const auto code = m_state->ws.reason().code;
    return code == 0 ? 1006 : code;
}

std::string rawHttp(const sim::Endpoint& endpoint, const std::string& request) {
    boost::asio::io_context io;
    tcp::socket socket{io};
    socket.connect(endpointOf(endpoint));
    boost::asio::write(socket, boost::asio::buffer(request));
    std::string answer;
    beast::error_code ec;
    boost::asio::read(socket, boost::asio::dynamic_buffer(answer), ec);
    return answer;
}

void rawSend(const sim::Endpoint& endpoint, const std::string& bytes) {
    boost::asio::io_context io;
    tcp::socket socket{io};
    socket.connect(endpointOf(endpoint));
    boost::asio::write(socket, boost::asio::buffer(bytes));
}

} // namespace readyline::e2e
