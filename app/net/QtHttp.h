// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// QtHttp: Http over QNetworkAccessManager. Ten seconds in all, 1 MiB, no redirects, no cookies, no cache.
#pragma once

#include "core/base/Time.h"
#include "core/ports/Http.h"

#include <QNetworkAccessManager>

namespace readyline::net {

class QtHttp final : public ports::Http {
public:
    QtHttp(std::string userAgent, Time& time) : m_userAgent(std::move(userAgent)), m_time(time) {}
    void post(const QUrl& url, const std::string& json, QObject* context,
        std::function<void(const ports::HttpOutcome&)> done) override;

private:
    QNetworkAccessManager m_manager;
    std::string m_userAgent;
    Time& m_time;
};

} // namespace readyline::net
