// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/voice/AriSocket.h"

#include "server/voice/Conversation.h"

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/beast/ssl.hpp>

#include <algorithm>

namespace readyline::voice {

namespace {

namespace beast = boost::beast;
namespace websocket = beast::websocket;
namespace ssl = boost::asio::ssl;
using tcp = boost::asio::ip::tcp;
using Code = beast::error_code;
using Verified = ssl::verify_context;
using TlsStream = ssl::stream<beast::tcp_stream>;

// A wrong name or password is so until somebody changes it; tries that come quickly lock accounts and fill logs.
constexpr Duration kAfterRefused{15'000};

bool isRefused(const websocket::response_type& response) {
    return response.result() == beast::http::status::unauthorized
        || response.result() == beast::http::status::forbidden;
}

// The certificate must be for this host, and from somebody who is trusted.
Code trust(ssl::context& context, const std::string& caFile) {
    Code ec;
    context.set_verify_mode(ssl::verify_peer, ec);
    if (ec) return ec;
    if (caFile.empty())
        context.set_default_verify_paths(ec);
    else
        context.load_verify_file(caFile, ec);
    return ec;
}

// In words for who administers it: OpenSSL says of each only that the verification has failed.
std::string distrustOf(bool isOfAuthority, Verified& certificate, const std::string& host) {
    if (isOfAuthority) return "its certificate is not for " + host;
    const int error = X509_STORE_CTX_get_error(certificate.native_handle());
    return std::string{"its certificate is not trusted: "} + X509_verify_cert_error_string(error);
}

} // namespace

// One try, from the name of the host to the open WebSocket. One use; it says once what came of it.
class AriSocket::Attempt : public std::enable_shared_from_this<AriSocket::Attempt> {
public:
    Attempt(boost::asio::io_context& io, AriSocket& owner)
        : m_owner(&owner),
          m_options(owner.m_options),
          m_resolver(io),
          m_stream(io),
          m_tls(ssl::context::tls_client) {}

    void start() {
        follow(m_stream);
        m_limit = m_owner->m_time.after(m_options.patience.handshake * 2, [self = weak_from_this()] {
            if (const auto there = self.lock()) there->giveUp();
        });
        m_resolver.async_resolve(m_options.address.host, m_options.address.port,
            [self = shared_from_this()](Code ec, tcp::resolver::results_type found) {
                if (ec) return self->failed(ec.message());
                if (!self->m_owner) return; // given up, and only the name has come yet
                self->m_stream.expires_after(self->m_options.patience.handshake);
                self->m_stream.async_connect(found, [self](Code refused, const tcp::endpoint&) {
                    if (refused) return self->failed(refused.message());
                    self->connected();
                });
            });
    }

    void cancel() {
        m_owner = nullptr;
        m_limit.cancel();
        m_resolver.cancel();
        if (const auto close = std::exchange(m_close, {})) close();
    }

private:
    void connected() {
        if (!m_owner) return;
        Code ignored;
        m_stream.socket().set_option(tcp::no_delay(true), ignored);
        if (m_options.address.tls) return secure();
        m_stream.expires_never();
        upgrade(std::make_shared<websocket::stream<beast::tcp_stream>>(std::move(m_stream)));
    }

    // What is to be closed when it is given up: the stream moves from one to the next layer.
    template <class Stream>
    void follow(Stream& stream) {
        m_close = [&stream] { beast::get_lowest_layer(stream).close(); };
    }

    // A name server that is silent, or all the rest together: each has a limit of its own, too.
    void giveUp() {
        AriSocket* owner = m_owner;
        cancel();
        if (owner) owner->onFailed("no answer in time", Duration{0});
    }

    void secure() {
        if (const Code ec = trust(m_tls, m_options.caFile)) return failed(ec.message());
        m_stream.expires_after(m_options.patience.handshake);
        auto stream = std::make_shared<TlsStream>(std::move(m_stream), m_tls);
        stream->set_verify_callback(verification());
        const bool isNamed = SSL_ctrl(stream->native_handle(), SSL_CTRL_SET_TLSEXT_HOSTNAME, TLSEXT_NAMETYPE_host_name,
                                 m_options.address.host.data())
            == 1;
        if (!isNamed) return failed("the host has no name that TLS could ask for");
        follow(*stream);
        stream->async_handshake(ssl::stream_base::client, [self = shared_from_this(), stream](Code ec) {
            if (ec) return self->failed(self->m_distrust.empty() ? ec.message() : self->m_distrust);
            beast::get_lowest_layer(*stream).expires_never();
            self->upgrade(std::make_shared<websocket::stream<TlsStream>>(std::move(*stream)));
        });
    }

    // As host_name_verification, and remembers what it did not like.
    std::function<bool(bool, Verified&)> verification() {
        return [this, isFor = ssl::host_name_verification(m_options.address.host)](bool isGood, Verified& certificate) {
            if (isGood && isFor(true, certificate)) return true;
            if (m_distrust.empty()) m_distrust = distrustOf(isGood, certificate, m_options.address.host);
            return false;
        };
    }

    template <class Socket>
    void upgrade(std::shared_ptr<Socket> socket) {
        if (!m_owner) return;
        prepare(*socket, m_options.patience);
        follow(*socket);
        socket->set_option(
            websocket::stream_base::decorator([auth = basicAuth(m_options.login)](websocket::request_type& request) {
                request.set(beast::http::field::authorization, auth);
                request.set(beast::http::field::sec_websocket_protocol, kSubprotocol);
            }));
        const auto response = std::make_shared<websocket::response_type>();
        const std::string target
            = m_options.address.path + "/events?app=" + ari::percentEncoded(m_options.app) + "&subscribeAll=false";
        socket->async_handshake(
            *response, m_options.address.authority(), target, [self = shared_from_this(), socket, response](Code ec) {
                if (ec == websocket::error::upgrade_declined)
                    return self->failed("Asterisk answers " + std::to_string(response->result_int()),
                        isRefused(*response) ? kAfterRefused : Duration{0});
                if (ec) return self->failed(ec.message());
                using Stream = typename Socket::next_layer_type;
                self->opened(std::make_shared<ConversationOver<Stream>>(std::move(*socket)));
            });
    }

    // The context of its keys lives as long as the conversation does: with the attempt.
    void opened(std::shared_ptr<Conversation> conversation) {
        if (AriSocket* owner = done()) owner->onOpen(std::move(conversation));
    }
    void failed(const std::string& why, Duration notBefore = Duration{0}) {
        if (AriSocket* owner = done()) owner->onFailed(why, notBefore);
    }
    AriSocket* done() {
        m_limit.cancel();
        m_close = {};
        return std::exchange(m_owner, nullptr);
    }

    AriSocket* m_owner;
    SocketOptions m_options;
    std::function<void()> m_close;
    Timer m_limit;
    tcp::resolver m_resolver;
    beast::tcp_stream m_stream;
    ssl::context m_tls;
    std::string m_distrust; // why its certificate is not enough
};

AriSocket::AriSocket(boost::asio::io_context& io, Time& time, Random& random, SocketOptions options)
    : m_io(io),
      m_time(time),
      m_random(random),
      m_options(std::move(options)) {}

AriSocket::~AriSocket() { stop(); }

void AriSocket::start(Events events) {
    m_events = std::move(events);
    connect();
}

void AriSocket::stop() {
    m_events = {};
    m_retry.cancel();
    m_told.cancel();
    if (m_attempt) m_attempt->cancel();
    if (m_open) m_open->end();
    m_attempt.reset();
    m_open.reset();
}

bool AriSocket::send(std::string frame) { return m_open && m_open->send(std::move(frame)); }

void AriSocket::drop(Duration notBefore) {
    if (!m_open) return;
    m_open->end();
    m_open.reset();
    m_told = m_time.after(Duration{0}, [this, notBefore] {
        if (m_events.closed) m_events.closed("given up");
        retry(notBefore);
    });
}

void AriSocket::connect() {
    m_attempt = std::make_shared<Attempt>(m_io, *this);
    m_attempt->start();
}

void AriSocket::onOpen(std::shared_ptr<Conversation> conversation) {
    m_backoff.opened(m_time.now());
    m_open = std::move(conversation);
    m_open->run({[this](std::string_view frame) {
                     if (m_events.frame) m_events.frame(frame);
                 },
        [this](const std::string& why) { onEnded(why); }});
    if (m_events.opened) m_events.opened();
}

void AriSocket::onEnded(const std::string& why) {
    m_open.reset();
    if (m_events.closed) m_events.closed(why);
    retry(Duration{0});
}

void AriSocket::onFailed(const std::string& why, Duration notBefore) {
    if (m_events.failed) m_events.failed(why);
    retry(notBefore);
}

void AriSocket::retry(Duration notBefore) {
    if (!m_events.opened) return; // stopped
    const Duration longest = m_backoff.next(m_time.now());
    const auto part = static_cast<Duration::rep>(m_random.next() % static_cast<std::uint64_t>(longest.count() / 2));
    m_retry = m_time.after(std::max(notBefore, longest / 2 + Duration{part}), [this] { connect(); });
}

std::optional<std::string> checkCertificates(const std::string& caFile) {
    ssl::context context{ssl::context::tls_client};
    const Code ec = trust(context, caFile);
    return ec ? std::optional{ec.message()} : std::nullopt;
}

} // namespace readyline::voice
