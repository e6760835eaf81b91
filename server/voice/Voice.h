// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Voice: the connector for Asterisk as the options ask for it.
#pragma once

#include "core/base/Random.h"
#include "server/config/Options.h"
#include "server/voice/Connector.h"

#include <boost/asio/io_context.hpp>

namespace readyline::voice {

struct Opening { // all of it outlives the connector
    boost::asio::io_context& io;
    Random& random;
    Connector::Uses uses;
};
// From within engine.read(). Nothing: no exchange is asked for. The error is in words; nothing runs then.
[[nodiscard]] Expected<std::unique_ptr<Connector>, std::string> open(
    const config::Options&, Opening, const floor::Floor&);

// The person of the site whose calls these are: the one that is named, else the only connector.
[[nodiscard]] Expected<domain::Actor, std::string> connectorOf(const domain::Site&, const std::string& named);
// The first line of a file that nobody but its owner can read.
[[nodiscard]] Expected<std::string, std::string> readPassword(const std::string& file);

} // namespace readyline::voice
