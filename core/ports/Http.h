// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Http: one request and its answer, for what is not a stream (sign-in). Same thread in and out.
#pragma once

#include "core/base/Expected.h"

#include <QObject>
#include <QUrl>

#include <cstdint>
#include <functional>
#include <string>

namespace readyline::ports {

struct HttpReply { // any answer of a server, whatever its status
    int status = 0;
    std::string body; // UTF-8; at most 1 MiB
};
enum class HttpFault : std::uint8_t {
    Unreachable, // no such host, refused, network gone
    TimedOut,
    Insecure, // the server's certificate is not trusted; never ignored
    TooBig,
};
using HttpOutcome = Expected<HttpReply, HttpFault>;

class Http {
public:
    virtual ~Http() = default;
    // POST of a JSON body. `done` is called exactly once, after this call has returned, on the caller's thread; never if
    // `context` is gone by then (the request is dropped with it).
    virtual void post(
        const QUrl& url, const std::string& json, QObject* context, std::function<void(const HttpOutcome&)> done)
        = 0;
};

} // namespace readyline::ports
