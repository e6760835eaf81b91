// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/voice/AriDoor.h"

#include "server/voice/Conversation.h"

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/beast/http.hpp>

namespace readyline::voice {

namespace {

namespace beast = boost::beast;
namespace http = beast::http;
namespace websocket = beast::websocket;
using tcp = boost::asio::ip::tcp;
using Code = beast::error_code;
using Request = http::request<http::empty_body>;

constexpr std::chrono::seconds kGreeting{10};
constexpr std::chrono::milliseconds kAcceptPause{100};
constexpr std::size_t kMostHeader = 8 * 1024;
constexpr int kMostVisitors = 16; // who have not shown yet who they are

// In the same time for every wrong one.
bool isSame(std::string_view one, std::string_view other) {
    unsigned differs = one.size() == other.size() ? 0U : 1U;
    for (std::size_t i = 0; i < one.size() && !other.empty(); ++i)
        differs |= static_cast<unsigned>(static_cast<unsigned char>(one[i]))
            ^ static_cast<unsigned>(static_cast<unsigned char>(other[i % other.size()]));
    return differs == 0;
}

bool speaksAri(const Request& request) {
    return http::token_list(request[http::field::sec_websocket_protocol]).exists(kSubprotocol);
}

http::status judge(const Request& request, const DoorOptions& options) {
    const auto target = request.target();
    const auto path = target.substr(0, target.find('?'));
    if (!websocket::is_upgrade(request)) return http::status::upgrade_required;
    if (std::string_view{path.data(), path.size()} != options.path) return http::status::not_found;
    const auto auth = request[http::field::authorization];
    if (!isSame({auth.data(), auth.size()}, basicAuth(options.login))) return http::status::unauthorized;
    return speaksAri(request) ? http::status::ok : http::status::bad_request;
}

} // namespace

// Somebody at the door, until he is in or sent away.
class AriDoor::Visitor : public std::enable_shared_from_this<AriDoor::Visitor> {
public:
    Visitor(tcp::socket socket, std::weak_ptr<Listener> at) : m_stream(std::move(socket)), m_at(std::move(at)) {}
    ~Visitor();
    Visitor(const Visitor&) = delete;
    Visitor& operator=(const Visitor&) = delete;

    void greet() {
        m_parser.header_limit(kMostHeader);
        m_stream.expires_after(kGreeting);
        http::async_read_header(m_stream, m_buffer, m_parser, [self = shared_from_this()](Code ec, std::size_t) {
            if (!ec) self->judged();
        });
    }

private:
    void judged();
    void refuse(http::status status) {
        m_response = {status, 11};
        m_response.set(http::field::www_authenticate, "Basic realm=\"readyline\"");
        m_response.keep_alive(false);
        m_response.prepare_payload();
        http::async_write(m_stream, m_response, [self = shared_from_this()](Code, std::size_t) {
            Code ignored;
            self->m_stream.socket().shutdown(tcp::socket::shutdown_both, ignored);
        });
    }
    void letIn();

    beast::tcp_stream m_stream;
    beast::flat_buffer m_buffer;
    http::request_parser<http::empty_body> m_parser;
    http::response<http::empty_body> m_response;
    std::weak_ptr<Listener> m_at;
};

class AriDoor::Listener : public std::enable_shared_from_this<AriDoor::Listener> {
public:
    Listener(boost::asio::io_context& io, AriDoor& owner) : m_acceptor(io), m_pause(io), m_owner(&owner) {}

    Expected<std::uint16_t, std::string> open(const Place& place) {
        Code ec;
        const auto address = boost::asio::ip::make_address(place.address, ec);
        if (ec) return unexpected("\"" + place.address + "\" is not an IP address");
        const tcp::endpoint endpoint{address, place.port};
        m_acceptor.open(endpoint.protocol(), ec);
        if (!ec) m_acceptor.set_option(tcp::acceptor::reuse_address(true), ec);
        if (!ec) m_acceptor.bind(endpoint, ec);
        if (!ec) m_acceptor.listen(kMostVisitors, ec);
        if (ec) return unexpected("cannot wait for Asterisk on " + place.address + ": " + ec.message());
        const std::uint16_t port = m_acceptor.local_endpoint(ec).port();
        accept();
        return port;
    }

    void close() {
        m_owner = nullptr;
        Code ignored;
        m_acceptor.close(ignored);
        m_pause.cancel();
    }

    [[nodiscard]] AriDoor* owner() const { return m_owner; }
    void left() { --m_visitors; }

private:
    void accept() {
        m_acceptor.async_accept([self = shared_from_this()](Code ec, tcp::socket socket) {
            if (!self->m_acceptor.is_open()) return;
            if (ec && ec != boost::asio::error::connection_aborted) return self->acceptLater();
            if (!ec && self->m_visitors < kMostVisitors) self->welcome(std::move(socket));
            self->accept();
        });
    }
    // Out of descriptors: at once it would fail again, and again.
    void acceptLater() {
        m_pause.expires_after(kAcceptPause);
        m_pause.async_wait([self = shared_from_this()](Code cancelled) {
            if (!cancelled && self->m_acceptor.is_open()) self->accept();
        });
    }
    void welcome(tcp::socket socket) {
        Code ignored;
        socket.set_option(tcp::no_delay(true), ignored);
        ++m_visitors;
        std::make_shared<Visitor>(std::move(socket), weak_from_this())->greet();
    }

    tcp::acceptor m_acceptor;
    boost::asio::steady_timer m_pause;
    AriDoor* m_owner;
    int m_visitors = 0;
};

AriDoor::Visitor::~Visitor() {
    if (const auto at = m_at.lock()) at->left();
}

void AriDoor::Visitor::judged() {
    const auto at = m_at.lock();
    const AriDoor* owner = at ? at->owner() : nullptr;
    if (!owner) return;
    const http::status status = judge(m_parser.get(), owner->m_options);
    if (status != http::status::ok) {
        if (owner->m_events.failed) owner->m_events.failed("refused with " + std::to_string(static_cast<int>(status)));
        return refuse(status);
    }
    const bool isShut = !owner->m_events.opened || owner->m_shut.isHeld();
    if (isShut) return refuse(http::status::service_unavailable);
    letIn();
}

void AriDoor::Visitor::letIn() {
    m_stream.expires_never();
    using Socket = websocket::stream<beast::tcp_stream>;
    const auto socket = std::make_shared<Socket>(std::move(m_stream));
    prepare(*socket);
    socket->set_option(websocket::stream_base::decorator(
        [](websocket::response_type& response) { response.set(http::field::sec_websocket_protocol, kSubprotocol); }));
    socket->async_accept(m_parser.get(), [self = shared_from_this(), socket](Code ec) {
        const auto at = self->m_at.lock();
        if (ec || !at || !at->owner()) return;
        at->owner()->onOpen(std::make_shared<ConversationOver<beast::tcp_stream>>(std::move(*socket)));
    });
}

AriDoor::AriDoor(boost::asio::io_context& io, Time& time, DoorOptions options)
    : m_io(io),
      m_time(time),
      m_options(std::move(options)) {}

AriDoor::~AriDoor() { stop(); }

Expected<std::uint16_t, std::string> AriDoor::listen() {
    m_listener = std::make_shared<Listener>(m_io, *this);
    return m_listener->open(m_options.place);
}

void AriDoor::start(Events events) { m_events = std::move(events); }

void AriDoor::stop() {
    m_events = {};
    m_told.cancel();
    m_shut.cancel();
    if (m_listener) m_listener->close();
    if (m_open) m_open->end();
    m_listener.reset();
    m_open.reset();
}

bool AriDoor::send(std::string frame) { return m_open && m_open->send(std::move(frame)); }

void AriDoor::drop(Duration notBefore) {
    if (!m_open) return;
    m_open->end();
    m_open.reset();
    if (notBefore > Duration{0}) m_shut = m_time.after(notBefore, [this] { m_shut.cancel(); });
    m_told = m_time.after(Duration{0}, [this] {
        if (m_events.closed) m_events.closed("given up");
    });
}

void AriDoor::onOpen(std::shared_ptr<Conversation> conversation) {
    if (m_open) { // Asterisk has begun anew, and does not know of the old one any more
        m_open->end();
        m_open.reset();
        if (m_events.closed) m_events.closed("opened again");
    }
    m_open = std::move(conversation);
    m_open->run({[this](std::string_view frame) {
                     if (m_events.frame) m_events.frame(frame);
                 },
        [this](const std::string& why) { onEnded(why); }});
    if (m_events.opened) m_events.opened();
}

void AriDoor::onEnded(const std::string& why) {
    m_open.reset();
    if (m_events.closed) m_events.closed(why);
}

} // namespace readyline::voice
