// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// FakeHttp: keeps requests until the test answers them.
#pragma once

#include "core/ports/Http.h"

#include <QPointer>

#include <utility>
#include <vector>

namespace readyline::kit {

class FakeHttp final : public ports::Http {
public:
    struct Request {
        QUrl url;
        std::string body;
        QPointer<QObject> context;
        std::function<void(const ports::HttpOutcome&)> done;
    };
    void post(const QUrl& url, const std::string& json, QObject* context,
        std::function<void(const ports::HttpOutcome&)> done) override {
        requests.push_back({url, json, context, std::move(done)});
    }
    // Answers all that wait.
    void answer(const ports::HttpOutcome& outcome) {
        for (const Request& each : std::exchange(requests, {}))
            if (each.context) each.done(outcome);
    }
    void answer(int status, const std::string& body) { answer(ports::HttpOutcome{ports::HttpReply{status, body}}); }

    std::vector<Request> requests;
};

} // namespace readyline::kit
