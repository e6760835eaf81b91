// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "sim/InputLines.h"

#include <boost/asio/buffer.hpp>
#include <boost/asio/read_until.hpp>

#include <unistd.h>

namespace readyline::sim {

InputLines::InputLines(boost::asio::io_context& io, std::function<void(const std::string&)> said)
    : m_input(io),
      m_said(std::move(said)) {
    boost::system::error_code ec;
    m_input.assign(::dup(STDIN_FILENO), ec); // a plain file or /dev/null cannot be waited for: nobody speaks there
    if (!ec) read();
}

void InputLines::read() {
    boost::asio::async_read_until(m_input, boost::asio::dynamic_buffer(*m_text, 1000), '\n',
        [this, text = m_text](boost::system::error_code ec, std::size_t size) {
            if (ec) return; // the end, or this object is gone
            const std::string line = text->substr(0, size - 1);
            text->erase(0, size);
            read();
            m_said(line);
        });
}

} // namespace readyline::sim
