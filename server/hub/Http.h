// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// A REST call as the hub sees it: plain values. The gateway has already refused foreign hosts, origins and oversized bodies.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <string>

namespace readyline::hub {

struct HttpRequest {
    std::string method; // "POST"
    std::string path;   // "/v1/contacts/c-17", without query
    std::string bearer; // token of the Authorization header, or empty
    std::string contentType;
    std::string idempotencyKey;
    std::string body;
    std::string address;  // of the other end, for limits
    std::string query{};  // what follows the path's question mark, as it came
    std::string accept{}; // of the Accept header
};

struct HttpResponse {
    int status = 200;
    std::string contentType = "application/json";
    std::string body;
    std::chrono::seconds retryAfter{0}; // said where it is not 0
    std::shared_ptr<void> held{};       // let go when the answer has left, or cannot
};

using HttpReply = std::function<void(HttpResponse)>; // called once, on the server's thread, at once or later

} // namespace readyline::hub
