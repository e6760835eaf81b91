// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "app/net/QtHttp.h"

#include <QNetworkReply>
#include <QNetworkRequest>

namespace readyline::net {

namespace {

constexpr std::chrono::milliseconds kTimeout{10'000};
constexpr qint64 kLargest = 1024 * 1024;

ports::HttpFault faultOf(QNetworkReply::NetworkError error) {
    switch (error) {
    case QNetworkReply::OperationCanceledError: // the transfer timeout
    case QNetworkReply::TimeoutError: return ports::HttpFault::TimedOut;
    case QNetworkReply::SslHandshakeFailedError: return ports::HttpFault::Insecure;
    default: return ports::HttpFault::Unreachable; // an enum of Qt's, open to additions
    }
}

ports::HttpOutcome outcomeOf(QNetworkReply& reply) {
    const QVariant status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute);
    if (!status.isValid()) return unexpected(faultOf(reply.error()));
    const QByteArray body = reply.read(kLargest + 1);
    if (body.size() > kLargest) return unexpected(ports::HttpFault::TooBig);
    return ports::HttpReply{status.toInt(), body.toStdString()};
}

} // namespace

QtHttp::QtHttp(std::string userAgent) : m_userAgent(std::move(userAgent)) {
    m_manager.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_manager.setTransferTimeout(static_cast<int>(kTimeout.count()));
}

void QtHttp::post(
    const QUrl& url, const std::string& json, QObject* context, std::function<void(const ports::HttpOutcome&)> done) {
    QNetworkRequest request{url};
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    request.setHeader(QNetworkRequest::UserAgentHeader, QString::fromStdString(m_userAgent));
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    QNetworkReply* reply = m_manager.post(request, QByteArray::fromStdString(json));
    reply->setReadBufferSize(kLargest + 1);
    // The request goes with its context. Queued, so that an answer never comes before this call has returned.
    QObject::connect(context, &QObject::destroyed, reply, &QObject::deleteLater);
    QObject::connect(
        reply, &QNetworkReply::finished, context,
        [reply, done = std::move(done)] {
            reply->deleteLater();
            done(outcomeOf(*reply));
        },
        Qt::QueuedConnection);
}

} // namespace readyline::net
