// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/voice/AriDoor.h"

#include "server/voice/Conversation.h"

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/beast/http.hpp>

#include <algorithm>
#include <array>
#include <list>

namespace readyline::voice {

namespace {

namespace beast = boost::beast;
namespace http = beast::http;
namespace websocket = beast::websocket;
using tcp = boost::asio::ip::tcp;
using Code = beast::error_code;
using Request = http::request<http::empty_body>;

constexpr std::chrono::milliseconds kAcceptPause{100};
constexpr std::size_t kMostHeader = 8 * 1024;
constexpr std::size_t kMostVisitors = 64; // who have not shown yet who they are
constexpr int kBacklog = 128;
constexpr Duration kComplainEvery{10'000}; // whoever is refused often does not fill the log
constexpr std::array kSaidOnce{http::field::authorization, http::field::host, http::field::upgrade,
    http::field::sec_websocket_key, http::field::sec_websocket_version, http::field::sec_websocket_protocol};

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

// Nothing that somebody between us could have read differently: no body, and nothing twice.
bool isPlain(const Request& request) {
    const auto length = request[http::field::content_length];
    const bool hasBody = (!length.empty() && length != "0") || request.count(http::field::transfer_encoding) > 0;
    return !hasBody && std::ranges::none_of(kSaidOnce, [&](http::field each) { return request.count(each) > 1; });
}

http::status judge(const Request& request, const DoorOptions& options) {
    if (!isPlain(request)) return http::status::bad_request;
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
    Visitor(tcp::socket socket, std::weak_ptr<Listener> at, const Patience& patience)
        : m_stream(std::move(socket)),
          m_at(std::move(at)),
          m_patience(patience) {}

    void greet() {
        m_parser.header_limit(kMostHeader);
        m_stream.expires_after(m_patience.handshake);
        http::async_read_header(m_stream, m_buffer, m_parser, [self = shared_from_this()](Code ec, std::size_t) {
            if (!ec) self->judged();
        });
    }
    void leave() { m_stream.close(); }
    void letIn();
    void refuse(http::status status) {
        m_stream.expires_after(m_patience.handshake);
        m_response = {status, 11};
        m_response.set(http::field::www_authenticate, "Basic realm=\"readyline\"");
        m_response.keep_alive(false);
        m_response.prepare_payload();
        http::async_write(m_stream, m_response, [self = shared_from_this()](Code, std::size_t) {
            Code ignored;
            self->m_stream.socket().shutdown(tcp::socket::shutdown_both, ignored);
        });
    }

private:
    void judged();
    void entered(std::shared_ptr<Conversation>);

    beast::tcp_stream m_stream;
    beast::flat_buffer m_buffer;
    http::request_parser<http::empty_body> m_parser;
    http::response<http::empty_body> m_response;
    std::weak_ptr<Listener> m_at;
    Patience m_patience;
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
        if (!ec) m_acceptor.listen(kBacklog, ec);
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
        for (const auto& each : m_visitors)
            if (const auto there = each.lock()) there->leave();
    }

    [[nodiscard]] AriDoor* owner() const { return m_owner; }
    // He has shown who he is: newcomers do not push him out any more.
    void isKnown(const Visitor& visitor) {
        m_visitors.remove_if([&](const auto& each) { return each.lock().get() == &visitor; });
    }

private:
    void accept() {
        m_acceptor.async_accept([self = shared_from_this()](Code ec, tcp::socket socket) {
            if (!self->m_acceptor.is_open()) return;
            if (ec && ec != boost::asio::error::connection_aborted) return self->acceptLater();
            if (!ec) self->welcome(std::move(socket));
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
    // Where too many stand there in silence, the one who has stood there longest goes: Asterisk says at once who it is,
    // so that nobody keeps it out by opening connections and saying nothing.
    void welcome(tcp::socket socket) {
        Code ignored;
        socket.set_option(tcp::no_delay(true), ignored);
        m_visitors.remove_if([](const auto& each) { return each.expired(); });
        if (m_visitors.size() >= kMostVisitors) {
            if (const auto longest = m_visitors.front().lock()) longest->leave();
            m_visitors.pop_front();
        }
        const auto visitor
            = std::make_shared<Visitor>(std::move(socket), weak_from_this(), m_owner->m_options.patience);
        m_visitors.push_back(visitor);
        visitor->greet();
    }

    tcp::acceptor m_acceptor;
    boost::asio::steady_timer m_pause;
    AriDoor* m_owner;
    std::list<std::weak_ptr<Visitor>> m_visitors; // the first has been there longest
};

void AriDoor::Visitor::judged() {
    const auto at = m_at.lock();
    AriDoor* owner = at ? at->owner() : nullptr;
    if (!owner) return;
    // Frames before our answer are none of a WebSocket's: a second request, hidden behind the first.
    const bool isMore = m_buffer.size() > 0;
    const http::status status = isMore ? http::status::bad_request : judge(m_parser.get(), owner->m_options);
    if (status != http::status::ok) {
        owner->complain("refused with " + std::to_string(static_cast<int>(status)));
        return refuse(status);
    }
    at->isKnown(*this);
    owner->admit(shared_from_this());
}

void AriDoor::Visitor::letIn() {
    m_stream.expires_never();
    using Socket = websocket::stream<beast::tcp_stream>;
    const auto socket = std::make_shared<Socket>(std::move(m_stream));
    prepare(*socket, m_patience);
    socket->set_option(websocket::stream_base::decorator(
        [](websocket::response_type& response) { response.set(http::field::sec_websocket_protocol, kSubprotocol); }));
    socket->async_accept(m_parser.get(), [self = shared_from_this(), socket](Code ec) {
        self->entered(ec ? nullptr : std::make_shared<ConversationOver<beast::tcp_stream>>(std::move(*socket)));
    });
}

void AriDoor::Visitor::entered(std::shared_ptr<Conversation> conversation) {
    const auto at = m_at.lock();
    AriDoor* owner = at ? at->owner() : nullptr;
    if (!owner) return;
    owner->m_isEntering = false;
    if (conversation) owner->onOpen(std::move(conversation));
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
    m_probe.cancel();
    m_next.reset();
    m_isEntering = false;
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
    shut(notBefore);
    m_told = m_time.after(Duration{0}, [this] { sayClosed("given up"); });
    decide(!m_shut.isHeld());
}

// Whoever is in is asked whether he is still there; the answer takes no longer than the probe does.
void AriDoor::admit(std::shared_ptr<Visitor> visitor) {
    const bool isFull = m_isEntering || m_next;
    if (!m_events.opened || m_shut.isHeld() || isFull) return visitor->refuse(http::status::service_unavailable);
    m_next = std::move(visitor);
    if (!m_open) return decide(true);
    m_probe = m_time.after(m_options.patience.probe, [this] { decide(true); });
    m_open->probe([this] { decide(false); });
}

void AriDoor::decide(bool isRoom) {
    m_probe.cancel();
    const auto next = std::exchange(m_next, nullptr);
    if (!next) return;
    m_isEntering = isRoom;
    if (isRoom) return next->letIn();
    if (m_shut.isHeld()) return next->refuse(http::status::service_unavailable); // nobody is in: it is only too early
    complain("another Asterisk is connected, and answers");
    next->refuse(http::status::conflict);
}

void AriDoor::onOpen(std::shared_ptr<Conversation> conversation) {
    if (m_told.isHeld()) sayClosed("given up"); // of the one before, and not after this one
    if (m_open) {                               // has not answered: Asterisk has begun anew
        m_open->end();
        m_open.reset();
        if (m_events.closed) m_events.closed("opened again");
    }
    m_backoff.opened(m_time.now());
    m_open = std::move(conversation);
    m_open->run({[this](std::string_view frame) {
                     if (m_events.frame) m_events.frame(frame);
                 },
        [this](const std::string& why) { onEnded(why); }});
    if (m_events.opened) m_events.opened();
}

// Asterisk comes back by itself, and at once: after a link that was of no use it is kept out for longer each time.
void AriDoor::shut(Duration atLeast) {
    const Duration pause = m_backoff.next(m_time.now());
    const Duration longest = std::max(atLeast, pause > Backoff::kFirst ? pause : Duration{0});
    if (longest > Duration{0}) m_shut = m_time.after(longest, [this] { m_shut.cancel(); });
}

void AriDoor::onEnded(const std::string& why) {
    m_open.reset();
    shut(Duration{0});
    if (m_events.closed) m_events.closed(why);
    decide(!m_shut.isHeld());
}

void AriDoor::sayClosed(const std::string& why) {
    m_told.cancel();
    if (m_events.closed) m_events.closed(why);
}

void AriDoor::complain(const std::string& why) {
    const Instant now = m_time.now();
    if (m_complained && now - *m_complained < kComplainEvery) return;
    m_complained = now;
    if (m_events.failed) m_events.failed(why);
}

} // namespace readyline::voice
