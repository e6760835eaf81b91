// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// World: what everybody in the simulation shares: clock, chance, the server's address, and the report they write to.
#pragma once

#include "core/wire/Rest.h"
#include "sim/Chance.h"
#include "sim/HttpClient.h"
#include "sim/Link.h"
#include "sim/Report.h"

namespace readyline::sim {

struct World {
    boost::asio::io_context& io;
    Time& time;
    Chance& chance;
    Endpoint endpoint;
    HttpClient& http;
    Report& report;
};

// Counts a refusal under its name; true if the command settled.
bool settled(Report&, const wire::Answer&);

} // namespace readyline::sim
