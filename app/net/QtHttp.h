// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// QtHttp: Http over QNetworkAccessManager. Ten seconds in all, 1 MiB, no redirects, no cookies, no cache.
#pragma once

#include "core/ports/Http.h"

#include <QNetworkAccessManager>

#include <chrono>

namespace readyline::net {

class QtHttp final : public ports::Http {
public:
    explicit QtHttp(std::string userAgent, std::chrono::milliseconds patience = std::chrono::seconds{10});
    void post(const QUrl& url, const std::string& json, QObject* context,
        std::function<void(const ports::HttpOutcome&)> done) override;

private:
    QNetworkAccessManager m_manager;
    std::string m_userAgent;
    std::chrono::milliseconds m_patience;
};

} // namespace readyline::net
