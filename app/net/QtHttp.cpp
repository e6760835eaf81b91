// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "app/net/QtHttp.h"

#include <QNetworkReply>
#include <QNetworkRequest>

namespace readyline::net {

namespace {

constexpr Duration kPatience{10'000};
constexpr qint64 kLargest = 1024 * 1024;

ports::HttpFault faultOf(QNetworkReply::NetworkError error) {
    switch (error) {
    case QNetworkReply::OperationCanceledError: // given up by us
    case QNetworkReply::TimeoutError: return ports::HttpFault::TimedOut;
    case QNetworkReply::SslHandshakeFailedError: return ports::HttpFault::Insecure;
    default: return ports::HttpFault::Unreachable; // an enum of Qt's, open to additions
    }
}

// An answer that was given up, for its size or its slowness, is none, even where its first lines came.
ports::HttpOutcome outcomeOf(QNetworkReply& reply) {
    const QVariant status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute);
    const bool isGivenUp = reply.error() == QNetworkReply::OperationCanceledError;
    if (!status.isValid() || isGivenUp) return unexpected(faultOf(reply.error()));
    return ports::HttpReply{status.toInt(), reply.readAll().toStdString()};
}

} // namespace

void QtHttp::post(
    const QUrl& url, const std::string& json, QObject* context, std::function<void(const ports::HttpOutcome&)> done) {
    QNetworkRequest request{url};
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    request.setHeader(QNetworkRequest::UserAgentHeader, QString::fromStdString(m_userAgent));
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    QNetworkReply* reply = m_manager.post(request, QByteArray::fromStdString(json));
    // Of an answer without end no more is taken than says so; the read buffer's own limit does not hold it back.
    const auto isTooBig = std::make_shared<bool>(false);
    QObject::connect(reply, &QNetworkReply::readyRead, reply, [reply, isTooBig] {
        if (reply->bytesAvailable() <= kLargest) return;
        *isTooBig = true;
        reply->abort();
    });
    // In all: Qt's own begins anew with every byte.
    const auto patience = std::make_shared<Timer>(m_time.after(kPatience, [reply] { reply->abort(); }));
    // The request goes with its context. Queued, so that an answer never comes before this call has returned.
    QObject::connect(context, &QObject::destroyed, reply, &QObject::deleteLater);
    QObject::connect(
        reply, &QNetworkReply::finished, context,
        [reply, isTooBig, patience, done = std::move(done)] {
            patience->cancel();
            reply->deleteLater();
            done(*isTooBig ? unexpected(ports::HttpFault::TooBig) : outcomeOf(*reply));
        },
        Qt::QueuedConnection);
}

} // namespace readyline::net
