// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// InputLines: what is written to standard input, line by line as it comes, until it ends.
#pragma once

#include <boost/asio/io_context.hpp>
#include <boost/asio/posix/stream_descriptor.hpp>

#include <functional>
#include <memory>
#include <string>

namespace readyline::sim {

class InputLines {
public:
    InputLines(boost::asio::io_context&, std::function<void(const std::string&)> said);

private:
    void read();

    boost::asio::posix::stream_descriptor m_input;
    std::function<void(const std::string&)> m_said;
    std::shared_ptr<std::string> m_text = std::make_shared<std::string>(); // the read that is under way keeps it, too
};

} // namespace readyline::sim
