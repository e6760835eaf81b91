// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// HttpClient: REST calls to one server over one kept connection, one after the other.
#pragma once

#include "sim/Endpoint.h"

#include <boost/asio/io_context.hpp>

#include <functional>
#include <memory>
#include <string>

namespace readyline::sim {

struct HttpCall {
    std::string method;
    std::string path;
    std::string bearer;
    std::string body;             // JSON, or empty
    std::string idempotencyKey{}; // a call that is said again is done once
};
struct HttpResult {
    int status = 0; // 0: the server was not reached
    std::string body;
};
using HttpDone = std::function<void(HttpResult)>;

class HttpClient {
public:
    HttpClient(boost::asio::io_context&, Endpoint);
    ~HttpClient();
    void send(HttpCall, HttpDone); // `done` on the io_context's thread, never inside send()

    class Lane;
private:
    std::shared_ptr<Lane> m_lane;
};

} // namespace readyline::sim
